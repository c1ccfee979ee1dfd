"""Whether a goal can be answered: measured, with an end and a target, by the right measures."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from rodtrad.checks.registry import Fault, Ids, Touches
from rodtrad.goals.checks import live, touched
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure
from rodtrad.indicators.enums import MeasureKind
from rodtrad.indicators.models import Target
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.queries import tree
from rodtrad.times.spans import Span, holds

NEWLY = timedelta(days=30)
RESULT = MeasureKind.RESULT.value


def unmeasured(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals that neither a measure nor a written criterion can answer."""
    rows = live.measured_goals(day, ids)
    weighed = _measures(day, rows, ids)
    for goal in rows:
        is_new = goal.valid.lower is not None and goal.valid.lower > day - NEWLY
        if not (weighed[goal.pk] or goal.carries or is_new or live.has_criterion(goal)):
            yield live.of_goal(goal, "measure")


def endless(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals without an end, or without anything that says when they are reached by then."""
    rows = live.measured_goals(day, ids)
    weighed = _measures(day, rows, ids)
    aimed = _aimed(day, [pk for several in weighed.values() for pk in several], ids)
    for goal in rows:
        lacking, last = [], _last_day(goal)
        if last is None:
            lacking.append("end")
        spans = (span for pk in weighed[goal.pk] for span in aimed[pk])
        has_target = any(holds(span, last or day) for span in spans)
        if not (has_target or goal.carries or live.has_criterion(goal)):
            lacking.append("target")
        if lacking:
            yield live.of_goal(goal, "edit" if "end" in lacking else "node", lacking=(*lacking,))


def _last_day(goal: Any) -> date | None:
    """Return the last day of the goal, or else of its plan; None where neither has an end."""
    if goal.valid.upper is not None:
        last: date = goal.valid.upper - timedelta(days=1)
        return last
    return None if goal.last_year is None else date(goal.last_year, 12, 31)


def _aimed(day: date, series_ids: list[int], ids: Ids | None) -> dict[int, list[Span]]:
    """Return when the targets of each series hold, those that have not ended long ago."""
    found: dict[int, list[Span]] = defaultdict(list)
    rows = Target.objects.filter(valid__overlap=Span(date(day.year - 1, 1, 1), None))
    rows = rows.filter(**live.among("series", series_ids, ids))
    for series_id, valid in rows.values_list("series", "valid"):
        found[series_id].append(valid)
    return found


def one_sided(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find measured goals without a result measure, and bodies without what else the chain asks.

    Resources and output belong to the body more than to each goal: they are looked for in all its
    goals and those right under them, and what lacks is told once, at the first of its goals.
    """
    rows = live.measured_goals(day, None if ids is None else touched.of_bodies_with(ids))
    below = _right_below(day, rows, ids)
    kinds = _kinds(day, [*below, *(pk for several in below.values() for pk in several)], ids)
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


def _right_below(day: date, goals: list[Goal], ids: Ids | None) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {goal.pk: [] for goal in goals}
    links = GoalLink.objects.on(day).filter(**live.among("parent", list(found), ids))
    for parent, child in links.values_list("parent", "child"):
        if parent in found:
            found[parent].append(child)
    return found


def _measures(day: date, goals: list[Goal], ids: Ids | None) -> Mapping[int, list[int]]:
    """Return the series that weigh for each goal."""

    def read() -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        asked = live.among("goal", [goal.pk for goal in goals], ids)
        rows = GoalMeasure.objects.on(day).filter(weight__gt=0, **asked)
        for goal_id, series_id in rows.values_list("goal", "series"):
            found[goal_id].append(series_id)
        return found

    return live.read_once(_measures, day, ids, read)


def _kinds(day: date, goal_ids: list[int], ids: Ids | None) -> dict[int, set[str]]:
    """Return the kinds of measure that follow each goal, those of no weight too."""
    measures = GoalMeasure.objects.on(day).filter(
        series__indicator__definitions__valid__contains=day, **live.among("goal", goal_ids, ids)
    )
    found: dict[int, set[str]] = defaultdict(set)
    for goal_id, kind in measures.values_list(
        "goal", "series__indicator__definitions__measure_kind"
    ):
        found[goal_id].add(kind)
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
