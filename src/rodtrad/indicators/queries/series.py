"""Which series somebody may see, and the definitions they stand under."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, unit_ids
from rodtrad.indicators.models import Indicator, IndicatorDefinition, Series


def visible_to(user: Any) -> QuerySet[Series]:
    """Return every series somebody may see; a visitor sees what is public."""
    units = unit_ids(user, Right.SEE)
    if isinstance(units, Everywhere):
        return Series.objects.all()
    return Series.objects.filter(Q(is_public=True) | Q(unit_id__in=units))


def definitions(indicator_ids: Iterable[int], day: date) -> dict[int, IndicatorDefinition]:
    """Return what each indicator means on the day, or the nearest there is."""
    rows = IndicatorDefinition.objects.filter(indicator_id__in=set(indicator_ids))
    several: dict[int, list[IndicatorDefinition]] = {}
    for row in rows.order_by("valid"):
        several.setdefault(row.indicator_id, []).append(row)
    return {indicator_id: in_force(found, day) for indicator_id, found in several.items()}


# Under a name, since the type checker only knows the joins that models declare.
MEANING = ("indicator", "meaning")


def with_meaning(rows: QuerySet[Series], day: date) -> QuerySet[Series]:
    """Join to each series what its indicator means on the day, for `meanings` to read."""
    on_the_day = Q(indicator__definitions__valid__contains=day)
    joined: QuerySet[Series] = rows.annotate(
        meaning=FilteredRelation("indicator__definitions", condition=on_the_day)
    ).select_related(*MEANING)
    return joined


def meanings(rows: Iterable[Series], day: date) -> dict[int, IndicatorDefinition]:
    """Return what each joined series' indicator means, the nearest where the day has nothing."""
    joined = {row.indicator_id: getattr(row, "meaning", None) for row in rows}
    known = {indicator: meaning for indicator, meaning in joined.items() if meaning is not None}
    unknown = joined.keys() - known.keys()
    return known | (definitions(unknown, day) if unknown else {})


def in_force(rows: Iterable[IndicatorDefinition], day: date) -> IndicatorDefinition:
    """Return the last definition, the oldest first, that had begun by the day; else the first."""
    ordered = list(rows)
    begun = [row for row in ordered if row.valid.lower is None or row.valid.lower <= day]
    return (begun or ordered[:1])[-1]


def with_others(rows: QuerySet[Series], user: Any, day: date) -> QuerySet[Series]:
    """Count, for each series, the other units' series of its indicator that somebody may see."""
    same = (
        visible_to(user)
        .filter(indicator_id=OuterRef("indicator_id"), valid__contains=day)
        .exclude(pk=OuterRef("pk"))
    )
    counted = same.order_by().values("indicator_id").annotate(n=Count("pk")).values("n")
    return rows.annotate(others=Coalesce(Subquery(counted), 0))


def definition(indicator: Indicator, day: date | None = None) -> IndicatorDefinition:
    """Return what the indicator means on the day, today when none is given."""
    return definitions([indicator.pk], day or timezone.localdate())[indicator.pk]
