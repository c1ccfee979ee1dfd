"""Whether promises can be tried, are, are assured, and are answered when they are broken."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from rodtrad.checks import patience
from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids
from rodtrad.core.periods import parse
from rodtrad.declarations import due_checks
from rodtrad.declarations.checks import finding
from rodtrad.declarations.checks.finding import Standing
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.models import MethodUse, PromiseMeasure, PromiseVerdict
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.queries.periods import all_by_kind

NEWLY, YOUNG, OVERDUE, TO_ANSWER, FEWEST = 30, 60, 60, 45, 5


def untried(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises in force that nothing shows whether they are kept."""
    rows = finding.promises(day, ids)
    measured = _ways(rows, day)
    waited = timedelta(days=days("RT405", NEWLY, day))
    for one in rows:
        if one.row.promise_id not in measured and one.since + waited <= day:
            yield finding.of_promise(one)


def unproven(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises that were neither kept nor broken in any of the two newest closed periods."""
    rows = finding.promises(day, ids)
    ways = _ways(rows, day)
    known = _verdicts(ways)
    for one in rows:
        way = ways.get(one.row.promise_id)
        closed = _closed(way.rhythm, day)[-2:] if way else []
        if not any(period.starts_on >= one.since for period in closed):
            continue
        found = [known[one.row.promise_id].get(period.pk) for period in closed]
        if not any(row and _settles(row) for row in found):
            yield finding.of_promise(one, "check", since=one.since)


def _settles(row: PromiseVerdict) -> bool:
    """Say whether the period is spoken for: proven, or nothing happened to prove."""
    return row.verdict != Verdict.NOT_MEASURED or row.of == 0


def unassured(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises that no way of working assures, or only one long due for review."""
    rows = finding.promises(day, ids)
    uses = MethodUse.objects.on(day).filter(promise__in=[one.row.promise_id for one in rows])
    reviews: dict[int, list[date | None]] = defaultdict(list)
    for pk, review in uses.values_list("promise", "method__next_review_on"):
        reviews[pk].append(review)
    edge = day - timedelta(days=days("RT407", OVERDUE, day))
    for one in rows:
        if one.since > day - timedelta(days=YOUNG):
            continue
        known = reviews[one.row.promise_id]
        if not any(review is None or review >= edge for review in known):
            yield finding.of_promise(one, lacking=("review" if known else "method",))


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find promises broken when the last period closed, that nobody has done anything about."""
    rows = finding.promises(day, ids)
    ways = _ways(rows, day)
    known = _verdicts(ways)
    latest = patience.before(day, days("RT408", TO_ANSWER, day))
    for one in rows:
        way = ways.get(one.row.promise_id)
        closed = _closed(way.rhythm, latest) if way else []
        broken = known[one.row.promise_id].get(closed[-1].pk) if closed else None
        if broken is None or broken.verdict != Verdict.BROKEN or _is_answered(one, broken):
            continue
        yield finding.of_promise(one, "answer_broken", period=parse(broken.period.key))


def _is_answered(one: Standing, broken: PromiseVerdict) -> bool:
    """Say whether somebody answered, the words have changed since, or it was of very few."""
    is_adjusted = one.row.version.valid.lower > broken.period.ends_on
    is_few = broken.of is not None and broken.of < FEWEST
    return is_adjusted or is_few or bool(broken.answers.all())


def _ways(rows: Collection[Standing], day: date) -> dict[int, PromiseMeasure]:
    promised = [one.row.promise_id for one in rows]
    found = PromiseMeasure.objects.on(day).filter(promise__in=promised)
    return {way.promise_id: way for way in found}


def _verdicts(promise_ids: Collection[int]) -> dict[int, dict[int, PromiseVerdict]]:
    """Return the verdicts of each promise by period, with their answers."""
    rows = PromiseVerdict.objects.filter(promise__in=promise_ids).select_related("period")
    found: dict[int, dict[int, PromiseVerdict]] = defaultdict(dict)
    for row in rows.prefetch_related("answers"):
        found[row.promise_id][row.period_id] = row
    return found


def _closed(kind: str, day: date) -> list[ReportingPeriod]:
    return [period for period in all_by_kind().get(kind, []) if period.due_on <= day]


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
