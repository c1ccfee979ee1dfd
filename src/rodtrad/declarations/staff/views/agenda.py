"""What is proposed for a body's meeting, and what the meeting decided of it."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.models import User
from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.addresses import day_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.decision import require
from rodtrad.core.language import capitalised
from rodtrad.declarations import services
from rodtrad.declarations.forms.way import PARAGRAPH, TAKE, AgendaForm
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.staff import agenda as agendas
from rodtrad.declarations.staff.acting import of_list
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.rules import may_register_decision
from rodtrad.profiles.naming import word
from rodtrad.ui.form_page import FormPage, answer

AGENDA = "declarations/staff/agenda.html"


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the meetings that texts are proposed for."""
    page = {"meetings": agendas.meetings(request.user)}
    return render(request, "declarations/staff/agendas.html", page)


@login_required
@acts_once
def agenda(request: HttpRequest, body: str, day: str) -> HttpResponse:
    """Show what a meeting has before it, and take down what it decided."""
    node, on = tree().by_key(body), day_in(day)
    if node is None or on is None:
        raise Http404
    if request.method == "POST":
        require(may_register_decision(request.user, node.id))
    items = agendas.items(request.user, node.id, on)
    form = AgendaForm(posted(request), initial=agendas.meeting_shown(on))
    texts = [item.version for item in items if not item.reason]
    form.offer_texts(texts)

    def act(data: dict[str, Any]) -> list[DeclarationVersion]:
        taken = form.taken(data, texts)
        return _decide(user_of(request), node.id, data, taken)

    page = _page(_("%(body)s %(day)s") % {"body": node.name, "day": day_words(on, year=True)})
    page.more["rows"] = [(item, _fields(form, item.version)) for item in items]
    page.more["answer"] = agendas.answer(len(items)) if items else ""
    page.more["common"] = [form[name] for name in AgendaForm.base_fields]
    page.more["may_register"] = agendas.may_decide(request.user, node.id)
    page.more["may_decide"] = bool(texts) and page.more["may_register"]
    return answer(request, form, page, act)


def _page(heading: str) -> FormPage:
    done = _("Besluten är införda.")
    up = reverse("declarations:agendas")
    return of_list(heading, _("För in besluten"), up, done=done, template=AGENDA)


def _decide(
    by: User, body_id: int, data: dict[str, Any], texts: list[tuple[DeclarationVersion, str]]
) -> list[DeclarationVersion]:
    minutes = services.Minutes(
        Unit.objects.get(pk=body_id), data["decided_on"], data["registry_number"]
    )
    title = capitalised(word("declaration", "plural"))
    return services.decide_together(
        texts, minutes=minutes, starts_on=data["starts_on"], title=title, by=by
    )


def _fields(form: AgendaForm, version: DeclarationVersion) -> list[Any]:
    names = (f"{TAKE}{version.pk}", f"{PARAGRAPH}{version.pk}")
    return [form[name] for name in names if name in form.fields]
