"""Plans: what bodies mean to reach, and the decisions behind."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.access.enums import Right
from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.staff import choices
from rodtrad.goals.staff.plan import (
    decided,
    deciding_body,
    decision_words,
    plan_page,
    plan_rows,
)
from rodtrad.goals.staff.sealed import sealed_page
from rodtrad.organisation.models import Unit
from rodtrad.times.request import asked_day

STEPS = {"propose": services.propose_plan, "close": services.close_plan}


@login_required
@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """List the plans, the newest first."""
    return render(request, "goals/staff/plans.html", plan_rows(request))


@login_required
@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a plan, its decision and its goals."""
    return render(request, "goals/staff/plan.html", plan_page(request.user, _seen(request, pk)))


@login_required
@require_safe
def sealed(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the plan sealed, beside what is so on the day asked for."""
    found, day = _seen(request, pk), asked_day(request)
    page = sealed_page(request.user, found, day) | {
        "plan": found,
        "day": day,
        "day_text": day_words(day, year=True),
    }
    page["decision"] = decision_words(found.decision, found.decided_by)
    return render(request, "goals/staff/sealed.html", page)


@login_required
@acts_once
def draft(request: HttpRequest) -> HttpResponse:
    """Begin a plan."""
    form = forms.PlanForm(request.POST or None)
    forms.offer(form, "kind", choices.plan_kinds())
    bodies = choices.unit_choices(request.user, Right.EDIT_GOALS)
    require(rules.may_begin_plan(bodies))
    forms.offer(form, "body", bodies)
    if request.method == "POST":
        made = form.attempt(
            lambda data: services.draft_plan(
                body=Unit.objects.get(pk=data["body"]),
                kind=data["kind"],
                name=data["name"],
                first_year=data["first_year"],
                last_year=data["last_year"],
                by=user_of(request),
            )
        )
        if made is not None:
            messages.success(request, _("Planen är sparad som utkast."))
            return redirect("goals:plan", made.pk)
    return render(request, "goals/staff/draft_plan.html", {"form": form})


@login_required
@acts_once
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a plan in force by a decision."""
    found = _seen(request, pk)
    require(rules.may_adopt_plan(request.user, found))
    form = forms.AdoptForm(request.POST or None)
    decisions = choices.decisions_of({deciding_body(found), *choices.deciders(found.body_id)})
    forms.offer(form, "decision", choices.decision_choices(decisions))
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.adopt_plan(
                found, decision=decisions.get(data["decision"]), by=user_of(request)
            )
        )
        if done is not None:
            messages.success(request, _("Planen är antagen och dess mål gäller."))
            return redirect("goals:plan", found.pk)
    page = {"form": form, "plan": found, "count": found.goals.count()}
    return render(request, "goals/staff/adopt_plan.html", page)


@login_required
@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose or close a plan."""
    found = _seen(request, pk)
    act = STEPS.get(request.POST.get("step", ""))
    try:
        if act is not None:
            act(found, by=user_of(request))
            messages.success(request, _("Det är sparat."))
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
    return redirect("goals:plan", found.pk)


def _seen(request: HttpRequest, pk: int) -> Any:
    """Return the plan with its decision, and who took it under the name it had then."""
    return get_object_or_404(decided(queries.plans_visible_to(request.user)), pk=pk)
