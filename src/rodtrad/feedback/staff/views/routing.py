"""Units that are suggested: how it goes, whether it is on, and the press that follows one."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.addresses import number_in
from rodtrad.core.decision import require
from rodtrad.feedback import rules, services
from rodtrad.feedback.staff.acting import after, find
from rodtrad.feedback.staff.routing_page import routing_page
from rodtrad.ui.form_page import do


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show how often units that were suggested were right."""
    return render(request, "feedback/staff/routing.html", routing_page(request.user))


@login_required
@require_POST
@acts_once
def choose(request: HttpRequest) -> HttpResponse:
    """Let units be suggested, or not."""
    is_on = request.POST.get("on") == "1"
    done = _("Förslagen är på.") if is_on else _("Förslagen är avstängda.")
    do(request, lambda: services.set_routing(is_on=is_on, by=user_of(request)), done)
    return redirect("feedback:routing")


@login_required
@require_POST
@acts_once
def follow(request: HttpRequest, code: str) -> HttpResponse:
    """Hand a case on to the unit that is suggested."""
    found = find(request, code)
    require(rules.may_handle(request.user, found))
    seen = number_in(request.POST.get("version", ""))
    do(
        request,
        lambda: services.follow_suggestion(found, by=user_of(request), seen=seen),
        _("Ärendet är överlämnat."),
    )
    found.refresh_from_db()
    return redirect(after(request)(found))
