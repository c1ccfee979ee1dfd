"""The years of Lindvik that have been reported and locked, and the month opened again."""

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
    """Lock the years that are closed; the last month of the newest was opened once since.

    What lies before Lindvik was founded was locked with its first year.
    """
    newest, by = last_closed(lindvik.today), _controller()
    first = min(lindvik.founded_on.year, newest)
    reported = ReportingPeriod.objects.filter(ends_on__year__lte=newest)
    for period in reported.order_by("ends_on", "pk"):
        closed_on = _closed_on(max(period.ends_on.year, first))
        lock_period(period, reason=LOCKED_FOR, by=by, at=_moment(closed_on))
    day = _closed_on(newest)
    opened, again = working_day(day + timedelta(days=3)), working_day(day + timedelta(days=5))
    december = reported.get(kind=PeriodKind.MONTH, ends_on__year=newest, ends_on__month=12)
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
