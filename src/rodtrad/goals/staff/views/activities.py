"""What is done for a goal."""

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
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.goals import forms, queries, rules, services
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity, Goal
from rodtrad.goals.staff import choices, review
from rodtrad.goals.staff.activity import activity_page
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import is_sent


@login_required
@require_safe
def activity(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what is done, by whom and until when."""
    page = activity_page(request.user, _seen(request, pk))
    return render(request, "goals/staff/activity.html", page)


@login_required
@acts_once
def plan(request: HttpRequest, key: str) -> HttpResponse:
    """Plan what a unit does for a goal, or save it as a draft."""
    goal = get_object_or_404(queries.visible_to(request.user), key=key)
    form = forms.ActivityForm(**review.given(request, {"unit": goal.body_id}))
    units = choices.unit_choices(request.user, Right.EDIT_ACTIVITIES)
    if not units:
        require(rules.may_plan_activity(request.user, goal.body_id))
    forms.offer(form, "unit", units)
    people = choices.people_near(_unit_of(form, goal, units))
    forms.offer(form, "responsible", choices.people_choices(people))
    if is_sent(request):
        done = form.attempt(
            lambda data: services.plan_activity(
                goal,
                unit=Unit.objects.get(pk=data["unit"]),
                work=form.work(data, people),
                is_draft="draft" in request.POST,
                by=user_of(request),
            )
        )
        if done is not None:
            messages.success(request, _("Aktiviteten är sparad."))
            return redirect("goals:activity", done.pk)
    page = {"form": form, "goal": goal, "review": review.of_form(request, form)}
    return render(request, "goals/staff/plan_activity.html", page)


def _unit_of(form: forms.ActivityForm, goal: Goal, units: choices.Choices) -> int:
    """Return the unit that the form speaks of; who works elsewhere is not for this page to tell."""
    offered = [int(pk) for pk, _name in units]
    asked = (number_in(str(form["unit"].value() or "")), goal.body_id, *offered)
    return next((pk for pk in asked if pk in offered), goal.body_id)


@login_required
@acts_once
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an activity, or complete a draft."""
    found = _seen(request, pk)
    require(rules.may_report_activity(request.user, found))
    form = forms.ActivityForm(**review.given(request, _texts(found)))
    people = choices.people_near(found.unit_id)
    forms.offer(form, "responsible", choices.people_choices(people))
    form.keep_what_is_said(is_draft=found.state == ActivityState.DRAFT)
    if is_sent(request):
        saved = form.attempt(
            lambda data: services.edit_activity(
                found,
                work=form.work(data, people),
                version=data["version"],
                is_draft="draft" in request.POST,
                by=user_of(request),
            )
        )
        if saved is not None:
            messages.success(request, _("Aktiviteten är ändrad."))
            return redirect("goals:activity", found.pk)
        if form.clash:
            form.take_version(found.version)
    page = {"form": form, "activity": found, "review": review.of_form(request, form)}
    return render(request, "goals/staff/edit_activity.html", page)


def _texts(activity: Activity) -> dict[str, object]:
    names = ("title", "description", "starts_on", "ends_on", "version")
    return {name: getattr(activity, name) for name in names} | {
        "responsible": activity.responsible_id
    }


@login_required
@require_POST
def set_state(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how an activity goes."""
    found = _seen(request, pk)
    try:
        state = ActivityState(request.POST.get("state", ""))
        services.set_activity_state(found, state=state, by=user_of(request))
    except ValueError:
        messages.error(request, _("Välj hur det går med aktiviteten."))
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
    else:
        messages.success(request, _("Tack, det är sparat."))
    return redirect("goals:activity", found.pk)


def _seen(request: HttpRequest, pk: int) -> Activity:
    rows = queries.activities_visible_to(request.user)
    return get_object_or_404(rows.select_related("goal__plan", "responsible"), pk=pk)
