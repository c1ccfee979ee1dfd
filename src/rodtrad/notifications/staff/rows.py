"""A person's list as the page shows it."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput, Conflict
from rodtrad.notifications import words
from rodtrad.notifications.answers import Given, Unlikely
from rodtrad.notifications.due import Choice, DueList, Number, Text, Waiting


@dataclass(frozen=True)
class Trouble:
    """Why an answer was not taken, and what the person had written."""

    key: str
    sentence: str
    given: Given
    field: str = "value"
    is_odd: bool = False


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Row:
    """One thing on the list, ready for the template."""

    waiting: Waiting
    anchor: str
    day: str
    under_day: str
    tone: str
    is_next: bool = False
    trouble: Trouble | None = None
    options: tuple[Option, ...] = ()
    unit: str = ""
    longest: int = 0
    label: str = ""
    reason: str = ""

    @property
    def given(self) -> Given:
        return self.trouble.given if self.trouble else Given()

    @property
    def is_wrong(self) -> bool:
        return self.trouble is not None and self.trouble.field == "value"

    @property
    def takes_focus(self) -> bool:
        return self.is_next or self.is_wrong

    @property
    def described_by(self) -> str:
        """Return the ids of what is said about the field: what is wrong first, then the hint."""
        ids = [f"{self.anchor}-fel"] if self.trouble else []
        if self.waiting.item.hint:
            ids.append(f"{self.anchor}-hjalp")
        return " ".join(ids)

    @property
    def asks_reason(self) -> bool:
        return self.trouble is not None and bool(
            self.trouble.field == "reason" or self.trouble.given.reason
        )


@dataclass(frozen=True)
class Group:
    title: str
    state: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Listing:
    """The whole list with its heading."""

    heading: str
    lead: str
    groups: tuple[Group, ...] = ()
    handed_over: tuple[Row, ...] = field(default=())
    left: int = 0


# Whoever has more waiting than this sees the rest when she asks for it.
MOST = 40


def anchor_of(key: str) -> str:
    return "sak-" + hashlib.sha256(key.encode()).hexdigest()[:10]


def listing(
    due: DueList,
    today: date,
    trouble: Trouble | None = None,
    after: str = "",
    *,
    most: int = MOST,
) -> Listing:
    """Return the first of the list, or all of it when a row further down is what matters.

    The row after the answered one, by its anchor, takes the focus.
    """
    drawn = {one.item.key for one in due.waiting[:most]}
    sought = {trouble.key} if trouble else {one.item.key for one in _at(due, after)}
    if not sought <= drawn:
        drawn = {one.item.key for one in due.waiting}
    groups = (
        (_("Försenat"), "past", _kept(due.late, drawn)),
        (_("I dag och nästa vecka"), "next", _kept(due.soon, drawn)),
        (_("Längre fram"), "next", _kept(due.later, drawn)),
    )
    return Listing(
        heading=words.heading(len(due.waiting)),
        lead=words.lead(due.waiting),
        groups=tuple(
            Group(title, state, tuple(row(one, today, trouble, after) for one in part))
            for title, state, part in groups
            if part
        ),
        handed_over=tuple(row(one, today) for one in due.handed_over),
        left=len(due.waiting) - len(drawn),
    )


def _at(due: DueList, anchor: str) -> list[Waiting]:
    return [one for one in due.waiting if anchor and anchor_of(one.item.key) == anchor]


def _kept(waiting: tuple[Waiting, ...], drawn: set[str]) -> list[Waiting]:
    return [one for one in waiting if one.item.key in drawn]


def row(waiting: Waiting, today: date, trouble: Trouble | None = None, after: str = "") -> Row:
    """Return one thing as a row; trouble with another thing does not touch it."""
    item, answer = waiting.item, waiting.item.answer
    own = trouble if trouble is not None and trouble.key == item.key else None
    return Row(
        waiting=waiting,
        anchor=anchor_of(item.key),
        day=words.day_of(item.due_on, today),
        under_day=words.under_day(item.due_on, today),
        tone=_tone(item.due_on, today),
        is_next=anchor_of(item.key) == after,
        trouble=own,
        options=_options(answer, own) if isinstance(answer, Choice) else (),
        unit=str(answer.unit) if isinstance(answer, Number) else "",
        longest=answer.longest if isinstance(answer, Text) else 0,
        label="" if isinstance(answer, Number | Choice | Text) else str(answer.label),
        reason=str(answer.reason) if isinstance(answer, Choice) else "",
    )


def trouble(key: str, error: BadInput | Conflict | Unlikely, given: Given) -> Trouble:
    """Return why the answer was not taken."""
    match error:
        case BadInput(field="reason"):
            return Trouble(key, error.sentence, given, field="reason")
        case Unlikely():
            return Trouble(key, error.sentence, given, is_odd=True)
        case _:
            return Trouble(key, error.sentence, given)


def following(due: DueList, key: str) -> str:
    """Return the anchor of the thing after the one of the key, empty for the last."""
    keys = [one.item.key for one in due.waiting]
    later = keys[keys.index(key) + 1 :]
    return anchor_of(later[0]) if later else ""


def _tone(due_on: date, today: date) -> str:
    if due_on < today:
        return "past"
    return "now" if due_on == today else "next"


def _options(answer: Choice, trouble: Trouble | None) -> tuple[Option, ...]:
    chosen = trouble.given.value if trouble else ""
    return tuple(Option(value, str(label), value == chosen) for value, label in answer.options)
