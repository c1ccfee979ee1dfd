"""What is in force of the thread on a day, as the rules look at it."""

import re
from collections.abc import Callable, Collection
from datetime import date
from typing import Any, TypeVar

from django.db.models import Exists, F, OuterRef, QuerySet
from django.urls import reverse

from rodtrad.checks.registry import Fact, Fault, Ids
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, GoalLink
from rodtrad.organisation.queries import profile
from rodtrad.organisation.remember import kept

Thing = TypeVar("Thing")
# The words with something said after them.
CRITERION = re.compile(r"uppnått när\W+\w", re.IGNORECASE)


def goals(day: date, ids: Ids | None) -> QuerySet[Any]:
    """Return the decided goals in force, of those asked about or of all."""
    asked = {} if ids is None else {"pk__in": ids}
    rows: QuerySet[Any] = Goal.objects.on(day).filter(state=GoalState.DECIDED, **asked)
    return rows


def measured(day: date, ids: Ids | None) -> QuerySet[Any]:
    """Return those on levels that the profile measures, but not those judged by goals below."""
    levels = [level.key for level in profile(day).levels if level.measure_kinds]
    below = GoalLink.objects.on(day).filter(parent=OuterRef("pk"))
    rows = goals(day, ids).filter(level__in=levels)
    carrying: QuerySet[Any] = rows.annotate(carries=Exists(below), last_year=F("plan__last_year"))
    return carrying


def measured_goals(day: date, ids: Ids | None) -> list[Any]:
    """Return what `measured` finds; all of them are read once a look, as several rules ask."""
    return read_once(measured_goals, day, ids, lambda: list(measured(day, ids)))


def read_once(reader: object, day: date, ids: Ids | None, read: Callable[[], Thing]) -> Thing:
    """Return what is read of everything on the day, once a look; of some it is read each time."""
    return read() if ids is not None else kept((reader, day), read)


def among(field: str, keys: Collection[int], ids: Ids | None) -> dict[str, Collection[int]]:
    """Return the condition that a field holds one of the keys, none where everything is asked."""
    return {} if ids is None else {f"{field}__in": keys}


def chain(day: date) -> tuple[str, ...]:
    """Return the kinds of measure that every measured goal is followed by, in the profile."""
    kinds = profile(day).setting("measure_chain")
    return kinds if isinstance(kinds, tuple) else (str(kinds),)


def has_criterion(goal: Goal) -> bool:
    """Say whether somebody has written when the goal counts as reached."""
    return any(CRITERION.search(text) for text in (goal.description, goal.expected_result))


def of_goal(goal: Goal, mend: str, **facts: Fact) -> Fault:
    """Return a fault of a goal, with the page where it is mended."""
    return Fault(
        goal.pk,
        reverse("goals:node", args=[goal.key]),
        reverse(f"goals:{mend}", args=[goal.key]),
        unit_id=goal.body_id,
        facts={"goal": goal.title, **facts},
    )
