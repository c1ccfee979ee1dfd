"""How documents hang together, and what rests on them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.documents import forms, rules, services
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import Citation, DocumentRelation
from rodtrad.documents.queries.citing import resting_on, things_for
from rodtrad.documents.queries.related import related
from rodtrad.documents.staff import choices
from rodtrad.documents.staff.acting import about_document, find
from rodtrad.search.asking import tidy
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import answer


@login_required
@acts_once
def relate(request: HttpRequest, key: str) -> HttpResponse:
    """Say how a document stands to another."""
    found = find(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    others = choices.others(request.user, found)
    form = forms.RelationForm(posted(request), initial={"kind": RelationKind.RELATED})
    offer(form, "other", [(pk, vars(one)["name"]) for pk, one in others.items()])

    def act(data: dict[str, Any]) -> Any:
        kind = RelationKind(data["kind"])
        return services.relate(found, other=others[data["other"]], kind=kind, by=user_of(request))

    own = [one for one in related(found, timezone.localdate(), request.user) if one.is_own]
    done = _("Det är angivet.")
    page = about_document(found, _("Ange hur det hör ihop"), _("Spara"), done, relations=own)
    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def unrelate(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Say that two documents no longer hang together so."""
    found = find(request, key)
    relation = get_object_or_404(DocumentRelation.objects.on(), pk=pk, document=found)
    services.unrelate(relation, by=user_of(request))
    messages.success(request, _("Det är borttaget."))
    return redirect("documents:relate", found.key)


@login_required
@acts_once
def cite(request: HttpRequest, key: str) -> HttpResponse:
    """Say what rests on a document."""
    found = find(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.CitationForm(posted(request))
    finder = _offer_things(request, form)

    def act(data: dict[str, Any]) -> Any:
        subject_type, pk = data["thing"].split(":")
        return services.cite(
            found,
            subject_type=subject_type,
            subject_id=int(pk),
            is_historical=data["is_historical"],
            by=user_of(request),
        )

    resting = resting_on(found, timezone.localdate(), request.user)
    done = _("Det är angivet.")
    heading = _("Ange vad som bygger på dokumentet")
    page = about_document(found, heading, _("Spara"), done, resting=resting, finder=finder)
    return answer(request, form, page, act)


def _offer_things(request: HttpRequest, form: forms.CitationForm) -> dict[str, Any] | None:
    """Offer what can rest on a document, and return what a search among them shows, if it does."""
    wanted = tidy(request.GET.get("namn", ""))
    chosen = request.POST.get("thing", "")
    offered = things_for(request.user, timezone.localdate(), wanted, chosen)
    things = [(pk, f"{kind}: {name}") for kind, rows in offered.things.items() for pk, name in rows]
    offer(form, "thing", things)
    if not offered.is_cut and not wanted:
        return None
    return {"wanted": wanted, "is_cut": offered.is_cut, "count": len(things)}


@login_required
@require_POST
@acts_once
def uncite(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Say that something no longer rests on a document."""
    found = find(request, key)
    citation = get_object_or_404(Citation.objects.on(), pk=pk, document=found)
    services.stop_citing(citation, by=user_of(request))
    messages.success(request, _("Det är borttaget."))
    return redirect("documents:cite", found.key)
