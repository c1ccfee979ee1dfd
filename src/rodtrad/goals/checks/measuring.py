"""Whether a goal can be answered: measured, with an end and a target, by the right measures."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from rodtrad.checks.registry import Fault, Ids, Touches
from rodtrad.goals.checks import live, touched
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure
from rodtrad.indicators.enums import MeasureKind
from rodtrad.indicators.models import IndicatorDefinition, Target
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.queries import tree

NEWLY = timedelta(days=30)
RESULT = MeasureKind.RESULT.value


def unmeasured(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals that neither a measure nor a written criterion can answer."""
    rows = list(live.measured(day, ids))
    weighed = _measures(day, [goal.pk for goal in rows])
    for goal in rows:
        is_new = goal.valid.lower is not None and goal.valid.lower > day - NEWLY
        if not (weighed[goal.pk] or goal.carries or is_new or live.has_criterion(goal)):
            yield live.of_goal(goal, "measure")


def endless(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals without an end, or without anything that says when they are reached."""
    rows = list(live.measured(day, ids).select_related("plan"))
    weighed = _measures(day, [goal.pk for goal in rows])
    everything = [pk for several in weighed.values() for pk in several]
    aimed = set(
        Target.objects.on(day).filter(series__in=everything).values_list("series", flat=True)
    )
    for goal in rows:
        lacking = []
        if goal.valid.upper is None and goal.plan is None:
            lacking.append("end")
        has_target = any(pk in aimed for pk in weighed[goal.pk])
        if not (has_target or goal.carries or live.has_criterion(goal)):
            lacking.append("target")
        if lacking:
            yield live.of_goal(goal, "edit" if "end" in lacking else "node", lacking=(*lacking,))


def one_sided(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find measured goals without a result measure, and bodies without what else the chain asks.

    Resources and output belong to the body more than to each goal: they are looked for in all its
    goals and those right under them, and what lacks is told once, at the first of its goals.
    """
    rows = list(live.measured(day, None if ids is None else touched.of_bodies_with(ids)))
    below = _right_below(day, [goal.pk for goal in rows])
    kinds = _kinds(day, [*below, *(pk for several in below.values() for pk in several)])
    measured = [goal for goal in rows if kinds[goal.pk]]
    lacking = _lacking_in_bodies(day, measured, below, kinds)
    for goal in measured:
        own = kinds[goal.pk].union(*(kinds[pk] for pk in below[goal.pk]))
        result = () if RESULT in own else (RESULT,)
        lacks = (*lacking.pop(goal.body_id, ()), *result)
        if lacks and (ids is None or goal.pk in ids):
            yield live.of_goal(goal, "measure", lacking=lacks)


def _lacking_in_bodies(
    day: date, goals: list[Goal], below: dict[int, list[int]], kinds: dict[int, set[str]]
) -> dict[int, tuple[str, ...]]:
    """Return what bodies that decide lack of the profile's chain, beside results."""
    deciding = {node.id for node in tree(day) if node.kind in DECIDING}
    seen: dict[int, set[str]] = defaultdict(set)
    for goal in goals:
        if goal.body_id in deciding:
            seen[goal.body_id].update(*(kinds[pk] for pk in (goal.pk, *below[goal.pk])))
    asked = [kind for kind in live.chain(day) if kind != RESULT]
    return {body: tuple(kind for kind in asked if kind not in has) for body, has in seen.items()}


def _right_below(day: date, goal_ids: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {pk: [] for pk in goal_ids}
    links = GoalLink.objects.on(day).filter(parent__in=goal_ids)
    for parent, child in links.values_list("parent", "child"):
        found[parent].append(child)
    return found


def _measures(day: date, goal_ids: list[int]) -> dict[int, list[int]]:
    """Return the series that weigh for each goal."""
    found: dict[int, list[int]] = defaultdict(list)
    rows = GoalMeasure.objects.on(day).filter(goal__in=goal_ids, weight__gt=0)
    for goal_id, series_id in rows.values_list("goal", "series"):
        found[goal_id].append(series_id)
    return found


def _kinds(day: date, goal_ids: list[int]) -> dict[int, set[str]]:
    """Return the kinds of measure that follow each goal, those of no weight too."""
    measures = GoalMeasure.objects.on(day).filter(goal__in=goal_ids)
    rows = list(measures.values_list("goal", "series__indicator"))
    definitions = IndicatorDefinition.objects.on(day).filter(
        indicator__in={indicator_id for _goal, indicator_id in rows}
    )
    meant = dict(definitions.values_list("indicator", "measure_kind"))
    found: dict[int, set[str]] = defaultdict(set)
    for goal_id, indicator_id in rows:
        if indicator_id in meant:
            found[goal_id].add(meant[indicator_id])
    return found


def _same_bodies_as(goals: Callable[[Ids], Ids]) -> Touches:
    """Return what finds every goal of the bodies that have those goals."""
    return lambda ids: touched.of_same_bodies(goals(ids))


READS = {
    "goals.goal": touched.near,
    "goals.plan": touched.of_plans,
    "indicators.series": touched.of_series,
}
FOUND = {
    "RT202": {"subject_type": "goals.goal", "find": unmeasured, "reads": READS},
    "RT206": {
        "subject_type": "goals.goal",
        "find": endless,
        "reads": {**READS, "indicators.target": touched.of_targets},
        "quiet_under": ("RT202",),
    },
    "RT207": {
        "subject_type": "goals.goal",
        "find": one_sided,
        "reads": {
            "goals.goal": touched.of_same_bodies,
            "goals.plan": _same_bodies_as(touched.of_plans),
            "indicators.series": _same_bodies_as(touched.of_series),
            "indicators.indicator": _same_bodies_as(touched.of_indicators),
        },
        "quiet_under": ("RT202",),
    },
}
