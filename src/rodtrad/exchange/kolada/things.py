"""What Kolada's files tell of: figures, municipalities, groups and values."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

NAME = "Kolada"
RAW_SOURCE = f"Källa: {NAME}"
DERIVED_SOURCE = f"Egen bearbetning av data från {NAME}"


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

    @property
    def address(self) -> str:
        """Return where Kolada itself describes the figure."""
        return f"https://api.kolada.se/v3/kpi/{self.id}"

    @property
    def source(self) -> str:
        """Return whom a definition of the figure is from, and where it stands."""
        return f"{NAME}, {self.address}"

    @property
    def method(self) -> str:
        """Return how the figure is made; some descriptions have their line breaks written out."""
        return self.description.replace("\\n", "\n").strip()

    def is_preliminary(self, year: int, on: date) -> bool:
        """Say whether a year's value is still to be replaced; no value says so itself."""
        return str(year) == self.period and self.published_on is not None and on < self.published_on


@dataclass(frozen=True, slots=True)
class Chosen:
    """A figure in a selection of figures; no title when Kolada has none by that id any more."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality (type K) or a region (type L); the whole country is 0000."""

    id: str
    title: str
    type: str


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality in its county, codes as text with their leading zeros."""

    id: str
    title: str
    county_id: str
    county: str


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
    `origin` is the file and the place in it, to tell a person.
    """

    kpi: str
    municipality: str
    year: int
    gender: Gender
    value: Decimal | None
    status: str = ""
    is_deleted: bool = False
    is_raw: bool = True
    origin: str = field(default="", compare=False)

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

    def processed(self) -> "Value":
        """Return the value as one that somebody has worked on, which Kolada is no source for."""
        return replace(self, is_raw=False)


@dataclass(frozen=True, slots=True)
class Undated:
    """A value of a file that does not say which year it is of."""

    value: Value

    def in_year(self, year: int) -> Value:
        return replace(self.value, year=year)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a wide table: a municipality's number, or word, in a column for a year."""

    column: str
    municipality: str
    year: int
    value: Decimal | None
    text: str
