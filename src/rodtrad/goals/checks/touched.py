"""Which goals and activities a change of something else touches."""

from rodtrad.checks.registry import Ids
from rodtrad.goals.models import Activity, Assignment, GoalLink, GoalMeasure
from rodtrad.goals.models import Goal as GoalRow


def near(goal_ids: Ids) -> Ids:
    """Return the goals with those hanging right under and right over them."""
    links = GoalLink.objects.all()
    below = links.filter(parent__in=goal_ids).values_list("child", flat=True)
    above = links.filter(child__in=goal_ids).values_list("parent", flat=True)
    return {*goal_ids, *below, *above}


def of_activities(activity_ids: Ids) -> Ids:
    """Return the goals that the activities are for."""
    return set(Activity.objects.filter(pk__in=activity_ids).values_list("goal", flat=True))


def of_series(series_ids: Ids) -> Ids:
    """Return the goals that the series measure."""
    return set(GoalMeasure.objects.filter(series__in=series_ids).values_list("goal", flat=True))


def of_indicators(indicator_ids: Ids) -> Ids:
    """Return the goals that the indicators' series measure."""
    rows = GoalMeasure.objects.filter(series__indicator__in=indicator_ids)
    return set(rows.values_list("goal", flat=True))


def bodies_of(goal_ids: Ids) -> Ids:
    """Return the bodies whose goals they are."""
    return set(GoalRow.objects.filter(pk__in=goal_ids).values_list("body", flat=True))


def of_assignments(assignment_ids: Ids) -> Ids:
    """Return the goals that the assignments contribute to."""
    rows = Assignment.objects.filter(pk__in=assignment_ids, goal__isnull=False)
    return {pk for pk in rows.values_list("goal", flat=True) if pk is not None}


def givers_of(assignment_ids: Ids) -> Ids:
    """Return the bodies that gave the assignments."""
    return set(Assignment.objects.filter(pk__in=assignment_ids).values_list("giver", flat=True))
