"""The thread itself: from the top, or to one goal."""

from datetime import date, timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.goals import queries
from rodtrad.goals.models import Goal
from rodtrad.goals.queries.history import history as history_of
from rodtrad.goals.queries.way import decided, tops
from rodtrad.goals.staff.committees import committee_rows
from rodtrad.goals.staff.node import node_page, told
from rodtrad.times.known import moment
from rodtrad.times.request import default_day, said_day


@login_required
@require_safe
def thread(request: HttpRequest) -> HttpResponse:
    """Show the thread from its top."""
    day = asked_day(request)
    highest = tops(request.user, day)
    if not highest:
        # An earlier moment is for reading.
        may_draft = moment() is None and bool(unit_ids(request.user, Right.EDIT_GOALS))
        return render(request, "goals/staff/empty.html", {"may_draft": may_draft})
    page = node_page(request.user, highest[0], day)
    page["committees"] = committee_rows(request.user, day)
    return render(request, "goals/staff/node.html", page)


@login_required
@require_safe
def node(request: HttpRequest, key: str) -> HttpResponse:
    """Show the thread to one goal."""
    goal = get_object_or_404(
        decided(queries.visible_to(request.user)).select_related("status"), key=key
    )
    return _node(request, goal, asked_day(request, goal))


@login_required
@require_safe
def history(request: HttpRequest, key: str) -> HttpResponse:
    """Show what has happened to a goal."""
    goal = get_object_or_404(queries.visible_to(request.user), key=key)
    page = {"goal": goal, "history": told(history_of(goal, request.user))}
    return render(request, "goals/staff/history.html", page)


def _node(request: HttpRequest, goal: Goal, day: date) -> HttpResponse:
    page: dict[str, Any] = node_page(request.user, goal, day)
    return render(request, "goals/staff/node.html", page)


def asked_day(request: HttpRequest, goal: Goal | None = None) -> date:
    """Return the day asked for; a goal that has ended is shown as on its last day."""
    day = said_day(request)
    if day is not None:
        return day
    today = default_day()
    if goal is not None and goal.valid.upper is not None and goal.valid.upper <= today:
        last: date = goal.valid.upper - timedelta(days=1)
        return last
    return today
