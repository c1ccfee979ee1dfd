"""Freezing what the cases of a period say, and what of it everybody may read."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Withheld
from rodtrad.feedback.models import ReportSnapshot, UnitUsers
from rodtrad.feedback.queries.report_figures import cut, digest, is_whole, true_whole, whole
from rodtrad.feedback.queries.report_periods import Period
from rodtrad.feedback.queries.reporting import Gathered, gather
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.times.models import end_from
from rodtrad.times.spans import Span

# A median of fewer answers than so many times the smallest group is not let out.
MEDIAN_OF = 2


def compile_report(
    body: Unit, *, period: Period, by: User | None, may_release: bool = True
) -> ReportSnapshot:
    """Freeze what the cases of a body say of a period, and what of it may be let out.

    Nothing is let out when the audit fails, or when what is let out already would give away more.
    """
    with transaction.atomic():
        require(rules.may_compile(by, body.pk))
        if period.last >= timezone.localdate():
            raise BadInput(_("Perioden är inte slut än."), "period")
        node, gathered = tree().get(body.pk), gather(period)
        _one_at_a_time()
        true = cut(true_whole(gathered, period), node, period)
        release, is_new, withheld = _let_out(period, gathered, may_release=may_release)
        published = None if release is None else cut(release, node, period)
        made = ReportSnapshot.objects.create(
            body=body,
            is_whole=is_whole(node),
            period=period.key,
            first_on=period.first,
            last_on=period.last,
            figures=true,
            published=published,
            withheld=withheld,
            release=release if is_new else None,
            digest=digest([true, published]),
            made_by=by,
        )
        _told("report.compiled", made, by, period=period.key, digest=made.digest)
        return made


def present_report(report: ReportSnapshot, *, on: date, by: User | None) -> ReportSnapshot:
    """Say on which day the body was given what was compiled."""
    with transaction.atomic():
        report = changing.locked(report)
        require(rules.may_compile(by, report.body_id))
        if not report.last_on < on <= timezone.localdate():
            raise BadInput(_("Välj en dag efter periodens slut, senast i dag."), "on")
        changing.save(report, presented_on=on)
        _told("report.presented", report, by, on=on.isoformat())
        return report


def count_users(unit: Unit, *, count: int, starts_on: date, by: User | None) -> UnitUsers:
    """Say how many users a unit has from a day; what was said before ends then."""
    with transaction.atomic():
        require(rules.may_count_users(by, unit.pk))
        Unit.objects.select_for_update().get(pk=unit.pk)
        rows = UnitUsers.objects.select_for_update().filter(unit=unit)
        if rows.filter(valid__startswith__gt=starts_on).exists():
            raise BadInput(_("Ett annat antal börjar gälla senare."), "starts_on")
        for row in rows.filter(valid__contains=starts_on):
            end_from(row, starts_on)
        made = UnitUsers.objects.create(unit=unit, count=count, valid=Span(starts_on, None))
        record("users.counted", by=by, subject=made, unit_id=unit.pk, detail={"count": count})
        return made


def _let_out(
    period: Period, gathered: Gathered, *, may_release: bool
) -> tuple[dict[str, Any] | None, bool, str]:
    """Return what is let out of the whole, whether it is now, and why nothing is.

    What has been let out of a period stands: its changes would tell of few. So a period that
    shares days with it is not let out.
    """
    if not may_release:
        return None, False, Withheld.KEPT
    near = ReportSnapshot.objects.filter(release__isnull=False)
    near = near.filter(first_on__lte=period.last, last_on__gte=period.first)
    for other in near:
        if (other.first_on, other.last_on) == (period.first, period.last):
            return other.release, False, ""
        return None, False, Withheld.OVERLAP
    return _released(period, gathered)


def _released(period: Period, gathered: Gathered) -> tuple[dict[str, Any] | None, bool, str]:
    from rodtrad.feedback.queries.report_release import NotReleased, release

    least = profile().number("smallest_group")
    grids = {key: one.fitted() for key, one in gathered.grids.items()}
    try:
        cells = release(grids, least)
    except NotReleased as why:
        return None, False, why.reason
    return whole(gathered, period, grids, cells, least=MEDIAN_OF * least), True, ""


def _one_at_a_time() -> None:
    """Wait for another who compiles, so that what one lets out is known to the next."""
    roots = [node.id for node in tree().roots()]
    list(Unit.objects.select_for_update().filter(pk__in=roots).order_by("pk"))


def _told(action: str, made: ReportSnapshot, by: User | None, **detail: object) -> None:
    record(action, by=by, subject=made, unit_id=made.body_id, detail=detail)
