"""Whether a goal can be answered: measured, with an end and a target, by the right measures."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from rodtrad.checks.registry import Fault, Ids
from rodtrad.goals.checks import live, touched
from rodtrad.goals.models import GoalMeasure
from rodtrad.indicators.models import IndicatorDefinition, Target
from rodtrad.organisation.queries import profile

NEWLY = timedelta(days=30)


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
    """Find measured goals that lack a kind of measure that the profile asks for on their level."""
    asked = {level.key: level.measure_kinds for level in profile(day).levels}
    rows = list(live.measured(day, ids))
    kinds = _kinds(day, [goal.pk for goal in rows])
    for goal in rows:
        lacking = tuple(kind for kind in asked[goal.level] if kind not in kinds[goal.pk])
        if lacking and kinds[goal.pk]:
            yield live.of_goal(goal, "measure", lacking=lacking)


def _measures(day: date, goal_ids: list[int]) -> dict[int, list[int]]:
    """Return the series that weigh for each goal."""
    found: dict[int, list[int]] = defaultdict(list)
    rows = GoalMeasure.objects.on(day).filter(goal__in=goal_ids, weight__gt=0)
    for goal_id, series_id in rows.values_list("goal", "series"):
        found[goal_id].append(series_id)
    return found


def _kinds(day: date, goal_ids: list[int]) -> dict[int, set[str]]:
    """Return the kinds of measure that follow each goal, those of no weight too."""
    meant = dict(IndicatorDefinition.objects.on(day).values_list("indicator", "measure_kind"))
    found: dict[int, set[str]] = defaultdict(set)
    rows = GoalMeasure.objects.on(day).filter(goal__in=goal_ids)
    for goal_id, indicator_id in rows.values_list("goal", "series__indicator"):
        if indicator_id in meant:
            found[goal_id].add(meant[indicator_id])
    return found


READS = {"goals.goal": touched.near, "indicators.series": touched.of_series}
FOUND = {
    "RT202": {"subject_type": "goals.goal", "find": unmeasured, "reads": READS},
    "RT206": {
        "subject_type": "goals.goal",
        "find": endless,
        "reads": READS,
        "quiet_under": ("RT202",),
    },
    "RT207": {
        "subject_type": "goals.goal",
        "find": one_sided,
        "reads": {**READS, "indicators.indicator": touched.of_indicators},
        "quiet_under": ("RT202",),
    },
}
