"""Whether goals hang together, and are few enough to steer by."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.goals.checks import live, touched
from rodtrad.goals.enums import AssignmentState
from rodtrad.goals.models import GoalLink, SourceLink
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import profile, tree

JUST_ENDED = timedelta(days=30)
# How many goals of its own a body can steer by; a company or a provider has its own order.
MOST: dict[UnitKind, int] = {
    UnitKind.COUNCIL: 20,
    UnitKind.EXECUTIVE_BOARD: 15,
    UnitKind.COMMITTEE: 15,
    UnitKind.DEPARTMENT: 10,
    UnitKind.AREA: 10,
    UnitKind.UNIT: 10,
}


def loose(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals below the top level that nothing above carries."""
    below_top = [level.key for level in profile(day).levels if level.parents]
    lately = (day - JUST_ENDED, day + timedelta(days=1))
    over = GoalLink.objects.filter(
        child=OuterRef("pk"), valid__overlap=lately, parent__valid__overlap=lately
    )
    asked_for = Q(assignment__state=AssignmentState.OPEN, assignment__given_on__lte=day) | Q(
        assignment__closed_on__gt=day - JUST_ENDED
    )
    rests = SourceLink.objects.filter(
        Q(source__valid__overlap=lately) | asked_for, goal=OuterRef("pk"), valid__overlap=lately
    )
    rows = live.goals(day, ids).filter(level__in=below_top, is_supplementary=False)
    for goal in rows.filter(~Exists(over), ~Exists(rests)):
        yield live.of_goal(goal, "link")


def too_many(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find bodies with more goals of their own than one can steer by."""
    rows = live.goals(day, None).filter(is_supplementary=False)
    rows = rows if ids is None else rows.filter(body__in=ids)
    standing = tree(day)
    for body_id, count in rows.order_by().values_list("body").annotate(Count("pk")):
        node = standing.find(body_id)
        most = MOST.get(node.kind) if node else None
        if node and most is not None and count > most:
            address = reverse("organisation:unit", args=[node.key])
            facts = {"unit": node.name, "count": count, "most": most}
            yield Fault(node.id, address, address, unit_id=node.id, facts=facts)


FOUND = {
    "RT201": {
        "subject_type": "goals.goal",
        "find": loose,
        "reads": {
            "goals.goal": touched.near,
            "goals.plan": touched.of_plans,
            "goals.assignment": touched.of_assignments,
        },
    },
    "RT208": {
        "subject_type": "organisation.unit",
        "find": too_many,
        "reads": {
            "goals.goal": touched.bodies_of,
            "goals.plan": touched.bodies_of_plans,
            "organisation.unit": same,
        },
    },
}
