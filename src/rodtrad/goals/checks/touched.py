"""Which goals and activities a change of something else touches.

What was taken away the day it came is no longer a row, and is found in its history.
"""

from rodtrad.checks.registry import Ids
from rodtrad.goals.models import Activity, Assignment, GoalLink, GoalMeasure, SourceLink
from rodtrad.goals.models import Goal as GoalRow
from rodtrad.times.history import events_of


def near(goal_ids: Ids) -> Ids:
    """Return the goals with those hanging right under and right over them."""
    links = events_of(GoalLink)
    below = links.filter(parent__in=goal_ids).values_list("child", flat=True)
    above = links.filter(child__in=goal_ids).values_list("parent", flat=True)
    return {*goal_ids, *below, *above}


def of_activities(activity_ids: Ids) -> Ids:
    """Return the goals that the activities are for."""
    return set(Activity.objects.filter(pk__in=activity_ids).values_list("goal", flat=True))


def of_series(series_ids: Ids) -> Ids:
    """Return the goals that the series measure."""
    return _measured(series__in=series_ids)


def of_indicators(indicator_ids: Ids) -> Ids:
    """Return the goals that any series of the indicators measures."""
    return _measured(series__indicator__in=indicator_ids)


def series_of(goal_ids: Ids) -> Ids:
    """Return the series that measure the goals, or have done."""
    return set(events_of(GoalMeasure).filter(goal__in=goal_ids).values_list("series", flat=True))


def series_of_plans(plan_ids: Ids) -> Ids:
    """Return the series that measure the goals of the plans, or have done."""
    return series_of(set(GoalRow.objects.filter(plan__in=plan_ids).values_list("pk", flat=True)))


def bodies_of(goal_ids: Ids) -> Ids:
    """Return the bodies whose goals they are, or have been."""
    return set(events_of(GoalRow).filter(pgh_obj__in=goal_ids).values_list("body", flat=True))


def of_bodies_with(goal_ids: Ids) -> Ids:
    """Return every goal of the bodies that have these."""
    return set(GoalRow.objects.filter(body__in=bodies_of(goal_ids)).values_list("pk", flat=True))


def of_same_bodies(goal_ids: Ids) -> Ids:
    """Return every goal of the bodies that have these, or one right under or over them."""
    return of_bodies_with(near(goal_ids))


def of_assignments(assignment_ids: Ids) -> Ids:
    """Return the goals that the assignments contribute to, or have done, and that rest on them."""
    given = events_of(Assignment).filter(pgh_obj__in=assignment_ids, goal__isnull=False)
    resting = events_of(SourceLink).filter(assignment__in=assignment_ids)
    return {*given.values_list("goal", flat=True), *resting.values_list("goal", flat=True)}


def givers_of(assignment_ids: Ids) -> Ids:
    """Return the bodies that gave the assignments."""
    return set(Assignment.objects.filter(pk__in=assignment_ids).values_list("giver", flat=True))


def of_plans(plan_ids: Ids) -> Ids:
    """Return the goals of the plans, with those right under and over them."""
    return near(set(GoalRow.objects.filter(plan__in=plan_ids).values_list("pk", flat=True)))


def activities_of_plans(plan_ids: Ids) -> Ids:
    """Return the activities for the plans' goals."""
    rows = Activity.objects.filter(goal__plan__in=plan_ids)
    return set(rows.values_list("pk", flat=True))


def activities_of_goals(goal_ids: Ids) -> Ids:
    """Return the activities for the goals."""
    return set(Activity.objects.filter(goal__in=goal_ids).values_list("pk", flat=True))


def of_targets(target_ids: Ids) -> Ids:
    """Return the goals measured by the series of the targets."""
    return _measured(series__targets__in=target_ids)


def of_figures(observation_ids: Ids) -> Ids:
    """Return the goals measured by the series of the figures, and all above them."""
    found = _measured(series__observations__in=observation_ids)
    above = found
    while above:
        links = GoalLink.objects.filter(child__in=above).values_list("parent", flat=True)
        above = set(links) - found
        found |= above
    return found


def bodies_of_plans(plan_ids: Ids) -> Ids:
    """Return the bodies whose goals stand in the plans."""
    return set(GoalRow.objects.filter(plan__in=plan_ids).values_list("body", flat=True))


def _measured(**series: Ids) -> set[int]:
    """Return the goals that the series answering to the condition measure."""
    return set(GoalMeasure.objects.filter(**series).values_list("goal", flat=True))
