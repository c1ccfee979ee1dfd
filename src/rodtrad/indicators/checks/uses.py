"""Which series something builds on: rooms that weigh figures register here."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from rodtrad.checks.registry import Ids, Touches


@dataclass(frozen=True)
class Weight:
    """How much of one thing rests on a series, as a share of all its weight."""

    series_id: int
    thing: str
    name: str
    share: float


@dataclass(frozen=True)
class Use:
    """`series(day)` gives the ids of those in use, as a query; `weights` how much rests on some.

    `touched` tells, for each kind of thing that can bring series into use or out of it, which
    series a change of such things touches.
    """

    series: Callable[[date], QuerySet[Any]]
    weights: Callable[[date, Collection[int]], Iterable[Weight]]
    touched: Mapping[str, Callable[[Ids], Ids]]


_uses: list[Use] = []


def register(use: Use) -> None:
    _uses.append(use)


def in_use(day: date, field: str = "pk") -> Q:
    """Return the condition that a series is in use; nothing is before a room has said so."""
    found = Q(pk__in=[])
    for use in _uses:
        found |= Q(**{f"{field}__in": use.series(day)})
    return found


def touched_by(label: str) -> Touches:
    """Return what finds the series that a change of such things brings into use or out of it."""

    def touched(ids: Ids) -> Ids:
        return {pk for use in _uses if label in use.touched for pk in use.touched[label](ids)}

    return touched


def together(day: date, series_ids: Ids) -> Ids:
    """Return the series with those that what rests on them rests on too."""
    return {*series_ids, *(weight.series_id for weight in weights(day, series_ids))}


def weights(day: date, series_ids: Collection[int]) -> list[Weight]:
    """Return what rests on the things that any of the series is used for, all their series."""
    return [weight for use in _uses for weight in use.weights(day, series_ids)]


# What brings series into use: goals and their plans, in the rooms that say so.
USED = {label: touched_by(label) for label in ("goals.goal", "goals.plan")}
