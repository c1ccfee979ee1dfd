"""How far the goals of several bodies have come, counted target by target."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef

from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import GoalLink
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
    rows = visible_to(user).filter(~Exists(above), body__in=bodies, valid__contains=day)
    goals = list(rows.filter(state=GoalState.DECIDED).select_related("status"))
    known = held(goals, day)
    found: dict[int, dict[str, int]] = {}
    for goal in goals:
        counts = found.setdefault(goal.body_id, dict.fromkeys(COUNTS, 0))
        for name in COUNTS:
            counts[name] += getattr(known[goal.pk], name)
    return found
