"""Whether what cases teach reaches the bodies, and which units are seldom heard from."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, through
from rodtrad.core.stats.silence import Hearing
from rodtrad.feedback.models import ReportSnapshot, UnitUsers
from rodtrad.feedback.queries.quiet import heard
from rodtrad.feedback.queries.report_periods import A_DAY, Period, periods
from rodtrad.feedback.queries.reporting import cases_of
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree

UNIT = Unit._meta.label_lower
WAIT = 120
A_YEAR = timedelta(days=365)


def unheard(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units that have been heard from in a year much less than their users suggest."""
    rows = cases_of(day - A_YEAR, day - A_DAY).values_list("unit")
    cases: dict[int, int] = dict(rows.annotate(count=Count("pk")).order_by())
    for one in heard(cases, day):
        unit_id = int(one.unit.key)
        if one.hearing is Hearing.SILENT and (ids is None or unit_id in ids):
            url = f"{reverse('feedback:list')}?{urlencode({'enhet': unit_id, 'lage': 'all'})}"
            facts = {"count": one.unit.cases, "expected": round(one.expected or 0)}
            yield Fault(unit_id, url, url, unit_id=unit_id, facts=facts)


def unreported(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find bodies whose cases of a period nobody has compiled long after it ended."""
    wait = timedelta(days=days("RT506", WAIT, day))
    period = next((one for one in periods(day) if one.last + wait < day), None)
    if period is None:
        return
    rows = ReportSnapshot.objects.filter(last_on__gte=period.last)
    done = set(rows.values_list("body", flat=True))
    for body_id, count in sorted(_came_to(period).items()):
        if body_id not in done and (ids is None or body_id in ids):
            query = urlencode({"organ": body_id, "period": period.key})
            url = f"{reverse('feedback:report')}?{query}"
            facts: dict[str, int | str] = {"count": count, "last": period.last.isoformat()}
            yield Fault(body_id, url, url, unit_id=body_id, facts=facts)


def _came_to(period: Period) -> dict[int, int]:
    """Return how many cases of the period each body has."""
    rows = cases_of(period.first, period.last).values_list("unit")
    found: dict[int, int] = {}
    for unit_id, count in rows.annotate(count=Count("pk")).order_by():
        if body := tree().committee_of(unit_id):
            found[body.id] = found.get(body.id, 0) + count
    return found


FOUND: dict[str, dict[str, Any]] = {
    "RT504": {
        "subject_type": UNIT,
        "find": unheard,
        "reads": {UnitUsers._meta.label_lower: through(UnitUsers, "unit")},
    },
    "RT506": {
        "subject_type": UNIT,
        "find": unreported,
        "reads": {ReportSnapshot._meta.label_lower: through(ReportSnapshot, "body")},
    },
}
