"""Declarations are begun, written, begun anew, thrown away and handed over."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.declarations import rules, services
from rodtrad.declarations.enums import Concern
from rodtrad.declarations.forms import texts as forms
from rodtrad.declarations.models import DeclarationVersion, ServiceArea, ServiceDeclaration
from rodtrad.declarations.staff import choices
from rodtrad.declarations.staff.acting import (
    about,
    address,
    find_mine,
    find_newest,
    find_writable,
    newest_version,
    of_list,
)
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import answer, do


@login_required
@acts_once
def draft(request: HttpRequest) -> HttpResponse:
    """Begin a declaration."""
    require(rules.may_begin(request.user))
    form = forms.DraftForm(posted(request), initial={"concern": Concern.SERVICE})
    _offer_text(form)
    _offer_whose(request, form)

    def act(data: dict[str, Any]) -> DeclarationVersion:
        return services.draft_declaration(
            unit=Unit.objects.get(pk=data["unit"]),
            kind=data["kind"],
            text=form.text(data),
            parent=_one(ServiceDeclaration, data.get("parent")),
            area=_one(ServiceArea, data.get("area")),
            by=user_of(request),
        )

    heading = _("Skriv en ny text")
    up, done = reverse("declarations:list"), _("Utkastet är sparat. Skriv nu vad ni lovar.")
    page = of_list(heading, _("Spara som utkast"), up, done=done)
    return answer(request, form, page, act, to=address)


@login_required
@acts_once
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Write the text anew while it can be."""
    version = find_writable(request, key)
    form = forms.TextForm(posted(request), initial=forms.shown(version))
    _offer_text(form)

    def act(data: dict[str, Any]) -> DeclarationVersion:
        return services.edit_text(
            version, text=form.text(data), seen=data["version"], by=user_of(request)
        )

    page = about(version, _("Ändra texten"), _("Spara"), _("Texten är sparad."))
    return answer(request, form, page, act, newest=lambda: newest_version(version))


@login_required
@require_POST
@acts_once
def redraft(request: HttpRequest, key: str) -> HttpResponse:
    """Begin a new text of a declaration."""
    version = find_mine(request, key)
    done = _("Den nya versionen är ett utkast. Den säger än samma som förut.")
    do(request, lambda: services.begin_version(version.declaration, by=user_of(request)), done)
    return redirect(address(find_newest(request, key)))


@login_required
@require_POST
@acts_once
def discard(request: HttpRequest, key: str) -> HttpResponse:
    """Throw away a draft."""
    version = find_writable(request, key)
    done = _("Utkastet är kastat.")
    do(request, lambda: services.discard_text(version, by=user_of(request)), done)
    is_left = ServiceDeclaration.objects.filter(pk=version.declaration_id).exists()
    return redirect("declarations:declaration", key) if is_left else redirect("declarations:list")


@login_required
@acts_once
def hand_over(request: HttpRequest, key: str) -> HttpResponse:
    """Let another unit answer for a declaration."""
    version = find_mine(request, key)
    form = forms.HandOverForm(posted(request), initial={"unit": version.declaration.unit_id})
    offer(form, "unit", choices.units(request.user))

    def act(data: dict[str, Any]) -> ServiceDeclaration:
        unit = Unit.objects.get(pk=data["unit"])
        return services.hand_over(version.declaration, unit=unit, by=user_of(request))

    page = about(version, _("Byt vem som lovar"), _("Spara"), _("Ansvaret är flyttat."))
    return answer(request, form, page, act)


def _offer_text(form: forms.TextForm) -> None:
    """Ask for what the profile has elements of."""
    sections = {"aspects": "quality_aspects", "life_situations": "life_situations"}
    for name, section in sections.items():
        offered = choices.elements(section)
        offer(form, name, offered)
        if not offered:
            del form.fields[name]


def _offer_whose(request: HttpRequest, form: forms.DraftForm) -> None:
    offered = choices.units(request.user)
    asked = [("", _("Välj"))] if len(offered) > 1 else []
    offer(form, "unit", [*asked, *offered])
    offer(form, "kind", choices.kinds())
    offer(form, "area", choices.areas(_("Inget särskilt")))
    offer(form, "parent", choices.parents(_("Ingen")))
    if not choices.has_precise():
        del form.fields["parent"]


def _one(model: Any, pk: str | None) -> Any:
    return model.objects.get(pk=pk) if pk else None
