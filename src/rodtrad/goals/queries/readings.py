"""What is known of many series on a day, read as plain tuples because they are many."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import connection

from rodtrad.core.status import DataMark, Outcome
from rodtrad.indicators.models import ReportingPeriod

A_DAY = timedelta(days=1)


class Reading(NamedTuple):
    """A series on a day; `holds_until` is the last day on which it says the same by itself."""

    data: DataMark
    outcome: Outcome
    attainment: float | None
    holds_until: date | None


UNREAD = Reading(DataMark.MISSING, Outcome.NOT_ASSESSABLE, None, None)

STALE = Reading(DataMark.STALE, Outcome.NOT_ASSESSABLE, None, None)
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}

_OF_EVERY_MEASURE = """
    SELECT series.id, facts.outcome, facts.attainment::float8,
           facts.ends_on, meaning.frequency, lower(series.valid), upper(series.valid)
    FROM indicators_series series
    JOIN indicators_seriesstatus facts ON facts.series_id = series.id
    LEFT JOIN indicators_indicatordefinition meaning
      ON meaning.indicator_id = series.indicator_id AND meaning.valid @> %s::date
    WHERE facts.value IS NOT NULL
"""
_OF_SOME = _OF_EVERY_MEASURE + " AND series.id = ANY(%s)"


class Calendar:
    """The periods of one frequency, asked when a figure is too old."""

    def __init__(self, periods: list[ReportingPeriod], day: date) -> None:
        self.past = [(row.ends_on, row.due_on) for row in periods if row.due_on <= day][::-1]
        self.coming = [(row.ends_on, row.due_on) for row in periods if row.due_on > day]

    def is_stale(self, ends_on: date, first: date | None, end: date | None) -> bool:
        """Say whether a newer figure should have been in, while the series was asked for."""
        for period_ends, _ in self.past:
            if period_ends <= ends_on:
                return False
            if (first is None or first <= period_ends) and (end is None or period_ends < end):
                return True
        return False

    def holds_until(self, ends_on: date, end: date | None) -> date | None:
        """Return the last day before a newer figure is due."""
        dues = [
            due_on
            for period_ends, due_on in self.coming
            if period_ends > ends_on and (end is None or period_ends < end)
        ]
        return min(dues) - A_DAY if dues else None


def calendars(day: date) -> dict[str, Calendar]:
    """Return the calendar of each frequency as it stands on the day."""
    by_kind: dict[str, list[ReportingPeriod]] = {}
    for row in ReportingPeriod.objects.order_by("ends_on"):
        by_kind.setdefault(row.kind, []).append(row)
    return {kind: Calendar(rows, day) for kind, rows in by_kind.items()}


def readings(day: date, series_ids: Collection[int] | None = None) -> dict[int, Reading]:
    """Return what is known of the series, or of every measured one; the unknown are left out."""
    if series_ids is not None and not series_ids:
        return {}
    with connection.cursor() as cursor:
        if series_ids is None:
            cursor.execute(_OF_EVERY_MEASURE, [day])
        else:
            cursor.execute(_OF_SOME, [day, list(series_ids)])
        rows = cursor.fetchall()
    return dict(_read(rows, calendars(day)))


def _read(
    rows: Iterable[tuple[Any, ...]], known: dict[str, Calendar]
) -> Iterator[tuple[int, Reading]]:
    """Weigh each row; those alike in time are weighed once."""
    nothing = Calendar([], date.min)
    remembered: dict[tuple[Any, ...], tuple[bool, date | None]] = {}
    for series_id, outcome, attainment, *when in rows:
        ends_on, frequency, first, end = key = tuple(when)
        if key not in remembered:
            calendar = known.get(frequency, nothing)
            stale = calendar.is_stale(ends_on, first, end)
            remembered[key] = (stale, calendar.holds_until(ends_on, end))
        stale, holds_until = remembered[key]
        if stale:
            yield series_id, STALE
        else:
            share = _share(outcome, attainment)
            yield series_id, Reading(DataMark.FRESH, _OUTCOMES[outcome], share, holds_until)


def _share(outcome: str, attainment: float | None) -> float | None:
    """Return the attainment within [0, 1], so that one success cannot buy another failure."""
    if outcome == Outcome.MET.value:
        return 1.0
    return None if attainment is None else min(1.0, max(0.0, attainment))
