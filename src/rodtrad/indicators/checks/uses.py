"""Which series something builds on: rooms that weigh figures register here."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet


@dataclass(frozen=True)
class Weight:
    """How much of one thing rests on a series, as a share of all its weight."""

    series_id: int
    thing: str
    name: str
    share: float


@dataclass(frozen=True)
class Use:
    """`series(day)` gives the ids of those in use, as a query; `weights` how much rests on some."""

    series: Callable[[date], QuerySet[Any]]
    weights: Callable[[date, Collection[int]], Iterable[Weight]]


_uses: list[Use] = []


def register(use: Use) -> None:
    _uses.append(use)


def in_use(day: date, field: str = "pk") -> Q:
    """Return the condition that a series is in use; nothing is before a room has said so."""
    found = Q(pk__in=[])
    for use in _uses:
        found |= Q(**{f"{field}__in": use.series(day)})
    return found


def weights(day: date, series_ids: Collection[int]) -> list[Weight]:
    """Return what rests on the things that any of the series is used for, all their series."""
    return [weight for use in _uses for weight in use.weights(day, series_ids)]
