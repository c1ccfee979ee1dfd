"""What a year's report says that declarations can answer: a register by the profile's items.

The same thing is asked for under different keys; each key names the builder that answers it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from rodtrad.exchange.sheets import Cell
from rodtrad.organisation.models import AdoptedProfile
from rodtrad.organisation.queries import profile
from rodtrad.profiles.schema.year import ReportItem


@dataclass(frozen=True)
class Section:
    """What answers an item: a sentence, and a table; `is_whole` of the whole municipality alone."""

    sentence: str
    header: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    is_whole: bool = False


@dataclass(frozen=True)
class Answered:
    """An item of the profile with its answer; None where the room that answers is not here yet."""

    item: ReportItem
    section: Section | None


# The units that are asked for, None for all.
Reach = frozenset[int] | None
Builder = Callable[[int, date, Reach], Section]
_builders: dict[str, Builder] = {}
ANNUAL = "annual"


def register(key: str, builder: Builder) -> None:
    """Let `builder(year, day, reach)` answer the profile's item of the key."""
    _builders[key] = builder


def answered(year: int, day: date, reach: Reach = None) -> list[Answered]:
    """Return what the profile asks a year's report for, each with its answer for the units.

    What a profile asks of its first years is asked of the municipality's first years with it.
    """
    asking = profile(day)
    items = [
        item
        for item in asking.in_force("report_items")
        if isinstance(item, ReportItem) and ANNUAL in item.periods
    ]
    asked_in = year - _later(items, _first_year(asking.name))
    return [
        Answered(item, _builders[item.key](year, day, reach) if item.key in _builders else None)
        for item in items
        if _asks(item, asked_in)
    ]


def within(unit: str, reach: Reach) -> Q:
    """Return that a row is one of the units asked for, by the name of its field."""
    return Q() if reach is None else Q(**{f"{unit}__in": reach})


def _first_year(name: str) -> int | None:
    """Return in which year the municipality first went by a profile."""
    first = AdoptedProfile.objects.filter(key=name).order_by("valid").first()
    return first.valid.lower.year if first else None


def _later(items: Sequence[ReportItem], adopted: int | None) -> int:
    """Return how many years after the profile's own first year the municipality's came."""
    first = min((item.from_year for item in items if item.from_year), default=None)
    return max(0, adopted - first) if adopted and first else 0


def _asks(item: ReportItem, year: int) -> bool:
    begun = item.from_year is None or item.from_year <= year
    return begun and (item.to_year is None or year <= item.to_year)
