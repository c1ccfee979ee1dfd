"""The areas that the municipality does things in, and who answers for each."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import refuse, require
from rodtrad.declarations import rules, services
from rodtrad.declarations.forms.areas import AreaForm, shown
from rodtrad.declarations.models import ServiceArea
from rodtrad.declarations.staff.area_list import areas_page, bodies_for
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show every area with its body and what is declared of it."""
    return render(request, "declarations/staff/areas.html", areas_page(request))


@login_required
@acts_once
def name(request: HttpRequest) -> HttpResponse:
    """Name something the municipality does for residents."""
    bodies = bodies_for(request)
    if not bodies:
        require(refuse(_("Ditt uppdrag ger inte rätt att ange områden.")))
    form = AreaForm(posted(request), initial={"is_core": True})
    offer(form, "body", bodies)

    def act(data: dict[str, Any]) -> ServiceArea:
        return services.name_area(**_said(data), by=user_of(request))

    return answer(request, form, _page(_("Ange ett område"), _("Området är angivet.")), act)


@login_required
@acts_once
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Name an area anew, or let another body answer for it."""
    found = _find(key)
    require(rules.may_edit(request.user, found.body_id))
    form = AreaForm(posted(request), initial=shown(found))
    offer(form, "body", bodies_for(request))

    def act(data: dict[str, Any]) -> ServiceArea:
        seen = data["version"]
        return services.edit_area(found, **_said(data), seen=seen, by=user_of(request))

    page = _page(_("Ändra området"), _("Området är ändrat."), found.name)
    return answer(request, form, page, act, newest=lambda: _find(key).version)


@login_required
@require_POST
@acts_once
def end(request: HttpRequest, key: str) -> HttpResponse:
    """Say that the municipality does it no longer."""
    found = _find(key)
    do(request, lambda: services.end_area(found, by=user_of(request)), _("Området är avslutat."))
    return redirect("declarations:areas")


def _find(key: str) -> ServiceArea:
    found: ServiceArea = get_object_or_404(ServiceArea.objects.on(), key=key)
    return found


def _said(data: dict[str, Any]) -> dict[str, Any]:
    body = Unit.objects.get(pk=data["body"])
    return {"body": body, "name": data["name"], "is_core": data["is_core"]}


def _page(heading: str, done: str, lead: str = "") -> FormPage:
    up = reverse("declarations:areas")
    return FormPage(heading, _("Spara"), up, (_("Verksamhetsområden"), up), note=lead, done=done)
