"""What measuring tells the checks at start-up."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.checks import registers, registry
from rodtrad.checks.registers import Held, Named
from rodtrad.indicators import subjects
from rodtrad.indicators.checks import RULES
from rodtrad.indicators.models import Indicator, Series
from rodtrad.indicators.queries.series import visible_to, with_meaning


def register_checks() -> None:
    """Let what is measured be checked, and count as work that hangs on bodies and people."""
    registry.register(*RULES)
    registry.register_visible("indicators.series", visible_to)
    registry.register_visible("indicators.indicator", visible_indicators)
    registers.register(
        Held(
            Series,
            live=live_series,
            unit="unit",
            owner="responsible",
            named=named_series,
            mended_by=(Right.DEFINE_INDICATORS,),
            group=_("Siffror att lämna"),
            ends_with_unit=True,
        )
    )


def visible_indicators(user: Any) -> QuerySet[Indicator]:
    """Return the indicators of which somebody sees any series."""
    return Indicator.objects.filter(pk__in=visible_to(user).values("indicator"))


def live_series(day: date) -> QuerySet[Any]:
    return with_meaning(Series.objects.on(day), day)


def named_series(rows: Iterable[Any]) -> Iterator[Named]:
    """Return what series are called; their mend is where units are asked for figures."""
    for series in rows:
        mend = reverse("indicators:open_series", args=[series.indicator.key])
        asked = urlencode({"serie": series.pk})
        yield Named(series.pk, subjects.title(series), subjects.url(series), f"{mend}?{asked}")
