"""What a goal lacks to hold together: a measure, a target, an activity, a way up."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Goal, GoalMeasure
from rodtrad.goals.queries.way import Way
from rodtrad.indicators.status import Standing, measuring
from rodtrad.organisation.queries import profile


@dataclass(frozen=True)
class Gaps:
    """True is what is lacking."""

    has_no_measure: bool
    has_no_target: bool
    has_no_activity: bool
    has_no_parent: bool


def measures_of(goal: Goal, day: date | None = None) -> list[tuple[GoalMeasure, Standing]]:
    """Return what measures the goal on the day, each with what is known of it."""
    day = day or timezone.localdate()
    return measuring(GoalMeasure.objects.on(day).filter(goal=goal).order_by("pk"), day)


def gaps_of(way: Way, measures: list[tuple[GoalMeasure, Standing]]) -> Gaps:
    """Say what the goal lacks; what its children carry it need not carry itself."""
    levels = {level.key: level for level in profile(way.day).levels}
    level = levels.get(way.here.level)
    carried = bool(way.children)
    weighed = [pair for pair in measures if pair[0].weight > 0]
    acts = [a for a in way.activities if a.state != ActivityState.DRAFT]
    return Gaps(
        has_no_measure=not weighed and not carried,
        has_no_target=any(standing.target is None for _, standing in weighed),
        has_no_activity=not acts and not carried,
        has_no_parent=bool(level and level.parents) and way.parent is None,
    )
