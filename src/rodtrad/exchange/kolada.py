"""Kolada's metadata and values read from files: figures, municipalities, groups and values.

Shapes as the Kolada API v3 gives them (kolada.se/om-oss/api), and value tables with the columns
kpi, municipality (or municipality_id), year, gender and value. Kolada's terms: name it as source
for unprocessed values only; what is computed from them is one's own work and says so.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from .broken import BrokenField, BrokenFile, Fields, json_records, read_text

RAW_SOURCE = "Källa: Kolada"
DERIVED_SOURCE = "Egen bearbetning av data från Kolada"
_YEARS = range(1900, 2201)


class Gender(StrEnum):
    """In Kolada's order: all, women, men."""

    TOTAL = "T"
    WOMEN = "K"
    MEN = "M"


_GENDER_ORDER = {gender: index for index, gender in enumerate(Gender)}


@dataclass(frozen=True, slots=True)
class Kpi:
    """A figure as Kolada defines it; dates say when it is published, None when not planned."""

    id: str
    title: str
    description: str
    operating_area: str
    perspective: str
    municipality_type: str
    auspice: str
    is_divided_by_gender: bool
    has_ou_data: bool
    published_on: date | None
    preliminary_on: date | None
    period: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality (type K) or a region (type L); the whole country is 0000."""

    id: str
    title: str
    type: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group that Kolada makes means for, with its members in Kolada's order."""

    id: str
    title: str
    member_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one figure, None where Kolada has none; `is_raw` when it is as Kolada gave it.

    A group's value (id starting with G) is a mean that Kolada made: keep it out of ranks.
    """

    kpi: str
    municipality: str
    year: int
    gender: Gender
    value: Decimal | None
    status: str = ""
    is_deleted: bool = False
    is_raw: bool = True

    @property
    def is_group(self) -> bool:
        return self.municipality.startswith("G")

    @property
    def source_text(self) -> str:
        return RAW_SOURCE if self.is_raw else DERIVED_SOURCE

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Return a key that sorts by figure, municipality, year, then all, women, men."""
        return self.kpi, self.municipality, self.year, _GENDER_ORDER[self.gender]


def read_kpis(path: Path) -> tuple[Kpi, ...]:
    """Return all figures of a metadata file; raise `BrokenFile` for one that cannot be read."""
    return tuple(json_records(path, _kpi))


def read_municipalities(path: Path) -> tuple[Municipality, ...]:
    """Return municipalities and regions; raise `BrokenFile` for one that cannot be read."""
    return tuple(json_records(path, _municipality))


def read_groups(path: Path) -> tuple[Group, ...]:
    """Return groups with their members; raise `BrokenFile` for one that cannot be read."""
    return tuple(json_records(path, _group))


def read_values(path: Path, *, is_raw: bool = True) -> Iterator[Value]:
    """Yield a table's values in the file's order, deleted ones marked and without a value.

    Rows without a figure's id are passed over: Kolada has renamed or withdrawn their figure.
    Raises `BrokenFile` with the line for a row that cannot be read.
    """
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True)
    columns = set(reader.fieldnames or ())
    name = "municipality_id" if "municipality_id" in columns else "municipality"
    for needed in ("kpi", name, "year", "gender", "value"):
        if needed not in columns:
            raise BrokenFile(path, 1, f"Kolumnen ”{needed}” saknas.")
    try:
        for row in reader:
            if None in row or None in row.values():
                raise BrokenField("har inte lika många kolumner som rubriken")
            if row["kpi"]:
                yield _value(row, name, is_raw)
    except BrokenField as error:
        raise BrokenFile(path, reader.line_num, f"Raden {error}.") from None
    except csv.Error as error:
        raise BrokenFile(path, reader.line_num + 1, f"Inte giltig CSV: {error}.") from None


def _value(row: Mapping[str, str], municipality: str, is_raw: bool) -> Value:
    is_deleted = row.get("isdeleted", "").lower() in ("true", "1")
    try:
        gender = Gender(row["gender"])
    except ValueError:
        raise BrokenField(f"har ett okänt kön, ”{row['gender']}”") from None
    return Value(
        kpi=row["kpi"],
        municipality=row[municipality],
        year=_year(row["year"]),
        gender=gender,
        value=None if is_deleted or not row["value"] else _decimal(row["value"]),
        status=row.get("status", ""),
        is_deleted=is_deleted,
        is_raw=is_raw,
    )


def _year(content: str) -> int:
    if not content.isascii() or not content.isdigit() or int(content) not in _YEARS:
        raise BrokenField(f"har ett år som inte finns, ”{content}”")
    return int(content)


def _decimal(content: str) -> Decimal:
    try:
        number = Decimal(content)
    except InvalidOperation:
        raise BrokenField(f"har ett värde som inte är ett tal, ”{content}”") from None
    if not number.is_finite():
        raise BrokenField(f"har ett värde som inte är ett tal, ”{content}”")
    return number


def _kpi(fields: Fields) -> Kpi:
    return Kpi(
        id=_text(fields, "id"),
        title=_text(fields, "title"),
        description=_text(fields, "description"),
        operating_area=_text(fields, "operating_area"),
        perspective=_text_or_none(fields, "perspective"),
        municipality_type=_text(fields, "municipality_type"),
        auspice=_text_or_none(fields, "auspice"),
        is_divided_by_gender=_truth(fields, "is_divided_by_gender"),
        has_ou_data=_truth(fields, "has_ou_data"),
        published_on=_date(fields, "publication_date"),
        preliminary_on=_date(fields, "prel_publication_date"),
        period=_text_or_none(fields, "publ_period"),
    )


def _municipality(fields: Fields) -> Municipality:
    return Municipality(_text(fields, "id"), _text(fields, "title"), _text(fields, "type"))


def _group(fields: Fields) -> Group:
    members = fields.get("members")
    if not isinstance(members, list) or not all(isinstance(one, dict) for one in members):
        raise BrokenField("saknar listan ”members”")
    ids = tuple(_text(member, "member_id") for member in members)
    return Group(_text(fields, "id"), _text(fields, "title"), ids)


def _text(fields: Fields, name: str) -> str:
    content = fields.get(name)
    if not isinstance(content, str):
        raise BrokenField(f"saknar texten ”{name}”")
    return content


def _text_or_none(fields: Fields, name: str) -> str:
    return "" if fields.get(name) is None else _text(fields, name)


def _truth(fields: Fields, name: str) -> bool:
    """Return a truth value; version 2 of the interface wrote 0 and 1."""
    content = fields.get(name)
    if content not in (True, False):
        raise BrokenField(f"har varken sant eller falskt i ”{name}”")
    return bool(content)


def _date(fields: Fields, name: str) -> date | None:
    content = _text_or_none(fields, name)
    try:
        return date.fromisoformat(content) if content else None
    except ValueError:
        raise BrokenField(f"har ett datum som inte finns i ”{name}”, ”{content}”") from None
