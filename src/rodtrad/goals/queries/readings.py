"""What is known of many series on a day, read as plain tuples because they are many."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import connection

from rodtrad.core.status import DataMark, Outcome
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.queries.facts import asked_on, is_past
from rodtrad.indicators.queries.periods import all_by_kind, grace

A_DAY = timedelta(days=1)


class Reading(NamedTuple):
    """A series on a day; `holds_until` is the last day on which it says the same by itself."""

    data: DataMark
    outcome: Outcome
    attainment: float | None
    holds_until: date | None


class Alike(NamedTuple):
    """Series that say the same, but for how far each has come where `attained` is given."""

    series_ids: list[int]
    reading: Reading
    attained: list[float | None] | None


UNREAD = Reading(DataMark.MISSING, Outcome.NOT_ASSESSABLE, None, None)

STALE = Reading(DataMark.STALE, Outcome.NOT_ASSESSABLE, None, None)
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}

# Series alike in time and outcome come as one row with lists, since they are read and weighed so.
_OF_EVERY_MEASURE = """
    SELECT facts.ends_on, meaning.frequency, lower(series.valid), upper(series.valid),
           facts.missing_period_id IS NOT NULL, facts.outcome,
           array_agg(series.id),
           array_agg(facts.attainment::float8) FILTER (WHERE facts.outcome <> 'met')
    FROM indicators_series series
    JOIN indicators_seriesstatus facts ON facts.series_id = series.id
    LEFT JOIN indicators_indicatordefinition meaning
      ON meaning.indicator_id = series.indicator_id AND meaning.valid @> %(day)s::date
    WHERE facts.value IS NOT NULL
      AND (%(series)s::bigint[] IS NULL OR series.id = ANY(%(series)s::bigint[]))
    GROUP BY 1, 2, 3, 4, 5, 6
"""


class Calendar:
    """The periods of one frequency, asked when a figure is too old."""

    def __init__(self, periods: list[ReportingPeriod], day: date, spare: timedelta) -> None:
        last_days = [(row.ends_on, row.due_on + spare) for row in periods]
        self.past = [row for row in last_days if row[1] < day][::-1]
        self.coming = [row for row in last_days if row[1] >= day]

    def is_stale(self, ends_on: date, first: date | None, end: date | None) -> bool:
        """Say whether a newer figure should have been in, while the series was asked for."""
        for period_ends, _ in self.past:
            if period_ends <= ends_on:
                return False
            if (first is None or first <= period_ends) and (end is None or period_ends < end):
                return True
        return False

    def holds_until(self, ends_on: date, end: date | None) -> date | None:
        """Return the last day on which no newer figure is so late that this one is stale."""
        last_days = [
            last_day
            for period_ends, last_day in self.coming
            if period_ends > ends_on and (end is None or period_ends < end)
        ]
        return min(last_days, default=None)


def calendars(day: date) -> dict[str, Calendar]:
    """Return the calendar of each frequency as it stands on the day."""
    spare = grace(day)
    return {kind: Calendar(rows, day, spare) for kind, rows in all_by_kind().items()}


def readings(day: date, series_ids: Collection[int]) -> dict[int, Reading]:
    """Return what is known of the series; the unknown are left out."""
    found: dict[int, Reading] = {}
    for group in alike(day, series_ids):
        if group.attained is None:
            found |= dict.fromkeys(group.series_ids, group.reading)
        else:
            shares = (group.reading._replace(attainment=_share(each)) for each in group.attained)
            found |= zip(group.series_ids, shares, strict=True)
    return found


def alike(day: date, series_ids: Collection[int] | None = None) -> Iterator[Alike]:
    """Give what is known of the series, or of every one, with those that say the same together."""
    if series_ids is not None and not series_ids:
        return
    wanted = None if series_ids is None else list(series_ids)
    rows = _recalled(day, wanted) if is_past(day) else _stored(day, wanted)
    known, nothing = calendars(day), Calendar([], date.min, timedelta(0))
    for ends_on, frequency, first, end, is_missing, outcome, ids, attained in rows:
        calendar = known.get(frequency, nothing)
        if is_missing or calendar.is_stale(ends_on, first, end):
            yield Alike(ids, STALE, None)
            continue
        reading = Reading(
            DataMark.FRESH, _OUTCOMES[outcome], 1.0, calendar.holds_until(ends_on, end)
        )
        yield Alike(ids, reading, None if reading.outcome is Outcome.MET else attained)


def _stored(day: date, series_ids: list[int] | None) -> Iterable[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_OF_EVERY_MEASURE, {"day": day, "series": series_ids})
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _recalled(day: date, series_ids: list[int] | None) -> Iterable[tuple[Any, ...]]:
    """Return the same of a past day, from the figures of periods that had ended by then."""
    alike: dict[tuple[Any, ...], tuple[list[int], list[float | None]]] = {}
    for facts, frequency, first, end in asked_on(series_ids, day):
        if facts.value is None:
            continue
        is_missing = facts.missing_period_id is not None
        key = (facts.ends_on, frequency, first, end, is_missing, facts.outcome)
        ids, attained = alike.setdefault(key, ([], []))
        ids.append(facts.series_id)
        attained.append(None if facts.attainment is None else float(facts.attainment))
    return ((*key, *lists) for key, lists in alike.items())


def _share(attainment: float | None) -> float | None:
    """Return the attainment within [0, 1], so that one success cannot buy another failure."""
    return None if attainment is None else min(1.0, max(0.0, attainment))
