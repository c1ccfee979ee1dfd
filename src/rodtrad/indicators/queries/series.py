"""Which series somebody may see, and the definitions they stand under."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
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
    rows = IndicatorDefinition.objects.filter(indicator_id__in=set(indicator_ids)).order_by("valid")
    chosen: dict[int, IndicatorDefinition] = {}
    for row in rows:
        started = row.valid.lower is None or row.valid.lower <= day
        if started or row.indicator_id not in chosen:
            chosen[row.indicator_id] = row
    return chosen


def definition(indicator: Indicator, day: date | None = None) -> IndicatorDefinition:
    """Return what the indicator means on the day, today when none is given."""
    return definitions([indicator.pk], day or timezone.localdate())[indicator.pk]
