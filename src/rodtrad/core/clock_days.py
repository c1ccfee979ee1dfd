"""Which days count when a promised time is reckoned, and why the others do not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from .pauses import ZONE, Cause, Stretch, instant, paused_time, touching
from .workdays import WorkCalendar, public_holidays

DAY = timedelta(days=1)
_SATURDAY = 5


class Why(StrEnum):
    """Why a day counts or does not; only hours can count partly."""

    START = "start"
    COUNTED = "counted"
    PARTLY = "partly"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    PAUSED = "paused"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Day:
    """A day and why it counts or not.

    `name` is the Swedish name of a holiday. `cause` is whom the case waits for; on a day that
    counts it is one whose pauses do not stop the clock.
    """

    on: date
    why: Why
    name: str = ""
    cause: Cause | None = None

    @property
    def is_counted(self) -> bool:
        return self.why in (Why.COUNTED, Why.PARTLY)


def midnight(day: date) -> datetime:
    """Return the first moment of the day in Sweden, in UTC."""
    return instant(datetime.combine(day, time.min, ZONE))


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one case: `standing` are the pauses that stop its clock, `going` the others."""

    calendar: WorkCalendar
    standing: tuple[Stretch, ...] = ()
    going: tuple[Stretch, ...] = ()
    by_workdays: bool = False

    def after(self, day: date) -> Iterator[Day]:
        """Give the days after this one, without end.

        Raises `BadInput` on the way when working days are counted and there are none for a year.
        """
        while True:
            day += DAY
            yield self.workday(day) if self.by_workdays else self._any_day(day)

    def workday(self, day: date) -> Day:
        """Return the day, which counts when it is a working day without a pause."""
        if self.calendar.on_or_after(day) == day:
            return self._any_day(day)
        name = public_holidays(day.year).get(day, "")
        if name:
            return Day(day, Why.HOLIDAY, name)
        return Day(day, Why.WEEKEND if day.weekday() >= _SATURDAY else Why.CLOSED)

    def _any_day(self, day: date) -> Day:
        cause = touching(self.standing, day)
        if cause is not None:
            return Day(day, Why.PAUSED, cause=cause)
        return Day(day, Why.COUNTED, cause=touching(self.going, day))

    def moved(self, last: date) -> Iterator[Day]:
        """Give the days after one that is no working day, to the next that is; none after one."""
        day = self.workday(last)
        while not day.is_counted:
            day = self.workday(day.on + DAY)
            yield replace(day, why=Why.MOVED) if day.is_counted else day

    def hours_of(self, day: date, start: datetime, end: datetime) -> Day:
        """Return how hours that run between two moments in UTC ran on the day."""
        first, last = max(start, midnight(day)), min(end, midnight(day + DAY))
        paused = paused_time(self.standing, first, last)
        if not paused:
            return Day(day, Why.COUNTED, cause=touching(self.going, day))
        why = Why.PAUSED if paused == last - first else Why.PARTLY
        return Day(day, why, cause=touching(self.standing, day))
