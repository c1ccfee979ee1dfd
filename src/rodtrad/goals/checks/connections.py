"""What the thread tells the checks at start-up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.checks import registers, registry
from rodtrad.checks.registers import Held, Named
from rodtrad.checks.registry import Ids, Silence
from rodtrad.goals import queries
from rodtrad.goals.checks import RULES, live, touched
from rodtrad.goals.enums import ActivityState, AssignmentState, GoalState
from rodtrad.goals.models import Activity, Assignment, Goal, GoalMeasure
from rodtrad.indicators.checks import uses
from rodtrad.indicators.checks.uses import Use, Weight

UNDERWAY = (ActivityState.PLANNED, ActivityState.ONGOING)


def register_checks() -> None:
    """Let the thread be checked, and say what it builds on and what hangs on bodies."""
    registry.register(*RULES)
    registry.register_visible("goals.goal", queries.visible_to)
    registry.register_visible("goals.activity", queries.activities_visible_to)
    registry.register_visible("indicators.sealedmeasure", queries.sealed_visible_to)
    registry.register_visible("goals.assignment", queries.assignments_visible_to)
    registry.register_visible("goals.plan", queries.plans_visible_to)
    registers.register(
        Held(
            Goal,
            live=lambda day: live.goals(day, None),
            unit="body",
            named=named_goals,
            mended_by=(Right.EDIT_GOALS,),
            group=_("Mål"),
        ),
        Held(
            Activity,
            live=live_activities,
            unit="unit",
            owner="responsible",
            named=named_activities,
            mended_by=(Right.EDIT_ACTIVITIES,),
            group=_("Aktiviteter"),
        ),
        Held(
            Assignment,
            live=live_assignments,
            unit="receiver",
            named=named_assignments,
            mended_by=(Right.EDIT_GOALS, Right.REGISTER_DECISION),
            group=_("Uppdrag"),
        ),
    )
    uses.register(USE)
    registry.register_silence(
        Silence(("RT206", "goals.goal"), ("RT304", "indicators.series"), only_for)
    )


def live_activities(day: date) -> QuerySet[Any]:
    rows: QuerySet[Any] = Activity.objects.on(day).filter(state__in=UNDERWAY)
    return rows


def live_assignments(day: date) -> QuerySet[Any]:
    """Return the assignments somebody has to do, given by the day and not finished."""
    rows = Assignment.objects.filter(state=AssignmentState.OPEN, given_on__lte=day)
    return rows.filter(receiver__isnull=False)


def named_goals(rows: Iterable[Goal]) -> Iterator[Named]:
    for goal in rows:
        url = reverse("goals:node", args=[goal.key])
        yield Named(goal.pk, goal.title, url, reverse("goals:edit", args=[goal.key]))


def named_activities(rows: Iterable[Activity]) -> Iterator[Named]:
    for activity in rows:
        url = reverse("goals:activity", args=[activity.pk])
        mend = reverse("goals:edit_activity", args=[activity.pk])
        yield Named(activity.pk, activity.title, url, mend)


def named_assignments(rows: Iterable[Assignment]) -> Iterator[Named]:
    for assignment in rows:
        url = reverse("goals:assignment", args=[assignment.pk])
        mend = reverse("goals:edit_assignment", args=[assignment.pk])
        yield Named(assignment.pk, assignment.title, url, mend)


def used_series(day: date) -> QuerySet[Any]:
    """Return the series that measure goals in force."""
    return _measures(day).values("series")


def weights(day: date, series_ids: Collection[int]) -> Iterator[Weight]:
    """Return how much of each goal that the series weigh for rests on each of its series.

    The name is told to whoever sees the series, so goals told to their own board are left out.
    """
    weighing = _measures(day).filter(weight__gt=0, goal__is_supplementary=False)
    rows = weighing.filter(goal__in=weighing.filter(series__in=series_ids).values("goal"))
    of_goal: dict[tuple[int, str], list[tuple[int, float]]] = defaultdict(list)
    for goal_id, title, series_id, weight in rows.values_list(
        "goal", "goal__title", "series", "weight"
    ):
        of_goal[goal_id, title].append((series_id, float(weight)))
    for (goal_id, title), several in of_goal.items():
        total = sum(weight for _series, weight in several)
        for series_id, weight in several:
            yield Weight(series_id, f"goals.goal:{goal_id}", title, weight / total)


def only_for(goal_ids: Ids) -> Ids:
    """Return the series that measure these goals and no others."""
    every = GoalMeasure.objects.all()
    others = every.exclude(goal__in=goal_ids).values("series")
    rows = every.filter(goal__in=goal_ids).exclude(series__in=others)
    return set(rows.values_list("series", flat=True))


def _measures(day: date) -> QuerySet[Any]:
    rows: QuerySet[Any] = GoalMeasure.objects.on(day).filter(
        goal__valid__contains=day, goal__state=GoalState.DECIDED
    )
    return rows


USE = Use(
    series=used_series,
    weights=weights,
    touched={"goals.goal": touched.series_of, "goals.plan": touched.series_of_plans},
)
