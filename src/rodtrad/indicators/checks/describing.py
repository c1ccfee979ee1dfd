"""Whether what is measured is described, so that another can measure the same."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, Touches, same
from rodtrad.indicators.checks import uses
from rodtrad.indicators.models import IndicatorDefinition, Series

# What comes from Kolada is described there, under the name it came with.
ELSEWHERE = "Kolada"
DESCRIBED = ("method", "source")


def undescribed(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find indicators in use that lack a method or a source."""
    used = Series.objects.on(day).filter(uses.in_use(day)).values("indicator")
    rows = IndicatorDefinition.objects.on(day).filter(indicator__in=used)
    rows = rows if ids is None else rows.filter(indicator__in=ids)
    wanting = Q(source="") | Q(method="") & ~Q(source__contains=ELSEWHERE)
    told = rows.filter(wanting).values_list(
        "indicator", "indicator__key", "indicator__owner", "name", *DESCRIBED
    )
    for pk, key, owner_id, name, *described in told:
        lacking = tuple(part for part, text in zip(DESCRIBED, described, strict=True) if not text)
        yield Fault(
            pk,
            reverse("indicators:indicator", args=[key]),
            reverse("indicators:redefine", args=[key]),
            unit_id=owner_id,
            facts={"indicator": name, "lacking": lacking},
        )


def of_series(series_ids: Ids) -> Ids:
    """Return the indicators of the series."""
    rows = Series.objects.filter(pk__in=series_ids)
    return set(rows.values_list("indicator", flat=True))


def _indicators_of(series: Touches) -> Touches:
    """Return what finds the indicators of the series that something finds."""
    return lambda ids: of_series(series(ids) or ())


FOUND = {
    "RT301": {
        "subject_type": "indicators.indicator",
        "find": undescribed,
        "reads": {
            "indicators.indicator": same,
            "indicators.series": of_series,
            **{label: _indicators_of(touched) for label, touched in uses.USED.items()},
        },
    },
}
