"""What the newest figures of series say: of all there are, or of periods ended by a day."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from rodtrad.core.status import Assessment, DataMark, Direction, TargetKind, TargetSpec, assess
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import ReportingPeriod, Series, SeriesStatus, Target
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.organisation.remember import kept
from rodtrad.times.known import moment

SPARK = 13
_TARGET = [field.attname for field in Target._meta.concrete_fields]
_AIM = ", ".join(f"target.{name}" for name in _TARGET)

# One walk down the covering index for each series, however many there are. A figure is weighed
# by the definition and the target of its period's last day; without a figure by the last ones.
_FACTS = f"""
    SELECT
        series.id, known.period_id, period.ends_on, known.value, known.status, known.is_invented,
        known.recorded_at, known.standard_error, lacking.period_id, lacking.reason,
        lacking.expected_on, meaning.direction, walk.recent,
        lower(series.valid), upper(series.valid), today.frequency, {_AIM}
    FROM indicators_series series
    CROSS JOIN LATERAL (
        SELECT
            (array_agg(o.id ORDER BY p.ends_on DESC, p.starts_on))[1] AS newest_id,
            (array_agg(o.id ORDER BY p.ends_on DESC, p.starts_on)
                FILTER (WHERE o.value IS NOT NULL))[1] AS known_id,
            (array_agg(o.value ORDER BY p.ends_on DESC, p.starts_on))[1:{SPARK}] AS recent
        FROM indicators_observation o
        JOIN indicators_reportingperiod p ON p.id = o.period_id
        WHERE o.series_id = series.id AND o."group" = %(group)s
          AND (%(day)s::date IS NULL OR p.ends_on <= %(day)s::date)
    ) walk
    LEFT JOIN indicators_observation known ON known.id = walk.known_id
    LEFT JOIN indicators_reportingperiod period ON period.id = known.period_id
    LEFT JOIN indicators_observation lacking
      ON lacking.id = walk.newest_id AND lacking.status = %(missing)s
    LEFT JOIN LATERAL (
        SELECT * FROM indicators_target of_series
        WHERE of_series.series_id = series.id
          AND (known.id IS NULL OR of_series.valid @> period.ends_on)
          AND (%(day)s::date IS NULL OR NOT of_series.valid >> daterange(NULL, %(day)s::date, '[]'))
        ORDER BY of_series.valid DESC LIMIT 1
    ) target ON TRUE
    LEFT JOIN LATERAL (
        SELECT direction FROM indicators_indicatordefinition of_indicator
        WHERE of_indicator.indicator_id = series.indicator_id
          AND (known.id IS NULL OR of_indicator.valid @> period.ends_on)
        ORDER BY of_indicator.valid DESC LIMIT 1
    ) meaning ON TRUE
    LEFT JOIN indicators_indicatordefinition today
      ON today.indicator_id = series.indicator_id AND today.valid @> %(day)s::date
    WHERE %(series)s::bigint[] IS NULL OR series.id = ANY(%(series)s::bigint[])
