"""The periods that a report can be of: the profile's own, and calendar years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rodtrad.organisation.queries import profile

YEARS = 3
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """Whole months from a first day to a last, both counted; `name` is empty of a whole year."""

    key: str
    name: str
    first: date
    last: date

    @property
    def months(self) -> int:
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def before(self) -> date:
        """Return the first day of as many months just before."""
        year, month = divmod(self.first.year * 12 + self.first.month - 1 - self.months, 12)
        return date(year, month + 1, 1)


def periods(day: date) -> list[Period]:
    """Return the periods that had begun by the day, this year's and two years' before."""
    found = [one for back in range(YEARS) for one in _of_year(day.year - back, day)]
    return sorted(
        (one for one in found if one.first <= day), key=lambda one: (one.last, one.first)
    )[::-1]


def find_period(key: str, day: date) -> Period | None:
    return next((one for one in periods(day) if one.key == key), None)


def newest_ended(day: date) -> Period | None:
    """Return the period that ended last before the day."""
    return next((one for one in periods(day) if one.last < day), None)


def _of_year(year: int, day: date) -> Iterator[Period]:
    yield Period(str(year), "", date(year, 1, 1), date(year, 12, 31))
    for each in profile(day).reporting_periods:
        first, last, _due = each.dates(year)
        if each.kind != "monthly" and (first.month, last.month) != (1, 12):
            yield Period(f"{year}-{each.key}", each.name, first, last)
