"""What a sender asks of what is kept about her: read, decided and handed to her."""

from collections.abc import Callable
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
from rodtrad.feedback import rules, services
from rodtrad.feedback.enums import Asked
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.staff.acting import about, find
from rodtrad.feedback.staff.keeping_forms import (
    AccessForm,
    CorrectionForm,
    ErasureForm,
    HoldForm,
)
from rodtrad.feedback.staff.rights_page import extract as extract_of
from rodtrad.feedback.staff.rights_page import rights_page
from rodtrad.ui.acting import ActingForm
from rodtrad.ui.form_page import FormPage, answer

CONTACT = ("name", "email", "phone")


@login_required
@require_safe
def index(request: HttpRequest, code: str) -> HttpResponse:
    """Show what has been decided of a sender's data, and what can be."""
    found = find(request, code)
    services.log_reading(found, by=user_of(request))
    return render(request, "feedback/staff/rights.html", rights_page(request.user, found))


@login_required
@acts_once
def access(request: HttpRequest, code: str) -> HttpResponse:
    """Decide whether a sender gets an extract."""
    found = _decided(request, code)
    page = _page(found, _("Registerutdrag"))
    return _answer(request, found, AccessForm(posted(request)), page, Asked.ACCESS)


@login_required
@acts_once
def correct(request: HttpRequest, code: str) -> HttpResponse:
    """Decide on a correction, which is put beside what was written."""
    found = _decided(request, code)
    contact = getattr(found, "contact", None)
    stands = {name: getattr(contact, name, "") for name in CONTACT}
    form = CorrectionForm(posted(request), initial=stands)
    return _answer(request, found, form, _page(found, _("Rättelse")), Asked.CORRECTION)


@login_required
@acts_once
def erase(request: HttpRequest, code: str) -> HttpResponse:
    """Decide on an erasure; what is erased does not come back."""
    found = _decided(request, code)
    note = _(
        "Ärendet kan vara en allmän handling. Pröva om kommunens regler låter uppgifterna tas bort "
        "innan du svarar ja. Det som raderas kommer inte tillbaka; ärendet står kvar i koder."
    )
    page = _page(found, _("Radering"), note)
    return _answer(request, found, ErasureForm(posted(request)), page, Asked.ERASURE)


@login_required
@acts_once
def hold(request: HttpRequest, code: str) -> HttpResponse:
    """Keep a case from weeding and erasure."""
    found = _decided(request, code)
    page = about(found, _("Undanta från gallring"), _("Undanta"), _("Ärendet är undantaget."))
    return answer(
        request,
        HoldForm(posted(request)).about_one(),
        page,
        lambda data: services.hold(**data, case=found, by=user_of(request)),
        to=_back(found),
    )


@login_required
@require_safe
def extract(request: HttpRequest, code: str) -> HttpResponse:
    """Give all that is kept of the sender in a case as a text, written down first."""
    found = _decided(request, code)
    services.log_reading(found, by=user_of(request))
    services.log_extract(found, by=user_of(request))
    response = HttpResponse(extract_of(found), content_type="text/plain; charset=utf-8")
    name = f"registerutdrag-{found.code}.txt"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _decided(request: HttpRequest, code: str) -> FeedbackCase:
    found = find(request, code)
    require(rules.may_decide_rights(request.user, found))
    return found


def _answer(
    request: HttpRequest, found: FeedbackCase, form: ActingForm, page: FormPage, asked: Asked
) -> HttpResponse:
    return answer(request, form, page, lambda data: _made(request, found, asked, data))


def _made(request: HttpRequest, found: FeedbackCase, asked: Asked, data: dict[str, Any]) -> Any:
    contact = {name: data[name] for name in CONTACT} if data.get("changes_contact") else {}
    wish = services.Wish(
        asked=asked,
        is_granted=data["decision"] == "yes",
        reason=data["reason"],
        goes=data.get("goes", ""),
        text=data.get("text", ""),
        contact=contact,
    )
    return services.decide(found, wish, by=user_of(request))


def _page(found: FeedbackCase, heading: str, note: str = "") -> FormPage:
    up = reverse("feedback:rights", args=[found.code])
    top = _("Synpunkter"), reverse("feedback:list")
    done, save = _("Beslutet är sparat. Avsändaren ser det i sitt ärende."), _("Besluta")
    return FormPage(heading, save, up, top, up_name=found.code, done=done, note=note)


def _back(found: FeedbackCase) -> Callable[[Any], str]:
    return lambda _made: reverse("feedback:rights", args=[found.code])
