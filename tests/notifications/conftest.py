"""A desk of invented things to do, registered as any app would."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.swedish import parse_number
from rodtrad.notifications import answers, due, side
from rodtrad.notifications.answers import Given, Unlikely
from rodtrad.notifications.due import Choice, DueItem, Number, Open, Text

TODAY = date(2026, 11, 20)


@dataclass
class Desk:
    """Things that wait for people, and the answers they gave."""

    items: dict[int, list[DueItem]] = field(default_factory=dict)
    taken: list[tuple[str, str, Given]] = field(default_factory=list)
    next_day: date | None = None

    def put(self, user: User, key: str, days: int = 0, **more: object) -> DueItem:
        """Put an item on somebody's list, due so many days from today."""
        item = DueItem(
            key=key,
            kind="figure",
            title=f"Uppgift {key}",
            hint="Juli 5,4.",
            due_on=TODAY + timedelta(days=days),
            url=f"/sak/{key}/",
            answer=Number("barn"),
        )
        item = replace(item, **more)
        self.items.setdefault(user.pk, []).append(item)
        return item

    def due(self, user: User, day: date, keys: frozenset[str]) -> list[DueItem]:
        found = {item.key: item for items in self.items.values() for item in items}
        own = self.items.get(user.pk, [])
        others = [found[key] for key in sorted(keys) if key in found]
        return own + [item for item in others if item not in own]

    def answer(self, user: User, item: DueItem, given: Given) -> None:
        match given.value:
            case "nej" if not given.reason:
                raise BadInput("Skriv varför.", "reason")
            case "99" if not given.is_confirmed:
                raise Unlikely("Värdet är ovanligt högt. Stämmer det?")
            case "krock":
                raise Conflict("Någon annan har ändrat.", theirs={}, yours={})
        if isinstance(item.answer, Number):
            parse_number(given.value, field="value")
        self.taken.append((user.username, item.key, given))
        for items in self.items.values():
            items[:] = [one for one in items if one.key != item.key]


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk alone in the registers."""
    desk = Desk()
    monkeypatch.setattr(due, "_sources", {})
    monkeypatch.setattr(answers, "_handlers", {})
    monkeypatch.setattr(side, "_facts", {})
    due.register_source("desk", desk.due, next_on=lambda user, day: desk.next_day)
    answers.register("figure", desk.answer)
    return desk


@pytest.fixture(autouse=True)
def friday() -> "Callable[[], None]":
    """Let every day be Friday 20 November 2026, at ten."""
    import time_machine

    with time_machine.travel("2026-11-20T09:00:00Z", tick=False):
        yield


DELEGABLE = {"right": Right.RECORD_OUTCOME}
YES_NO = Choice((("ja", "Ja"), ("nej", "Nej")), reason="Varför?")
SHORT = Text(longest=80)
ELSEWHERE = Open("Skriv svar")
