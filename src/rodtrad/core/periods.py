"""Reporting periods by key: "2026-10", "2026-Q4", "2026-T3", "2026-H2", "2026"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering

from .calendar_words import month
from .errors import BadInput
from .language import Language, capitalised, reading
from .language import sentence as _


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF = "half"
    YEAR = "year"

    @property
    def per_year(self) -> int:
        return _PER_YEAR[self]

    @property
    def months(self) -> int:
        return 12 // self.per_year


_PER_YEAR = {
    PeriodKind.MONTH: 12,
    PeriodKind.QUARTER: 4,
    PeriodKind.TERTIAL: 3,
    PeriodKind.HALF: 2,
    PeriodKind.YEAR: 1,
}
_LETTERS = {"Q": PeriodKind.QUARTER, "T": PeriodKind.TERTIAL, "H": PeriodKind.HALF}
_LETTER_OF = {kind: letter for letter, kind in _LETTERS.items()}
_KEY = re.compile(r"(\d{4})(?:-(?:(\d{2})|([QTH])(\d)))?")
_NAMES = {
    "sv": {"quarter": "kvartal", "tertial": "tertial", "half": "halvår", "year": "helår"},
    "en": {"quarter": "quarter", "tertial": "tertial", "half": "half-year", "year": "full year"},
}


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """The `number`th part (from 1) of a year; ordered by when it ends, the longer one last."""

    kind: PeriodKind
    year: int
    number: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.number <= self.kind.per_year or not 1900 <= self.year <= 2999:
            raise BadInput(
                _(
                    "Perioden %(year)s nummer %(number)s finns inte.",
                    year=self.year,
                    number=self.number,
                )
            )

    @property
    def key(self) -> str:
        if self.kind is PeriodKind.YEAR:
            return f"{self.year:04}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.year:04}-{self.number:02}"
        return f"{self.year:04}-{_LETTER_OF[self.kind]}{self.number}"

    @property
    def starts_on(self) -> date:
        return date(self.year, (self.number - 1) * self.kind.months + 1, 1)

    @property
    def ends_on(self) -> date:
        """Return the last day, itself part of the period."""
        last_month = self.number * self.kind.months
        return date(self.year, last_month, monthrange(self.year, last_month)[1])

    def next(self, steps: int = 1) -> "Period":
        """Return the period `steps` later of the same kind, earlier when negative."""
        years, index = divmod(self.number - 1 + steps, self.kind.per_year)
        return Period(self.kind, self.year + years, index + 1)

    def previous(self, steps: int = 1) -> "Period":
        return self.next(-steps)

    def same_last_year(self) -> "Period":
        return Period(self.kind, self.year - 1, self.number)

    def contains(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def parts(self, kind: PeriodKind) -> "tuple[Period, ...]":
        """Return the periods of a shorter kind this one is made of, none if unfit."""
        if self.kind.months % kind.months:
            return ()
        first = containing(self.starts_on, kind)
        return tuple(period_range(first, containing(self.ends_on, kind)))

    def __lt__(self, other: "Period") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int]:
        return (self.year * 12 + self.number * self.kind.months, self.kind.months)


def parse(key: str) -> Period:
    """Read a period key; raise `BadInput` with a sentence when it is none."""
    match = _KEY.fullmatch(key.strip().upper())
    if match is None:
        raise BadInput(
            _("”%(key)s” är ingen period. Skriv till exempel 2026-10, 2026-T3 eller 2026.", key=key)
        )
    year, month_number, letter, number = match.groups()
    if month_number:
        return Period(PeriodKind.MONTH, int(year), int(month_number))
    if letter:
        return Period(_LETTERS[letter], int(year), int(number))
    return Period(PeriodKind.YEAR, int(year))


def containing(day: date, kind: PeriodKind) -> Period:
    """Return the period of the kind that the day lies in."""
    return Period(kind, day.year, (day.month - 1) // kind.months + 1)


def period_range(first: Period, last: Period) -> Iterator[Period]:
    """Yield the periods from first to last, both with; raise `BadInput` if kinds differ."""
    if first.kind is not last.kind:
        raise BadInput(_("Perioderna är olika långa."))
    while first <= last:
        yield first
        first = first.next()


def period_name(period: Period, *, year: bool = True, language: Language | None = None) -> str:
    """Return "oktober 2026", "tertial 3 2026", "helår 2026"; without the year when asked."""
    language = language or reading()
    if period.kind is PeriodKind.MONTH:
        name = month(period.number, language=language)
    elif period.kind is PeriodKind.YEAR:
        return str(period.year) if year else _NAMES[language]["year"]
    elif language == "sv" and period.kind is PeriodKind.HALF:
        name = ("första halvåret", "andra halvåret")[period.number - 1]
    else:
        name = f"{_NAMES[language][period.kind]} {period.number}"
    name = capitalised(name) if language == "en" else name
    return f"{name} {period.year}" if year else name
