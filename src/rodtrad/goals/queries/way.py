"""The way from the top of the thread to a goal, and what lies beside and under it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.utils import timezone

from rodtrad.goals.models import Activity, Goal, GoalLink, GoalStatus, Judgement
from rodtrad.goals.queries.status import held, judgements
from rodtrad.goals.queries.visible import activities_visible_to, visible_to
from rodtrad.organisation.queries import name_then, profile

# The goals on the way up by main links, and everything that hangs right under one of them.
_ROUND = """
    WITH RECURSIVE up(goal_id, step) AS (
        SELECT %s::bigint, 0
        UNION ALL
        SELECT link.parent_id, up.step + 1 FROM up
        JOIN goals_goallink link
          ON link.child_id = up.goal_id AND link.is_main AND link.valid @> %s::date
        WHERE up.step < 50
    )
    SELECT goal_id FROM up
    UNION
    SELECT link.child_id FROM up
    JOIN goals_goallink link
      ON link.parent_id = up.goal_id AND link.is_main AND link.valid @> %s::date
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
    highest = _highest(day)
    around = visible_to(user).filter(_drawn(here, day, highest), valid__contains=day)
    rows = around.annotate(above=_main_parent(day)).select_related("status")
    seen: dict[int, Any] = {goal.pk: goal for goal in rows.order_by("sort", "pk")}
    above = {goal.pk: goal.above for goal in seen.values()}
    seen |= {here.pk: here}
    path = _unbroken(here, seen, above)
    on_way = {goal.pk for goal in path}
    below: dict[int | None, list[Goal]] = {None: _beside_top(path[0], seen, highest)}
    for goal in seen.values():
        if above.get(goal.pk) in on_way:
            below.setdefault(above[goal.pk], []).append(goal)
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


def _drawn(here: Goal, day: date, highest: list[str]) -> Q:
    """Return what is drawn round a goal: the way up, what hangs from it, and the whole top."""
    around = RawSQL(_ROUND, [here.pk, day, day])  # noqa: S611 - the words are a constant above
    return Q(pk__in=around) | Q(level__in=highest)


def _main_parent(day: date) -> Subquery:
    links = GoalLink.objects.on(day).filter(child=OuterRef("pk"), is_main=True)
    return Subquery(links.values("parent")[:1])


def _unbroken(here: Goal, seen: dict[int, Goal], above: dict[int, int | None]) -> list[Goal]:
    """Return the goals from the top to here; what the user may not see breaks the way."""
    path: list[Goal] = []
    goal: Goal | None = here
    while goal is not None:
        path.insert(0, goal)
        goal = seen.get(above.get(goal.pk) or 0)
    return path


def _beside_top(top: Goal, seen: dict[int, Goal], highest: list[str]) -> list[Goal]:
    tops = [goal for goal in seen.values() if goal.level in highest]
    return tops if top in tops else [top]
