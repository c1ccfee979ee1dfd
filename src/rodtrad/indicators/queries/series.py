"""Which series somebody may see, and the definitions they stand under."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, unit_ids
from rodtrad.indicators.models import Indicator, IndicatorDefinition, ReportingPeriod, Series


def visible_to(user: Any) -> QuerySet[Series]:
    """Return every series somebody may see; a visitor sees what is public."""
    units = unit_ids(user, Right.SEE)
    if isinstance(units, Everywhere):
        return Series.objects.all()
    return Series.objects.filter(Q(is_public=True) | Q(unit_id__in=units))


def recordable_by(user: Any) -> QuerySet[Series]:
    """Return every series somebody may report for."""
    units = unit_ids(user, Right.RECORD_OUTCOME)
    if isinstance(units, Everywhere):
        return Series.objects.all()
    return Series.objects.filter(Q(responsible_id=user.pk) | Q(unit_id__in=units))


def definitions(indicator_ids: Iterable[int], day: date) -> dict[int, IndicatorDefinition]:
    """Return what each indicator means on the day, or the nearest there is."""
    return {pk: in_force(found, day) for pk, found in all_definitions(indicator_ids).items()}


def all_definitions(indicator_ids: Iterable[int]) -> dict[int, list[IndicatorDefinition]]:
    """Return everything each indicator has meant, the oldest first."""
    rows = IndicatorDefinition.objects.filter(indicator_id__in=set(indicator_ids))
    several: dict[int, list[IndicatorDefinition]] = {}
    for row in rows.order_by("valid"):
        several.setdefault(row.indicator_id, []).append(row)
    return several


# Under a name, since the type checker only knows the joins that models declare.
MEANING = ("indicator", "meaning")


def with_meaning(rows: QuerySet[Series], day: date) -> QuerySet[Series]:
    """Join to each series what its indicator means on the day, for `meanings` to read."""
    joined: QuerySet[Series] = rows.annotate(meaning=_meaning_on(day))
    return joined.select_related(*MEANING)


def _meaning_on(day: date) -> FilteredRelation:
    on_the_day = Q(indicator__definitions__valid__contains=day)
    return FilteredRelation("indicator__definitions", condition=on_the_day)


def meanings(rows: Iterable[Series], day: date) -> dict[int, IndicatorDefinition]:
    """Return what each joined series' indicator means, the nearest where the day has nothing."""
    joined = {row.indicator_id: getattr(row, "meaning", None) for row in rows}
    known = {indicator: meaning for indicator, meaning in joined.items() if meaning is not None}
    unknown = joined.keys() - known.keys()
    return known | (definitions(unknown, day) if unknown else {})


def frequencies(rows: QuerySet[Series], day: date) -> list[str]:
    """Return how often figures of the series come, as their definitions of the day say."""
    known = rows.alias(meaning=_meaning_on(day)).filter(meaning__isnull=False).order_by()
    return [kind for (kind,) in known.values_list("meaning__frequency").distinct()]


def asked_in(rows: QuerySet[Series], period: ReportingPeriod) -> QuerySet[Series]:
    """Return the series that a period's figure is asked of, by name."""
    joined = rows.alias(meaning=_meaning_on(period.ends_on))
    asked = joined.filter(valid__contains=period.ends_on, meaning__frequency=period.kind)
    return asked.order_by("meaning__sort_key", "unit_id", "pk")


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
