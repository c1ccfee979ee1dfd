"""Whether what residents have been proven right in agrees with what is measured."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, through
from rodtrad.core.periods import parse
from rodtrad.declarations.checks import finding
from rodtrad.feedback.checks.listening import CASE
from rodtrad.feedback.models import FeedbackCase, PromiseDifference
from rodtrad.feedback.queries.contradicting import Contradiction, contradicted

TENTH = Decimal("0.1")


def denied(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises kept by their measure that more cases deny than chance would give."""
    found = contradicted(day, ids)
    if not found:
        return
    for one in finding.promises(day, ids):
        if one.promise_id in found:
            yield _fault(one, found[one.promise_id])


def _fault(one: finding.Standing, against: Contradiction) -> Fault:
    row = against.verdict
    share = Decimal(100 * (row.kept or 0)) / Decimal(row.of or 1)
    return Fault(
        one.promise_id,
        reverse("declarations:check", args=[one.promise_id]),
        reverse("feedback:difference", args=[one.promise_id, row.period.key]),
        unit_id=one.unit_id,
        facts={
            "promise": one.text,
            "share": share.quantize(TENTH),
            "count": against.cases,
            "period": parse(row.period.key),
        },
    )


def promises_of_cases(ids: Ids) -> Ids:
    """Return the promises that cases are about."""
    rows = FeedbackCase.objects.filter(pk__in=ids, promise__isnull=False)
    return set(rows.values_list("promise__promise", flat=True))


FOUND: dict[str, dict[str, Any]] = {
    "RT507": {
        "subject_type": finding.PROMISE,
        "find": denied,
        "reads": {
            CASE: promises_of_cases,
            PromiseDifference._meta.label_lower: through(PromiseDifference, "promise"),
            finding.DECLARATION: finding.promises_of_declarations,
            "indicators.observation": finding.promises_of_observations,
        },
    },
}
