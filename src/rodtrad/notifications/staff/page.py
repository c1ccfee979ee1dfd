"""Putting together a person's own page, whole or the part that changed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.swedish import month
from rodtrad.notifications import queries, side, words
from rodtrad.notifications.answers import Given
from rodtrad.notifications.due import DueList, Waiting, next_on
from rodtrad.notifications.staff import rows, shown
from rodtrad.organisation.queries import tree
from rodtrad.organisation.rules import may_manage_organisation

PAGE = "notifications/staff/mine.html"
ROW = "notifications/staff/row.html"
GONE = "notifications/staff/row_gone.html"
SAVED = "notifications/staff/row_saved.html"
NEWEST = 5


class SignedInRequest(HttpRequest):
    """A request behind `login_required`."""

    user: User


def is_swap(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def whole_page(
    request: SignedInRequest, due: DueList, trouble: rows.Trouble | None = None, after: str = ""
) -> HttpResponse:
    """Answer with the page; an answer that was not taken keeps what the person wrote."""
    today = timezone.localdate()
    most = len(due.waiting) if "alla" in request.GET else rows.MOST
    context = {
        "listing": rows.listing(due, today, trouble, after, most=most),
        "coming": "" if due.waiting else words.coming(next_on(request.user, today)),
        "is_beginning": not due.waiting and _is_beginning(request.user),
        "has_trouble": trouble is not None,
        **_side(request.user),
    }
    return render(request, PAGE, context, status=422 if trouble else 200)


def _is_beginning(user: User) -> bool:
    """Say whether it is hers to lay out a municipality that has only just begun."""
    return bool(may_manage_organisation(user)) and tree().is_bare


def not_taken(
    request: SignedInRequest, due: DueList, waiting: Waiting, trouble: rows.Trouble
) -> HttpResponse:
    """Answer with what was wrong, in the row, with everything the person wrote."""
    if is_swap(request):
        row = rows.row(waiting, timezone.localdate(), trouble)
        return render(request, ROW, {"row": row})
    return whole_page(request, due, trouble)


def already_done(request: SignedInRequest, given: Given) -> HttpResponse:
    """Say that somebody was first, and show what the person wrote."""
    sentence = _("Den saken är redan klar. Du eller någon annan hann före.")
    if given.value.strip():
        sentence += " " + _("Det du skrev: %s") % given.value.strip()
    if is_swap(request):
        return render(request, GONE, {"sentence": sentence})
    messages.warning(request, sentence)
    return redirect("notifications:mine")


def row_saved(request: SignedInRequest, waiting: Waiting, due: DueList) -> HttpResponse:
    """Answer with the row as done, and with the heading and the side column as they now are."""
    today = timezone.localdate()
    context = {
        "row": rows.row(waiting, today),
        "listing": rows.listing(due, today),
        **_side(request.user),
    }
    return render(request, SAVED, context)


def _side(user: User) -> dict[str, Any]:
    today = timezone.localdate()
    this_month = queries.Month(today.replace(day=1))
    monday = queries.last_monday(today)
    told, done = queries.beside(user, monday, this_month, NEWEST + 1)
    return {
        "sections": side.sections_for(user, today),
        "notices": shown.notices(told),
        "newest": NEWEST,
        "news_title": _("Nytt sedan förra måndagen")
        if today.weekday() == 0
        else _("Nytt sedan i måndags"),
        "done_count": done,
        "done_month": month(this_month.first.month),
    }
