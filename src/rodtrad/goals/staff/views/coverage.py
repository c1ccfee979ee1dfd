"""Whether all of the goals is worked with, and who says what about it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.enums import PartKind
from rodtrad.goals.models import Goal, GoalLink, GoalPart, NoContribution
from rodtrad.goals.staff import choices
from rodtrad.goals.staff.coverage import coverage_page, reason_words
from rodtrad.goals.staff.parts import parts_page
from rodtrad.goals.staff.views.thread import asked_day
from rodtrad.organisation.models import Decision, Unit
from rodtrad.times.request import default_day


@login_required
@require_safe
def coverage(request: HttpRequest) -> HttpResponse:
    """Show every council goal against every committee."""
    page = coverage_page(request.user, asked_day(request))
    return render(request, "goals/staff/coverage.html", page)


@login_required
@acts_once
def parts(request: HttpRequest, key: str) -> HttpResponse:
    """Show what a goal consists of and who serves it, and let a part be added."""
    goal = _seen(request, key)
    form = forms.PartForm(request.POST or None)
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.add_part(
                goal, kind=PartKind(data["kind"]), name=data["name"], by=user_of(request)
            )
        )
        if done is not None:
            messages.success(request, _("Delen är sparad."))
            return redirect("goals:parts", goal.key)
    page = parts_page(request.user, goal, default_day()) | {"form": form}
    return render(request, "goals/staff/parts.html", page)


@login_required
@acts_once
def remove_part(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take a part out of a goal."""
    goal = _editable(request, key)
    part = get_object_or_404(GoalPart.objects.on().filter(goal=goal), pk=pk)
    form = forms.RemovePartForm(request.POST or None)
    decisions = choices.decisions_of(choices.deciders(goal.body_id))
    forms.offer(form, "decision", choices.decision_choices(decisions))
    if request.method == "POST":
        done = form.attempt(lambda data: _removed(request, part, data, decisions))
        if done is not None:
            messages.success(request, _("Delen är borttagen från i dag."))
            return redirect("goals:parts", goal.key)
    page = {"form": form, "goal": goal, "part": part}
    return render(request, "goals/staff/remove_part.html", page)


@login_required
@acts_once
def serve(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Say which parts of the goal above a goal serves."""
    goal = _editable(request, key)
    links = GoalLink.objects.on().filter(child=goal).select_related("parent")
    link = get_object_or_404(links, pk=pk)
    offered = {str(row.pk): row for row in GoalPart.objects.on().filter(goal=link.parent)}
    served = link.services.filter(valid__contains=timezone.localdate())
    initial = {"parts": [str(row.part_id) for row in served]}
    form = forms.ServeForm(request.POST or None, initial=initial)
    forms.offer(form, "parts", [(pk, part.name) for pk, part in offered.items()])
    if request.method == "POST":
        done = form.attempt(lambda data: _served(request, link, offered, data["parts"]))
        if done is not None:
            messages.success(request, _("Det är sparat vilka delar målet tjänar."))
            return redirect("goals:parts", link.parent.key)
    page = {"form": form, "goal": goal, "parent": link.parent, "has_parts": bool(offered)}
    return render(request, "goals/staff/serve.html", page)


@login_required
@acts_once
def abstain(request: HttpRequest, key: str, unit: str) -> HttpResponse:
    """Mend a gap: write a goal for the committee, or record why it does nothing."""
    goal, committee = _seen(request, key), get_object_or_404(Unit, key=unit)
    require(rules.may_abstain(request.user, committee.pk))
    standing = NoContribution.objects.on().filter(goal=goal, committee=committee).first()
    if standing is not None:
        return _take_up(request, standing)
    form = forms.AbstainForm(request.POST or None)
    decisions = choices.decisions_of(choices.deciders(committee.pk))
    forms.offer(form, "decision", choices.decision_choices(decisions))
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.abstain(
                committee,
                goal=goal,
                reason=data["reason"],
                decision=decisions.get(data["decision"]),
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Skälet är sparat."))
            return redirect("goals:coverage")
    page = {"form": form, "goal": goal, "committee": choices.name_of(committee)}
    return render(request, "goals/staff/abstain.html", page)


def _take_up(request: HttpRequest, standing: NoContribution) -> HttpResponse:
    """Let a committee take back that it does nothing for a goal."""
    if request.method == "POST":
        services.take_up(standing, by=user_of(request))
        messages.success(request, _("Svaret är tillbakataget från i dag."))
        return redirect("goals:coverage")
    page = {
        "goal": standing.goal,
        "committee": choices.name_of(standing.committee),
        "reason": reason_words(standing),
    }
    return render(request, "goals/staff/take_up.html", page)


def _removed(
    request: HttpRequest,
    part: GoalPart,
    data: dict[str, str],
    decisions: dict[str, Decision],
) -> bool:
    decision = decisions.get(data["decision"])
    services.remove_part(part, decision=decision, by=user_of(request))
    return True


def _served(
    request: HttpRequest, link: GoalLink, offered: dict[str, GoalPart], chosen: list[str]
) -> bool:
    services.serve_parts(link, parts=[offered[pk] for pk in chosen], by=user_of(request))
    return True


def _seen(request: HttpRequest, key: str) -> Goal:
    return get_object_or_404(queries.visible_to(request.user), key=key)


def _editable(request: HttpRequest, key: str) -> Goal:
    goal = _seen(request, key)
    require(rules.may_edit_goal(request.user, goal))
    return goal
