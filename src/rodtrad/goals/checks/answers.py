"""What answers a missed goal, and what activities are for: later rooms register here."""

from collections.abc import Callable
from datetime import date

from rodtrad.checks.registry import Ids

# Of the goals missed at the end of a period, those that somebody has answered since the day.
Answered = Callable[[Ids, date], Ids]
# Of the activities, those with something in force that they are for, beside their goal.
Purposeful = Callable[[Ids, date], Ids]

_responses: list[Answered] = []
_purposes: list[Purposeful] = []


def register_response(fn: Answered) -> None:
    _responses.append(fn)


def register_purpose(fn: Purposeful) -> None:
    _purposes.append(fn)


def has_responses() -> bool:
    return bool(_responses)


def has_purposes() -> bool:
    return bool(_purposes)


def answered(goal_ids: Ids, since: date) -> set[int]:
    """Return the goals that any room has answered since the day."""
    return {pk for fn in _responses for pk in fn(goal_ids, since)}


def purposeful(activity_ids: Ids, day: date) -> set[int]:
    """Return the activities that any room knows a purpose of."""
    return {pk for fn in _purposes for pk in fn(activity_ids, day)}
