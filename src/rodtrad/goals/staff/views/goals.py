"""Writing goals, hanging them up, measuring and judging them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.status import Outcome
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure
from rodtrad.goals.queries.settled import said_elsewhere
from rodtrad.goals.staff import choices, review, sentences
from rodtrad.indicators import subjects
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import is_sent


@login_required
@acts_once
def draft(request: HttpRequest) -> HttpResponse:
    """Write a goal under another, or at the top of the thread."""
    parent = _seen(request, request.GET["under"]) if request.GET.get("under") else None
    form = _draft_form(request, parent)
    if is_sent(request):
        goal = form.attempt(lambda data: _draft(request, form, parent, data))
        if goal is not None:
            messages.success(request, _("Målet är sparat som utkast."))
            return redirect("goals:node", goal.key)
    read = review.of_goal_form(request, form, str(form["level"].value()))
    page = {"form": form, "parent": parent, "review": read}
    return render(request, "goals/staff/draft.html", page)


def _draft_form(request: HttpRequest, parent: Goal | None) -> forms.DraftGoalForm:
    levels = choices.levels_under(parent)
    kinds = {kind for level in levels for kind in level.body_kinds}
    form = forms.DraftGoalForm(**review.given(request))
    forms.offer(form, "level", choices.level_choices(levels))
    bodies = choices.body_choices(request.user, Right.EDIT_GOALS, kinds)
    require(rules.may_begin_goal(bodies))
    asked = choices.nothing(_("Välj")) if len(bodies) > 1 else []
    forms.offer(form, "body", [*asked, *bodies])
    forms.offer(form, "plan", choices.plan_choices(request.user))
    return form


def _draft(
    request: HttpRequest, form: forms.DraftGoalForm, parent: Goal | None, data: dict[str, Any]
) -> Goal:
    return services.draft_goal(
        level=data["level"],
        body=Unit.objects.get(pk=data["body"]),
        wording=form.wording(data),
        parent=parent,
        plan=choices.by_pk(queries.plans_visible_to(request.user), data["plan"]),
        is_supplementary=data["is_supplementary"],
        by=user_of(request),
    )


@login_required
@acts_once
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Word a goal anew."""
    goal = _editable(request, key)
    form = forms.EditGoalForm(**review.given(request, _texts(goal)))
    decisions = choices.decisions_of(choices.deciders(goal.body_id))
    form.ask_for_decision(choices.decision_choices(decisions), is_decided=_is_decided(goal))
    if is_sent(request):
        saved = form.attempt(
            lambda data: services.edit_goal(
                goal,
                wording=form.wording(data),
                version=data["version"],
                decision=decisions.get(data.get("decision", "")),
                by=user_of(request),
            )
        )
        if saved is not None:
            messages.success(request, _("Målet är ändrat."))
            return redirect("goals:node", goal.key)
        if form.clash:
            form.take_version(goal.version)
    page = {"form": form, "goal": goal, "lacks_decision": _is_decided(goal) and not decisions}
    page["review"] = review.of_goal_form(request, form, goal.level, **_told(goal))
    return render(request, "goals/staff/edit.html", page)


def _texts(goal: Goal) -> dict[str, object]:
    return {name: getattr(goal, name) for name in (*review.GOAL_TEXTS, "version")}


def _told(goal: Goal) -> dict[str, bool]:
    """Return what the goal and what hangs from it tell beside its words."""
    return review.known_of(goal) | said_elsewhere(goal, timezone.localdate())


def _is_decided(goal: Goal) -> bool:
    return goal.state == GoalState.DECIDED


@login_required
@acts_once
def link(request: HttpRequest, key: str) -> HttpResponse:
    """Hang a goal under another, or take it down from one."""
    goal = _editable(request, key)
    form = forms.LinkForm(request.POST or None)
    parents = {str(row.pk): row for row in choices.parents_for(request.user, goal)}
    forms.offer(form, "parent", choices.parent_choices(request.user, goal))
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.link_goal(
                goal,
                parent=parents[data["parent"]],
                weight=data["weight"],
                is_main=data["is_main"],
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Målet hänger nu i tråden."))
            return redirect("goals:node", goal.key)
    links = GoalLink.objects.on().filter(child=goal).select_related("parent")
    return render(request, "goals/staff/link.html", {"form": form, "goal": goal, "links": links})


@login_required
@acts_once
def unlink(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a goal down from another."""
    goal = _editable(request, key)
    found = get_object_or_404(GoalLink.objects.on().filter(child=goal), pk=pk)
    if request.method == "POST":
        services.unlink_goal(found, by=user_of(request))
        messages.success(request, _("Målet hänger inte längre där."))
    return redirect("goals:link", goal.key)


@login_required
@acts_once
def measure(request: HttpRequest, key: str) -> HttpResponse:
    """Choose which figures tell how far a goal has come."""
    goal = _editable(request, key)
    form = forms.MeasureForm(request.POST or None)
    series = choices.series_for(request.user, goal)
    forms.offer(form, "series", [(pk, name) for pk, (_row, name) in series.items()])
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.measure_goal(
                goal, series=series[data["series"]][0], weight=data["weight"], by=user_of(request)
            )
        )
        if done is not None:
            messages.success(request, _("Målet mäts nu med det du valde."))
            return redirect("goals:node", goal.key)
    measures = [
        (row, standing.definition.name, subjects.url(standing.series))
        for row, standing in queries.measures_of(goal)
    ]
    page = {"form": form, "goal": goal, "measures": measures}
    return render(request, "goals/staff/measure.html", page)


@login_required
@acts_once
def unmeasure(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Stop measuring a goal by a series."""
    goal = _editable(request, key)
    found = get_object_or_404(GoalMeasure.objects.on().filter(goal=goal), pk=pk)
    if request.method == "POST":
        services.unmeasure_goal(found, by=user_of(request))
        messages.success(request, _("Det mäter inte längre målet."))
    return redirect("goals:measure", goal.key)


@login_required
@acts_once
def judge(request: HttpRequest, key: str) -> HttpResponse:
    """Say how far a goal has come, beside what the figures say."""
    goal = _seen(request, key)
    require(rules.may_judge(request.user, goal))
    status = queries.status_of(goal)
    form = forms.JudgeForm(request.POST or None, initial={"outcome": status.outcome})
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.judge(
                goal,
                outcome=Outcome(data["outcome"]),
                reason=data["reason"],
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Din bedömning är sparad."))
            return redirect("goals:node", goal.key)
    answer = sentences.answer(goal, status)
    page = {"form": form, "goal": goal, "status": status, "answer": answer}
    return render(request, "goals/staff/judge.html", page)


def _seen(request: HttpRequest, key: str) -> Goal:
    return get_object_or_404(queries.visible_to(request.user), key=key)


def _editable(request: HttpRequest, key: str) -> Goal:
    goal = _seen(request, key)
    require(rules.may_edit_goal(request.user, goal))
    return goal
