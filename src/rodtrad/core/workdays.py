"""Working days in Sweden, with the municipality's own closed days.

Public holidays come from the `holidays` library (the Public Holidays Act, SFS 1989:253). Midsummer
Eve, Christmas Eve and New Year's Eve count as Sundays where time limits are reckoned (the Time
Limits Act, SFS 1930:173, section 2), and so they are no working days here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from .errors import BadInput

_FRIDAY = 4
_SATURDAY = 5
_MOST_SKIPPED = 366


@cache
def public_holidays(year: int) -> dict[date, str]:
    """Return the year's public holidays and the three eves, with their Swedish names."""
    found = country_holidays("SE", years=year, include_sundays=False, language="sv")
    eves = {date(year, 12, 24): "Julafton", date(year, 12, 31): "Nyårsafton"}
    midsummer = next(
        date(year, 6, day) for day in range(20, 27) if date(year, 6, day).weekday() == 5
    )
    eves[midsummer - timedelta(days=1)] = "Midsommarafton"
    return dict(sorted((eves | dict(found)).items()))


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of one municipality; `closed` are days it keeps closed besides."""

    closed: frozenset[date] = frozenset()

    def is_workday(self, day: date) -> bool:
        if day.weekday() >= _SATURDAY:
            return False
        return day not in self.closed and day not in public_holidays(day.year)

    def on_or_after(self, day: date) -> date:
        """Return the day itself or the first working day after it."""
        return next(self._from(day, 1))

    def on_or_before(self, day: date) -> date:
        """Return the day itself or the last working day before it."""
        return next(self._from(day, -1))

    def add(self, day: date, workdays: int) -> date:
        """Return the day that many working days later, earlier when negative.

        Nought gives the day itself or the first working day after it. Raises `BadInput` when the
        municipality is closed for a year on end.
        """
        if workdays == 0:
            return self.on_or_after(day)
        way = 1 if workdays > 0 else -1
        found = self._from(day + timedelta(days=way), way)
        for _ in range(abs(workdays) - 1):
            next(found)
        return next(found)

    def between(self, first: date, last: date) -> int:
        """Return how many working days lie after `first` up to and with `last`."""
        if last < first:
            return -self.between(last, first)
        days = (first + timedelta(days=step + 1) for step in range((last - first).days))
        return sum(self.is_workday(day) for day in days)

    def _from(self, day: date, way: int) -> Iterator[date]:
        skipped = 0
        while skipped < _MOST_SKIPPED:
            if self.is_workday(day):
                skipped = 0
                yield day
            skipped += 1
            day += timedelta(days=way)
        raise BadInput("Kalendern har ingen arbetsdag på ett helt år.")
