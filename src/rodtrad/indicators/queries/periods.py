"""Which periods are expected, open and due."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from rodtrad.indicators.enums import PeriodState
from rodtrad.indicators.models import PeriodTurn, ReportingPeriod, Series
from rodtrad.organisation.queries import profile
from rodtrad.organisation.remember import Memory

A_DAY = timedelta(days=1)


def _read(day: date) -> dict[str, list[ReportingPeriod]]:
    rows = ReportingPeriod.objects.order_by("kind", "ends_on")
    return {kind: list(group) for kind, group in groupby(rows, key=lambda row: row.kind)}


# The calendar changes a few times a year and gives the organisation a new stamp when it does.
_remembered = Memory(_read)


def all_by_kind() -> dict[str, list[ReportingPeriod]]:
    """Return every period by kind, the oldest first; to read, not to change."""
    return _remembered.on(date.min)


def newest_turns(period_ids: Iterable[int]) -> dict[int, PeriodTurn]:
    """Return how each period last was locked or opened; one that never was is not there."""
    rows = PeriodTurn.objects.filter(period_id__in=list(period_ids)).select_related("by")
    return {row.period_id: row for row in reversed(rows)}


def expects(series: Series, period: ReportingPeriod) -> bool:
    """Say whether the series was asked for on the period's last day."""
    low, high = series.valid.lower, series.valid.upper
    return (low is None or low <= period.ends_on) and (high is None or period.ends_on < high)


def newest_due(
    series: Series, periods: Sequence[ReportingPeriod], day: date
) -> ReportingPeriod | None:
    """Return the newest period whose figure should be in by the day."""
    for period in reversed(periods):
        if period.due_on <= day and expects(series, period):
            return period
    return None


def next_due(
    series: Series, periods: Sequence[ReportingPeriod], day: date
) -> ReportingPeriod | None:
    """Return the first period whose figure is due after the day."""
    for period in periods:
        if period.due_on > day and expects(series, period):
            return period
    return None


def newest_overdue(
    series: Series, periods: Sequence[ReportingPeriod], day: date
) -> ReportingPeriod | None:
    """Return the newest period whose figure is so late that the one before it has grown stale."""
    return newest_due(series, periods, day - grace(day) - A_DAY)


def grace(day: date) -> timedelta:
    """Return how long a figure may lack after its last day before the last one counts as stale."""
    return timedelta(days=profile(day).number("stale_after_days"))


def open_for(
    series: Series, periods: Sequence[ReportingPeriod], day: date
) -> list[ReportingPeriod]:
    """Return the periods that have ended and can still be reported, the newest first."""
    return [
        period
        for period in reversed(periods)
        if period.state == PeriodState.OPEN and period.ends_on < day and expects(series, period)
    ]
