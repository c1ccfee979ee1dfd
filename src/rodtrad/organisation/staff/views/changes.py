"""Pages by which units change."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from rodtrad.accounts.request import posted, user_of
from rodtrad.core.decision import require
from rodtrad.organisation import forms, rules, services
from rodtrad.organisation.enums import LegalForm, UnitKind
from rodtrad.organisation.models import Unit
from rodtrad.organisation.staff.acting import Page, answer
from rodtrad.organisation.staff.views.standing import find_unit
from rodtrad.organisation.tree import Node

shown_and_sent = require_http_methods(["GET", "HEAD", "POST"])


@shown_and_sent
def create(request: HttpRequest) -> HttpResponse:
    """Make a new unit."""
    user = user_of(request)
    require(rules.may_manage_organisation(user))

    def act(sent: dict[str, Any]) -> str:
        made = services.create_unit(
            name=sent["name"],
            short_name=sent["short_name"],
            kind=UnitKind(sent["kind"]),
            legal_form=LegalForm(sent["legal_form"]),
            parent=forms.unit_of(sent["parent"]),
            starts_on=sent["starts_on"],
            by=user,
        )
        return f"{_unit_url(made.key)}?dag={sent['starts_on'].isoformat()}"

    page = Page(_("Ny enhet"), _("Skapa enheten"), *_whole(), done=_("Enheten finns nu."))
    return answer(request, page, forms.UnitForm(posted(request), initial=forms.today()), act)


@shown_and_sent
def rename(request: HttpRequest, key: str) -> HttpResponse:
    """Give a unit another name from a day."""
    unit, node = _unit(request, key)

    def act(sent: dict[str, Any]) -> str:
        services.rename_unit(
            unit,
            name=sent["name"],
            short_name=sent["short_name"],
            on=sent["on"],
            seen=sent["version"],
            by=user_of(request),
        )
        return _unit_url(key)

    initial = {"name": node.name, "short_name": node.short_name}
    form = forms.RenameForm(posted(request), initial=_initial(unit) | initial)
    lead = _("Det gamla namnet finns kvar för tiden före.")
    page = Page(_("Byt namn"), _("Spara namnet"), *_back(node), lead, _("Namnet är bytt."))
    return answer(request, page, form, act, lambda: Unit.objects.get(pk=unit.pk).version)


@shown_and_sent
def move(request: HttpRequest, key: str) -> HttpResponse:
    """Put a unit under another from a day."""
    unit, node = _unit(request, key)

    def act(sent: dict[str, Any]) -> str:
        services.move_unit(
            unit,
            parent=forms.unit_of(sent["parent"]),
            on=sent["on"],
            seen=sent["version"],
            by=user_of(request),
        )
        return _unit_url(key)

    initial = _initial(unit) | {"parent": node.parent_id}
    form = forms.MoveForm(posted(request), initial=initial)
    lead = _("Allt som ligger under följer med, och rättigheterna med det.")
    page = Page(_("Flytta"), _("Flytta enheten"), *_back(node), lead, _("Enheten är flyttad."))
    return answer(request, page, form, act, lambda: Unit.objects.get(pk=unit.pk).version)


@shown_and_sent
def close(request: HttpRequest, key: str) -> HttpResponse:
    """Let a unit cease on a day."""
    unit, node = _unit(request, key)

    def act(sent: dict[str, Any]) -> str:
        services.close_unit(unit, on=sent["on"], seen=sent["version"], by=user_of(request))
        return reverse("organisation:organisation")

    form = forms.CloseForm(posted(request), initial=_initial(unit))
    lead = _("Det som varit finns kvar att läsa. Uppdragen i enheten slutar samma dag.")
    page = Page(
        _("Avsluta enheten"), _("Avsluta enheten"), *_back(node), lead, _("Enheten är avslutad.")
    )
    return answer(request, page, form, act, lambda: Unit.objects.get(pk=unit.pk).version)


def _unit(request: HttpRequest, key: str) -> tuple[Unit, Node]:
    node = find_unit(request, key, timezone.localdate())
    require(rules.may_manage_organisation(user_of(request)))
    return get_object_or_404(Unit, pk=node.id), node


def _initial(unit: Unit) -> dict[str, object]:
    return forms.today() | {"version": unit.version}


def _unit_url(key: str) -> str:
    return reverse("organisation:unit", args=[key])


def _back(node: Node) -> tuple[str, str]:
    return _unit_url(node.key), node.name


def _whole() -> tuple[str, str]:
    return reverse("organisation:organisation"), _("Organisation")
