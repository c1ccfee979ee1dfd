"""Counts of cases in tables with their margins, by unit or by body, before anything is hidden."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# Larger tables are let out by body: to hide in them takes longer than anybody waits.
MOST_CELLS = 900

Row = list[int | None]
Cells = list[Row]


@dataclass(frozen=True)
class Line:
    """A line of a table: a unit, what may be secret of a body, or a body, its own group.

    `key` is what it is counted by, `code` what everybody knows it by.
    """

    key: str
    code: str
    name: str
    group: str
    level: str


@dataclass(frozen=True)
class Grid:
    """A table of counts; where its lines are units those of each body in `bodies` are summed."""

    key: str
    lines: tuple[Line, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    bodies: tuple[Line, ...] = ()

    def members(self, body: Line) -> list[int]:
        """Return which lines a body is the sum of."""
        return [at for at, line in enumerate(self.lines) if line.group == body.group]

    @property
    def all_lines(self) -> tuple[Line, ...]:
        """Return the lines that have a row each in `cells`, but for the whole."""
        return (*self.lines, *self.bodies)

    @property
    def cells(self) -> Cells:
        """Return every count: the lines, the bodies, last the whole, each with its sum last."""
        lines = [*self.counts, *(self._sum(self.members(body)) for body in self.bodies)]
        return [[*line, sum(line)] for line in (*lines, self._sum(range(len(self.lines))))]

    def fitted(self) -> "Grid":
        """Return the table by body where it is too large to be let out by unit."""
        if len(self.lines) * len(self.columns) <= MOST_CELLS:
            return self
        counts = tuple(self._sum(self.members(body)) for body in self.bodies)
        return Grid(self.key, self.bodies, self.columns, counts)

    def _sum(self, members: Sequence[int]) -> tuple[int, ...]:
        return tuple(sum(self.counts[at][column] for at in members) for column in self._places)

    @property
    def _places(self) -> range:
        return range(len(self.columns))


def grid(
    key: str,
    lines: Iterable[Line],
    columns: Iterable[str],
    counts: Mapping[tuple[str, str], int],
    bodies: Iterable[Line] = (),
) -> Grid:
    """Return the table of the counts by line and column; a line without any is left out."""
    heads = tuple(columns)
    rows = [(line, tuple(counts.get((line.key, one), 0) for one in heads)) for line in lines]
    kept = [(line, row) for line, row in rows if any(row)]
    groups = {line.group for line, _row in kept}
    return Grid(
        key,
        tuple(line for line, _row in kept),
        heads,
        tuple(row for _line, row in kept),
        tuple(body for body in bodies if body.group in groups),
    )
