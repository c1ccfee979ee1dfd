"""Assignments as they may be read: which, how old, and what has happened to them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.goals.enums import AssignmentState
from rodtrad.goals.models import Assignment, PresentedList

OLD = timedelta(days=365)


@dataclass(frozen=True)
class Asked:
    """Which assignments are asked for; nothing chosen leaves it open."""

    state: str = AssignmentState.OPEN
    giver: int | None = None
    receiver: int | None = None
    is_late: bool = False


def assignments_visible_to(user: Any) -> QuerySet[Assignment]:
    """Return the assignments given by or to where the user may see."""
    return Assignment.objects.filter(at("giver", user, Right.SEE) | at("receiver", user, Right.SEE))


def found(user: Any, asked: Asked, day: date) -> QuerySet[Assignment]:
    """Return what is asked for, what is due first before the rest."""
    rows = assignments_visible_to(user)
    if asked.state:
        rows = rows.filter(state=asked.state)
    if asked.giver is not None:
        rows = rows.filter(giver=asked.giver)
    if asked.receiver is not None:
        rows = rows.filter(receiver=asked.receiver)
    if asked.is_late:
        rows = rows.filter(state=AssignmentState.OPEN, due_on__lt=day)
    told = rows.select_related("decision").annotate(moved=Count("moves"))
    return told.order_by("due_on", "pk")


def unfinished(user: Any, body_id: int) -> QuerySet[Assignment]:
    """Return what a body has asked for that is not finished, the oldest first."""
    rows = assignments_visible_to(user).filter(giver=body_id, state=AssignmentState.OPEN)
    told = rows.select_related("decision").annotate(moved=Count("moves"))
    return told.order_by("given_on", "pk")


def presented(body_id: int) -> PresentedList | None:
    """Return the list that the body was shown last."""
    rows = PresentedList.objects.filter(body=body_id).select_related("decision")
    return rows.order_by("-decision__decided_on", "-pk").first()
