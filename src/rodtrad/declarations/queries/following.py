"""What came of a promise period by period, what waits to be checked, and what was answered."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet

from rodtrad.declarations.enums import ISSUED
from rodtrad.declarations.models import (
    Promise,
    PromiseCheck,
    PromiseMeasure,
    PromiseVerdict,
    PromiseVersion,
)
from rodtrad.declarations.sources import CHECK
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.queries import periods as calendar
from rodtrad.times.spans import holds

# Older gaps are asked about elsewhere, not as a row on somebody's list.
NEWEST = 3
SHOWN = 12


@dataclass(frozen=True)
class Waiting:
    """A closed period in which nobody has looked whether a promise was kept."""

    measure: PromiseMeasure
    wording: PromiseVersion
    period: ReportingPeriod


def history(promise: Promise) -> list[PromiseVerdict]:
    """Return the verdicts of a promise with what was answered to the broken, the newest first."""
    rows = PromiseVerdict.objects.filter(promise=promise).select_related("period", "wording")
    return list(rows.prefetch_related("answers").order_by("-period__ends_on", "-period__starts_on"))


def check_of(promise: Promise, period: ReportingPeriod) -> PromiseCheck | None:
    return PromiseCheck.objects.filter(promise=promise, period=period).first()


def way_of(promise: Promise, day: date) -> PromiseMeasure | None:
    """Return how the promise is proven on the day."""
    found: PromiseMeasure | None = PromiseMeasure.objects.on(day).filter(promise=promise).first()
    return found


def open_periods(way: PromiseMeasure, day: date) -> list[ReportingPeriod]:
    """Return the periods that can be checked, the newest first: those it was promised at."""
    known = calendar.all_by_kind().get(way.rhythm, [])
    begun = [one for one in known if one.starts_on <= day and not one.is_locked]
    words = _promised([way.promise_id])[way.promise_id]
    return [one for one in begun[::-1] if _held(words, one.ends_on)][:SHOWN]


def waiting(unit_ids: Collection[int], promise_ids: Collection[int], day: date) -> list[Waiting]:
    """Return what waits to be looked at, of units' promises and of these; one question."""
    found = list(_looked_at(unit_ids, promise_ids, day))
    periods = calendar.all_by_kind() if found else {}
    ways: dict[int, list[PromiseVersion]] = defaultdict(list)
    for row in found:
        ways[row.promise_id].append(row)
    return [
        Waiting(way, wording, period)
        for rows in ways.values()
        for way in (_way(rows[0]),)
        for period in _closed(way, periods.get(way.rhythm, []), day)
        if period.pk not in vars(rows[0])["looked_at"] and (wording := _held(rows, period.ends_on))
    ]


def _looked_at(
    unit_ids: Collection[int], promise_ids: Collection[int], day: date
) -> QuerySet[PromiseVersion]:
    """Return every published wording of the promises somebody looks at, with how and when."""
    near = Q(promise__declaration__unit__in=unit_ids) | Q(promise__in=promise_ids)
    checks = PromiseCheck.objects.filter(promise=OuterRef("promise")).values("period")
    rows = PromiseVersion.objects.filter(
        near,
        version__state__in=ISSUED,
        promise__measures__source=CHECK,
        promise__measures__valid__contains=day,
    )
    return rows.select_related("version", "promise__declaration").annotate(
        way=F("promise__measures__pk"),
        rhythm=F("promise__measures__rhythm"),
        method=F("promise__measures__method"),
        measured=F("promise__measures__valid"),
        looked_at=ArraySubquery(checks),
    )


def _way(row: PromiseVersion) -> PromiseMeasure:
    """Return how the promise is looked at, from what came with its words."""
    came = vars(row)
    return PromiseMeasure(
        pk=came["way"],
        promise=row.promise,
        source=CHECK,
        rhythm=came["rhythm"],
        method=came["method"],
        valid=came["measured"],
    )


def _closed(
    way: PromiseMeasure, periods: Sequence[ReportingPeriod], day: date
) -> list[ReportingPeriod]:
    """Return the newest closed periods in which the promise was to be proven so."""
    ended = [one for one in periods if one.ends_on < day and not one.is_locked]
    return [one for one in ended[-NEWEST:] if holds(way.valid, one.ends_on)]


def _promised(promise_ids: Collection[int]) -> dict[int, list[PromiseVersion]]:
    rows = PromiseVersion.objects.filter(promise__in=promise_ids, version__state__in=ISSUED)
    found: dict[int, list[PromiseVersion]] = defaultdict(list)
    for row in rows.select_related("version"):
        found[row.promise_id].append(row)
    return found


def _held(rows: list[PromiseVersion], day: date) -> PromiseVersion | None:
    """Return the words that held on the day and had begun to apply."""
    return next(
        (
            row
            for row in rows
            if holds(row.version.valid, day)
            and (row.applies_from is None or row.applies_from <= day)
        ),
        None,
    )
