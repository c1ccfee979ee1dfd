"""What people answer for in other rooms, and how it passes to somebody else when they leave."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from rodtrad.accounts.models import User

Count = Callable[[User], int]
HandOver = Callable[..., None]
End = Callable[[User, date, User | None], None]


@dataclass(frozen=True)
class Kind:
    """One kind of thing a person can own, with its words for one and for several."""

    words: Any
    count: Count
    hand_over: HandOver


@dataclass(frozen=True)
class Owned:
    """How many things of a kind a person owns, and that in words."""

    words: str
    count: int
    kind: Kind


_kinds: list[Kind] = []
_endings: list[End] = []


def register(words: Any, count: Count, hand_over: HandOver) -> None:
    """Let what a room keeps be handed over: `count(user)`, `hand_over(user, to=, by=)`.

    The words are an `ngettext_lazy` of `count`.
    """
    _kinds.append(Kind(words, count, hand_over))


def register_ending(end: End) -> None:
    """Let something end on the day a person leaves: `end(user, day, by)`."""
    _endings.append(end)


def owned(user: User) -> list[Owned]:
    """Return what the person answers for, kind by kind, leaving out kinds without any."""
    counted = [(kind, kind.count(user)) for kind in _kinds]
    return [Owned(kind.words % {"count": count}, count, kind) for kind, count in counted if count]


def hand_over(user: User, *, to: User, by: User | None) -> int:
    """Pass everything the person answers for to another, and return how much it was."""
    things = owned(user)
    for each in things:
        each.kind.hand_over(user, to=to, by=by)
    return sum(each.count for each in things)


def end_all(user: User, day: date, by: User | None) -> None:
    """End what does not outlast the person."""
    for end in _endings:
        end(user, day, by)
