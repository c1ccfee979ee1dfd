"""Where goals come from: national goals and mandates."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.enums import SourceKind
from rodtrad.goals.models import Assignment, GoalSource, SourceLink
from rodtrad.goals.staff import choices
from rodtrad.goals.staff.sources import source_choices, sources_page
from rodtrad.organisation.models import Unit


@login_required
@acts_once
def sources(request: HttpRequest) -> HttpResponse:
    """List what goals rest on, and let another source be written down."""
    form = forms.SourceForm(request.POST or None)
    forms.offer(form, "body", [*choices.nothing(_("Ingen")), *choices.committees()])
    if request.method == "POST":
        done = form.attempt(
            lambda data: services.name_source(
                kind=SourceKind(data["kind"]),
                title=data["title"],
                reference=data["reference"],
                url=data["url"],
                body=Unit.objects.get(pk=data["body"]) if data["body"] else None,
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Källan är sparad."))
            return redirect("goals:sources")
    return render(request, "goals/staff/sources.html", sources_page(request.user) | {"form": form})


@login_required
@acts_once
def rest(request: HttpRequest, key: str) -> HttpResponse:
    """Say what a goal rests on."""
    goal = get_object_or_404(queries.visible_to(request.user), key=key)
    require(rules.may_edit_goal(request.user, goal))
    form = forms.RestForm(request.POST or None)
    offered = source_choices(request.user)
    forms.offer(form, "source", [(key, str(thing)) for key, thing in offered.items()])
    if request.method == "POST":
        done = form.attempt(lambda data: _rest(request, goal.pk, offered[data["source"]]))
        if done is not None:
            messages.success(request, _("Det är sparat vad målet vilar på."))
            return redirect("goals:parts", goal.key)
    page = {"form": form, "goal": goal, "has_sources": bool(offered)}
    return render(request, "goals/staff/rest.html", page)


@login_required
@acts_once
def unrest(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Say that a goal no longer rests on something."""
    goal = get_object_or_404(queries.visible_to(request.user), key=key)
    found = get_object_or_404(SourceLink.objects.on().filter(goal=goal), pk=pk)
    if request.method == "POST":
        services.stop_resting(found, by=user_of(request))
        messages.success(request, _("Målet vilar inte längre på det."))
    return redirect("goals:parts", goal.key)


def _rest(request: HttpRequest, goal_id: int, thing: GoalSource | Assignment) -> SourceLink:
    goal = queries.visible_to(request.user).get(pk=goal_id)
    if isinstance(thing, Assignment):
        return services.rest_on(goal, assignment=thing, by=user_of(request))
    return services.rest_on(goal, source=thing, by=user_of(request))
