"""Laying out, locking and opening the periods figures are reported for."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import Period, PeriodKind, period_name
from rodtrad.indicators import rules
from rodtrad.indicators.enums import PeriodState
from rodtrad.indicators.models import ReportingPeriod

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
    due_days: dict[PeriodKind, int] | None = None,
) -> list[ReportingPeriod]:
    """Make the periods of a year that are not there yet, due some days after they end."""
    require(rules.may_lock(by))
    days = DUE_DAYS | (due_days or {})
    wanted = [
        _period(Period(kind, year, n + 1), days[kind])
        for kind in kinds
        for n in range(kind.per_year)
    ]
    with transaction.atomic():
        there = set(ReportingPeriod.objects.values_list("key", flat=True))
        made = ReportingPeriod.objects.bulk_create(row for row in wanted if row.key not in there)
        if made:
            record("period.laid_out", by=by, subject=None, detail={"year": year, "n": len(made)})
    return made


def _period(period: Period, due_days: int) -> ReportingPeriod:
    return ReportingPeriod(
        key=period.key,
        kind=period.kind.value,
        name=period_name(period),
        starts_on=period.starts_on,
        ends_on=period.ends_on,
        due_on=period.ends_on + timedelta(days=due_days),
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


def lock_period(period: ReportingPeriod, *, by: User | None) -> ReportingPeriod:
    """Close a period: what it reported stays as it is."""
    return _set_state(period, PeriodState.LOCKED, "period.locked", by)


def unlock_period(period: ReportingPeriod, *, by: User | None) -> ReportingPeriod:
    """Open a closed period again, so that a figure can be put right."""
    return _set_state(period, PeriodState.OPEN, "period.unlocked", by)


def _set_state(
    period: ReportingPeriod, state: PeriodState, action: str, by: User | None
) -> ReportingPeriod:
    require(rules.may_lock(by))
    with transaction.atomic():
        locked = ReportingPeriod.objects.select_for_update().get(pk=period.pk)
        if locked.state != state:
            locked.state = state
            locked.save(update_fields=["state"])
            record(action, by=by, subject=locked)
    return locked
