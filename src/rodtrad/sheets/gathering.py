"""Several things of one row are found together, so that all that is wrong is told at once."""

from collections.abc import Callable
from typing import Any, TypeVar, overload

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
Wrong = BadInput | Refused


class Unread(Exception):
    """A cell is asked for that could not be understood; that it could not is told already."""


class Several(Exception):
    """More than one thing of a row cannot be right."""

    def __init__(self, wrongs: list[Wrong]) -> None:
        super().__init__("; ".join(map(str, wrongs)))
        self.wrongs = wrongs


FAULTY = (BadInput, Refused, Several, Unread)


@overload
def all_of(a: Callable[[], A], b: Callable[[], B], /) -> tuple[A, B]: ...
@overload
def all_of(a: Callable[[], A], b: Callable[[], B], c: Callable[[], C], /) -> tuple[A, B, C]: ...
@overload
def all_of(
    a: Callable[[], A], b: Callable[[], B], c: Callable[[], C], d: Callable[[], D], /
) -> tuple[A, B, C, D]: ...
def all_of(*finds: Callable[[], Any]) -> tuple[Any, ...]:
    """Return what each finds; when some do not, raise with all that is wrong, each thing once."""
    found, wrongs, is_whole = [], {}, True
    for find in finds:
        try:
            found.append(find())
        except FAULTY as error:
            is_whole = False
            wrongs.update({_told(wrong): wrong for wrong in each_wrong(error)})
    if not is_whole:
        raise Several(list(wrongs.values()))
    return tuple(found)


def each_wrong(error: Exception) -> list[Wrong]:
    """Return what there is to tell of something that was not found."""
    match error:
        case Several():
            return error.wrongs
        case BadInput() | Refused():
            return [error]
    return []


def _told(wrong: Wrong) -> tuple[str, str]:
    return (wrong.field if isinstance(wrong, BadInput) else "", str(wrong))
