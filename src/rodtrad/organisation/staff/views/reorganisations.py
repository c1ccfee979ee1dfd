"""Pages by which a reorganisation is drafted, previewed, planned and withdrawn."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.models import Visitor
from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.forms import OnceForm
from rodtrad.core.decision import require
from rodtrad.core.swedish import day as day_word
from rodtrad.organisation import reorganisation_forms as forms
from rodtrad.organisation import rules, services
from rodtrad.organisation.models import Decision, Reorganisation, Step
from rodtrad.organisation.queries.reorganisations import with_steps
from rodtrad.organisation.staff.acting import Page, answer
from rodtrad.organisation.staff.reorganisation_page import in_words, page
from rodtrad.organisation.staff.views.changes import shown_and_sent

MOST = 100


@require_safe
def reorganisations(request: HttpRequest) -> HttpResponse:
    """List the reorganisations, the last day first."""
    found = _readable(user_of(request), Reorganisation.objects.select_related("decision"))[:MOST]
    rows = [(each, day_word(each.starts_on, year=True)) for each in found]
    shown = {"rows": rows, "may_draft": bool(rules.may_manage_organisation(user_of(request)))}
    return render(request, "organisation/staff/reorganisations.html", shown)


@require_safe
def reorganisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a reorganisation does, step by step and as a whole."""
    user = user_of(request)
    found = get_object_or_404(_readable(user, with_steps()), pk=pk)
    return render(request, "organisation/staff/reorganisation.html", page(found, user))


@shown_and_sent
def draft(request: HttpRequest) -> HttpResponse:
    """Begin a reorganisation."""
    user = user_of(request)
    require(rules.may_manage_organisation(user))

    def act(sent: dict[str, Any]) -> str:
        made = services.draft_reorganisation(
            title=sent["title"], starts_on=sent["starts_on"], by=user
        )
        return _url(made.pk)

    said = Page(
        _("Ny omorganisation"),
        _("Börja"),
        reverse("organisation:reorganisations"),
        _("Omorganisationer"),
        _("Inget ändras förrän den planeras med ett beslut."),
        _("Utkastet finns. Lägg till det första steget."),
    )
    return answer(request, said, forms.DraftForm(posted(request)), act)


@shown_and_sent
def add_step(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Let a draft do one thing more."""
    found = _find(request, pk)
    if kind not in forms.STEP_FORMS:
        raise Http404
    form = forms.STEP_FORMS[kind](posted(request), day=found.starts_on)

    def act(sent: dict[str, Any]) -> str:
        services.add_step(found, form.wanted(), by=user_of(request))
        return _url(pk)

    said = Page(
        str(form.heading),
        _("Lägg till steget"),
        _url(pk),
        found.title,
        _("Förhandsgranskningen visar sedan vad det leder till."),
        _("Steget finns med."),
    )
    return answer(request, said, form, act)


@shown_and_sent
def remove_step(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """Let a draft no longer do one of the things it did."""
    found = _find(request, pk)
    kept = get_object_or_404(Step.objects.filter(reorganisation=found), pk=step)

    def act(sent: dict[str, Any]) -> str:
        services.remove_step(kept, by=user_of(request))
        return _url(pk)

    said = Page(
        _("Ta bort steget"),
        _("Ta bort steget"),
        _url(pk),
        found.title,
        in_words(kept),
        _("Steget är borttaget."),
    )
    return answer(request, said, OnceForm(posted(request)), act)


@shown_and_sent
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a draft hold from its day, by a decision."""
    found = _find(request, pk)

    def act(sent: dict[str, Any]) -> str:
        services.plan_reorganisation(
            found,
            decision=Decision.objects.get(pk=sent["decision"]),
            seen=sent["version"],
            by=user_of(request),
        )
        return _url(pk)

    said = Page(
        _("Genomför omorganisationen"),
        _("Genomför"),
        _url(pk),
        found.title,
        _("Allt börjar gälla %s. Fram till dess kan det dras tillbaka.")
        % day_word(found.starts_on, year=True),
        _("Omorganisationen är planerad."),
    )
    form = forms.PlanForm(posted(request), initial={"version": found.version})
    return answer(request, said, form, act)


@shown_and_sent
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Put everything back as it was, until the day comes."""
    found = _find(request, pk)

    def act(sent: dict[str, Any]) -> str:
        services.withdraw_reorganisation(found, by=user_of(request))
        return _url(pk)

    said = Page(
        _("Dra tillbaka omorganisationen"),
        _("Dra tillbaka"),
        _url(pk),
        found.title,
        _("Allt blir som det var innan den planerades."),
        _("Omorganisationen är tillbakadragen."),
    )
    return answer(request, said, OnceForm(posted(request)), act)


def _readable(user: Visitor | None, rows: QuerySet[Reorganisation]) -> QuerySet[Reorganisation]:
    """Return what the user may read: what has been decided, and drafts for whoever makes them."""
    require(rules.may_read_reorganisations(user))
    if rules.may_manage_organisation(user):
        return rows
    return rows.filter(planned_at__isnull=False)


def _find(request: HttpRequest, pk: int) -> Reorganisation:
    require(rules.may_manage_organisation(user_of(request)))
    return get_object_or_404(with_steps(), pk=pk)


def _url(pk: int) -> str:
    return reverse("organisation:reorganisation", args=[pk])
