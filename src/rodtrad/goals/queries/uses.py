"""What measures the goals of plans."""

from collections.abc import Collection
from datetime import date

from django.urls import reverse

from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import GoalMeasure
from rodtrad.indicators.uses import Use

STANDING = (GoalState.DECIDED, GoalState.CLOSED)


def measures_of_plans(plan_ids: Collection[int], day: date) -> list[Use]:
    """Return the series that measure the decided goals of the plans on the day."""
    rows = GoalMeasure.objects.on(day).filter(goal__plan__in=plan_ids, goal__state__in=STANDING)
    return [
        Use(
            row.goal.plan_id or 0,
            row.goal_id,
            row.goal.title,
            reverse("goals:node", args=[row.goal.key]),
            row.series_id,
            row.weight,
        )
        for row in rows.select_related("goal").order_by("goal__sort", "pk")
    ]
