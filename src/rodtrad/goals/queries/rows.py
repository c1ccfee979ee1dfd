"""A goal's honest status as a row not saved."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from rodtrad.core.status import Outcome
from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries.readings import A_DAY

MOST_MISSING = 20


def unmeasured(goal_id: int, day: date, starts: date | None = None) -> GoalStatus:
    """Return the status of a goal that nothing measures: not assessable, and nothing known."""
    return GoalStatus(
        goal_id=goal_id,
        computed_for=day,
        holds_until=before(starts),
        data="missing",
        outcome="not_assessable",
        low=0.0,
        high=1.0,
        missing_series=[],
    )


def before(day: date | None) -> date | None:
    return None if day is None else day - A_DAY


def each_outcome(prefix: str, values: Iterable[tuple[Outcome, Any]]) -> dict[str, Any]:
    """Return the fields of a row that has one for each outcome: `count_met` and so on."""
    return {f"{prefix}_{outcome.value}": value for outcome, value in values}
