"""Whether something is done for the goals, and in time."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.goals.checks import live, touched
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity, GoalLink

SPARE_DAYS = 14
JULY = 7
NEWLY = timedelta(days=60)
UNDERWAY = (ActivityState.PLANNED, ActivityState.ONGOING)


def late(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find activities whose end has passed while they are neither done nor stopped."""
    rows = Activity.objects.on(day).filter(state__in=UNDERWAY, ends_on__lt=day)
    rows = rows if ids is None else rows.filter(pk__in=ids)
    for activity in rows:
        if days_without_july(activity.ends_on, day) > SPARE_DAYS:
            address = reverse("goals:activity", args=[activity.pk])
            yield Fault(
                activity.pk,
                address,
                reverse("goals:edit_activity", args=[activity.pk]),
                unit_id=activity.unit_id,
                owner_id=activity.responsible_id,
                facts={"activity": activity.title, "day": activity.ends_on},
            )


def days_without_july(since: date, until: date) -> int:
    """Return how many days have passed, July not counted."""
    days = (since + timedelta(days=n) for n in range(1, (until - since).days + 1))
    return sum(1 for each in days if each.month != JULY)


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
    },
    "RT211": {
        "subject_type": "goals.goal",
        "find": idle,
        "reads": {"goals.goal": touched.near, "goals.activity": touched.of_activities},
    },
}
