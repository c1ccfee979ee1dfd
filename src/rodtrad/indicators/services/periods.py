"""Laying out, locking and opening the periods figures are reported for."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import Period, PeriodKind, period_name
from rodtrad.indicators import rules
from rodtrad.indicators.enums import PeriodState
from rodtrad.indicators.models import PeriodTurn, ReportingPeriod
from rodtrad.organisation.queries import profile as profile_of
from rodtrad.profiles.schema.profile import Profile

# What the profile leaves open: days after the period to hand in its figures.
DUE_DAYS = {
    PeriodKind.MONTH: 9,
    PeriodKind.QUARTER: 15,
    PeriodKind.TERTIAL: 20,
    PeriodKind.HALF: 20,
    PeriodKind.YEAR: 31,
}


def lay_out_year(
    year: int,
    *,
    by: User | None,
    kinds: tuple[PeriodKind, ...] = tuple(PeriodKind),
    profile: Profile | None = None,
) -> list[ReportingPeriod]:
    """Make the periods of a year that are not there yet, due when the profile's reports are."""
    require(rules.may_lock(by))
    reports = _reports(profile or profile_of(date(year, 1, 1)), year)
    wanted = [
        _period(Period(kind, year, place + 1), reports)
        for kind in kinds
        for place in range(kind.per_year)
    ]
    with transaction.atomic():
        there = set(ReportingPeriod.objects.values_list("key", flat=True))
        made = ReportingPeriod.objects.bulk_create(row for row in wanted if row.key not in there)
        if made:
            record("period.laid_out", by=by, subject=None, detail={"year": year, "n": len(made)})
    return made


def _reports(profile: Profile, year: int) -> dict[tuple[date, date], date]:
    """Return when the profile wants each stretch of the year reported."""
    dates = [report.dates(year) for report in profile.reporting_periods]
    return {(first, last): due for first, last, due in dates}


def _due(period: Period, reports: dict[tuple[date, date], date]) -> date:
    """Return the profile's day for the stretch, or for the report a tertial ends with."""
    exact = reports.get((period.starts_on, period.ends_on))
    if exact is None and period.kind is PeriodKind.TERTIAL:
        exact = reports.get((date(period.year, 1, 1), period.ends_on))
    return exact or period.ends_on + timedelta(days=DUE_DAYS[period.kind])


def _period(period: Period, reports: dict[tuple[date, date], date]) -> ReportingPeriod:
    return ReportingPeriod(
        key=period.key,
        kind=period.kind.value,
        name=period_name(period, language="sv"),
        starts_on=period.starts_on,
        ends_on=period.ends_on,
        due_on=_due(period, reports),
    )


def set_due(period: ReportingPeriod, *, due_on: date, by: User | None) -> ReportingPeriod:
    """Change when the figures of a period are due."""
    require(rules.may_lock(by))
    with transaction.atomic():
        locked = ReportingPeriod.objects.select_for_update().get(pk=period.pk)
        if due_on <= locked.ends_on:
            raise BadInput(_("Sista dag måste ligga efter periodens slut."), "due_on")
        locked.due_on = due_on
        locked.save(update_fields=["due_on"])
        record("period.due_changed", by=by, subject=locked, detail={"due_on": str(due_on)})
    return locked


def lock_period(
    period: ReportingPeriod, *, reason: str, by: User | None, at: datetime | None = None
) -> ReportingPeriod:
    """Close a period, so that what it reported stays as it is; only for a reason."""
    return _turn(period, PeriodState.LOCKED, reason, by, at)


def unlock_period(
    period: ReportingPeriod, *, reason: str, by: User | None, at: datetime | None = None
) -> ReportingPeriod:
    """Open a closed period again, so that a figure can be put right; only for a reason."""
    return _turn(period, PeriodState.OPEN, reason, by, at)


def _why(state: PeriodState) -> str:
    is_locked = state == PeriodState.LOCKED
    return _("Skriv varför perioden låses.") if is_locked else _("Skriv varför perioden öppnas.")


def _turn(
    period: ReportingPeriod,
    state: PeriodState,
    reason: str,
    by: User | None,
    at: datetime | None,
) -> ReportingPeriod:
    require(rules.may_lock(by))
    reason = reason.strip()
    with transaction.atomic():
        locked = ReportingPeriod.objects.select_for_update().get(pk=period.pk)
        if locked.state == state:
            return locked
        if not reason:
            raise BadInput(_why(state), "reason")
        locked.state = state
        locked.save(update_fields=["state"])
        turn = PeriodTurn.objects.create(
            period=locked, state=state, reason=reason, by=by, at=at or timezone.now()
        )
        action = "period.locked" if state == PeriodState.LOCKED else "period.unlocked"
        record(action, by=by, subject=locked, detail={"turn": turn.pk})
    return locked
