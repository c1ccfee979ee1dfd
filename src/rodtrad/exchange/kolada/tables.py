"""Kolada's values in CSV: one value a row, or one column a measure."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rodtrad.exchange.broken import BrokenField, BrokenFile, gathered, read_text

from .cells import gender, number, year
from .things import Cell, Gender, Place, Undated, Value

Made = TypeVar("Made")
Row = Mapping[str, str]
_ENOUGH_FAULTS = 100
_MUNICIPALITY = ("municipality_id", "municipality")
_CODE = ("municipality_code", "municip_code")
_NAMES = {"municipality", "municip_name", "municipality_name", "county_code", "county_name"}
_KPI_IN_NAME = re.compile(r"(?<![A-Za-z0-9])[NU][0-9]{5}(?![0-9])")
_NO_YEAR = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its heading, read when its rows are asked for."""

    path: Path
    content: str
    columns: tuple[str, ...]

    def has(self, *columns: str) -> bool:
        return set(columns) <= set(self.columns)

    def one_of(self, names: tuple[str, ...]) -> str:
        """Return the first of the names that is a column, empty when none is."""
        return next((name for name in names if name in self.columns), "")

    def require(self, *columns: str) -> None:
        for needed in columns:
            if needed not in self.columns:
                raise BrokenFile(self.path, 1, f"Kolumnen ”{needed}” saknas.")

    def each(self, make: Callable[[Row, str], Made]) -> Iterator[Made]:
        """Yield what `make` makes of each row and its origin.

        Raises `BrokenFile` with every row that cannot be read, after a hundred with those.
        """
        reader = csv.DictReader(io.StringIO(self.content, newline=""), strict=True)
        faults: list[BrokenFile] = []
        try:
            for row in reader:
                try:
                    _require_whole(row)
                    yield make(row, f"{self.path.name}, rad {reader.line_num}")
                except BrokenField as error:
                    faults.append(BrokenFile(self.path, reader.line_num, f"Raden {error}."))
                if len(faults) == _ENOUGH_FAULTS:
                    break
        except csv.Error as error:
            line = reader.line_num + 1
            faults.append(BrokenFile(self.path, line, f"Inte giltig CSV: {error}."))
        if faults:
            raise gathered(faults)


def _require_whole(row: Mapping[str | None, object]) -> None:
    if None in row or None in row.values():
        raise BrokenField("har inte lika många kolumner som rubriken")


def read_table(path: Path) -> Table:
    """Return the file as a table; raise `BrokenFile` for text that cannot be one."""
    content = read_text(path)
    try:
        heading = next(csv.reader(io.StringIO(content, newline=""), strict=True), [])
    except csv.Error as error:
        raise BrokenFile(path, 1, f"Inte giltig CSV: {error}.") from None
    return Table(path, content, tuple(heading))


def read_values(path: Path, *, is_raw: bool = True) -> Iterator[Value]:
    """Yield a table's values in the file's order, deleted ones marked and without a value.

    Rows without a figure's id are passed over: Kolada has renamed or withdrawn their figure.
    Raises `BrokenFile` with the line for a row that cannot be read.
    """
    for value in values_of(read_table(path)):
        if value is not None:
            yield value if is_raw else value.processed()


def values_of(table: Table) -> Iterator[Value | None]:
    """Yield each row's value, None for a row whose figure has no id any more."""
    place = table.one_of(_MUNICIPALITY) or "municipality"
    named = "" if table.has("kpi") else _kpi_in_name(table)
    table.require(place, "year", "value")

    def make(row: Row, origin: str) -> Value | None:
        kpi = named or row["kpi"]
        return _value(row, kpi, place, year(row["year"]), origin) if kpi else None

    return table.each(make)


def undated_of(table: Table) -> Iterator[Undated]:
    """Yield the values of a table that gives one a municipality and does not say of which year."""
    place = table.one_of(_MUNICIPALITY)
    return table.each(lambda row, origin: Undated(_value(row, row["kpi"], place, _NO_YEAR, origin)))


def places_of(table: Table) -> Iterator[Place]:
    short = table.one_of(("municipality_name_short",)) or "municipality_name"
    table.require("county_name", "county_code", short)
    return table.each(
        lambda row, _origin: Place(
            row["municipality_code"], row[short], row["county_code"], row["county_name"]
        )
    )


def cells_of(table: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield a wide table's rows, a cell for each column that measures something."""
    code = table.one_of(_CODE)
    measures = [name for name in table.columns if name not in {*_NAMES, code, "year"}]
    return table.each(
        lambda row, _origin: tuple(
            _cell(name, row[code], year(row["year"]), row[name]) for name in measures
        )
    )


def is_panel(table: Table) -> bool:
    return bool(table.one_of(_CODE)) and table.has("year")


def is_places(table: Table) -> bool:
    return table.has("municipality_code", "county_code") and not table.has("year")


def is_undated(table: Table) -> bool:
    return table.has("kpi", "value") and not table.has("year") and bool(_place(table))


def is_values(table: Table) -> bool:
    return table.has("year", "value") and bool(_place(table))


def _place(table: Table) -> str:
    return table.one_of(_MUNICIPALITY)


def _kpi_in_name(table: Table) -> str:
    """Return the figure's id out of a file name such as population_N01951_1998_2019.csv."""
    found = set(_KPI_IN_NAME.findall(table.path.stem.replace("_", " ")))
    if len(found) != 1:
        why = "Kolumnen ”kpi” saknas, och filens namn nämner inte ett nyckeltal."
        raise BrokenFile(table.path, 1, why)
    return str(found.pop())


def _value(row: Row, kpi: str, place: str, of_year: int, origin: str) -> Value:
    is_deleted = row.get("isdeleted", "").lower() in ("true", "1")
    return Value(
        kpi=kpi,
        municipality=row[place],
        year=of_year,
        gender=gender(row.get("gender", Gender.TOTAL.value)),
        value=None if is_deleted or not row["value"] else number(row["value"]),
        status=row.get("status", ""),
        is_deleted=is_deleted,
        origin=origin,
    )


def _cell(column: str, municipality: str, of_year: int, content: str) -> Cell:
    try:
        return Cell(column, municipality, of_year, number(content), content)
    except BrokenField:
        return Cell(column, municipality, of_year, None, content)
