"""The way from the top of the thread to a goal, and what lies beside and under it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.goals.models import Activity, Goal, GoalLink, GoalStatus, Judgement
from rodtrad.goals.queries.status import judgements, statuses
from rodtrad.goals.queries.visible import activities_visible_to, visible_to
from rodtrad.organisation.queries import profile

_UP = """
    WITH RECURSIVE up(goal_id, step) AS (
        SELECT %(goal)s::bigint, 0
        UNION ALL
        SELECT link.parent_id, up.step + 1 FROM up
        JOIN goals_goallink link
          ON link.child_id = up.goal_id AND link.is_main AND link.valid @> %(day)s::date
        WHERE up.step < 50
    )
    SELECT goal_id FROM up ORDER BY step
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
    highest = [level.key for level in profile(day).levels if not level.parents]
    rows = visible_to(user).filter(level__in=highest, valid__contains=day)
    return list(rows.order_by("sort", "pk"))


def find_way(user: Any, here: Goal, day: date) -> Way:
    """Return the way to the goal as the user may see it, in a fixed number of queries."""
    seen = visible_to(user).filter(valid__contains=day)
    path = _path(here, seen, day)
    below = _below(path, seen, day)
    highest = tops(user, day)
    below[None] = highest if path[0] in highest else [path[0]]
    drawn = {goal.pk for goals in below.values() for goal in goals} | {here.pk}
    work = activities_visible_to(user).filter(goal=here, valid__contains=day)
    return Way(
        day=day,
        here=here,
        path=path,
        below=below,
        activities=list(work.select_related("responsible")),
        statuses=statuses(drawn, day),
        judgements=judgements(drawn, day),
    )


def _path(here: Goal, seen: QuerySet[Goal], day: date) -> list[Goal]:
    """Return the goals from the top to here; what the user may not see breaks the way."""
    with connection.cursor() as cursor:
        cursor.execute(_UP, {"goal": here.pk, "day": day})
        upward = [row[0] for row in cursor.fetchall()]
    known = seen.in_bulk(upward) if len(upward) > 1 else {}
    path = [here]
    for goal_id in upward[1:]:
        if goal_id not in known:
            break
        path.insert(0, known[goal_id])
    return path


def _below(path: list[Goal], seen: QuerySet[Goal], day: date) -> dict[int | None, list[Goal]]:
    """Return the children of every goal on the way, in their order."""
    links = GoalLink.objects.on(day).filter(
        parent__in=[goal.pk for goal in path], is_main=True, child__in=seen.values("pk")
    )
    below: dict[int | None, list[Goal]] = defaultdict(list)
    for link in links.select_related("child").order_by("child__sort", "child_id"):
        below[link.parent_id].append(link.child)
    return below
