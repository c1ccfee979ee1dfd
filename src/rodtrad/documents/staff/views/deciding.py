"""Documents begin to hold, hold longer and cease to hold, by decisions."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.documents import forms, rules, services
from rodtrad.documents.header import decision_words
from rodtrad.documents.models import GoverningDocument
from rodtrad.documents.services import common
from rodtrad.documents.staff import choices
from rodtrad.documents.staff.acting import about_document, find, of_list
from rodtrad.organisation.models import Decision
from rodtrad.organisation.services import complete_decision
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import answer

Decisions = dict[str, Decision]


@login_required
@acts_once
def begin(request: HttpRequest, key: str) -> HttpResponse:
    """Let a draft hold from a day by a decision."""
    found = find(request, key)
    require(rules.may_settle(request.user))
    form = forms.BeginForm(posted(request), initial={"starts_on": timezone.localdate()})
    known = _offer_decisions(request, form, found)

    def act(data: dict[str, Any]) -> Any:
        return services.put_in_force(
            found,
            decision=known.get(data["decision"]),
            starts_on=data["starts_on"],
            by=user_of(request),
        )

    note = _("Det som dokumentet upphäver eller ersätter slutar gälla samma dag.")
    done = _("Beslutet är infört.")
    page = about_document(
        found, _("Låt dokumentet gälla"), _("Låt det gälla"), done, note, lacks=not known
    )
    return answer(request, form, page, act)


@login_required
@acts_once
def extend(request: HttpRequest, key: str) -> HttpResponse:
    """Let a document hold longer by a decision."""
    found = find(request, key)
    require(rules.may_settle(request.user))
    holding = common.holding(found, timezone.localdate())
    until = holding.valid_until if holding else None
    shown = {"version": found.version, "valid_until": until}
    form = forms.ExtendForm(posted(request), initial=shown)
    known = _offer_decisions(request, form, found)

    def act(data: dict[str, Any]) -> Any:
        return services.extend(
            found,
            valid_until=data["valid_until"],
            decision=known.get(data["decision"]),
            seen=data["version"],
            by=user_of(request),
        )

    done = _("Giltighetstiden är ändrad.")
    page = about_document(found, _("Förläng dokumentet"), _("Förläng"), done, lacks=not known)
    return answer(request, form, page, act, newest=lambda: find(request, key).version)


@login_required
@acts_once
def end(request: HttpRequest, key: str) -> HttpResponse:
    """Let a decision end a document."""
    found = find(request, key)
    require(rules.may_settle(request.user))
    form = forms.EndForm(posted(request))
    known = _offer_decisions(request, form, found)

    def act(data: dict[str, Any]) -> Any:
        return services.repeal(
            found,
            decision=known.get(data["decision"]),
            ends_on=data["ends_on"],
            by=user_of(request),
        )

    note = _("Kommer ett annat dokument i stället anger du det på det nya dokumentets sida.")
    done = _("Dokumentet är upphävt.")
    page = about_document(found, _("Upphäv dokumentet"), _("Upphäv"), done, note, lacks=not known)
    return answer(request, form, page, act)


@login_required
@acts_once
def complete(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down the registry number of a decision that lacks it."""
    decision = get_object_or_404(Decision, pk=pk)
    require(rules.may_decide(request.user, decision.body_id))
    form = forms.CompleteForm(posted(request))

    def act(data: dict[str, Any]) -> Decision:
        return complete_decision(
            decision, registry_number=data["registry_number"], by=user_of(request)
        )

    page = of_list(
        _("Komplettera beslutet"),
        _("Spara"),
        reverse("organisation:decisions"),
        lead=decision.title,
        note=decision_words(decision),
        done=_("Beslutet är kompletterat."),
    )
    return answer(request, form, page, act)


def _offer_decisions(
    request: HttpRequest, form: forms.DecideForm, document: GoverningDocument
) -> Decisions:
    known = choices.decisions_for(request.user, document)
    offer(form, "decision", choices.decision_choices(known, _("Välj beslut")))
    return known
