"""What has to be known before a goal can be assessed: the fact, whose it is, when it comes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from rodtrad.goals.models import Goal, GoalMeasure
from rodtrad.indicators.models import Series
from rodtrad.indicators.queries.series import visible_to
from rodtrad.indicators.status import Standing, at


@dataclass(frozen=True)
class Fact:
    """A figure that is lacking, and the goal that waits for it."""

    standing: Standing
    goal: Goal | None

    @property
    def series(self) -> Series:
        return self.standing.series

    @property
    def expected_on(self) -> date | None:
        """Return the day somebody has promised, else the day the next figure is due."""
        facts, upcoming = self.standing.facts, self.standing.upcoming
        return facts.missing_expected_on or (upcoming.due_on if upcoming else None)


def missing_facts(series_ids: Iterable[int], user: Any, day: date) -> list[Fact]:
    """Return what is lacking, in the order given, of what the user may see."""
    wanted = list(series_ids)
    if not wanted:
        return []
    seen = set(visible_to(user).filter(pk__in=wanted).values_list("pk", flat=True))
    standings = at(seen, day)
    rows = GoalMeasure.objects.on(day).filter(series__in=seen).select_related("goal")
    goals = {row.series_id: row.goal for row in rows.order_by("-pk")}
    return [Fact(standings[pk], goals.get(pk)) for pk in wanted if pk in standings]
