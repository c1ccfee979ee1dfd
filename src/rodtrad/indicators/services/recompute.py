"""The stored status of series, written again from their figures after every change."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from rodtrad.core.status import DataMark, Direction, TargetKind, TargetSpec, assess
from rodtrad.indicators import listeners
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import (
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
    SeriesStatus,
    Target,
)

SPARK = 13
BATCH = 2_000

# One walk down the covering index for each series, however many there are.
NEWEST = """
    SELECT
        wanted.series_id,
        (array_agg(o.id ORDER BY o.ends_on DESC))[1],
        (array_agg(o.id ORDER BY o.ends_on DESC) FILTER (WHERE o.value IS NOT NULL))[1],
        (array_agg(o.value ORDER BY o.ends_on DESC))[1:%s]
    FROM unnest(%s::bigint[]) AS wanted(series_id)
    CROSS JOIN LATERAL (
        SELECT o.id, o.value, p.ends_on
        FROM indicators_observation o
        JOIN indicators_reportingperiod p ON p.id = o.period_id
        WHERE o.series_id = wanted.series_id AND o."group" = %s
    ) o
    GROUP BY wanted.series_id
"""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest figure, the newest known one, and the last values with the oldest first."""

    any: Observation | None = None
    known: Observation | None = None
    recent: tuple[Decimal | None, ...] = ()


def recompute(series_ids: Collection[int]) -> None:
    """Write the status of the series again and tell whoever builds on it; same transaction."""
    wanted = sorted(set(series_ids))
    for batch in _batches(wanted):
        _write(batch)
    if wanted:
        listeners.tell(wanted)


def _batches(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _write(series_ids: list[int]) -> None:
    figures = _newest(series_ids)
    targets = _grouped(Target.objects.filter(series_id__in=series_ids).order_by("valid"), "series")
    series = list(Series.objects.filter(pk__in=series_ids))
    meanings = _grouped(
        IndicatorDefinition.objects.filter(
            indicator_id__in={row.indicator_id for row in series}
        ).order_by("valid"),
        "indicator",
    )
    rows = [
        _status(row, figures.get(row.pk, Newest()), targets[row.pk], meanings[row.indicator_id])
        for row in series
    ]
    written = [field.name for field in SeriesStatus._meta.concrete_fields if field.name != "series"]
    SeriesStatus.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["series"], update_fields=written
    )


def _newest(series_ids: list[int]) -> dict[int, Newest]:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, [SPARK, series_ids, Group.TOTAL])
        found = cursor.fetchall()
    rows = Observation.objects.in_bulk({pk for row in found for pk in row[1:3] if pk is not None})
    periods = ReportingPeriod.objects.in_bulk({row.period_id for row in rows.values()})
    for row in rows.values():
        row.period = periods[row.period_id]
    return {
        series_id: Newest(rows[newest], rows.get(known), tuple(reversed(recent)))
        for series_id, newest, known, recent in found
    }


def _grouped(rows: Any, field: str) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, f"{field}_id")].append(row)
    return grouped


def _status(
    series: Series,
    newest: Newest,
    targets: list[Target],
    meanings: list[IndicatorDefinition],
) -> SeriesStatus:
    known = newest.known
    is_gap = newest.any is not None and newest.any.status == ObservationStatus.MISSING
    lacking = newest.any if is_gap else None
    target = _in_force(targets, known)
    meaning = _in_force(meanings, known)
    assessment = assess(
        known.value if known else None,
        direction=Direction(meaning.direction) if meaning else Direction.NEITHER,
        target=spec(target) if target else None,
        standard_error=_error(known),
        data=DataMark.FRESH if known else DataMark.MISSING,
    )
    return SeriesStatus(
        series=series,
        period=known.period if known else None,
        ends_on=known.period.ends_on if known else None,
        value=known.value if known else None,
        is_final=bool(known and known.status == ObservationStatus.FINAL),
        is_invented=bool(known and known.is_invented),
        recorded_at=known.recorded_at if known else None,
        missing_period=lacking.period if lacking else None,
        missing_reason=lacking.reason if lacking else "",
        missing_expected_on=lacking.expected_on if lacking else None,
        target=target,
        outcome=assessment.outcome.value,
        reasons=[reason.code.value for reason in assessment.reasons],
        attainment=_stored(assessment.attainment),
        recent=list(newest.recent),
    )


def _in_force(rows: list[Any], known: Observation | None) -> Any:
    """Return the row valid on the figure's last day; without a figure the last row there is."""
    if known is None:
        return rows[-1] if rows else None
    day = known.period.ends_on
    return next(
        (
            row
            for row in rows
            if (row.valid.lower is None or row.valid.lower <= day)
            and (row.valid.upper is None or day < row.valid.upper)
        ),
        None,
    )


def spec(target: Target) -> TargetSpec:
    """Return the target as the core weighs it."""
    return TargetSpec(
        kind=TargetKind(target.kind),
        value=target.value,
        upper=target.upper,
        base=target.base,
        tolerance=target.tolerance,
    )


def _error(figure: Observation | None) -> float | None:
    if figure is None or figure.standard_error is None:
        return None
    return float(figure.standard_error)


def _stored(attainment: float | None) -> Decimal | None:
    """Return the attainment within what the column holds."""
    if attainment is None:
        return None
    return Decimal(str(round(min(max(attainment, -1e9), 1e9), 6)))
