"""What a plan can take over after, what hangs beneath, and what became of the goals."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from rodtrad.goals.enums import GoalFate, GoalState, PlanState
from rodtrad.goals.models import Goal, GoalPassage, Plan


def in_force(plan: Plan) -> QuerySet[Goal]:
    """Return the decided goals of a plan that have not ended, in its order."""
    return plan.goals.filter(_not_ended()).order_by("level", "sort", "pk")


def could_be_followed(plan: Plan) -> QuerySet[Plan]:
    """Return the other plans of the body that still have goals in force, the newest first."""
    others = Plan.objects.filter(body=plan.body_id, state=PlanState.ADOPTED).exclude(pk=plan.pk)
    return others.filter(goals__in=Goal.objects.filter(_not_ended())).distinct()


def of_plan(plan: Plan, day: date) -> Q:
    """Return the condition on goals of the plan on the day; one that goes on leaves on a day."""
    leaving = GoalPassage.objects.filter(left=plan, on__gt=day, fate=GoalFate.GOES_ON)
    return Q(plan=plan) | Q(pk__in=leaving.values("goal"))


def _not_ended() -> Q:
    """Return the condition on goals that are decided and hold today or later, or without an end."""
    later = Q(valid__endswith__gt=timezone.localdate()) | Q(valid__upper_inf=True)
    return Q(state=GoalState.DECIDED) & later


@dataclass(frozen=True)
class Beneath:
    """How much hangs from a goal today: goals, measures and activities not yet done."""

    goals: int
    measures: int
    activities: int


def beneath(goals: Collection[Goal]) -> dict[int, Beneath]:
    """Return what hangs from each of the goals today."""
    today = timezone.localdate()
    rows = Goal.objects.filter(pk__in=[goal.pk for goal in goals]).annotate(
        below=Count("links_down", Q(links_down__valid__contains=today), distinct=True),
        measured=Count("measures", Q(measures__valid__contains=today), distinct=True),
        ongoing=Count(
            "activities", Q(activities__state__in=["draft", "planned", "ongoing"]), distinct=True
        ),
    )
    return {row.pk: Beneath(row.below, row.measured, row.ongoing) for row in rows}


def passages(plan: Plan) -> QuerySet[GoalPassage]:
    """Return what became of the goals of the plan, and of those it took over, oldest first."""
    rows = GoalPassage.objects.filter(Q(left=plan) | Q(entered=plan))
    return rows.select_related("goal", "successor", "left", "entered").order_by(
        "on", "goal__sort", "goal_id"
    )
