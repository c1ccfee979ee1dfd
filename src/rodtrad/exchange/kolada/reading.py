"""Any of Kolada's files, recognised by what it holds rather than by its name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from pathlib import Path

from rodtrad.exchange.broken import BrokenFile, Document, read_document

from . import metadata, tables
from .things import Cell, Chosen, Group, Kpi, Municipality, Place, Undated, Value


class Shape(StrEnum):
    """What a file is."""

    KPIS = "kpis"
    CHOSEN = "chosen"
    MUNICIPALITIES = "municipalities"
    PLACES = "places"
    GROUPS = "groups"
    VALUES = "values"
    UNDATED = "undated"
    PANEL = "panel"

    @property
    def words(self) -> str:
        return _WORDS[self]


_WORDS = {
    Shape.KPIS: "nyckeltal med beskrivningar",
    Shape.CHOSEN: "ett urval av nyckeltal",
    Shape.MUNICIPALITIES: "kommuner och regioner",
    Shape.PLACES: "kommuner i sina län",
    Shape.GROUPS: "grupper av kommuner",
    Shape.VALUES: "värden",
    Shape.UNDATED: "värden utan år",
    Shape.PANEL: "en bred tabell med en kolumn för varje mått",
}


@dataclass(frozen=True, slots=True)
class Content:
    """A file that was read: its shape, and what it holds in the list the shape is called after."""

    path: Path
    shape: Shape
    kpis: tuple[Kpi, ...] = ()
    chosen: tuple[Chosen, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()
    values: tuple[Value, ...] = ()
    undated: tuple[Undated, ...] = ()
    panel: tuple[Cell, ...] = ()
    passed_over: int = field(default=0)

    @property
    def count(self) -> int:
        """Return how many things the file holds, apart from rows passed over."""
        return len(getattr(self, self.shape.value))


def read(path: Path) -> Content:
    """Return what a file is and holds; raise `BrokenFile` for one that is none of Kolada's."""
    if path.suffix.lower() == ".json":
        return _read_json(read_document(path))
    return _read_table(tables.read_table(path))


def _read_json(document: Document) -> Content:
    first = next(iter(document.values), None)
    fields = set(first) if isinstance(first, dict) else set()
    path = document.path
    if "members" in fields:
        return Content(path, Shape.GROUPS, groups=tuple(document.records(metadata.group)))
    if {"kpi", "values"} <= fields:
        return Content(path, Shape.VALUES, values=tuple(metadata.values_of(document)))
    if "operating_area" in fields:
        return Content(path, Shape.KPIS, kpis=tuple(document.records(metadata.kpi)))
    if {"id", "type"} <= fields:
        places = tuple(document.records(metadata.municipality))
        return Content(path, Shape.MUNICIPALITIES, municipalities=places)
    if "id" in fields:
        return Content(path, Shape.CHOSEN, chosen=tuple(document.records(metadata.chosen)))
    raise BrokenFile(path, 1, "Filen har inga poster som liknar Kolada.")


def _read_table(table: tables.Table) -> Content:
    for is_it, make in _TABLES:
        if is_it(table):
            return make(table)
    heading = ", ".join(table.columns)[:80]
    sentence = f"Rubriken ”{heading}” är ingen som Kolada har." if heading else "Filen är tom."
    raise BrokenFile(table.path, 1, sentence)


def _values(table: tables.Table) -> Content:
    rows = list(tables.values_of(table))
    values = tuple(value for value in rows if value is not None)
    return Content(table.path, Shape.VALUES, values=values, passed_over=len(rows) - len(values))


def _undated(table: tables.Table) -> Content:
    return Content(table.path, Shape.UNDATED, undated=tuple(tables.undated_of(table)))


def _panel(table: tables.Table) -> Content:
    cells = tuple(chain.from_iterable(tables.cells_of(table)))
    return Content(table.path, Shape.PANEL, panel=cells)


def _places(table: tables.Table) -> Content:
    return Content(table.path, Shape.PLACES, places=tuple(tables.places_of(table)))


# A wide table can also have a column called value, so it is asked for first.
_TABLES: tuple[tuple[Callable[[tables.Table], bool], Callable[[tables.Table], Content]], ...] = (
    (tables.is_panel, _panel),
    (tables.is_values, _values),
    (tables.is_undated, _undated),
    (tables.is_places, _places),
)
