"""Whether what is measured is described, so that another can measure the same."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.indicators.checks import uses
from rodtrad.indicators.models import IndicatorDefinition, Series

# What comes from Kolada is described there, under the name it came with.
ELSEWHERE = "Kolada"


def undescribed(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find indicators in use that lack a method or a source."""
    used = Series.objects.on(day).filter(uses.in_use(day)).values("indicator")
    rows = IndicatorDefinition.objects.on(day).filter(indicator__in=used)
    rows = rows if ids is None else rows.filter(indicator__in=ids)
    wanting = Q(source="") | Q(method="") & ~Q(source__contains=ELSEWHERE)
    for meaning in rows.filter(wanting).select_related("indicator"):
        lacking = [name for name in ("method", "source") if not getattr(meaning, name)]
        page = reverse("indicators:indicator", args=[meaning.indicator.key])
        yield Fault(
            meaning.indicator_id,
            page,
            reverse("indicators:redefine", args=[meaning.indicator.key]),
            unit_id=meaning.indicator.owner_id,
            facts={"indicator": meaning.name, "lacking": (*lacking,)},
        )


def of_series(series_ids: Ids) -> Ids:
    """Return the indicators of the series."""
    rows = Series.objects.filter(pk__in=series_ids)
    return set(rows.values_list("indicator", flat=True))


FOUND = {
    "RT301": {
        "subject_type": "indicators.indicator",
        "find": undescribed,
        "reads": {
            "indicators.indicator": same,
            "indicators.series": of_series,
            "goals.goal": everything,
        },
    },
}
