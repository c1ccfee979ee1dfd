"""The kinds of sheet there are; each room registers its own at start-up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.sheets.columns import Column
from rodtrad.sheets.plan import Actor, Line, Plan

ReadOut = Callable[[Actor, date], Iterable[Sequence[Cell]]]
MakePlan = Callable[[Iterable[Line], Actor], Plan]
RecordAll = Callable[[Plan, Actor, str], None]


@dataclass(frozen=True)
class SheetKind:
    """One kind of sheet: what it holds, who may have it, and how it is read out and taken in.

    `identity` are the columns that together name a row, and each of `unique` names it by itself
    when it is filled. `plan` changes nothing: it says what each row would do. A kind without
    `record` has each change do its own act.
    """

    key: str
    name: Any
    lead: Any
    sheet: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    reading: Right
    writing: Right
    read_out: ReadOut
    plan: MakePlan
    record: RecordAll | None = None
    unique: tuple[str, ...] = ()
    url_name: str = ""
    order: int = 100

    def column(self, key: str) -> Column | None:
        """Return one of the columns by its key."""
        return next((column for column in self.columns if column.key == key), None)

    def header(self, key: str) -> str:
        """Return what a column is called in our sheets, nothing when it is none."""
        column = self.column(key)
        return column.header if column else ""


_kinds: dict[str, SheetKind] = {}


def register(*kinds: SheetKind) -> None:
    """Let these kinds of sheet be read in and out."""
    _kinds.update({kind.key: kind for kind in kinds})


def kinds() -> list[SheetKind]:
    """Return every kind, in the order a municipality fills them."""
    return sorted(_kinds.values(), key=lambda kind: kind.order)


def find(key: str) -> SheetKind:
    """Return the kind with the key, or refuse the word."""
    if key not in _kinds:
        raise BadInput(_("Den sortens ark finns inte."), "kind")
    return _kinds[key]
