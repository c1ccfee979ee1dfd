"""The stored status of series, written again from their figures after every change."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any

from django.db import connection

from rodtrad.core.status import DataMark, Direction, TargetKind, TargetSpec, assess
from rodtrad.indicators import listeners
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import IndicatorDefinition, Observation, Series, SeriesStatus, Target

SPARK = 13
BATCH = 2_000

# One walk down the covering index for each series, however many there are.
NEWEST = """
    SELECT o.id
    FROM unnest(%s::bigint[]) AS wanted(series_id)
    CROSS JOIN LATERAL (
        SELECT o.id
        FROM indicators_observation o
        JOIN indicators_reportingperiod p ON p.id = o.period_id
        WHERE o.series_id = wanted.series_id AND o."group" = %s
        ORDER BY p.ends_on DESC, p.starts_on
        LIMIT %s
    ) o
"""


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
        _status(row, figures[row.pk], targets[row.pk], meanings[row.indicator_id]) for row in series
    ]
    written = [field.name for field in SeriesStatus._meta.concrete_fields if field.name != "series"]
    SeriesStatus.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["series"], update_fields=written
    )


def _newest(series_ids: list[int]) -> dict[int, list[Observation]]:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, [series_ids, Group.TOTAL, SPARK])
        ids = [row[0] for row in cursor.fetchall()]
    rows = Observation.objects.filter(pk__in=ids).select_related("period")
    return _grouped(rows.order_by("-period__ends_on", "period__starts_on"), "series")


def _grouped(rows: Any, field: str) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, f"{field}_id")].append(row)
    return grouped


def _status(
    series: Series,
    figures: list[Observation],
    targets: list[Target],
    meanings: list[IndicatorDefinition],
) -> SeriesStatus:
    known = next((row for row in figures if row.value is not None), None)
    newest = figures[0] if figures else None
    lacking = newest if newest and newest.status == ObservationStatus.MISSING else None
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
        recent=[row.value for row in reversed(figures)],
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
