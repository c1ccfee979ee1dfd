"""How far the goals of several bodies have come, counted target by target."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, GoalLink
from rodtrad.goals.queries.status import held
from rodtrad.goals.queries.visible import visible_to

COUNTS = ("count_met", "count_partly", "count_not_met", "count_not_assessable")


def counts_of(user: Any, bodies: Collection[int], day: date) -> dict[int, dict[str, int]]:
    """Return each body's targets by outcome on the day; bodies without goals are left out.

    A goal under another of the same body is counted by that one already.
    """
    above = GoalLink.objects.on(day).filter(
        child=OuterRef("pk"), is_main=True, parent__body=F("child__body")
    )
    goals = visible_to(user).filter(
        ~Exists(above), body__in=bodies, valid__contains=day, state=GoalState.DECIDED
    )
    stored = _stored(goals, day)
    return _weighed(goals, day) if stored is None else stored


def _stored(goals: QuerySet[Goal], day: date) -> dict[int, dict[str, int]] | None:
    """Add up what is stored, in the database; None when that does not hold for the day."""
    if day != timezone.localdate():
        return None
    sums = {name: Coalesce(Sum(f"status__{name}"), 0) for name in COUNTS}
    is_worn = Count("pk", filter=Q(status__holds_until__lt=day))
    added = goals.order_by().values("body_id").annotate(**sums, is_worn=is_worn)
    rows = list(added.values_list("body_id", "is_worn", *COUNTS))
    if any(is_worn for _body, is_worn, *_counts in rows):
        return None
    return {body: dict(zip(COUNTS, counts, strict=True)) for body, _worn, *counts in rows}


def _weighed(goals: QuerySet[Goal], day: date) -> dict[int, dict[str, int]]:
    """Add up what the thread says when it is weighed as of the day."""
    rows = list(goals.select_related("status"))
    known = held(rows, day)
    found: dict[int, dict[str, int]] = {}
    for goal in rows:
        counts = found.setdefault(goal.body_id, dict.fromkeys(COUNTS, 0))
        for name in COUNTS:
            counts[name] += getattr(known[goal.pk], name)
    return found
