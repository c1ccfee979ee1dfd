"""Where series hang in the thread, and how somebody has judged what they measure."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone

from rodtrad.core.status import Outcome
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure, Judgement
from rodtrad.goals.queries.status import judgements
from rodtrad.indicators.thread import Step, Strand

MOST_STEPS = 12


def strands(series_ids: Iterable[int], day: date) -> dict[int, Strand]:
    """Return the steps above each series and the judgement of the goal it measures."""
    rows = GoalMeasure.objects.on(day).filter(
        series__in=list(series_ids), goal__state=GoalState.DECIDED, goal__is_supplementary=False
    )
    measured = {row.series_id: row.goal_id for row in rows.order_by("-weight", "-pk")[::-1]}
    if not measured:
        return {}
    parents = _parents(set(measured.values()), day)
    ids = set(measured.values()) | set(parents) | set(parents.values())
    goals = Goal.objects.filter(is_supplementary=False).in_bulk(ids)
    judged = judgements(measured.values(), day)
    return {
        series_id: _strand(goal_id, parents, goals, judged.get(goal_id))
        for series_id, goal_id in measured.items()
    }


def _parents(goal_ids: set[int], day: date) -> dict[int, int]:
    """Return the main parent of every goal from these up, a query a level."""
    parents: dict[int, int] = {}
    edge = set(goal_ids)
    while edge:
        rows = GoalLink.objects.on(day).filter(child__in=edge, is_main=True)
        found = dict(rows.values_list("child", "parent"))
        parents |= found
        edge = set(found.values()) - set(parents)
    return parents


def _strand(
    goal_id: int, parents: dict[int, int], goals: dict[int, Goal], judgement: Judgement | None
) -> Strand:
    path = [goal_id]
    while path[0] in parents and len(path) < MOST_STEPS:
        path.insert(0, parents[path[0]])
    shown = [goals[pk] for pk in path if pk in goals]
    steps = tuple(Step(goal.title, reverse("goals:node", args=[goal.key])) for goal in shown)
    if judgement is None:
        return Strand(steps)
    return Strand(
        steps,
        judgement=Outcome(judgement.outcome),
        judged_by=judgement.by.display_name,
        judged_on=timezone.localdate(judgement.at),
        reason_url=f"{steps[-1].url}#laget" if judgement.reason and steps else "",
    )
