"""Everything asked about the thread."""

from rodtrad.goals.queries.status import judgements, status_of, status_on, statuses
from rodtrad.goals.queries.visible import activities_visible_to, plans_visible_to, visible_to

__all__ = [
    "activities_visible_to",
    "judgements",
    "plans_visible_to",
    "status_of",
    "status_on",
    "statuses",
    "visible_to",
]
