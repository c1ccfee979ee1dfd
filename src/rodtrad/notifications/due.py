"""What waits for a person: sources give items, and this module merges and orders them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import CharField, Q, QuerySet, Value
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.notifications.models import Delegation
from rodtrad.notifications.rules import may_delegate

Words = str | Promise


@dataclass(frozen=True)
class Number:
    """A figure with its unit."""

    unit: Words = ""
    form: str = "number"
    minutes: int = 1

    @property
    def when_empty(self) -> str:
        return str(_("Skriv ett tal."))


@dataclass(frozen=True)
class Choice:
    """One of a few words; `reason` is the question asked when a choice needs one."""

    options: tuple[tuple[str, Words], ...]
    reason: Words = ""
    form: str = "choice"
    minutes: int = 1

    @property
    def when_empty(self) -> str:
        return str(_("Välj ett av svaren."))


@dataclass(frozen=True)
class Text:
    """A short text."""

    longest: int = 300
    form: str = "text"
    minutes: int = 2

    @property
    def when_empty(self) -> str:
        return str(_("Skriv några ord."))


@dataclass(frozen=True)
class Open:
    """A thing answered on its own page."""

    label: Words = field(default_factory=lambda: _("Öppna"))
    form: str = "open"
    minutes: int = 3

    @property
    def when_empty(self) -> str:
        return str(_("Den här saken besvaras på sin egen sida."))


Answer = Number | Choice | Text | Open


@dataclass(frozen=True)
class DueItem:
    """Something a person is to do by a day."""

    key: str
    kind: str
    title: str
    hint: str
    due_on: date
    url: str
    answer: Answer = field(default_factory=Open)
    unit_id: int | None = None
    right: Right | None = None


Due = Callable[[User, date, frozenset[str]], list[DueItem]]
NextOn = Callable[[User, date], date | None]
Perhaps = Callable[[User, date], QuerySet[Any]]
# How received or given delegations are named beside the sources.
_DELEGATED = ""


@dataclass(frozen=True)
class Source:
    due: Due
    next_on: NextOn | None
    perhaps: Perhaps | None


_sources: dict[str, Source] = {}


def register_source(
    name: str, fn: Due, *, next_on: NextOn | None = None, perhaps: Perhaps | None = None
) -> None:
    """Let a source put items on lists: the person's own, and those of the keys given.

    The keys are of what others have delegated, asked for in the same questions. `next_on` is
    asked, when nothing waits, for the day the next thing comes. `perhaps` gives rows without which
    nothing of the source can wait for the person; all are asked at once, and then only the sources
    that have any.
    """
    _sources[name] = Source(fn, next_on, perhaps)


def next_on(user: User, day: date) -> date | None:
    """Return the first day something comes to the user's list, if any source knows."""
    asked = (source.next_on(user, day) for source in _sources.values() if source.next_on)
    return min((coming for coming in asked if coming is not None), default=None)


@dataclass(frozen=True)
class Waiting:
    """An item on somebody's list, and how it came there."""

    item: DueItem
    delegation: Delegation | None = None
    is_delegable: bool = False
    is_received: bool = False


@dataclass(frozen=True)
class DueList:
    """All that waits for a person, in order, and what a colleague has in hand."""

    late: tuple[Waiting, ...] = ()
    soon: tuple[Waiting, ...] = ()
    later: tuple[Waiting, ...] = ()
    handed_over: tuple[Waiting, ...] = ()

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        return self.late + self.soon + self.later

    def get(self, key: str) -> Waiting | None:
        """Return the waiting item of the key, if it still waits."""
        return next((one for one in self.waiting if one.item.key == key), None)


def end_of_next_week(day: date) -> date:
    return day + timedelta(days=13 - day.weekday())


def due_for(user: User, day: date) -> DueList:
    """Return what waits for the user on the day, delegations counted in."""
    present = _present(user, day)
    given, received = _delegations_of(user) if _DELEGATED in present else ({}, {})
    kept: dict[str, Waiting] = {}
    handed_over = []
    for name, source in _sources.items():
        if source.perhaps and not received and name not in present:
            continue
        for item in source.due(user, day, frozenset(received)):
            if item.key in received:
                kept[item.key] = Waiting(item, received[item.key], is_received=True)
            elif item.key in given:
                handed_over.append(_own(user, item, given[item.key]))
            else:
                kept[item.key] = _own(user, item)
    return _in_groups(kept.values(), handed_over, day)


def _own(user: User, item: DueItem, delegation: Delegation | None = None) -> Waiting:
    return Waiting(item, delegation, is_delegable=bool(may_delegate(user, item)))


def _present(user: User, day: date) -> set[str]:
    """Return which sources may have something for the user, and whether anything is delegated."""
    asked = {name: source.perhaps(user, day) for name, source in _sources.items() if source.perhaps}
    named = [_named(name, rows) for name, rows in asked.items()]
    return {name for (name,) in _named(_DELEGATED, _delegated(user)).union(*named)}


def _named(name: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    value = Value(name, output_field=CharField())
    named: QuerySet[Any, Any] = rows.order_by().annotate(of_source=value).values_list("of_source")
    return named


def _delegated(user: User) -> QuerySet[Delegation]:
    return Delegation.objects.filter(Q(giver=user) | Q(receiver=user), ended_at=None)


def _delegations_of(user: User) -> tuple[dict[str, Delegation], dict[str, Delegation]]:
    mine = list(_delegated(user).select_related("giver", "receiver"))
    given = {row.item_key: row for row in mine if row.giver_id == user.pk}
    received = {row.item_key: row for row in mine if row.receiver_id == user.pk}
    return given, received


def _in_groups(kept: Iterable[Waiting], handed_over: Iterable[Waiting], day: date) -> DueList:
    ordered = sorted(kept, key=_order)
    edge = end_of_next_week(day)
    return DueList(
        late=tuple(one for one in ordered if one.item.due_on < day),
        soon=tuple(one for one in ordered if day <= one.item.due_on <= edge),
        later=tuple(one for one in ordered if one.item.due_on > edge),
        handed_over=tuple(sorted(handed_over, key=_order)),
    )


def _order(one: Waiting) -> tuple[date, str]:
    return (one.item.due_on, one.item.key)
