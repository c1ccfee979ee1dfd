"""How promises have gone: the same number of questions for many as for one.

Asked of the verdicts themselves, whose history is kept, so that an earlier moment answers as well.
"""

from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import date

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.models import (
    BrokenAnswer,
    MethodUse,
    PromiseMeasure,
    PromiseStatus,
    PromiseVerdict,
)
from rodtrad.times import known

_LAST_FIRST = ("-period__ends_on", "-period__starts_on")


def went(verdict: Verdict) -> Callable[[int], bool]:
    """Return what says whether a promise went so last, by its id; one never tried went neither."""
    proven = (Verdict.KEPT, Verdict.BROKEN)
    if verdict in proven:
        return _last((verdict,)).__contains__
    settled = _last(proven)
    return lambda promise_id: promise_id not in settled


def _last(verdicts: tuple[Verdict, ...]) -> set[int]:
    """Return the promises that went so last: as is kept beside them, or found for a moment."""
    if known.moment() is None:
        rows = PromiseStatus.objects.filter(status__in=verdicts)
        return set(rows.values_list("promise", flat=True))
    newest = PromiseVerdict.objects.order_by("promise", *_LAST_FIRST).distinct("promise")
    return {pk for pk, said in newest.values_list("promise", "verdict") if said in verdicts}


def newest(promise_ids: Collection[int]) -> dict[int, PromiseVerdict]:
    """Return the newest verdict of each promise that has one."""
    rows = PromiseVerdict.objects.filter(promise__in=promise_ids).select_related(
        "period", "wording"
    )
    found = rows.order_by("promise", *_LAST_FIRST).distinct("promise")
    return {row.promise_id: row for row in found}


def recent(promise_ids: Collection[int], most: int) -> dict[int, list[PromiseVerdict]]:
    """Return the newest verdicts of each promise, oldest first, with the words they had."""
    order = [F(name[1:]).desc() for name in _LAST_FIRST]
    place = Window(RowNumber(), partition_by="promise", order_by=order)
    rows: QuerySet[PromiseVerdict] = (
        PromiseVerdict.objects.filter(promise__in=promise_ids)
        .annotate(place=place)
        .filter(place__lte=most)
        .select_related("period", "wording")
    )
    found: dict[int, list[PromiseVerdict]] = defaultdict(list)
    for row in rows:
        found[row.promise_id].append(row)
    for series in found.values():
        series.sort(key=lambda row: (row.period.ends_on, row.period.starts_on))
    return found


def rhythms(promise_ids: Collection[int], day: date) -> dict[int, str]:
    """Return how often each promise is measured that day, of those that are."""
    rows = PromiseMeasure.objects.on(day).filter(promise__in=promise_ids)
    return dict(rows.values_list("promise", "rhythm"))


def answers(verdict_ids: Collection[int]) -> dict[int, BrokenAnswer]:
    """Return what was said last of each broken promise's period."""
    rows = BrokenAnswer.objects.filter(verdict__in=verdict_ids)
    return {row.verdict_id: row for row in rows.order_by("at", "pk")}


def assured(promise_ids: Collection[int], day: date) -> list[MethodUse]:
    """Return the ways of working that assure the promises that day, by name."""
    rows = MethodUse.objects.on(day).filter(promise__in=promise_ids, method__valid__contains=day)
    return list(rows.select_related("method").order_by("method__sort_key", "method", "promise"))
