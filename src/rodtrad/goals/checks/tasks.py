"""Whether what has been asked for is complete, in time, and told to whoever asked."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.goals.checks import touched
from rodtrad.goals.enums import AssignmentState
from rodtrad.goals.models import Assignment, PresentedList
from rodtrad.organisation.enums import GOVERNING
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.standing import versions

NEWLY = timedelta(days=21)
SPARE = timedelta(days=30)
OLD = timedelta(days=365)
A_ROUND = timedelta(days=395)
FEW = 3


def incomplete(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find assignments of the council or the board that lack whom, when, how or by what."""
    governing = [node.id for node in tree(day) if node.kind in GOVERNING]
    for row in _open(ids).filter(giver__in=governing, given_on__lt=day - NEWLY):
        named = {
            "receiver": row.receiver_id,
            "due": row.due_on,
            "form": row.report_form,
            "decision": row.decision_id,
        }
        lacking = tuple(name for name, value in named.items() if not value)
        if lacking:
            yield _fault(row, "edit_assignment", row.giver_id, lacking=lacking)


def overdue(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find assignments long past their day, neither reported, moved nor written off."""
    for row in _open(ids).filter(due_on__lt=day - SPARE):
        receiver = row.receiver_id or row.giver_id
        # Whoever asked is told where the one to answer no longer is there.
        answers = receiver if tree(day).find(receiver) else row.giver_id
        name = versions()[receiver][-1].name
        yield _fault(row, "report_assignment", answers, receiver=name, day=row.due_on)


def untold(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find bodies that have not been shown their unfinished assignments for a year."""
    rows = _open(None) if ids is None else _open(None).filter(giver__in=ids)
    shown = PresentedList.objects.filter(
        decision__decided_on__gte=day - A_ROUND, decision__decided_on__lte=day
    )
    counted = rows.order_by().values("giver").annotate(count=Count("pk"), first=Min("given_on"))
    late = counted.filter(count__gte=FEW, first__lt=day - OLD)
    for body_id, count in late.exclude(giver__in=shown.values("body")).values_list(
        "giver", "count"
    ):
        node = tree(day).find(body_id)
        if node is not None:
            address = reverse("goals:unfinished", args=[node.key])
            facts = {"unit": node.name, "count": count}
            yield Fault(node.id, address, address, unit_id=node.id, facts=facts)


def _open(ids: Ids | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = Assignment.objects.filter(state=AssignmentState.OPEN)
    return rows if ids is None else rows.filter(pk__in=ids)


def _fault(row: Assignment, mend: str, unit_id: int, **facts: Any) -> Fault:
    return Fault(
        row.pk,
        reverse("goals:assignment", args=[row.pk]),
        reverse(f"goals:{mend}", args=[row.pk]),
        unit_id=unit_id,
        facts={"assignment": row.title, **facts},
    )


FOUND = {
    "RT214": {
        "subject_type": "goals.assignment",
        "find": incomplete,
        "reads": {"goals.assignment": same},
    },
    "RT215": {
        "subject_type": "goals.assignment",
        "find": overdue,
        "reads": {"goals.assignment": same},
    },
    "RT216": {
        "subject_type": "organisation.unit",
        "find": untold,
        "reads": {"goals.assignment": touched.givers_of, "organisation.unit": same},
    },
}
