"""What a case came of, and what is done about it."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import refuse, require
from rodtrad.feedback import rules, services
from rodtrad.feedback.forms import CauseForm, RaiseForm
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.learning import MOST, offered
from rodtrad.feedback.staff.acting import about, find, version_of
from rodtrad.improvement.forms import ActionForm
from rodtrad.improvement.models import Action, Cause
from rodtrad.improvement.staff import choices
from rodtrad.improvement.staff.planning import offer_choices, planned
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import answer


@login_required
@acts_once
def causes(request: HttpRequest, code: str) -> HttpResponse:
    """Say what a case came of."""
    found = _learnt(request, code)
    said = [str(pk) for pk in found.causes.values_list("cause", flat=True)]
    form = CauseForm(posted(request), initial={"causes": said, "version": found.version})
    rows = (Cause.objects.on() | Cause.objects.filter(pk__in=said)).distinct()
    offer(form, "causes", [(str(row.pk), row.name) for row in rows])
    page = about(found, _("Vad beror det på?"), _("Spara"), _("Orsaken är sparad."))

    def act(data: dict[str, Any]) -> FeedbackCase:
        chosen = Cause.objects.filter(pk__in=data["causes"])
        by, seen = user_of(request), data["version"]
        return services.say_causes(found, causes=chosen, by=by, seen=seen)

    return answer(request, form, page, act, newest=lambda: version_of(found))


@login_required
@acts_once
def action(request: HttpRequest, code: str) -> HttpResponse:
    """Say what is done about a case, of what is planned already or is to be."""
    found = _learnt(request, code)
    form = RaiseForm(posted(request))
    rows = offered(request.user, found)[:MOST]
    offer(form, "action", [("", _("Välj")), *((str(row.pk), row.title) for row in rows)])
    page = about(
        found, _("Vad görs åt det?"), _("Spara"), _("Åtgärden är kopplad till ärendet."),
        template="feedback/staff/action.html",
        more={"plan": reverse("feedback:plan_action", args=[found.code]), "is_empty": not rows},
    )  # fmt: skip

    def act(data: dict[str, Any]) -> int:
        chosen = get_object_or_404(offered(request.user, found), pk=data["action"])
        by, like = user_of(request), data["with_like"]
        return services.raise_action(found, action=chosen, by=by, with_like=like)

    return answer(request, form, page, act)


@login_required
@acts_once
def plan(request: HttpRequest, code: str) -> HttpResponse:
    """Plan something because of a case, which those who said the same are told of too."""
    found = _learnt(request, code)
    units = choices.units(request.user)
    if not units:
        require(refuse(_("Ditt uppdrag ger inte rätt att planera åtgärder.")))
    form = ActionForm(posted(request), initial=_proposed(request, found))
    offer_choices(form, units)
    page = about(found, _("Planera en åtgärd"), _("Spara"), _("Åtgärden är planerad."))

    def act(data: dict[str, Any]) -> Action:
        unit, by = get_object_or_404(Unit, pk=data["unit"]), user_of(request)
        return services.plan_because_of(found, unit=unit, plan=planned(data), by=by)

    return answer(request, form, page, act)


def _proposed(request: HttpRequest, case: FeedbackCase) -> dict[str, Any]:
    """Return what a case already says of what is to be planned."""
    cause = case.causes.values_list("cause", flat=True).first()
    return {
        "unit": str(case.unit_id),
        "cause": str(cause or ""),
        "responsible": str(user_of(request).pk),
    }


def _learnt(request: HttpRequest, code: str) -> FeedbackCase:
    found = find(request, code)
    require(rules.may_learn(request.user, found))
    return found
