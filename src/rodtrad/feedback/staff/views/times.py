"""How soon is promised, tried on last year's cases before it is, and the days that are closed."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.addresses import number_in
from rodtrad.core.decision import refuse, require
from rodtrad.feedback import rules, services
from rodtrad.feedback.forms import ClosedDayForm, TimeForm
from rodtrad.feedback.models import ClosedDay, HandlingTime
from rodtrad.feedback.staff.times_page import bodies, times_page, tried_page
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import is_asked, offer
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what is promised of how soon, and the days that are closed."""
    return render(request, "feedback/staff/times.html", times_page(request.user))


@login_required
@acts_once
def promise(request: HttpRequest) -> HttpResponse:
    """Promise a time, or see first what it would have come to."""
    mine = bodies(request.user)
    if not mine:
        require(refuse(_("Ditt uppdrag ger inte rätt att lova tider.")))
    form = TimeForm(posted(request))
    offer(form, "body", mine)
    page = _page(_("Lova en tid"), _("Lova"), _("Tiden är lovad."), "feedback/staff/time.html")
    if is_asked(request):
        shown = {"tried": _tried(form), "is_tried": form.is_valid()}
        return render(request, page.template, {"form": form, "page": page} | shown)
    return answer(request, form, page, lambda data: _promised(request, data))


def _promised(request: HttpRequest, data: dict[str, Any]) -> HandlingTime:
    body = Unit.objects.get(pk=data["body"]) if data["body"] else None
    promised = services.time_of(data["what"], data["amount"], data["unit"])
    said = {"kind": data["kind"], "starts_on": data["starts_on"]}
    return services.promise_time(promised, body=body, by=user_of(request), **said)


def _tried(form: TimeForm) -> list[dict[str, str]]:
    if not form.is_valid():
        return []
    data = form.cleaned_data
    promised = services.time_of(data["what"], data["amount"], data["unit"])
    return tried_page(promised, number_in(data["body"]), data["kind"])


@login_required
@require_POST
@acts_once
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Promise a time no longer."""
    row = get_object_or_404(HandlingTime, pk=pk)
    do(request, lambda: services.end_time(row, by=user_of(request)), _("Tiden lovas inte längre."))
    return redirect("feedback:times")


@login_required
@acts_once
def close(request: HttpRequest) -> HttpResponse:
    """Keep a working day closed."""
    require(rules.may_promise_times(request.user, None))
    form = ClosedDayForm(posted(request))
    page = _page(_("Stäng en dag"), _("Spara"), _("Dagen räknas inte."))
    return answer(
        request,
        form,
        page,
        lambda data: services.close_day(data["on"], name=data["name"], by=user_of(request)),
    )


@login_required
@require_POST
@acts_once
def open_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a day open after all."""
    row = get_object_or_404(ClosedDay, pk=pk)
    do(request, lambda: services.open_day(row, by=user_of(request)), _("Dagen räknas."))
    return redirect("feedback:times")


def _page(heading: str, save: str, done: str, template: str = "") -> FormPage:
    up = reverse("feedback:times")
    more: dict[str, Any] = {"template": template} if template else {}
    top = _("Synpunkter"), reverse("feedback:list")
    return FormPage(heading, save, up, top, up_name=_("Tider"), done=done, **more)
