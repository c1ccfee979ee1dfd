"""The form that plans an action: what it offers, and the plan that it tells of."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.improvement import forms
from rodtrad.improvement.models import Cause, ImprovementArea
from rodtrad.improvement.services import Plan
from rodtrad.improvement.staff import choices
from rodtrad.ui.acting import offer


def offer_choices(
    form: forms.ActionForm, units: list[tuple[str, str]], *, cause: int | None = None
) -> None:
    """Let the form choose among what there is."""
    offer(form, "unit", units)
    offer(form, "responsible", choices.people())
    offer(form, "cause", choices.causes(_("ingen av dem"), also=cause))
    offer(form, "area", choices.areas(_("inget")))


def planned(data: dict[str, Any]) -> Plan:
    """Return the plan that a form tells of."""
    said = {name: data[name] for name in ("title", "description", "due_on", "check_by")}
    said |= {name: data[name] for name in ("check_what", "window", "volume_name", "volume_before")}
    return Plan(
        responsible=get_object_or_404(User, pk=data["responsible"]),
        cause=Cause.objects.filter(pk=data["cause"] or 0).first(),
        area=ImprovementArea.objects.filter(pk=data["area"] or 0).first(),
        **said,
    )
