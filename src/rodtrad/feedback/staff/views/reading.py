"""The list of cases, and each of them as whoever works with it sees it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.addresses import number_in
from rodtrad.core.decision import require
from rodtrad.feedback import rules, services
from rodtrad.feedback.forms import AnswerForm
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.listing import next_for
from rodtrad.feedback.queries.templates import templates_of, with_templates
from rodtrad.feedback.staff.acting import address, find, version_of
from rodtrad.feedback.staff.page import case_page
from rodtrad.feedback.staff.register import register_page
from rodtrad.feedback.staff.series_page import series_page
from rodtrad.feedback.staff.themes_page import themes_page
from rodtrad.feedback.templating import laid_in


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the cases that are open, until something else is asked for."""
    return render(request, "feedback/staff/list.html", register_page(request))


@login_required
@require_safe
def series(request: HttpRequest) -> HttpResponse:
    """Show a body's register number by number, and whether any is missing."""
    return render(request, "feedback/staff/series.html", series_page(request.user, request.GET))


@login_required
@require_safe
def themes(request: HttpRequest) -> HttpResponse:
    """Show what the year's texts are about, in groups of those that say alike."""
    return render(request, "feedback/staff/themes.html", themes_page(request.user))


@login_required
@acts_once
def case(request: HttpRequest, code: str) -> HttpResponse:
    """Show a case with all that is needed to answer it, and take the answer."""
    found = find(request, code, with_templates)
    services.log_reading(found, by=user_of(request))
    laid = _laid_in(request, found)
    form = AnswerForm(None if laid else posted(request), initial={"version": found.version} | laid)
    if found.promise_id is None:
        form.about_no_promise()
    if request.method == "POST" and not laid:
        require(rules.may_handle(request.user, found))
        form.attempt(lambda data: _answered(request, found, data))
        if form.is_valid() and form.clash is None:
            messages.success(request, _("Svaret är skickat i ärendet %s.") % found.code)
            following = next_for(request.user, found)
            return redirect(address(following or found))
        if form.clash:
            form.take_version(version_of(found))
    page = case_page(request.user, found) | {"form": form, "templates": templates_of(found)}
    return render(request, "feedback/staff/case.html", page)


def _laid_in(request: HttpRequest, found: FeedbackCase) -> dict[str, str]:
    """Return what has been written with the template that was asked for, nothing when none was."""
    chosen = number_in(request.POST.get("mall", ""))
    text = next((one["text"] for one in templates_of(found) if one["pk"] == chosen), None)
    if text is None:
        return {}
    written = {name: request.POST.get(name, "") for name in AnswerForm.base_fields}
    return written | {"text": laid_in(written["text"], text)}


def _answered(request: HttpRequest, found: FeedbackCase, data: dict[str, Any]) -> None:
    said = {"verdict": "", **data}
    services.answer(found, seen=said.pop("version"), by=user_of(request), **said)
