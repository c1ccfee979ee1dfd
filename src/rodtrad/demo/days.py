"""On which days things happened in Lindvik: working days, after what they are about."""

import random
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from rodtrad.core.periods import Period, PeriodKind
from rodtrad.core.workdays import WorkCalendar

# A figure comes so many days after its period, at the soonest and at the latest.
COMES_AFTER = {PeriodKind.MONTH: (2, 8), PeriodKind.TERTIAL: (6, 18), PeriodKind.YEAR: (14, 28)}
_DAY = timedelta(days=1)
_CALENDAR = WorkCalendar()


def working_day_before(day: date) -> date:
    """Return the last working day before the day."""
    return _CALENDAR.on_or_before(day - _DAY)


def last_working_day(day: date) -> date:
    """Return the day itself, or the last working day before it."""
    return _CALENDAR.on_or_before(day)


def working_day(day: date) -> date:
    """Return the day itself, or the first working day after it."""
    return _CALENDAR.on_or_after(day)


def moment(day: date, dice: random.Random) -> datetime:
    """Return a moment of the day when people are at work."""
    return timezone.make_aware(datetime.combine(day, time(dice.randint(8, 15), dice.randrange(60))))


def came_at(seed: str, period: Period, today: date) -> datetime:
    """Return when a period's figure came: some days after its end, and before today."""
    dice = random.Random(f"{seed}:came")
    after = dice.randint(*COMES_AFTER[period.kind])
    day = working_day(period.ends_on + after * _DAY)
    return moment(min(day, working_day_before(today)), dice)
