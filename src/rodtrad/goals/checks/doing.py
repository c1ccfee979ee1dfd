"""Whether something is done for the goals, and in time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, Window
from django.db.models.functions import Lag
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.patience import waited
from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.goals.checks import live, touched
from rodtrad.goals.enums import ActivityState, AssignmentState
from rodtrad.goals.models import Activity, Assignment, GoalLink
from rodtrad.times.history import events_of

SPARE_DAYS = 14
NEWLY = timedelta(days=60)
MOST_MOVES = 3
# Beyond so many moves the number says no more.
COUNTED = 9
UNDERWAY = (ActivityState.PLANNED, ActivityState.ONGOING)


def late(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find activities under way whose end has passed, or has been moved too many times."""
    rows = Activity.objects.on(day).filter(state__in=UNDERWAY)
    rows = rows if ids is None else rows.filter(pk__in=ids)
    moves = _moves(ids)
    often = [pk for pk, times in moves.items() if times > MOST_MOVES]
    spare = days("RT210", SPARE_DAYS, day)
    for activity in rows.filter(Q(ends_on__lt=day) | Q(pk__in=often)):
        times = moves[activity.pk]
        if times > MOST_MOVES or waited(activity.ends_on, day) > spare:
            address = reverse("goals:activity", args=[activity.pk])
            yield Fault(
                activity.pk,
                address,
                reverse("goals:edit_activity", args=[activity.pk]),
                unit_id=activity.unit_id,
                owner_id=activity.responsible_id,
                facts={
                    "activity": activity.title,
                    "day": activity.ends_on,
                    "was": ("past" if activity.ends_on < day else "ahead",),
                    "moves": (f"moves_{min(times, COUNTED)}",),
                },
            )


def _moves(ids: Ids | None) -> Counter[int]:
    """Return how many times each activity has been given a later day while it was under way."""
    events = events_of(Activity).filter(state__in=UNDERWAY)
    events = events if ids is None else events.filter(pgh_obj__in=ids)
    before = Window(Lag("ends_on"), partition_by=F("pgh_obj"), order_by="pgh_id")
    moved = events.annotate(before=before).filter(before__lt=F("ends_on"))
    return Counter(moved.values_list("pgh_obj", flat=True))


def idle(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals at the end of their branch that nothing is done for."""
    below = GoalLink.objects.on(day).filter(parent=OuterRef("pk"))
    done = Activity.objects.on(day).filter(goal=OuterRef("pk")).exclude(state=ActivityState.STOPPED)
    given = Assignment.objects.filter(
        goal=OuterRef("pk"), receiver__isnull=False, given_on__lte=day
    ).exclude(state=AssignmentState.WRITTEN_OFF)
    rows = live.goals(day, ids).filter(~Exists(below), ~Exists(done), ~Exists(given))
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
            "goals.assignment": touched.of_assignments,
        },
        "quiet_under": ("RT204", "RT212"),
    },
}
