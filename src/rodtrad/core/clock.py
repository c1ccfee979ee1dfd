"""The clock of a promised time: when it runs out, and why each day counts or does not.

Days are those of Europe/Stockholm. The day it starts is not counted, and the last day is whole.
Working days leave out what `WorkCalendar` does: the Public Holidays Act (SFS 1989:253), the eves of
the Time Limits Act (SFS 1930:173, section 2) and the municipality's own closed days. A week is
seven calendar days. Hours are hours that have really passed, also over a change to summer time.
Pauses stop the clock: the paused part of hours is added, and a day with a pause in it is skipped.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import islice

from .clock_days import DAY, Day, Days, Why, midnight
from .errors import BadInput
from .language import sentence as _
from .pauses import (
    STOPPING,
    ZONE,
    Cause,
    Pause,
    instant,
    local_day,
    moved_by,
    paused_time,
    stretches,
)
from .promised_time import PromisedTime, Unit, What
from .workdays import WorkCalendar

__all__ = [
    "STOPPING",
    "ZONE",
    "Cause",
    "Day",
    "Pause",
    "PromisedTime",
    "Reckoned",
    "Unit",
    "What",
    "Why",
    "elapsed",
    "reckon",
]

_MICROSECOND = timedelta(microseconds=1)
_IN_AN_HOUR = timedelta(hours=1) // _MICROSECOND


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How it goes with a promised time.

    `due_at` is its last moment, Swedish time, and `days` are all days from the start to that one.
    `counted` is how many of its hours or days have gone, at most all; weeks are counted in days.
    `waits_for` is set while a pause without an end runs; then `due_at` is as if it ended now, the
    earliest that it can be. `is_overdue` is of a case that has not ended; one that has says with
    `taken` how long it took, as `elapsed` does.
    """

    promised: PromisedTime
    due_at: datetime
    days: tuple[Day, ...]
    counted: Decimal
    is_overdue: bool = False
    waits_for: Cause | None = None
    taken: Decimal | None = None

    @property
    def due_on(self) -> date:
        return self.due_at.date()

    @property
    def is_kept(self) -> bool | None:
        """Say whether the case ended in time; None while it goes on."""
        return None if self.taken is None else self.taken <= self.promised.amount

    @property
    def margin(self) -> Decimal | None:
        """Return what was left of the time in its own unit, less than nought when too late."""
        return None if self.taken is None else self.promised.amount - self.taken


def reckon(
    promised: PromisedTime,
    started_at: datetime,
    calendar: WorkCalendar,
    pauses: Iterable[Pause],
    now: datetime,
    *,
    ended_at: datetime | None = None,
    stopping: frozenset[Cause] = STOPPING,
) -> Reckoned:
    """Return when the promised time runs out, and how it stands now or stood when the case ended.

    Only pauses for a cause in `stopping` stop the clock. Raises `BadInput` of moments without a
    zone, of an end before the start, and of a calendar without a working day for a year.
    """
    start, until = instant(started_at, "started_at"), instant(now, "now")
    if ended_at is not None:
        until = _end(start, ended_at)
    days = _days(promised.unit, calendar, pauses, until, stopping)
    due, each = (_by_hours if promised.unit is Unit.HOURS else _by_days)(promised, start, days)
    counted = _gone(promised, start, until, days, each)
    found = Reckoned(promised, due.astimezone(ZONE), each, counted)
    if ended_at is None:
        return replace(found, is_overdue=until > due, waits_for=_waits_for(days, due))
    return replace(found, taken=_taken(promised.unit, start, until, days, promised.is_moved))


def elapsed(
    unit: Unit,
    started_at: datetime,
    ended_at: datetime,
    calendar: WorkCalendar,
    pauses: Iterable[Pause] = (),
    *,
    stopping: frozenset[Cause] = STOPPING,
    is_moved: bool = False,
) -> Decimal:
    """Return the shortest time in the unit that would have been kept, for `curve_cases` to weigh.

    A case is kept for a number exactly when this is at most that number. Hours are as they passed.
    Days are whole: what ends on a Saturday took as many working days as what ends on the Monday.
    Weeks are days over seven. Raises `BadInput` as `reckon`.
    """
    start = instant(started_at, "started_at")
    end = _end(start, ended_at)
    return _taken(unit, start, end, _days(unit, calendar, pauses, end, stopping), is_moved)


def _end(start: datetime, ended_at: datetime) -> datetime:
    end = instant(ended_at, "ended_at")
    if end < start:
        raise BadInput(_("Ärendet kan inte sluta innan det börjar."), "ended_at")
    return end


def _days(
    unit: Unit,
    calendar: WorkCalendar,
    pauses: Iterable[Pause],
    until: datetime,
    stopping: frozenset[Cause],
) -> Days:
    found = stretches(pauses, until)
    standing = tuple(one for one in found if one.cause in stopping)
    going = tuple(one for one in found if one.cause not in stopping)
    return Days(calendar, standing, going, by_workdays=unit is Unit.WORKING_DAYS)


def _by_hours(
    promised: PromisedTime, start: datetime, days: Days
) -> tuple[datetime, tuple[Day, ...]]:
    due = moved_by(days.standing, start, timedelta(hours=promised.amount))
    first, last = local_day(start), local_day(due)
    every = (first + DAY * step for step in range((last - first).days + 1))
    return due, tuple(days.hours_of(day, start, due) for day in every)


def _by_days(
    promised: PromisedTime, start: datetime, days: Days
) -> tuple[datetime, tuple[Day, ...]]:
    found = [Day(local_day(start), Why.START)]
    coming, left = days.after(found[0].on), promised.amount * promised.unit.steps
    while left:
        found.append(next(coming))
        left -= found[-1].is_counted
    if promised.is_moved and not days.by_workdays:
        found += days.moved(found[-1].on)
    return midnight(found[-1].on + DAY) - _MICROSECOND, tuple(found)


def _gone(
    promised: PromisedTime, start: datetime, until: datetime, days: Days, each: Iterable[Day]
) -> Decimal:
    if promised.unit is Unit.HOURS:
        return min(_hours(start, max(start, until), days), Decimal(promised.amount))
    today = local_day(until)
    return Decimal(sum(day.is_counted and day.on <= today for day in each))


def _waits_for(days: Days, due: datetime) -> Cause | None:
    waiting = (one for one in days.standing if one.is_running and one.start <= due)
    return next((one.cause for one in waiting), None)


def _hours(start: datetime, end: datetime, days: Days) -> Decimal:
    passed = end - start - paused_time(days.standing, start, end)
    return Decimal(passed // _MICROSECOND) / _IN_AN_HOUR


def _taken(unit: Unit, start: datetime, end: datetime, days: Days, is_moved: bool) -> Decimal:
    if unit is Unit.HOURS:
        return _hours(start, end, days)
    first, last = local_day(start), local_day(end)
    if is_moved and not days.by_workdays:
        while last > first and not days.workday(last - DAY).is_counted:
            last -= DAY
    if last == first:
        return Decimal(0)
    between = islice(days.after(first), (last - first).days - 1)
    return Decimal(1 + sum(day.is_counted for day in between)) / unit.steps
