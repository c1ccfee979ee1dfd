"""What is done with a case besides answering it."""

from collections.abc import Callable
from datetime import datetime, time
from functools import partial
from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.accounts.models import User
from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.feedback import rules, services
from rodtrad.feedback.forms import GiveForm, HandOnForm, RegisterForm, SortForm, TextForm
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.offered import unit_in
from rodtrad.feedback.staff.acting import about, address, after, colleagues, find, units, version_of
from rodtrad.feedback.staff.page import told_page
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
def register(request: HttpRequest) -> HttpResponse:
    """Write down what somebody has said, and show what she is to have: the code and the words.

    The form's own key makes a second click the same sending, answered with the same words.
    """
    require(rules.may_register(request.user))
    form = RegisterForm(posted(request))
    offer(form, "unit", units(_("Vet inte")))
    made: list[services.Received] = []
    if request.method == "POST":
        form.attempt(lambda data: made.append(_received(request, data)))
    if made:
        return render(request, "feedback/staff/told.html", told_page(request.user, made[0]))
    up = reverse("feedback:list")
    page = FormPage(_("Skriv in åt någon"), _("Spara"), up, (_("Synpunkter"), up))
    return render(request, page.template, {"form": form, "page": page})


def _received(request: HttpRequest, data: dict[str, Any]) -> services.Received:
    token = data.pop("once") or uuid4()
    on = data.pop("received_on")
    is_earlier = on is not None and on != timezone.localdate()
    at = timezone.make_aware(datetime.combine(on, time(12))) if is_earlier else None
    channel, unit = data.pop("channel"), unit_in(data.pop("unit"))
    given = services.Given(**data, unit_id=unit)
    return services.receive(
        given, token=token, by=user_of(request), channel=channel, received_at=at
    )


@login_required
@require_POST
@acts_once
def take(request: HttpRequest, code: str) -> HttpResponse:
    """Take a case in hand."""
    found = find(request, code)
    do(request, lambda: services.take(found, by=user_of(request)), _("Du har ärendet i din hand."))
    return redirect(address(found))


@login_required
@acts_once
def give(request: HttpRequest, code: str) -> HttpResponse:
    """Let a colleague have a case in hand."""
    found = _handled(request, code)
    form = GiveForm(posted(request), initial={"version": found.version})
    offer(form, "to", colleagues(found))
    page = about(
        found, _("Ge ärendet till någon"), _("Spara"), _("Ärendet har fått en handläggare.")
    )

    def act(data: dict[str, Any]) -> FeedbackCase:
        to = get_object_or_404(User, pk=data["to"])
        return services.give(found, to=to, by=user_of(request), seen=data["version"])

    return answer(request, form, page, act, newest=lambda: version_of(found), to=after(request))


@login_required
@acts_once
def hand_on(request: HttpRequest, code: str) -> HttpResponse:
    """Hand a case on to another unit."""
    found = _handled(request, code)
    form = HandOnForm(posted(request), initial={"version": found.version})
    offer(form, "to", units(_("Välj")))
    page = about(found, _("Lämna över ärendet"), _("Lämna över"), _("Ärendet är överlämnat."))

    def act(data: dict[str, Any]) -> FeedbackCase:
        to = get_object_or_404(Unit, pk=data["to"])
        said = {"reason": data["reason"], "seen": data["version"]}
        return services.hand_on(found, to=to, by=user_of(request), **said)

    return answer(request, form, page, act, newest=lambda: version_of(found), to=after(request))


@login_required
@acts_once
def sort(request: HttpRequest, code: str) -> HttpResponse:
    """Say what kind of case it is, and whether secrecy may be at stake."""
    found = _handled(request, code)
    now = {"kind": found.kind, "secrecy": found.secrecy, "version": found.version}
    form = SortForm(posted(request), initial=now)
    page = about(found, _("Ändra slag och sekretess"), _("Spara"), _("Ändringen är sparad."))

    def act(data: dict[str, Any]) -> FeedbackCase:
        said = {"kind": data["kind"], "secrecy": data["secrecy"], "seen": data["version"]}
        return services.sort_as(found, **said, by=user_of(request))

    return answer(request, form, page, act, newest=lambda: version_of(found), to=after(request))


@login_required
@acts_once
def note(request: HttpRequest, code: str) -> HttpResponse:
    """Write something to those who work with the case."""
    found = _handled(request, code)
    form = TextForm(posted(request)).called(_("Anteckning"), _("Avsändaren ser den inte."))
    page = about(found, _("Anteckna"), _("Spara"), _("Anteckningen är sparad."))
    return _say(request, form, page, partial(services.note, found))


@login_required
@acts_once
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """Ask the sender something."""
    found = _handled(request, code)
    form = TextForm(posted(request)).called(
        _("Frågan"), _("Tiden står still tills avsändaren har svarat.")
    )
    page = about(found, _("Fråga avsändaren"), _("Skicka frågan"), _("Frågan är skickad."))
    return _say(request, form, page, partial(services.ask, found))


@login_required
@acts_once
def follow_up(request: HttpRequest, code: str) -> HttpResponse:
    """Tell the sender what came of what was to be done."""
    found = find(request, code)
    require(rules.may_follow_up(request.user, found))
    form = TextForm(posted(request)).called(
        _("Så blev det"), _("Skriv vad ni gjorde och om det hjälpte.")
    )
    page = about(found, _("Berätta vad som blev av det"), _("Skicka"), _("Beskedet är skickat."))
    return _say(request, form, page, partial(services.follow_up, found))


@login_required
@require_POST
@acts_once
def go_on(request: HttpRequest, code: str) -> HttpResponse:
    """Stop waiting for the sender."""
    found = find(request, code)
    do(request, lambda: services.go_on(found, by=user_of(request)), _("Tiden går igen."))
    return redirect(address(found))


@login_required
@require_POST
@acts_once
def let_in(request: HttpRequest, code: str) -> HttpResponse:
    """Say that what was held is a case."""
    found = find(request, code)
    do(request, lambda: services.let_in(found, by=user_of(request)), _("Ärendet är registrerat."))
    return redirect(address(found))


@login_required
@require_POST
@acts_once
def remove(request: HttpRequest, code: str) -> HttpResponse:
    """Say that what was held is rubbish."""
    found = find(request, code)
    do(request, lambda: services.remove(found, by=user_of(request)), _("Texten är borttagen."))
    return redirect("feedback:list")


def _say(
    request: HttpRequest, form: TextForm, page: FormPage, act: Callable[..., Any]
) -> HttpResponse:
    """Take one text, and do with it what the page is for."""
    return answer(request, form, page, lambda data: act(text=data["text"], by=user_of(request)))


def _handled(request: HttpRequest, code: str) -> FeedbackCase:
    """Return a case that the person may work with."""
    found = find(request, code)
    require(rules.may_handle(request.user, found))
    return found
