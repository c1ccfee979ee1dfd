"""The words for causes, and what has been chosen to be improved."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import refuse, require
from rodtrad.improvement import forms, rules, services, vocabulary
from rodtrad.improvement.models import Cause, ImprovementArea
from rodtrad.improvement.staff import choices
from rodtrad.improvement.staff.page import areas_page
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer, do


@login_required
@require_safe
def causes(request: HttpRequest) -> HttpResponse:
    """Show the causes that things are told in."""
    may_name = bool(rules.may_name_causes(request.user))
    page = {"rows": Cause.objects.on(), "may_name": may_name}
    return render(request, "improvement/staff/causes.html", page)


@login_required
@acts_once
def name_cause(request: HttpRequest) -> HttpResponse:
    """Add a cause."""
    require(rules.may_name_causes(request.user))
    form, up = forms.CauseForm(posted(request)), reverse("improvement:causes")
    page = FormPage(
        _("Lägg till en orsak"), _("Spara"), up, (_("Orsaker"), up), done=_("Orsaken är tillagd.")
    )
    return answer(
        request,
        form,
        page,
        lambda data: services.name_cause(name=data["name"], by=user_of(request)),
    )


@login_required
@require_POST
@acts_once
def begin(request: HttpRequest) -> HttpResponse:
    """Begin with the suggested causes."""
    do(request, lambda: vocabulary.begin(by=user_of(request)), _("Orsakerna är tillagda."))
    return redirect("improvement:causes")


@login_required
@require_POST
@acts_once
def end_cause(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer a cause no more."""
    found = get_object_or_404(Cause.objects.on(), pk=pk)
    do(request, lambda: services.end_cause(found, by=user_of(request)), _("Orsaken är borttagen."))
    return redirect("improvement:causes")


@login_required
@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """Show what has been chosen to be improved."""
    return render(request, "improvement/staff/areas.html", areas_page(request))


@login_required
@acts_once
def name_area(request: HttpRequest) -> HttpResponse:
    """Choose something to become better at."""
    units = choices.units(request.user)
    if not units:
        require(refuse(_("Ditt uppdrag ger inte rätt att välja förbättringsområden.")))
    form, up = forms.AreaForm(posted(request)), reverse("improvement:areas")
    offer(form, "unit", units)
    page = FormPage(
        _("Välj ett förbättringsområde"), _("Spara"), up, (_("Förbättringsområden"), up),
        done=_("Området är valt."),
    )  # fmt: skip

    def act(data: dict[str, Any]) -> ImprovementArea:
        unit = get_object_or_404(Unit, pk=data.pop("unit"))
        return services.name_area(unit=unit, **data, by=user_of(request))

    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def end_area(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that an area is no longer chosen."""
    found = get_object_or_404(ImprovementArea.objects.on(), pk=pk)
    do(request, lambda: services.end_area(found, by=user_of(request)), _("Området är avslutat."))
    return redirect("improvement:areas")
