"""What a body gets to read before it decides."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.documents import forms, rules, services
from rodtrad.documents.models import DecisionPaper
from rodtrad.documents.papers import sections
from rodtrad.documents.staff import choices
from rodtrad.documents.staff.acting import about_document, find, find_paper, of_list
from rodtrad.documents.staff.paper import paper_page
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer


@login_required
@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a paper, section by section."""
    page = paper_page(request.user, find_paper(request, pk))
    return render(request, "documents/staff/paper.html", page)


@login_required
@acts_once
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """Begin on a paper about a document."""
    found = find(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.PaperForm(posted(request), initial={"title": vars(found)["name"]})
    form.ask_for(sections(profile()))
    offer(form, "body", choices.bodies())

    def act(data: dict[str, Any]) -> DecisionPaper:
        body = Unit.objects.get(pk=data["body"])
        return services.draft_paper(found, body=body, text=form.text(data), by=user_of(request))

    done = _("Underlaget är sparat som utkast.")
    page = about_document(found, _("Skriv ett beslutsunderlag"), _("Spara som utkast"), done)
    return answer(request, form, page, act, to=_address)


@login_required
@acts_once
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a paper anew."""
    found = find_paper(request, pk)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.PaperForm(posted(request), initial=forms.shown_paper(found))
    form.ask_for(sections(profile()))
    del form.fields["body"]

    def act(data: dict[str, Any]) -> DecisionPaper:
        return services.edit_paper(
            found, text=form.text(data, found), seen=data["version"], by=user_of(request)
        )

    page = _page(found, _("Ändra underlaget"), _("Spara"), _("Underlaget är sparat."))
    return answer(request, form, page, act, newest=lambda: find_paper(request, pk).version)


@login_required
@acts_once
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a paper on the agenda of a meeting."""
    found = find_paper(request, pk)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.SubmitForm(posted(request))

    def act(data: dict[str, Any]) -> DecisionPaper:
        return services.submit_paper(found, meeting_on=data["meeting_on"], by=user_of(request))

    done = _("Underlaget är anmält.")
    page = _page(found, _("Anmäl till ett sammanträde"), _("Anmäl"), done)
    return answer(request, form, page, act)


@login_required
@acts_once
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Tie a paper to the decision that was made on it."""
    found = find_paper(request, pk)
    require(rules.may_decide(request.user, found.body_id))
    form = forms.DecideForm(posted(request))
    known = choices.decisions_on(request.user, found)
    offer(form, "decision", choices.decision_choices(known, _("Välj beslut")))

    def act(data: dict[str, Any]) -> DecisionPaper:
        decision = known.get(data["decision"])
        return services.settle_paper(found, decision=decision, by=user_of(request))

    done = _("Beslutet är knutet till underlaget.")
    page = _page(found, _("Knyt beslutet till underlaget"), _("Spara"), done, lacks=not known)
    return answer(request, form, page, act)


def _page(found: DecisionPaper, heading: str, save: str, done: str, **more: Any) -> FormPage:
    up = _address(found)
    return of_list(heading, save, up, lead=found.title, done=done, more=more)


def _address(found: DecisionPaper) -> str:
    return reverse("documents:paper", args=[found.pk])
