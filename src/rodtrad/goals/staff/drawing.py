"""The way through the thread as a picture and as an indented list."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.charts.svg import Figure
from rodtrad.core.charts.thread_list import thread_list
from rodtrad.core.charts.thread_nodes import Level, ThreadNode
from rodtrad.core.charts.thread_picture import thread_picture
from rodtrad.core.status import DataMark, Outcome
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal
from rodtrad.goals.queries.way import Way
from rodtrad.organisation.queries import profile
from rodtrad.ui.tree import TreeItem

ENDED = {ActivityState.DONE, ActivityState.STOPPED}
NOT_BEGUN = {ActivityState.DRAFT, ActivityState.PLANNED}


@dataclass(frozen=True)
class Drawing:
    """The same thread for a wide window, for a narrow one and as a table."""

    wide: SafeString
    narrow: SafeString
    figure: Figure
    is_broad: bool


def draw(way: Way) -> Drawing:
    """Return the picture of the way, with what hangs under the goal last."""
    nodes, levels = _nodes(way), _levels(way)
    here = _key(way.here)
    wide = thread_picture(nodes, levels, here=here, prefix="thread")
    narrow = thread_list(nodes, levels, here=here, prefix="narrow")
    columns = len(way.path) + (1 if way.children or way.activities else 0)
    return Drawing(_safe(wide), _safe(narrow), wide, is_broad=columns > 5)


def _safe(figure: Figure) -> SafeString:
    return mark_safe(figure.svg)  # noqa: S308 - core.charts escapes every text


def goal_url(goal: Goal, way: Way) -> str:
    """Return where the goal is read, on the same day as this one."""
    return way.on_day(reverse("goals:node", args=[goal.key]))


def activity_url(activity: Activity) -> str:
    return reverse("goals:activity", args=[activity.pk])


def _key(goal: Goal) -> str:
    return f"goal-{goal.pk}"


def _levels(way: Way) -> list[Level]:
    one, many = (ngettext("mål", "mål", count) for count in (1, 2))
    names = [Level(level.name, one, many) for level in profile(way.day).levels]
    return [*names, Level(_("Aktivitet"), _("aktivitet"), _("aktiviteter"))]


def _nodes(way: Way) -> list[ThreadNode]:
    places = {level.key: place for place, level in enumerate(profile(way.day).levels)}
    nodes = []
    for parent_id, goals in way.below.items():
        parent = None if parent_id is None else f"goal-{parent_id}"
        nodes += [_goal_node(goal, parent, places.get(goal.level, 0), way) for goal in goals]
    nodes += [_activity_node(activity, len(places), way) for activity in way.activities]
    return nodes


def _goal_node(goal: Goal, parent: str | None, level: int, way: Way) -> ThreadNode:
    status, judgement = way.statuses[goal.pk], way.judgements.get(goal.pk)
    return ThreadNode(
        key=_key(goal),
        parent=parent,
        level=level,
        label=goal.title,
        url=goal_url(goal, way),
        data=DataMark(status.data),
        outcome=Outcome(status.outcome),
        judgement=Outcome(judgement.outcome) if judgement else None,
        word=state_word(goal),
        is_to_come=goal.state in {GoalState.DRAFT, GoalState.PROPOSED},
        more_url=goal_url(goal, way) + "#lista",
    )


def _activity_node(activity: Activity, level: int, way: Way) -> ThreadNode:
    return ThreadNode(
        key=f"activity-{activity.pk}",
        parent=_key(way.here),
        level=level,
        label=activity.title,
        url=activity_url(activity),
        data=data_of(activity, way.day),
        outcome=Outcome.NOT_ASSESSABLE,
        word=str(ActivityState(activity.state).label),
        is_to_come=activity.state not in ENDED,
    )


def state_word(goal: Goal) -> str:
    """Return the word of a goal that is not in force; the others speak by their outcome."""
    return "" if goal.state == GoalState.DECIDED else str(GoalState(goal.state).label)


def data_of(activity: Activity, day: date) -> DataMark:
    """Return whether we know how the activity goes: past its end without a word it is stale."""
    if activity.state in NOT_BEGUN:
        return DataMark.MISSING
    is_late = activity.ends_on is not None and activity.ends_on < day
    return DataMark.STALE if is_late and activity.state not in ENDED else DataMark.FRESH


def listed(way: Way) -> list[TreeItem]:
    """Return the same thread as an indented list."""
    return _items(way.below[None], way, set(way.path))


def _items(goals: list[Goal], way: Way, path: set[Goal]) -> list[TreeItem]:
    return [_item(goal, way, path) for goal in goals]


def _item(goal: Goal, way: Way, path: set[Goal]) -> TreeItem:
    status, judgement = way.statuses[goal.pk], way.judgements.get(goal.pk)
    children = _items(way.below.get(goal.pk, []), way, path) if goal in path else []
    if goal == way.here:
        children += [_activity_item(activity, way) for activity in way.activities]
    return TreeItem(
        title=goal.title,
        url=goal_url(goal, way),
        data=status.data,
        outcome=status.outcome,
        judgement=judgement.outcome if judgement else None,
        text=state_word(goal),
        on_way=goal in path,
        is_here=goal == way.here,
        children=children,
    )


def _activity_item(activity: Activity, way: Way) -> TreeItem:
    return TreeItem(
        title=activity.title,
        url=activity_url(activity),
        data=data_of(activity, way.day),
        outcome=Outcome.NOT_ASSESSABLE,
        text=str(ActivityState(activity.state).label),
    )
