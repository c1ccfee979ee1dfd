"""Whether promises were kept, written again from what has been measured after every change."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from rodtrad.core import promises as core
from rodtrad.declarations.enums import ISSUED, Verdict
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.measures import Measured, measured
from rodtrad.declarations.models import (
    PromiseMeasure,
    PromiseStatus,
    PromiseVerdict,
    PromiseVersion,
)
from rodtrad.indicators.models import ReportingPeriod

BATCH = 2_000
_WRITTEN = ["wording", "verdict", "value", "kept", "of", "measured_on", "reason"]


def refresh(promise_ids: Collection[int]) -> None:
    """Write the verdicts of the promises again, and which is the newest; same transaction."""
    wanted = sorted(set(promise_ids))
    for start in range(0, len(wanted), BATCH):
        _refresh(wanted[start : start + BATCH])


def refresh_measured_by(series_ids: Collection[int]) -> None:
    """Write the verdicts again of what the series prove."""
    rows = PromiseMeasure.objects.filter(series__in=list(series_ids))
    refresh(set(rows.values_list("promise", flat=True)))


def _refresh(promise_ids: list[int]) -> None:
    rows = list(PromiseMeasure.objects.filter(promise__in=promise_ids).order_by("valid"))
    figures = measured(rows)
    periods = ReportingPeriod.objects.in_bulk({figure.period_id for figure in figures})
    valid = _in_their_time(rows, figures, periods)
    wordings = _wordings(promise_ids)
    made = [
        verdict
        for figure in valid
        if (verdict := _verdict(figure, periods[figure.period_id], wordings))
    ]
    kept = {(row.promise_id, row.period_id) for row in made}
    stored = PromiseVerdict.objects.filter(promise__in=promise_ids)
    gone = [row.pk for row in stored if (row.promise_id, row.period_id) not in kept]
    stored.filter(pk__in=gone, answers=None).delete()
    PromiseVerdict.objects.bulk_create(
        made, update_conflicts=True, unique_fields=["promise", "period"], update_fields=_WRITTEN
    )
    _write_newest(promise_ids)


def _in_their_time(
    rows: Iterable[PromiseMeasure],
    figures: Iterable[Measured],
    periods: dict[int, ReportingPeriod],
) -> list[Measured]:
    """Leave out what was measured in another way than the promise was proven by then."""
    ways: dict[int, list[PromiseMeasure]] = defaultdict(list)
    for row in rows:
        ways[row.promise_id].append(row)
    return [
        figure
        for figure in figures
        if _way_on(ways[figure.promise_id], periods[figure.period_id].ends_on) == figure.measure_id
    ]


def _way_on(ways: list[PromiseMeasure], day: date) -> int:
    """Return how a promise was proven on the day; before the first way, in the first."""
    starts = [way.valid.lower for way in ways]
    at = max(bisect_right(starts, day) - 1, 0)
    return ways[at].pk


def _wordings(promise_ids: list[int]) -> dict[int, list[PromiseVersion]]:
    rows = PromiseVersion.objects.filter(promise__in=promise_ids, version__state__in=ISSUED)
    found: dict[int, list[PromiseVersion]] = defaultdict(list)
    for row in rows.select_related("version").order_by("version__valid"):
        found[row.promise_id].append(row)
    return found


def _verdict(
    figure: Measured, period: ReportingPeriod, wordings: dict[int, list[PromiseVersion]]
) -> PromiseVerdict | None:
    """Return the verdict in the words that held when the period ended, None where none did."""
    wording = next((row for row in wordings[figure.promise_id] if _held(row, period.ends_on)), None)
    if wording is None:
        return None
    return PromiseVerdict(
        promise_id=figure.promise_id,
        period=period,
        wording=wording,
        verdict=Verdict(core.verdict(level_of(wording), figure.value)),
        value=figure.value,
        kept=figure.kept,
        of=figure.of,
        measured_on=figure.measured_on,
        reason=figure.reason,
    )


def _held(wording: PromiseVersion, day: date) -> bool:
    applies = wording.applies_from is None or wording.applies_from <= day
    return applies and day in wording.version.valid


def _write_newest(promise_ids: list[int]) -> None:
    rows = PromiseVerdict.objects.filter(promise__in=promise_ids)
    newest = {
        row.promise_id: row
        for row in rows.order_by("promise", "period__ends_on", "period__starts_on")
    }
    PromiseStatus.objects.bulk_create(
        (
            PromiseStatus(
                promise_id=promise_id,
                status=newest[promise_id].verdict if promise_id in newest else Verdict.NOT_MEASURED,
                newest=newest.get(promise_id),
            )
            for promise_id in promise_ids
        ),
        update_conflicts=True,
        unique_fields=["promise"],
        update_fields=["status", "newest"],
    )
