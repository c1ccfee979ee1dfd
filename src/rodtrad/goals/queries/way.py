"""The way from the top of the thread to a goal, and what lies beside and under it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from rodtrad.goals.models import Activity, Goal, GoalStatus, Judgement
from rodtrad.goals.queries.status import held, judgements
from rodtrad.goals.queries.visible import activities_visible_to, visible_to
from rodtrad.organisation.queries import name_then, profile

# The way up by main links, step by step, and everything that hangs right under a goal on it.
_ROUND = """
    WITH RECURSIVE up(goal_id, step) AS (
        SELECT %(goal)s::bigint, 0
        UNION ALL
        SELECT link.parent_id, up.step + 1 FROM up
        JOIN goals_goallink link
          ON link.child_id = up.goal_id AND link.is_main AND link.valid @> %(day)s::date
        WHERE up.step < 50
    )
    SELECT goal_id, NULL::bigint, step FROM up
    UNION ALL
    SELECT link.parent_id, link.child_id, up.step FROM up
    JOIN goals_goallink link
      ON link.parent_id = up.goal_id AND link.is_main AND link.valid @> %(day)s::date
"""


@dataclass(frozen=True)
class Way:
    """A goal with all that is drawn round it on a day."""

    day: date
    here: Goal
    path: list[Goal]
    below: dict[int | None, list[Goal]]
    activities: list[Activity]
    statuses: dict[int, GoalStatus]
    judgements: dict[int, Judgement]

    @property
    def is_other_day(self) -> bool:
        return self.day != timezone.localdate()

    def on_day(self, url: str) -> str:
        """Return the address with the day this way stands on, when it is not today."""
        return f"{url}?dag={self.day.isoformat()}" if self.is_other_day else url

    @property
    def parent(self) -> Goal | None:
        return self.path[-2] if len(self.path) > 1 else None

    @property
    def status(self) -> GoalStatus:
        return self.statuses[self.here.pk]

    @property
    def judgement(self) -> Judgement | None:
        return self.judgements.get(self.here.pk)

    @property
    def children(self) -> list[Goal]:
        return self.below.get(self.here.pk, [])


def tops(user: Any, day: date) -> list[Goal]:
    """Return the goals on levels that hang from no other, as the user may see them."""
    rows = visible_to(user).filter(level__in=_highest(day), valid__contains=day)
    return list(decided(rows).select_related("status").order_by("sort", "pk"))


def decided(goals: QuerySet[Goal]) -> QuerySet[Any]:
    """Join to goals their plan's decision, and its body under the name it had then."""
    return goals.select_related("plan__decision").annotate(decided_by=name_then("plan__decision"))


def find_way(user: Any, here: Goal, day: date) -> Way:
    """Return the way to the goal as the user may see it, in a fixed number of queries."""
    upward, links = _round(here, day)
    highest = _highest(day)
    drawn = Q(pk__in={*upward, *(child for _, child in links)}) | Q(level__in=highest)
    rows = visible_to(user).filter(drawn, valid__contains=day).select_related("status")
    seen = {goal.pk: goal for goal in rows.order_by("sort", "pk")} | {here.pk: here}
    path = _unbroken(upward, seen)
    on_way = {goal.pk for goal in path}
    below: dict[int | None, list[Goal]] = {None: _beside_top(path[0], seen, highest)}
    children = {child: parent for parent, child in links if parent in on_way}
    for goal in seen.values():
        if goal.pk in children:
            below.setdefault(children[goal.pk], []).append(goal)
    shown = {goal.pk: goal for goals in below.values() for goal in goals} | {here.pk: here}
    work = activities_visible_to(user).filter(goal=here, valid__contains=day)
    return Way(
        day=day,
        here=here,
        path=path,
        below=below,
        activities=list(work.select_related("responsible")),
        statuses=held(shown.values(), day),
        judgements=judgements(shown, day),
    )


def _highest(day: date) -> list[str]:
    """Return the levels that hang from no other."""
    return [level.key for level in profile(day).levels if not level.parents]


def _round(here: Goal, day: date) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the ids from here up, and the links under each of them."""
    with connection.cursor() as cursor:
        cursor.execute(_ROUND, {"goal": here.pk, "day": day})
        rows = cursor.fetchall()
    ordered = sorted((step, goal) for goal, child, step in rows if child is None)
    links = [(goal, child) for goal, child, _ in rows if child is not None]
    return [goal for _, goal in ordered], links


def _unbroken(upward: list[int], seen: dict[int, Goal]) -> list[Goal]:
    """Return the goals from the top to here; what the user may not see breaks the way."""
    path: list[Goal] = []
    for goal_id in upward:
        if goal_id not in seen:
            break
        path.insert(0, seen[goal_id])
    return path


def _beside_top(top: Goal, seen: dict[int, Goal], highest: list[str]) -> list[Goal]:
    tops = [goal for goal in seen.values() if goal.level in highest]
    return tops if top in tops else [top]
