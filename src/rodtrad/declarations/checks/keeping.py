"""Whether promises can be tried, are, are assured, and are answered when they are broken."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from rodtrad.checks import patience
from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids
from rodtrad.core.periods import parse
from rodtrad.declarations import due_checks
from rodtrad.declarations.checks import finding
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.models import MethodUse, PromiseMeasure, PromiseVerdict
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.queries.periods import all_by_kind

Closed = dict[str, list[ReportingPeriod]]
NEWLY, YOUNG, OVERDUE, TO_ANSWER, FEWEST = 30, 60, 60, 45, 5


def untried(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises in force that nothing shows whether they are kept."""
    measured = _rhythms(day, ids)
    waited = timedelta(days=days("RT405", NEWLY, day))
    for one in finding.promises(day, ids):
        if one.promise_id not in measured and one.since + waited <= day:
            yield finding.of_promise(one)


def unproven(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises that were neither kept nor broken in any of the two newest closed periods."""
    rhythms, closed = _rhythms(day, ids), _closed(day, 2)
    settled = _settled(closed, ids)
    for one in finding.promises(day, ids):
        periods = closed.get(rhythms.get(one.promise_id, ""), [])
        if not any(period.starts_on >= one.since for period in periods):
            continue
        if not any((one.promise_id, period.pk) in settled for period in periods):
            yield finding.of_promise(one, "check", since=one.since)


def _settled(closed: Closed, ids: Ids | None) -> set[tuple[int, int]]:
    """Return the promises and periods spoken for: proven, or nothing happened to prove."""
    rows = PromiseVerdict.objects.filter(~Q(verdict=Verdict.NOT_MEASURED) | Q(of=0))
    return set(_in(rows, closed, ids).values_list("promise", "period"))


def unassured(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises that no way of working assures, or only one long due for review."""
    uses = MethodUse.objects.on(day).filter(**finding.among("promise", ids))
    reviews: dict[int, list[date | None]] = defaultdict(list)
    for pk, review in uses.values_list("promise", "method__next_review_on"):
        reviews[pk].append(review)
    edge = day - timedelta(days=days("RT407", OVERDUE, day))
    for one in finding.promises(day, ids):
        if one.since > day - timedelta(days=YOUNG):
            continue
        known = reviews.get(one.promise_id, [])
        if not any(review is None or review >= edge for review in known):
            yield finding.of_promise(one, lacking=("review" if known else "method",))


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises broken when the last period closed, that nobody has done anything about.

    One whose words have changed since is answered, and very few cases ask for none.
    """
    rhythms = _rhythms(day, ids)
    closed = _closed(patience.before(day, days("RT408", TO_ANSWER, day)), 1)
    broken = PromiseVerdict.objects.filter(verdict=Verdict.BROKEN, answers=None)
    many = _in(broken, closed, ids).filter(Q(of=None) | Q(of__gte=FEWEST))
    waiting = set(many.values_list("promise", "period"))
    for one in finding.promises(day, ids):
        for period in closed.get(rhythms.get(one.promise_id, ""), []):
            if (one.promise_id, period.pk) in waiting and one.begins <= period.ends_on:
                yield finding.of_promise(one, "answer_broken", period=parse(period.key))


def _rhythms(day: date, ids: Ids | None) -> dict[int, str]:
    """Return how often each promise is measured, of those that are."""
    rows = PromiseMeasure.objects.on(day).filter(**finding.among("promise", ids))
    return dict(rows.values_list("promise", "rhythm"))


def _closed(day: date, most: int) -> Closed:
    """Return the newest periods that had closed by the day, of each kind, oldest first."""
    return {
        kind: [period for period in periods if period.due_on <= day][-most:]
        for kind, periods in all_by_kind().items()
    }


def _in(
    rows: QuerySet[PromiseVerdict], closed: Closed, ids: Ids | None
) -> QuerySet[PromiseVerdict]:
    """Return the verdicts of the periods only."""
    periods = [period.pk for known in closed.values() for period in known]
    return rows.filter(period__in=periods, **finding.among("promise", ids))


_OF_PROMISES = {finding.DECLARATION: finding.promises_of_declarations}
_OF_FIGURES = {**_OF_PROMISES, "indicators.observation": finding.promises_of_observations}
FOUND = {
    "RT405": {"subject_type": finding.PROMISE, "find": untried, "reads": _OF_PROMISES},
    "RT406": {
        "subject_type": finding.PROMISE,
        "find": unproven,
        "reads": _OF_FIGURES,
        "quiet_under": ("RT405",),
        "listed_for": due_checks.listed,
    },
    "RT407": {
        "subject_type": finding.PROMISE,
        "find": unassured,
        "reads": {**_OF_PROMISES, "declarations.workmethod": finding.promises_of_methods},
    },
    "RT408": {"subject_type": finding.PROMISE, "find": unanswered, "reads": _OF_FIGURES},
}
