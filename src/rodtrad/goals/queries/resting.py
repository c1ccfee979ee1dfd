"""What of the thread is in force on a day, for what it rests on."""

from datetime import date

from django.db.models import QuerySet

from rodtrad.goals.enums import GoalState, PlanState
from rodtrad.goals.models import Goal, Plan


def goals_in_force(day: date) -> QuerySet[Goal]:
    """Return the goals that are decided and in force on the day."""
    rows: QuerySet[Goal] = Goal.objects.on(day).filter(state=GoalState.DECIDED)
    return rows


def plans_in_force(day: date) -> QuerySet[Plan]:
    """Return the plans that are adopted and whose years the day lies in."""
    return _adopted(day)


def leaned_on_by_plans(day: date) -> dict[int, str]:
    """Return the decisions that plans in force were adopted by."""
    return dict(_adopted(day).values_list("decision", "name"))


def _adopted(day: date) -> QuerySet[Plan]:
    return Plan.objects.filter(
        state=PlanState.ADOPTED, first_year__lte=day.year, last_year__gte=day.year
    )
