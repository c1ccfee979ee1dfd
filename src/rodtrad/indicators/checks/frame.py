"""The series of a day as the rules look at them, and the periods that have closed by then."""

from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import FilteredRelation, Q, QuerySet
from django.urls import reverse

from rodtrad.checks.patience import before
from rodtrad.checks.registry import Fact, Fault, Ids
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.indicators.words import of_unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.standing import adoption

A_DAY = timedelta(days=1)


class Row(NamedTuple):
    """What a fault says of a series."""

    pk: int
    key: str
    unit_id: int
    owner_id: int | None
    name: str
    decimals: int
    unit_of_measure: str


FIELDS = (
    "pk",
    "indicator__key",
    "unit",
    "responsible",
    "meaning__name",
    "meaning__decimals",
    "meaning__unit_of_measure",
)


def series(day: date, ids: Ids | None) -> QuerySet[Any]:
    """Return the series of the day with what their indicator means, of those asked or of all."""
    on_the_day = Q(indicator__definitions__valid__contains=day)
    meant = Series.objects.on(day).annotate(
        meaning=FilteredRelation("indicator__definitions", condition=on_the_day)
    )
    rows: QuerySet[Any] = meant.filter(meaning__isnull=False)
    return rows if ids is None else rows.filter(pk__in=ids)


def told(rows: QuerySet[Any], *more: str) -> list[tuple[Row, tuple[Any, ...]]]:
    """Return what faults say of each, and the values of other fields."""
    size = len(FIELDS)
    return [(Row(*row[:size]), row[size:]) for row in rows.values_list(*FIELDS, *more)]


def fault(row: Row, mend: str, query: dict[str, object] | None = None, **facts: Fact) -> Fault:
    """Return a fault of a series, with the page where it is mended."""
    node = tree().find(row.unit_id)
    page = reverse("indicators:indicator", args=[row.key])
    where = f"?{urlencode({'enhet': node.key})}" if node else ""
    asked = urlencode({"serie": row.pk, **(query or {})})
    name = of_unit(row.name, node.name) if node else row.name
    return Fault(
        row.pk,
        page + where,
        f"{reverse(f'indicators:{mend}', args=[row.key])}?{asked}",
        unit_id=row.unit_id,
        owner_id=row.owner_id,
        facts={"indicator": name, **facts},
    )


def closed(day: date, waiting: int = 0) -> dict[str, ReportingPeriod]:
    """Return the newest period of each kind whose closing day has passed, with days to spare.

    None is counted before one has closed after the profile was adopted.
    """
    latest = before(day, waiting) - A_DAY
    held = adoption(day)
    first = held.since if held else None
    found: dict[str, ReportingPeriod] = {}
    for kind, periods in all_by_kind().items():
        past = [one for one in periods if one.due_on <= latest]
        if past and (first is None or past[-1].starts_on >= first):
            found[kind] = past[-1]
    return found


def of_targets(target_ids: Collection[int]) -> Ids:
    """Return the series of the targets."""
    return set(Series.objects.filter(targets__in=target_ids).values_list("pk", flat=True))


def of_figures(observation_ids: Collection[int]) -> Ids:
    """Return the series of the figures."""
    rows = Series.objects.filter(observations__in=observation_ids)
    return set(rows.values_list("pk", flat=True))


def of_indicators(indicator_ids: Collection[int]) -> Ids:
    """Return the series of the indicators."""
    rows = Series.objects.filter(indicator__in=indicator_ids)
    return set(rows.values_list("pk", flat=True))


def periods() -> list[ReportingPeriod]:
    """Return every period there is."""
    return [one for several in all_by_kind().values() for one in several]


def shown(value: Decimal, row: Row) -> Decimal:
    """Return a figure with as many decimals as it is told with."""
    return round(value, row.decimals)
