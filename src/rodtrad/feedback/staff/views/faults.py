"""Faults from apps: what may be told of, and what everybody may read of a case."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.feedback import rules, services
from rodtrad.feedback.enums import Kind, State
from rodtrad.feedback.forms import ServiceForm, ShowForm
from rodtrad.feedback.models import CaseFault, FaultService, FeedbackCase, ShownCase
from rodtrad.feedback.queries.faults import offered
from rodtrad.feedback.staff.acting import about, address, find, units, version_of
from rodtrad.feedback.staff.faults_page import faults_page, position_words, proposed
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List what apps may tell of."""
    root = request.build_absolute_uri(reverse("open311:nothing", args=[""]))
    page = faults_page(request.user) | {"address": root}
    return render(request, "feedback/staff/faults.html", page)


@login_required
@acts_once
def offer_service(request: HttpRequest) -> HttpResponse:
    """Let apps tell of one more kind of fault."""
    require(rules.may_offer_services(request.user))
    form = ServiceForm(posted(request))
    offer(form, "unit", units(_("Välj")))
    up, top = reverse("feedback:faults"), (_("Synpunkter"), reverse("feedback:list"))
    done = _("Tjänsten kan anmälas till.")
    page = FormPage(
        _("Lägg till en tjänst"), _("Spara"), up, top, up_name=_("Felanmälan"), done=done
    )
    return answer(request, form, page, lambda data: _offered(request, data))


def _offered(request: HttpRequest, data: dict[str, Any]) -> FaultService:
    unit_id = int(data.pop("unit"))
    return services.offer_service(services.Offer(unit_id=unit_id, **data), by=user_of(request))


@login_required
@require_POST
@acts_once
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Let apps tell of a kind of fault no longer."""
    row = get_object_or_404(FaultService, pk=pk)
    done = _("Tjänsten är avslutad.")
    do(request, lambda: services.end_service(row, by=user_of(request)), done)
    return redirect("feedback:faults")


@login_required
@acts_once
def show(request: HttpRequest, code: str) -> HttpResponse:
    """Let everybody read a case, in words that somebody has looked at."""
    found = find(request, code)
    require(rules.may_show(request.user, found))
    form = ShowForm(posted(request), initial=proposed(found))
    _fit(form, found)
    shown = {"original": found.words.text if hasattr(found, "words") else ""}
    page = about(
        found, _("Visa öppet"), _("Visa öppet"), _("Ärendet visas öppet."),
        template="feedback/staff/show.html", more=shown,
    )  # fmt: skip
    return answer(
        request,
        form,
        page,
        lambda data: _shown(request, found, data),
        newest=lambda: version_of(found),
    )


def _fit(form: ShowForm, case: FeedbackCase) -> None:
    """Ask only what there is something to say of, and offer the services there are."""
    if case.state != State.ANSWERED:
        del form.fields["answer"]
    if case.kind != Kind.FAULT:
        form.about_a_word(case.contact.name if hasattr(case, "contact") else "")
        return
    form.about_a_fault()
    fault: CaseFault | None = getattr(case, "fault", None)
    rows = [(str(row.pk), row.name) for row in offered()]
    if fault and fault.service.ended_at is not None:
        rows.insert(0, (str(fault.service_id), fault.service.name))
    offer(form, "service", [("", _("Välj")), *rows])
    if not position_words(fault):
        del form.fields["has_position"]


def _shown(request: HttpRequest, case: FeedbackCase, data: dict[str, Any]) -> ShownCase:
    wording = services.Wording(
        service=FaultService.objects.filter(pk=data["service"]).first()
        if "service" in data
        else None,
        text=data["text"],
        place=data["place"],
        has_position=data.get("has_position", False),
        answer=data.get("answer", ""),
        has_name=data.get("has_name", False),
    )
    return services.show(case, wording, by=user_of(request), seen=data["version"])


@login_required
@require_POST
@acts_once
def hide(request: HttpRequest, code: str) -> HttpResponse:
    """Show a case to nobody outside any longer."""
    found = find(request, code)
    do(request, lambda: services.hide(found, by=user_of(request)), _("Ärendet visas inte öppet."))
    return redirect(address(found))
