"""What has to be known before a goal can be assessed: the fact, whose it is, when it comes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from rodtrad.goals.models import Goal, GoalMeasure
from rodtrad.indicators.models import Series
from rodtrad.indicators.rules import may_see
from rodtrad.indicators.status import Standing, measuring


@dataclass(frozen=True)
class Fact:
    """A figure that is lacking, and the goal that waits for it."""

    standing: Standing
    goal: Goal | None

    @property
    def series(self) -> Series:
        return self.standing.series


@dataclass(frozen=True)
class Figures:
    """What measures a goal, and what is lacking under it."""

    measures: list[tuple[GoalMeasure, Standing]]
    lacking: list[Fact]
    # Of all that is lacking, also what the user may not see: what has come, and what nobody
    # can report.
    come: int = 0
    beyond: frozenset[int] = frozenset()


def figures_of(goal: Goal | None, lacking: Iterable[int], user: Any, day: date) -> Figures:
    """Return the goal's own measures and the lacking facts that the user may see."""
    wanted = list(lacking)
    rows = GoalMeasure.objects.on(day).filter(Q(goal=goal) | Q(series__in=wanted))
    measured = measuring(rows.select_related("goal__plan").order_by("pk"), day)
    found = [row for row, _standing in measured]
    standings = {row.series_id: standing for row, standing in measured}
    own = [row for row in found if goal is not None and row.goal_id == goal.pk]
    waiting = {row.series_id: row.goal for row in found if row not in own or goal is None}
    waiting |= {row.series_id: row.goal for row in own}
    shown = [standings[pk] for pk in wanted if pk in standings]
    return Figures(
        [(row, standings[row.series_id]) for row in own if row.series_id in standings],
        [Fact(one, waiting.get(one.series.pk)) for one in shown if may_see(user, one.series)],
        come=sum(one.has_come for one in shown),
        beyond=frozenset(one.series.pk for one in shown if not one.can_be_told),
    )


def missing_facts(series_ids: Iterable[int], user: Any, day: date) -> list[Fact]:
    """Return what is lacking, in the order given, of what the user may see."""
    return figures_of(None, series_ids, user, day).lacking
