"""Whether what a plan says will be done is no draft, is for something, and meets a miss."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.patience import before, waited
from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.core.status import Outcome
from rodtrad.core.wording import lint
from rodtrad.goals.checks import answers, live, touched
from rodtrad.goals.enums import ActivityState, GoalState, PlanState
from rodtrad.goals.models import Activity, GoalStatus, Judgement
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.organisation.queries.standing import adoption

ADOPTED_LATELY = 30
SETTLING = 45
NO_ACTION = "RTL06"


def drafts(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find activities for goals of adopted plans that still are drafts."""
    rows = Activity.objects.on(day).filter(
        state=ActivityState.DRAFT, goal__plan__state=PlanState.ADOPTED
    )
    rows = rows if ids is None else rows.filter(pk__in=ids)
    wait = days("RT209", ADOPTED_LATELY, day)
    for activity in rows.select_related("goal__plan__decision"):
        plan = activity.goal.plan
        if plan and plan.decision and waited(plan.decision.decided_on, day) >= wait:
            yield _of_activity(activity, lacking=_lacking(activity))


def _lacking(activity: Activity) -> tuple[str, ...]:
    said = lint(f"{activity.title}. {activity.description}", "activity")
    lacks = {
        "owner": activity.responsible_id is None,
        "end": activity.ends_on is None,
        "act": any(remark.rule == NO_ACTION for remark in said),
    }
    return tuple(name for name, is_so in lacks.items() if is_so) or ("word",)


def purposeless(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find activities whose goal no longer holds and that nothing else is known to ask for."""
    if not answers.has_purposes():
        return
    rows = Activity.objects.on(day).filter(
        Q(goal__state=GoalState.CLOSED) | ~Q(goal__valid__contains=day),
        state__in=(ActivityState.PLANNED, ActivityState.ONGOING),
    )
    rows = rows if ids is None else rows.filter(pk__in=ids)
    found = {activity.pk: activity for activity in rows.select_related("goal")}
    for pk in found.keys() - answers.purposeful(list(found), day):
        yield _of_activity(found[pk])


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals missed when the last period closed, that nobody has done anything about since."""
    closed = _last_closed(day)
    if closed is None or not answers.has_responses():
        return
    missed = GoalStatus.objects.filter(goal=OuterRef("pk"), outcome=Outcome.NOT_MET)
    renewed = Activity.objects.on(day).filter(
        Q(starts_on__gt=closed) | Q(valid__startswith__gt=closed), goal=OuterRef("pk")
    )
    accepted = Judgement.objects.filter(goal=OuterRef("pk"), at__date__gt=closed).exclude(reason="")
    rows = live.goals(day, ids).filter(
        Exists(missed), ~Exists(renewed.exclude(state=ActivityState.STOPPED)), ~Exists(accepted)
    )
    found = {goal.pk: goal for goal in rows}
    for pk in found.keys() - answers.answered(list(found), closed):
        yield live.of_goal(found[pk], "plan_activity", day=closed)


def _last_closed(day: date) -> date | None:
    """Return the last day of the newest period that closed long enough ago, since the adoption."""
    latest = before(day, days("RT212", SETTLING, day))
    held = adoption(day)
    ends = [
        period.ends_on
        for periods in all_by_kind().values()
        for period in periods
        if period.due_on <= latest and (held is None or period.starts_on >= held.since)
    ]
    return max(ends, default=None)


def _of_activity(activity: Activity, **facts: tuple[str, ...]) -> Fault:
    return Fault(
        activity.pk,
        reverse("goals:activity", args=[activity.pk]),
        reverse("goals:edit_activity", args=[activity.pk]),
        unit_id=activity.unit_id,
        owner_id=activity.responsible_id,
        facts={"activity": activity.title, **facts},
    )


FOUND = {
    "RT209": {
        "subject_type": "goals.activity",
        "find": drafts,
        "reads": {"goals.activity": same, "goals.plan": touched.activities_of_plans},
    },
    "RT212": {
        "subject_type": "goals.goal",
        "find": unanswered,
        "reads": {
            "goals.goal": touched.near,
            "goals.plan": touched.of_plans,
            "goals.activity": touched.of_activities,
            "indicators.observation": touched.of_figures,
            "observations.loaded": everything,
        },
    },
    "RT213": {
        "subject_type": "goals.activity",
        "find": purposeless,
        "reads": {"goals.activity": same, "goals.goal": touched.activities_of_goals},
    },
}
