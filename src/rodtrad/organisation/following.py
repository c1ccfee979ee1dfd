"""What of other rooms a reorganisation touches. Each room registers what is its own."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.functional import Promise

from rodtrad.organisation.ledger import Ledger, Touched
from rodtrad.organisation.reshaping import Heir


@dataclass(frozen=True)
class Change:
    """From a day on, each unit that ceases is followed by its heirs; by none where nobody is."""

    on: date
    heirs: dict[int, tuple[Heir, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Hung:
    """One thing that hangs on a unit; one that ends with it needs nobody to take over."""

    group: str | Promise
    unit_id: int
    name: str
    url: str
    ends_with_unit: bool = False


@dataclass(frozen=True)
class Room:
    """What a room says of a reorganisation before it, does in it, and settles when it is done.

    `follow` writes through the ledger, and `settle` is called with the rows touched, also when
    they have been put back.
    """

    faults: Callable[[Change], Iterable[str]]
    follow: Callable[[Change, Ledger], None]
    settle: Callable[[Touched], None]


Hanging = Callable[[Collection[int], date], Iterable[Hung]]
_rooms: list[Room] = []
_hanging: list[Hanging] = []


def register(room: Room) -> None:
    """Let a room's things follow when units become others."""
    _rooms.append(room)


def register_hanging(hanging: Hanging) -> None:
    """Say who knows what hangs on units on a day: `hanging(unit_ids, day)`."""
    _hanging.append(hanging)


def rooms() -> tuple[Room, ...]:
    return tuple(_rooms)


def hung(unit_ids: Collection[int], day: date) -> list[Hung]:
    """Return everything that hangs on the units on a day."""
    return [each for hanging in _hanging for each in hanging(unit_ids, day)] if unit_ids else []
