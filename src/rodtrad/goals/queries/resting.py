"""What of the thread is in force on a day, for what it rests on."""

from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

from rodtrad.goals.enums import GoalState, PlanState
from rodtrad.goals.models import Goal, Plan


def goals_in_force(day: date, ids: Collection[int]) -> set[int]:
    """Return those of the goals that are decided and in force on the day."""
    rows = Goal.objects.on(day).filter(pk__in=ids, state=GoalState.DECIDED)
    return set(rows.values_list("pk", flat=True))


def plans_in_force(day: date, ids: Collection[int]) -> set[int]:
    """Return those of the plans that are adopted and whose years the day lies in."""
    return set(_adopted(day).filter(pk__in=ids).values_list("pk", flat=True))


def leaned_on_by_plans(day: date) -> dict[int, str]:
    """Return the decisions that plans in force were adopted by."""
    return dict(_adopted(day).values_list("decision", "name"))


def _adopted(day: date) -> QuerySet[Plan]:
    return Plan.objects.filter(
        state=PlanState.ADOPTED, first_year__lte=day.year, last_year__gte=day.year
    )
