"""Everything asked about the thread."""

from rodtrad.goals.queries.assignments import assignments_visible_to
from rodtrad.goals.queries.gaps import measures_of
from rodtrad.goals.queries.resting import goals_in_force, leaned_on_by_plans, plans_in_force
from rodtrad.goals.queries.status import judgements, status_of, status_on, statuses
from rodtrad.goals.queries.visible import (
    activities_visible_to,
    plans_visible_to,
    sealed_visible_to,
    visible_to,
)

__all__ = [
    "activities_visible_to",
    "assignments_visible_to",
    "goals_in_force",
    "judgements",
    "leaned_on_by_plans",
    "measures_of",
    "plans_in_force",
    "plans_visible_to",
    "sealed_visible_to",
    "status_of",
    "status_on",
    "statuses",
    "visible_to",
]
