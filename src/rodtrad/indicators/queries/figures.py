"""The figures of series: one's whole history, and the newest of many."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import Count, Q, QuerySet

from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import Observation, ReportingPeriod
from rodtrad.indicators.queries.facts import is_past
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.indicators.queries.revisions import corrections

HISTORY = 60


def history(series_id: int, day: date | None = None) -> QuerySet[Observation]:
    """Return every figure of a series, all groups, and its corrections, the newest period first.

    On a past day only those of periods that had ended by then.
    """
    ended = Q(period__ends_on__lte=day) if day is not None and is_past(day) else Q()
    return (
        Observation.objects.filter(ended, series_id=series_id)
        .annotate(corrections=corrections())
        .select_related("period", "recorded_by")
        .order_by("-period__ends_on", "group")
    )


def history_before(series_id: int, group: str, period: ReportingPeriod) -> list[Decimal]:
    """Return the known figures of a group before a period, the oldest first."""
    values = (
        Observation.objects.filter(
            series_id=series_id, group=group, period__ends_on__lt=period.ends_on
        )
        .exclude(value=None)
        .order_by("-period__ends_on")
        .values_list("value", flat=True)[:HISTORY]
    )
    return [value for value in reversed(values) if value is not None]


def histories(
    wanted: Sequence[tuple[int, str, date]],
) -> dict[tuple[int, str, date], dict[date, Decimal]]:
    """Return the known figures of series and groups before a day, by period's end; one query."""
    found: dict[tuple[int, str, date], dict[date, Decimal]] = {key: {} for key in wanted}
    series, groups, until = ([key[at] for key in wanted] for at in range(3))
    with connection.cursor() as cursor:
        cursor.execute(_HISTORIES, [series, groups, until, HISTORY])
        for place, ends_on, value in cursor.fetchall():
            found[wanted[place - 1]][ends_on] = value
    return found


def counts_in(period_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return how many figures for all people each period has, and how many that say why not."""
    gap = Q(status=ObservationStatus.MISSING)
    rows = (
        Observation.objects.filter(period_id__in=list(period_ids), group=Group.TOTAL)
        .order_by()
        .values("period_id")
        .annotate(given=Count("status", filter=~gap), missing=Count("status", filter=gap))
    )
    return {row["period_id"]: (row["given"], row["missing"]) for row in rows}


def by_period(
    series_ids: Iterable[int], period_ids: Iterable[int]
) -> dict[tuple[int, int], Observation]:
    """Return the figures for all people, by series and period, in one query."""
    rows = Observation.objects.filter(
        series_id__in=set(series_ids), period_id__in=set(period_ids), group=Group.TOTAL
    )
    return {(row.series_id, row.period_id): row for row in rows}


def latest(
    series_ids: Iterable[int], count: int = 3, *, also: Iterable[int] = ()
) -> dict[int, list[Observation]]:
    """Return the newest figures for all people of each series, the newest first, in one query.

    After those come what there is of the periods in `also`.
    """
    found: dict[int, list[Observation]] = defaultdict(list)
    arguments = {
        "series": list(series_ids),
        "group": Group.TOTAL.value,
        "count": count,
        "also": list(also),
    }
    rows = list(Observation.objects.raw(_LATEST, arguments))
    periods = {row.pk: row for several in all_by_kind().values() for row in several}
    for row in rows:
        row.period = periods[row.period_id]
        found[row.series_id].append(row)
    return found


# One walk down the covering index for each series, however many there are.
_LATEST = """
    SELECT o.*
    FROM unnest(%(series)s::bigint[]) AS wanted(series_id)
    CROSS JOIN LATERAL (
        SELECT o.*, p.ends_on AS until, p.starts_on AS since
        FROM indicators_observation o
        JOIN indicators_reportingperiod p ON p.id = o.period_id
        WHERE o.series_id = wanted.series_id AND o."group" = %(group)s
        ORDER BY p.ends_on DESC, p.starts_on
        LIMIT %(count)s
    ) o
    UNION
    SELECT o.*, p.ends_on, p.starts_on
    FROM indicators_observation o
    JOIN indicators_reportingperiod p ON p.id = o.period_id
    WHERE o.series_id = ANY(%(series)s) AND o.period_id = ANY(%(also)s) AND o."group" = %(group)s
    ORDER BY until DESC, since
"""
_HISTORIES = """
    SELECT wanted.place, past.ends_on, past.value
    FROM unnest(%s::bigint[], %s::text[], %s::date[])
        WITH ORDINALITY AS wanted(series_id, "group", until, place)
    CROSS JOIN LATERAL (
        SELECT p.ends_on, o.value
        FROM indicators_observation o
        JOIN indicators_reportingperiod p ON p.id = o.period_id
        WHERE o.series_id = wanted.series_id AND o."group" = wanted."group"
            AND p.ends_on < wanted.until AND o.value IS NOT NULL
        ORDER BY p.ends_on DESC
        LIMIT %s
    ) past
    ORDER BY wanted.place, past.ends_on
"""
