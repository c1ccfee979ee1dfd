"""What a unit says of itself, and whom it is for."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.declarations import rules, services
from rodtrad.declarations.forms.units import StakeholderForm, StatementForm
from rodtrad.declarations.models import Stakeholder, UnitStatement
from rodtrad.declarations.staff.statement_page import ADDRESSES, statements_page
from rodtrad.declarations.staff.unit_finding import find_node, find_unit
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.ui.form_page import FormPage, answer


@login_required
@require_safe
def statements(request: HttpRequest, unit: str) -> HttpResponse:
    """Show what a unit answers to the profile's statements, and whom it is for."""
    page = statements_page(request.user, find_node(request, unit))
    return render(request, "declarations/staff/statements.html", page)


@login_required
@acts_once
def state(request: HttpRequest, unit: str, group: str, key: str) -> HttpResponse:
    """Answer one of the statements in the unit's own words."""
    found, section = find_unit(request, unit), ADDRESSES.get(group, "")
    asked = profile().find(section, key) if section else None
    if asked is None:
        raise Http404
    require(rules.may_edit(request.user, found.pk))
    held = UnitStatement.objects.on().filter(unit=found, section=section, key=key).first()
    now = held.pk if held else 0
    form = StatementForm(
        posted(request), initial={"text": held.text if held else "", "version": now}
    )

    def act(data: dict[str, Any]) -> None:
        text, seen = data["text"], data["version"]
        services.state(found, section=section, key=key, text=text, by=user_of(request), seen=seen)

    page = _about(found, asked.name, _("Svaret är sparat."), asked.text)
    return answer(request, form, page, act, newest=lambda: now)


@login_required
@require_POST
@acts_once
def name_stakeholder(request: HttpRequest, unit: str) -> HttpResponse:
    """Say whom a unit is for, or who has a stake in it."""
    found = find_unit(request, unit)
    require(rules.may_edit(request.user, found.pk))
    form = StakeholderForm(posted(request))

    def act(data: dict[str, Any]) -> Stakeholder:
        return services.name_stakeholder(found, **data, by=user_of(request))

    page = _about(found, _("Vem enheten är till för"), _("Det är sparat."))
    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def leave_stakeholder(request: HttpRequest, unit: str, pk: int) -> HttpResponse:
    """Say that somebody is no longer whom a unit is for."""
    found = find_unit(request, unit)
    held = get_object_or_404(Stakeholder, pk=pk, unit=found)
    services.leave_stakeholder(held, by=user_of(request))
    return redirect(_address(found))


def _about(found: Unit, heading: str, done: str, note: str = "") -> FormPage:
    name = tree().name(found.pk)
    return FormPage(
        heading,
        _("Spara"),
        _address(found),
        up_name=_("Enhetens ställningstaganden"),
        top=(name, reverse("organisation:unit", args=[found.key])),
        lead=name,
        note=note,
        done=done,
    )


def _address(found: Unit) -> str:
    return reverse("declarations:statements", args=[found.key])
