"""What measures the goals of plans."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q
from django.urls import reverse

from rodtrad.goals.enums import GoalFate, GoalState
from rodtrad.goals.models import GoalMeasure, GoalPassage
from rodtrad.indicators.uses import Use

STANDING = (GoalState.DECIDED, GoalState.CLOSED)


def measures_of_plans(plan_ids: Collection[int], day: date) -> list[Use]:
    """Return the series that measure the decided goals of the plans on the day.

    A goal that goes on in another plan is the old one's too, until the day it does.
    """
    leaving: dict[int, list[int]] = defaultdict(list)
    passages = GoalPassage.objects.filter(left__in=plan_ids, on__gt=day, fate=GoalFate.GOES_ON)
    for goal_id, plan_id in passages.values_list("goal", "left"):
        leaving[goal_id].append(plan_id)
    of_plans = Q(goal__plan__in=plan_ids) | Q(goal__in=list(leaving))
    rows = GoalMeasure.objects.on(day).filter(of_plans, goal__state__in=STANDING)
    asked = set(plan_ids)
    return [
        Use(
            plan_id,
            row.goal_id,
            row.goal.title,
            reverse("goals:node", args=[row.goal.key]),
            row.series_id,
            row.weight,
        )
        for row in rows.select_related("goal").order_by("goal__sort", "pk")
        for plan_id in {row.goal.plan_id or 0, *leaving[row.goal_id]} & asked
    ]
