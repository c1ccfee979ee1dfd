"""The months of Lindvik that have been reported and locked, and the one that was opened again."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.core.periods import PeriodKind
from rodtrad.demo import content
from rodtrad.demo.days import working_day
from rodtrad.demo.town import Lindvik
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.services import lock_period, unlock_period

# The annual accounts are closed some weeks into the year.
CLOSED_ON = (2, 15)
LOCKED_FOR = "Redovisad i årsredovisningen"
OPENED_FOR = "Ett utfall var inskrivet på fel enhet"
LOCKED_AGAIN_FOR = "Rättelsen är gjord och redovisad i kommunstyrelsen"
AT_WORK = time(10, 20)


def lock_the_reported(lindvik: Lindvik) -> None:
    """Lock the months of the last year that is closed; the last one was opened once since."""
    year = last_closed(lindvik.today)
    day, by = _closed_on(year), _controller()
    months = ReportingPeriod.objects.filter(kind=PeriodKind.MONTH, ends_on__year=year)
    for period in months:
        lock_period(period, reason=LOCKED_FOR, by=by, at=_moment(day))
    opened, again = working_day(day + timedelta(days=3)), working_day(day + timedelta(days=5))
    december = months.get(ends_on__month=12)
    unlock_period(december, reason=OPENED_FOR, by=by, at=_moment(opened))
    lock_period(december, reason=LOCKED_AGAIN_FOR, by=by, at=_moment(again))


def last_closed(today: date) -> int:
    """Return the last year whose accounts were closed so long ago that all of it has happened."""
    year = today.year - 1
    return year if today > _closed_on(year) + timedelta(days=10) else year - 1


def _closed_on(year: int) -> date:
    """Return the day the accounts of a year were closed, in the year after."""
    return working_day(date(year + 1, *CLOSED_ON))


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, AT_WORK))


def _controller() -> User:
    holder = next(one for one in content.town().people if one.shown == "controller")
    return User.objects.get(username=holder.username)
