"""Assignments: given, followed and finished."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.models import Assignment
from rodtrad.goals.staff import assignments as rows
from rodtrad.goals.staff import choices, review
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import tree
from rodtrad.ui.acting import ActingForm, is_sent


@login_required
@require_safe
def assignments(request: HttpRequest) -> HttpResponse:
    """List the assignments with their ages."""
    return render(request, "goals/staff/assignments.html", rows.assignment_rows(request))


@login_required
@require_safe
def assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what somebody is to do, and where it stands."""
    page = rows.assignment_page(request.user, _seen(request, pk))
    return render(request, "goals/staff/assignment.html", page)


@login_required
@acts_once
def give(request: HttpRequest) -> HttpResponse:
    """Write down an assignment."""
    givers = rows.givers(request.user)
    require(rules.may_begin_assignment(givers))
    form = forms.TaskForm(**review.given(request))
    decisions = choices.decisions_of({int(pk) for pk, _name in givers})
    forms.offer(form, "giver", givers)
    offered = _offer(request, form, decisions)
    if is_sent(request):
        made = form.attempt(
            lambda data: services.give_assignment(
                Unit.objects.get(pk=data["giver"]),
                task=form.task(data, *offered),
                decision=decisions.get(data["decision"]),
                by=user_of(request),
            )
        )
        if made is not None:
            messages.success(request, _("Uppdraget är sparat."))
            return redirect("goals:assignment", made.pk)
    page = {"form": form, "review": review.of_form(request, form)}
    return render(request, "goals/staff/give.html", page)


@login_required
@acts_once
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Complete an assignment."""
    found = _changeable(request, pk)
    form = forms.TaskForm(**review.given(request, rows.initial(found)))
    decisions = choices.decisions_of({found.giver_id})
    offered = _offer(request, form, decisions, found)
    form.keep_what_is_decided(found)
    if is_sent(request):
        done = form.attempt(
            lambda data: services.edit_assignment(
                found,
                task=form.task(data, *offered),
                version=data["version"],
                decision=decisions.get(data.get("decision", "")),
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Uppdraget är ändrat."))
            return redirect("goals:assignment", found.pk)
        if form.clash:
            form.take_version(found.version)
    page = {"form": form, "assignment": found, "review": review.of_form(request, form)}
    return render(request, "goals/staff/edit_assignment.html", page)


@login_required
@acts_once
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an assignment a new day."""
    found = _changeable(request, pk)
    form = forms.MoveForm(request.POST or None)
    decisions = _decided_by(form, found.giver_id)
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.move_assignment(
                found,
                due_on=data["due_on"],
                reason=data["reason"],
                decision=decisions.get(data["decision"]),
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Uppdraget har en ny dag."))
            return redirect("goals:assignment", found.pk)
    page = {"form": form, "assignment": found, "heading": _("Ge uppdraget en ny dag")}
    return render(request, "goals/staff/assignment_form.html", page)


@login_required
@acts_once
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Report an assignment."""
    found = _seen(request, pk)
    require(rules.may_report_assignment(request.user, found))
    form = forms.ReportingForm(request.POST or None, initial={"on": timezone.localdate()})
    decisions = _decided_by(form, found.giver_id)
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.report_assignment(
                found,
                report=data["report"],
                on=data["on"],
                decision=decisions.get(data["decision"]),
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Uppdraget är redovisat."))
            return redirect("goals:assignment", found.pk)
    page = {"form": form, "assignment": found, "heading": _("Redovisa uppdraget")}
    return render(request, "goals/staff/assignment_form.html", page)


@login_required
@acts_once
def write_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Write an assignment off."""
    found = _changeable(request, pk)
    form = forms.DecidedForm(request.POST or None)
    decisions = _decided_by(form, found.giver_id)
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.write_off(
                found, decision=decisions.get(data["decision"]), by=user_of(request)
            )
        )
        if done is not None:
            messages.success(request, _("Uppdraget är avskrivet."))
            return redirect("goals:assignment", found.pk)
    page = {"form": form, "assignment": found, "heading": _("Skriv av uppdraget")}
    return render(request, "goals/staff/assignment_form.html", page)


@login_required
@acts_once
def unfinished(request: HttpRequest, unit: str) -> HttpResponse:
    """Show a body everything it has asked for that is not finished, and note when it was shown."""
    body = get_object_or_404(Unit, key=unit)
    node = tree().find(body.pk)
    if node is None:
        raise Http404
    form = forms.DecidedForm(request.POST or None)
    decisions = _decided_by(form, body.pk)
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.present_list(
                body, decision=decisions.get(data["decision"]), by=user_of(request)
            )
        )
        if done is not None:
            messages.success(request, _("Listan är antecknad som redovisad."))
            return redirect("goals:unfinished", body.key)
    page = rows.list_page(request.user, node) | {"form": form}
    return render(request, "goals/staff/unfinished.html", page)


def _offer(
    request: HttpRequest,
    form: forms.TaskForm,
    decisions: dict[str, Decision],
    given: Assignment | None = None,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Let the form offer whom and what an assignment may be for, and return them by choice.

    What it already is for stays on offer, also when that has been closed since.
    """
    units = {str(row.pk): row for row in Unit.objects.all()}
    goals = choices.council_goals(request.user)
    names = [(str(node.id), node.name) for node in tree() if str(node.id) in units]
    if given and given.goal:
        goals.setdefault(str(given.goal_id), given.goal)
    if given and given.receiver_id and not tree().find(given.receiver_id):
        names.append((str(given.receiver_id), tree().name(given.receiver_id)))
    forms.offer(form, "receiver", [*choices.nothing(_("Ingen än")), *names])
    forms.offer(form, "decision", choices.decision_choices(decisions))
    titles = [(pk, goal.title) for pk, goal in goals.items()]
    forms.offer(form, "goal", [*choices.nothing(_("Inget särskilt")), *titles])
    return units, goals


def _decided_by(form: ActingForm, body_id: int) -> dict[str, Decision]:
    decisions = choices.decisions_of(choices.deciders(body_id))
    forms.offer(form, "decision", choices.decision_choices(decisions))
    return decisions


def _seen(request: HttpRequest, pk: int) -> Assignment:
    rows = queries.assignments_visible_to(request.user)
    return get_object_or_404(
        rows.select_related("decision", "closing_decision", "goal__plan"), pk=pk
    )


def _changeable(request: HttpRequest, pk: int) -> Assignment:
    found = _seen(request, pk)
    require(rules.may_change_assignment(request.user, found))
    return found
