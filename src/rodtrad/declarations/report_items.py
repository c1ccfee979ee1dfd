"""What a year's report says that declarations can answer: a register by the profile's items.

The same thing is asked for under different keys; each key names the builder that answers it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rodtrad.exchange.sheets import Cell
from rodtrad.organisation.queries import profile
from rodtrad.profiles.schema.year import ReportItem


@dataclass(frozen=True)
class Section:
    """What answers an item: a sentence, and a table."""

    sentence: str
    header: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True)
class Answered:
    """An item of the profile with its answer; None where the room that answers is not here yet."""

    item: ReportItem
    section: Section | None


Builder = Callable[[int, date], Section]
_builders: dict[str, Builder] = {}
ANNUAL = "annual"


def register(key: str, builder: Builder) -> None:
    """Let `builder(year, day)` answer the profile's item of the key."""
    _builders[key] = builder


def answered(year: int, day: date) -> list[Answered]:
    """Return what the profile asks a year's report for, each with its answer."""
    return [
        Answered(item, _builders[item.key](year, day) if item.key in _builders else None)
        for item in profile(day).in_force("report_items")
        if isinstance(item, ReportItem) and ANNUAL in item.periods and _asks(item, year)
    ]


def _asks(item: ReportItem, year: int) -> bool:
    begun = item.from_year is None or item.from_year <= year
    return begun and (item.to_year is None or year <= item.to_year)