"""  # noqa: S608 - the parts are names of our own columns


class _Row(NamedTuple):
    """The newest known figure of a series, and the newest of all where that one is missing."""

    series_id: int
    period_id: int | None
    ends_on: date | None
    value: Decimal | None
    status: str | None
    is_invented: bool | None
    recorded_at: datetime | None
    standard_error: Decimal | None
    missing_period_id: int | None
    missing_reason: str | None
    missing_expected_on: date | None
    direction: str | None
    recent: list[Decimal | None] | None
    first: date | None
    end: date | None
    frequency: str | None


class Asked(NamedTuple):
    """What a series says on a past day, and how often and how long it was asked."""

    facts: SeriesStatus
    frequency: str | None
    first: date | None
    end: date | None


def is_past(day: date) -> bool:
    """Say whether the stored status, of today as known now, does not hold for the day."""
    return day < timezone.localdate() or moment() is not None


def begun(rows: Iterable[Any], day: date) -> list[Any]:
    """Return the rows, each with its own time, that had begun by a past day; on other days all."""
    found = list(rows)
    if not is_past(day):
        return found
    return [row for row in found if row.valid.lower is None or row.valid.lower <= day]


def recall(found: Iterable[Series], day: date) -> None:
    """Let each series stand on what was to know on a past day; other days on what is stored."""
    rows = {row.pk: row for row in found}
    if not rows or not is_past(day):
        return
    periods = {row.pk: row for several in all_by_kind().values() for row in several}
    for facts in facts_of(list(rows), day):
        facts.series = rows[facts.series_id]
        facts.period = _known(periods, facts.period_id)
        facts.missing_period = _known(periods, facts.missing_period_id)


def _known(periods: dict[int, ReportingPeriod], pk: int | None) -> ReportingPeriod | None:
    return None if pk is None else periods[pk]


def facts_of(series_ids: Collection[int], day: date | None = None) -> list[SeriesStatus]:
    """Return what each series' figures say, not saved, in one query.

    With a day nothing shows that belongs to a later period.
    """
    return [status for _, status in _read(series_ids, day)]


def asked_on(series_ids: Collection[int] | None, day: date) -> list[Asked]:
    """Return what each series, or every one, says on the day and how it was asked; one query."""
    return [
        Asked(status, row.frequency, row.first, row.end) for row, status in _read(series_ids, day)
    ]


class _Known:
    """The rows of a day read so far, by series; all of them once everything has been asked for."""

    def __init__(self) -> None:
        self.rows: dict[int, tuple[_Row, SeriesStatus]] = {}
        self.is_all = False


def _read(series_ids: Collection[int] | None, day: date | None) -> list[tuple[_Row, SeriesStatus]]:
    """Return the rows of the series; those of a past day are asked for once in a request."""
    known = _Known() if day is None else kept(("facts", day), _Known)
    unknown = None if series_ids is None else [pk for pk in series_ids if pk not in known.rows]
    if unknown != [] and not known.is_all:
        known.rows |= _fetched(unknown, day)
        known.is_all = unknown is None
    wanted = known.rows if series_ids is None else series_ids
    return [known.rows[pk] for pk in wanted if pk in known.rows]


def _fetched(
    series_ids: list[int] | None, day: date | None
) -> dict[int, tuple[_Row, SeriesStatus]]:
    asked = {
        "series": series_ids,
        "day": day,
        "group": Group.TOTAL.value,
        "missing": ObservationStatus.MISSING.value,
    }
    width = len(_Row._fields)
    with connection.cursor() as cursor:
        cursor.execute(_FACTS, asked)
        rows = [(_Row(*row[:width]), _target(row[width:])) for row in cursor.fetchall()]
    return {row.series_id: (row, _status(row, target)) for row, target in rows}


def _target(columns: tuple[Any, ...]) -> Target | None:
    if columns[0] is None:
        return None
    target: Target = Target.from_db(connection.alias, _TARGET, columns)
    return target


def _status(row: _Row, target: Target | None) -> SeriesStatus:
    assessment = _assessed(row, target)
    return SeriesStatus(
        series_id=row.series_id,
        period_id=row.period_id,
        ends_on=row.ends_on,
        value=row.value,
        is_final=row.status == ObservationStatus.FINAL,
        is_invented=bool(row.is_invented),
        recorded_at=row.recorded_at,
        missing_period_id=row.missing_period_id,
        missing_reason=row.missing_reason or "",
        missing_expected_on=row.missing_expected_on,
        target=target,
        outcome=assessment.outcome.value,
        reasons=[reason.code.value for reason in assessment.reasons],
        attainment=_stored(assessment.attainment),
        recent=(row.recent or [])[::-1],
    )


def _assessed(row: _Row, target: Target | None) -> Assessment:
    return assess(
        row.value,
        direction=Direction(row.direction) if row.direction else Direction.NEITHER,
        target=spec(target) if target else None,
        standard_error=None if row.standard_error is None else float(row.standard_error),
        data=DataMark.MISSING if row.value is None else DataMark.FRESH,
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


def _stored(attainment: float | None) -> Decimal | None:
    """Return the attainment within what the column holds."""
    if attainment is None:
        return None
    return Decimal(str(round(min(max(attainment, -1e9), 1e9), 6)))
