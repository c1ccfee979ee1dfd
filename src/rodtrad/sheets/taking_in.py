"""From the rows of a file to lines that are understood, with a fault for each cell that is not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell, Content
from rodtrad.exchange.sheets.cells import column_index
from rodtrad.sheets.columns import Understanding
from rodtrad.sheets.mapping import Mapping
from rodtrad.sheets.plan import Fault, Line
from rodtrad.sheets.register import SheetKind
from rodtrad.sheets.understanding import understood

MERGED = re.compile(r"([A-Z]+)(\d+)")
MOST_FAULTS = 2_000


@dataclass
class Taking:
    """One reading of a file: its lines as they come, and the faults found on the way."""

    kind: SheetKind
    mapping: Mapping
    content: Content
    faults: list[Fault] = field(default_factory=list)
    seen: dict[tuple[Any, ...], int] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)
    done: int = 0

    def __post_init__(self) -> None:
        by_header = {name: at for at, name in self.content.heading.names.items()}
        self._places: list[tuple[int, str, Understanding]] = []
        for header, key in self.mapping.columns.items():
            column = self.kind.column(key)
            if column is not None and header in by_header:
                self._places.append((by_header[header], key, Understanding(column)))
        self._naming = (self.kind.identity, *((key,) for key in self.kind.unique))
        self._merged()

    def _merged(self) -> None:
        """Note each range of merged cells: only the first of them has a value."""
        keys = {at: key for at, key, _understanding in self._places}
        for cells in self.content.merged:
            found = MERGED.match(cells)
            if found is not None:
                said = _("Cellerna %s är sammanslagna. Dela dem och fyll i varje rad.") % cells
                key = keys.get(column_index(found[1]), "")
                self.faults.append(Fault(int(found[2]), key, said))

    def lines(self) -> Iterator[Line]:
        """Yield each row, those with a fault too: what can be read of them may have more."""
        fixed, unfixed = self._fixed()
        for row, cells in self.content.rows:
            self.done += 1
            values, unread = self._values(row, cells)
            line = Line(row, fixed | values, unfixed | unread, bool(unfixed or unread))
            yield line if self._is_first(line) else replace(line, is_faulty=True)

    def _fixed(self) -> tuple[dict[str, Any], frozenset[str]]:
        """Return what is the same in every row; a fault of it stands on the row of the head."""
        values: dict[str, Any] = {}
        unread: set[str] = set()
        for key, cell in self.mapping.fixed.items():
            column = self.kind.column(key)
            if column is None:
                continue
            try:
                values[key] = understood(cell, Understanding(column))
            except BadInput as wrong:
                self.faults.append(Fault(self.content.heading.row, key, wrong.sentence))
                unread.add(key)
        return values, frozenset(unread)

    def _values(self, row: int, cells: list[Cell]) -> tuple[dict[str, Any], frozenset[str]]:
        """Return what the cells say, and the columns of those that are not understood."""
        values: dict[str, Any] = {}
        unread: set[str] = set()
        for at, key, understanding in self._places:
            try:
                values[key] = understood(cells[at] if at < len(cells) else None, understanding)
            except BadInput as wrong:
                unread.add(key)
                if len(self.faults) < MOST_FAULTS:
                    self.faults.append(Fault(row, key, wrong.sentence))
        return values, frozenset(unread)

    def _is_first(self, line: Line) -> bool:
        """Note a row that names the same thing as another; the fault stands on both."""
        for name in self._names(line):
            first = self.seen.setdefault(name, line.row)
            if first != line.row:
                self._twice(first, line.row, name[0])
                return False
        return True

    def _names(self, line: Line) -> Iterator[tuple[Any, ...]]:
        """Yield what names the row, each after the column that tells of it."""
        values = line.values
        for columns in self._naming:
            if not line.unread.isdisjoint(columns):
                continue
            parts = [_named(values.get(key)) for key in columns]
            if parts.count(None) < len(parts):
                yield (columns[0], *parts)

    def _twice(self, first: int, second: int, column: str) -> None:
        said = _("Rad %s gäller samma sak. Behåll en av dem.")
        if first not in self.told:
            self.told.add(first)
            self.faults.append(Fault(first, column, said % second))
        self.faults.append(Fault(second, column, said % first))


def _named(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
