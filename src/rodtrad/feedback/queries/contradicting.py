"""Where cases say that a promise was broken, and the measure that it was kept."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, QuerySet
from django.utils import timezone

from rodtrad.core.stats.proportion import chance_of_at_least
from rodtrad.declarations.enums import Verdict as Measured
from rodtrad.declarations.models import Promise, PromiseVerdict
from rodtrad.feedback.enums import OPEN, State, Verdict
from rodtrad.feedback.models import FeedbackCase, PromiseDifference
from rodtrad.indicators.models import ReportingPeriod

A_YEAR = timedelta(days=365)
FEWEST = 3
# What a measure may miss without being wrong, and how seldom chance alone may be taken for more.
MISSED, SELDOM = 0.01, 0.01


@dataclass(frozen=True)
class Contradiction:
    """A promise that was kept by its measure in a period, and the cases that say otherwise."""

    verdict: PromiseVerdict
    cases: int


def cases_against(promise: Promise, period: ReportingPeriod) -> QuerySet[FeedbackCase]:
    """Return the cases of a period in which somebody has found that the promise was broken."""
    return _broken(period.starts_on, period.ends_on).filter(promise__promise=promise)


def contradicted(day: date, promise_ids: Collection[int] | None) -> dict[int, Contradiction]:
    """Return for each promise the newest period of a year that its cases contradict, unexplained.

    Three questions, whatever there is.
    """
    heard = _heard(day, promise_ids)
    often = {pk: days for pk, days in heard.items() if len(days) >= FEWEST}
    rows = PromiseVerdict.objects.filter(
        promise__in=often,
        verdict=Measured.KEPT,
        kept__isnull=False,
        of__gt=0,
        period__ends_on__lt=day,
        period__ends_on__gte=day - A_YEAR,
    ).select_related("period")
    explained = _explained(often)
    found: dict[int, Contradiction] = {}
    for row in rows.order_by("-period__ends_on", "period__starts_on"):
        first, last = row.period.starts_on, row.period.ends_on
        count = sum(first <= on <= last for on in often[row.promise_id])
        if count > explained.get((row.promise_id, row.period_id), 0) and _is_more(row, count):
            found.setdefault(row.promise_id, Contradiction(row, count))
    return found


def _heard(day: date, promise_ids: Collection[int] | None) -> dict[int, list[date]]:
    """Return the days of the cases that say that promises were broken."""
    asked = {} if promise_ids is None else {"promise__promise__in": promise_ids}
    rows = _broken(day - 2 * A_YEAR, day).filter(promise__isnull=False, **asked)
    found: dict[int, list[date]] = defaultdict(list)
    for promise_id, at in rows.values_list("promise__promise", "received_at"):
        found[promise_id].append(timezone.localdate(at))
    return found


def _broken(first: date, last: date) -> QuerySet[FeedbackCase]:
    return FeedbackCase.objects.filter(
        verdict=Verdict.BROKEN,
        state__in=(*OPEN, State.ANSWERED),
        received_at__date__gte=first,
        received_at__date__lte=last,
    )


def _explained(promise_ids: Collection[int]) -> dict[tuple[int, int], int]:
    """Return how many cases have been explained, of each promise and period."""
    rows = PromiseDifference.objects.filter(promise__in=promise_ids).order_by()
    counted = rows.values("promise", "period").annotate(most=Max("cases"))
    return {(row["promise"], row["period"]): row["most"] for row in counted}


def _is_more(row: PromiseVerdict, count: int) -> bool:
    """Say whether so many cases would be seldom, were the measure right."""
    kept, of = row.kept or 0, row.of or 0
    share = min(1.0, 1 - kept / of + MISSED)
    return count >= FEWEST and chance_of_at_least(count, of, share) < SELDOM
