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
from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import number_word
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.queries.takeover import could_be_followed
from rodtrad.goals.staff import choices
from rodtrad.goals.staff.plan import (
    decided,
    deciding_body,
    decision_words,
    plan_page,
    plan_rows,
)
from rodtrad.goals.staff.sealed import sealed_page
from rodtrad.goals.staff.takeover import asked
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
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the profile asks the plan to say."""
    found = _seen(request, pk)
    require(rules.may_state_plan(request.user, found))
    asked = services.must_state(found)
    said = forms.StatedForm.said(asked, found.stated) | {"version": found.version}
    form = forms.StatedForm(request.POST or None, asked=asked, initial=said)
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.state_plan(
                found, form.stated(data), by=user_of(request), seen=data["version"]
            )
        )
        if done is not None:
            messages.success(request, _("Det är sparat."))
            return redirect("goals:plan", found.pk)
        if form.clash:
            form.take_version(found.version)
    return render(request, "goals/staff/state_plan.html", {"form": form, "plan": found})


@login_required
@acts_once
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a plan in force by a decision."""
    found = _seen(request, pk)
    require(rules.may_adopt_plan(request.user, found))
    form, count = forms.AdoptForm(request.POST or None), found.goals.count()
    decisions = choices.decisions_of({deciding_body(found), *choices.deciders(found.body_id)})
    forms.offer(form, "decision", choices.decision_choices(decisions))
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.adopt_plan(
                found, decision=decisions.get(data["decision"]), by=user_of(request)
            )
        )
        if done is not None:
            messages.success(request, _adopted(count))
            return redirect("goals:plan", found.pk)
    page = {"form": form, "plan": found, "count": count, "count_words": number_word(count)}
    return render(request, "goals/staff/adopt_plan.html", page)


def _adopted(count: int) -> str:
    if count:
        return _("Planen är antagen och dess mål gäller.")
    return _("Planen är antagen. Den har inga mål.")


@login_required
@acts_once
def take_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a plan take over from another of its body: which, and then what becomes of each goal."""
    found = _seen(request, pk)
    require(rules.may_adopt_plan(request.user, found))
    before = could_be_followed(found).order_by("-first_year", "pk")
    after = before.filter(pk=number_in(request.GET.get("efter", "")) or 0).first()
    page: dict[str, Any] = {"plan": found, "before": before, "after": after}
    if after is None:
        return render(request, "goals/staff/take_over.html", page)
    form = forms.TakeOverForm(request.POST or None, asked=asked(found, after))
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.take_over(
                found,
                after=after,
                fates=form.fates(data),
                with_measures=data["with_measures"],
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Planen tar över. Varje mål har fått sin väg vidare."))
            return redirect("goals:plan", found.pk)
    on = day_words(services.takes_over_on(found), year=True)
    return render(request, "goals/staff/take_over.html", page | {"form": form, "on": on})


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
