"""Whether something is done for the goals, and in time."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.patience import waited
from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.goals.checks import live, touched
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity, GoalLink

SPARE_DAYS = 14
NEWLY = timedelta(days=60)
UNDERWAY = (ActivityState.PLANNED, ActivityState.ONGOING)


def late(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find activities whose end has passed while they are neither done nor stopped."""
    rows = Activity.objects.on(day).filter(state__in=UNDERWAY, ends_on__lt=day)
    rows = rows if ids is None else rows.filter(pk__in=ids)
    spare = days("RT210", SPARE_DAYS, day)
    for activity in rows:
        if waited(activity.ends_on, day) > spare:
            address = reverse("goals:activity", args=[activity.pk])
            yield Fault(
                activity.pk,
                address,
                reverse("goals:edit_activity", args=[activity.pk]),
                unit_id=activity.unit_id,
                owner_id=activity.responsible_id,
                facts={"activity": activity.title, "day": activity.ends_on},
            )


def idle(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals at the end of their branch that nothing is done for."""
    below = GoalLink.objects.on(day).filter(parent=OuterRef("pk"))
    done = Activity.objects.on(day).filter(goal=OuterRef("pk")).exclude(state=ActivityState.STOPPED)
    rows = live.goals(day, ids).filter(~Exists(below), ~Exists(done))
    for goal in rows:
        if goal.valid.lower is None or goal.valid.lower <= day - NEWLY:
            yield live.of_goal(goal, "plan_activity")


FOUND = {
    "RT210": {
        "subject_type": "goals.activity",
        "find": late,
        "reads": {"goals.activity": same},
        "is_on_list": True,
    },
    "RT211": {
        "subject_type": "goals.goal",
        "find": idle,
        "reads": {
            "goals.goal": touched.near,
            "goals.plan": touched.of_plans,
            "goals.activity": touched.of_activities,
        },
        "quiet_under": ("RT212",),
    },
}
