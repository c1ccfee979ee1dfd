"""Decisions, and the profile adopted by one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.models import User
from rodtrad.accounts.request import posted, user_of
from rodtrad.core.decision import require
from rodtrad.core.swedish import day as day_word
from rodtrad.organisation import forms, rules, services
from rodtrad.organisation.models import AdoptedProfile, Decision, Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.visible import visible
from rodtrad.organisation.staff.acting import Page, answer
from rodtrad.organisation.staff.views.changes import shown_and_sent
from rodtrad.organisation.staff.views.standing import find_unit


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """List what bodies have decided, the newest first."""
    standing, user = tree(), user_of(request)
    seen = [node.id for node in visible(standing, user)]
    found = Decision.objects.filter(body_id__in=seen).order_by("-decided_on", "-pk")[:200]
    rows = [
        {
            "day": day_word(each.decided_on, year=True),
            "body": standing.get(each.body_id),
            "paragraph": each.paragraph,
            "number": each.registry_number,
            "title": each.title,
            "carried_out": each.carried_out,
            "waits_url": _waits_url(each, user),
        }
        for each in found
    ]
    return render(request, "organisation/staff/decisions.html", {"rows": rows})


def _waits_url(decision: Decision, user: User) -> str:
    """Return where somebody writes that a decision was carried out; empty for others."""
    waits = decision.must_be_carried_out and not decision.carried_out
    if not waits or not rules.may_register_decision(user, decision.body_id):
        return ""
    return reverse("organisation:carried_out", args=[decision.pk])


@shown_and_sent
def carried_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down how a decision was carried out, or go on to give somebody the task."""
    user, decision = user_of(request), get_object_or_404(Decision, pk=pk)
    require(rules.may_register_decision(user, decision.body_id))

    def act(sent: dict[str, Any]) -> str:
        services.note_carried_out(decision, how=sent["how"], by=user)
        return reverse("organisation:decisions")

    page = Page(
        _("Beslutet är verkställt"),
        _("Spara"),
        reverse("organisation:decisions"),
        _("Beslut"),
        decision.title,
        _("Det är sparat."),
    )
    return answer(request, page, forms.CarriedOutForm(posted(request)), act)


@shown_and_sent
def register(request: HttpRequest, key: str) -> HttpResponse:
    """Write down a body's decision."""
    user, node = user_of(request), find_unit(request, key, timezone.localdate())
    require(rules.may_register_decision(user, node.id))
    body = get_object_or_404(Unit, pk=node.id)

    def act(sent: dict[str, Any]) -> str:
        wanted = {name: value for name, value in sent.items() if name != "once"}
        services.register_decision(body, **wanted, by=user)
        return reverse("organisation:unit", args=[key])

    page = Page(
        _("Anteckna ett beslut"),
        _("Spara beslutet"),
        reverse("organisation:unit", args=[key]),
        node.name,
        _("Det som sedan görs kan stödja sig på beslutet."),
        _("Beslutet är antecknat."),
    )
    form = forms.DecisionForm(posted(request), initial=forms.today())
    return answer(request, page, form, act)


@shown_and_sent
def adopt(request: HttpRequest) -> HttpResponse:
    """Let a steering profile hold from a day, by a decision."""
    user = user_of(request)
    require(rules.may_adopt_profile(user))

    def act(sent: dict[str, Any]) -> str:
        services.adopt_profile(
            sent["adopting"],
            starts_on=sent["starts_on"],
            decision=Decision.objects.get(pk=sent["decision"]),
            by=user,
        )
        return reverse("organisation:adopt")

    page = Page(
        _("Anta en styrprofil"),
        _("Anta profilen"),
        reverse("organisation:organisation"),
        _("Organisation"),
        _("Profilen sparas som den är i dag. Stängda perioder ändras inte."),
        _("Profilen är antagen."),
        {"adopted": _adopted()},
    )
    form = forms.AdoptForm(posted(request), request.FILES or None, initial=forms.today())
    return answer(request, page, form, act)


def _adopted() -> list[tuple[AdoptedProfile, str]]:
    """Return the profiles adopted so far, the newest first, each with its first day in words."""
    newest = AdoptedProfile.objects.select_related("decision").order_by("-valid")
    return [(each, day_word(each.valid.lower, year=True)) for each in newest]
