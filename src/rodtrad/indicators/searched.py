"""What is measured, as it is searched."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from rodtrad.indicators.models import IndicatorDefinition
from rodtrad.indicators.queries.series import visible_to
from rodtrad.profiles.naming import heading
from rodtrad.search.registry import Found, Kind, register


def register_searched() -> None:
    """Let indicators be found, by what they mean today."""
    register(
        Kind(
            "matt",
            heading("indicator", "plural"),
            meanings,
            "name",
            indicator_url,
            texts=("description", "method"),
            ref="indicator__key",
            unit="indicator__owner",
        )
    )


def meanings(user: Any) -> QuerySet[IndicatorDefinition]:
    """Return what the indicators mean today of which somebody may see any series."""
    seen = visible_to(user).values("indicator")
    return IndicatorDefinition.objects.on(timezone.localdate()).filter(indicator__in=seen)


def indicator_url(found: Found) -> str:
    return reverse("indicators:indicator", args=[found.ref])
