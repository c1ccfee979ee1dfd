"""Ways of working are listed, described, looked over, assessed and ended."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import capitalised
from rodtrad.declarations import rules, services
from rodtrad.declarations.forms import methods as forms
from rodtrad.declarations.models import WorkMethod
from rodtrad.declarations.staff import method_list, unit_finding
from rodtrad.declarations.staff.method_page import method_page
from rodtrad.declarations.staff.unit_finding import find_method
from rodtrad.organisation.models import Unit
from rodtrad.profiles.naming import word
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List ways of working."""
    page = method_list.methods_page(request)
    return render(request, "declarations/staff/methods.html", page)


@login_required
@require_safe
def csv(request: HttpRequest) -> HttpResponse:
    """Send the ways of working that the filters let through as a sheet."""
    return method_list.sheet(request)


@login_required
@require_safe
def method(request: HttpRequest, key: str) -> HttpResponse:
    """Show how something is done, for which promises, and how it has been assessed."""
    page = method_page(request.user, find_method(request, key))
    return render(request, "declarations/staff/method.html", page)


@login_required
@acts_once
def describe(request: HttpRequest) -> HttpResponse:
    """Describe a way of working."""
    require(rules.may_begin(request.user))
    form = forms.DescribeForm(posted(request))
    offer(form, "unit", unit_finding.units_for(request.user))
    offer(form, "role", unit_finding.roles())

    def act(data: dict[str, Any]) -> WorkMethod:
        return services.describe_method(
            unit=Unit.objects.get(pk=data["unit"]), method=form.method(data), by=user_of(request)
        )

    up = reverse("declarations:methods")
    done = _("Arbetssättet är beskrivet.")
    page = FormPage(_("Beskriv ett arbetssätt"), _("Spara"), up, top=_top(), done=done)
    return answer(request, form, page, act, to=_address)


@login_required
@acts_once
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Describe a way of working anew."""
    found = find_method(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.MethodForm(posted(request), initial=forms.shown(found))
    offer(form, "role", unit_finding.roles())

    def act(data: dict[str, Any]) -> WorkMethod:
        return services.edit_method(
            found, method=form.method(data), seen=data["version"], by=user_of(request)
        )

    page = _about(found, _("Ändra beskrivningen"), _("Spara"), _("Beskrivningen är sparad."))
    return answer(
        request, form, page, act, newest=lambda: WorkMethod.objects.get(pk=found.pk).version
    )


@login_required
@acts_once
def review(request: HttpRequest, key: str) -> HttpResponse:
    """Say that a way of working still holds."""
    found = find_method(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.ReviewForm(posted(request))

    def act(data: dict[str, Any]) -> WorkMethod:
        return services.review_method(
            found, next_review_on=data["next_review_on"], by=user_of(request)
        )

    note = _("Läs igenom stegen med dem som arbetar så. Stämmer de inte, ändra dem först.")
    done = _("Översynen är sparad.")
    page = _about(found, _("Vi har sett över arbetssättet"), _("Spara"), done, note)
    return answer(request, form, page, act)


@login_required
@acts_once
def assess(request: HttpRequest, key: str) -> HttpResponse:
    """Say how far a way of working is used, and whether it is enough."""
    found = find_method(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    form = forms.AssessForm(posted(request))

    def act(data: dict[str, Any]) -> Any:
        return services.assess_method(
            found,
            used=data["used"],
            is_enough=data["is_enough"] == "yes",
            text=data["text"],
            by=user_of(request),
        )

    note = _("Bedömningen tas med när nämnden redovisar sitt år.")
    done = _("Bedömningen är sparad.")
    page = _about(found, _("Bedöm arbetssättet"), _("Spara"), done, note)
    return answer(request, form, page, act)


@login_required
@require_POST
@acts_once
def end(request: HttpRequest, key: str) -> HttpResponse:
    """Say that nobody works so any longer."""
    found = find_method(request, key)
    try:
        services.end_method(found, by=user_of(request))
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
        return redirect(_address(found))
    messages.success(request, _("Arbetssättet är avslutat."))
    return redirect("declarations:methods")


def _about(found: WorkMethod, heading: str, save: str, done: str, note: str = "") -> FormPage:
    return FormPage(
        heading,
        save,
        _address(found),
        up_name=found.title,
        top=_top(),
        lead=found.title,
        note=note,
        done=done,
    )


def _top() -> tuple[str, str]:
    return capitalised(word("work_method", "plural")), reverse("declarations:methods")


def _address(found: WorkMethod) -> str:
    return reverse("declarations:method", args=[found.key])
