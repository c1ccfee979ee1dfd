"""How series are named and reached from other rooms."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.indicators.models import Series
from rodtrad.indicators.queries.series import definition, visible_to
from rodtrad.organisation.queries import tree


def visible(user: Any) -> QuerySet[Series]:
    return visible_to(user).select_related("indicator")


def url(series: Series) -> str:
    """Return the address of one unit's figures."""
    address = reverse("indicators:indicator", args=[series.indicator.key])
    unit = tree().find(series.unit_id)
    return f"{address}?{urlencode({'enhet': unit.key})}" if unit else address


def title(series: Series) -> str:
    """Return what is measured and where."""
    name, unit = definition(series.indicator).name, tree().name(series.unit_id)
    return f"{name}, {unit}" if unit else name


def unit_id(series: Series) -> int:
    return series.unit_id


def count_owned(user: User) -> int:
    """Return how many series of today somebody answers for."""
    return int(Series.objects.on(timezone.localdate()).filter(responsible=user).count())
