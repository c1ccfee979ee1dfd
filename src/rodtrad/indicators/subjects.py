"""How series are named and reached from other rooms."""

from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.audit.models import Act
from rodtrad.indicators.models import Indicator, Series
from rodtrad.indicators.queries.series import definition, definitions, visible_to, with_meaning
from rodtrad.notifications.objects import Named, Ref
from rodtrad.organisation.queries import tree

KIND = "indicators.indicator"


def visible(user: Any) -> QuerySet[Series]:
    return with_meaning(visible_to(user), timezone.localdate())


def url(series: Series) -> str:
    """Return the address of one unit's figures."""
    address = reverse("indicators:indicator", args=[series.indicator.key])
    unit = tree().find(series.unit_id)
    return f"{address}?{urlencode({'enhet': unit.key})}" if unit else address


def title(series: Series) -> str:
    """Return what is measured and where."""
    meaning = getattr(series, "meaning", None) or definition(series.indicator)
    unit = tree().name(series.unit_id)
    return f"{meaning.name}, {unit}" if unit else meaning.name


def unit_id(series: Series) -> int:
    return series.unit_id


def of_series(act: Act) -> Ref:
    """Read what is done with a figure or a target as done with its series."""
    return "indicators.series", act.detail["series"]


def indicators(user: Any, refs: Collection[Ref]) -> dict[Ref, Named]:
    """Name the indicators of which the user sees any series."""
    wanted = {subject_id for subject_type, subject_id in refs if subject_type == KIND}
    if not wanted:
        return {}
    rows = Indicator.objects.filter(pk__in=wanted, series__in=visible_to(user)).distinct()
    keys = dict(rows.values_list("pk", "key"))
    meanings = definitions(keys, timezone.localdate())
    return {
        (KIND, pk): Named(meanings[pk].name, reverse("indicators:indicator", args=[key]))
        for pk, key in keys.items()
    }


def count_owned(user: User) -> int:
    """Return how many series of today somebody answers for."""
    return int(Series.objects.on(timezone.localdate()).filter(responsible=user).count())
