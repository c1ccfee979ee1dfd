"""Whether somebody sits where somebody must."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.patience import waited
from rodtrad.checks.registry import Fault, Ids
from rodtrad.organisation.enums import DECIDING, HEADED, UnitKind
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.standing import versions
from rodtrad.organisation.seats import answering
from rodtrad.organisation.tree import Node, Tree

USUAL_WAIT = 14
CLOSING = timedelta(days=30)
# What must have somebody of its own; an area is led by whoever leads what stands above it.
SEATED = DECIDING | (HEADED - {UnitKind.AREA, UnitKind.COMPANY})


def vacant(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find bodies whose seat has stood empty too long, or that never had anybody over them."""
    standing = tree(day)
    sat, left = _sitting(standing, day)
    wait = days("RT001", USUAL_WAIT, day)
    for node in standing:
        if node.kind not in SEATED or (ids is not None and node.id not in ids):
            continue
        since = left.get(node.id)
        if node.id in sat or (since is None and _led_from_above(node, standing, sat)):
            continue
        since = since or _began(node.id)
        if waited(since, day) >= wait and not _closes_soon(node.id, day):
            yield _fault(node, since)


def near(unit_ids: Ids) -> Ids:
    """Return the bodies and all below them, which they may lead."""
    standing = tree()
    return {below for unit_id in unit_ids for below in {unit_id, *standing.subtree_ids(unit_id)}}


def of_appointments(appointment_ids: Ids) -> Ids:
    """Return the bodies of the appointments and all below them."""
    rows = Appointment.objects.filter(pk__in=appointment_ids)
    return near(set(rows.values_list("unit", flat=True)))


def _sitting(standing: Tree, day: date) -> tuple[set[int], dict[int, date]]:
    """Return the bodies where somebody sits, and since when others have stood empty."""
    sat: set[int] = set()
    left: dict[int, date] = {}
    rows = Appointment.objects.filter(valid__startswith__lte=day)
    for unit_id, role, valid in rows.values_list("unit", "role", "valid"):
        node = standing.find(unit_id)
        if node is None or role not in answering(node.kind):
            continue
        if valid.upper is None or valid.upper > day:
            sat.add(unit_id)
        else:
            left[unit_id] = max(valid.upper, left.get(unit_id, valid.upper))
    return sat, left


def _led_from_above(node: Node, standing: Tree, sat: set[int]) -> bool:
    """Say whether a small unit that never had a head of its own has one nearest above."""
    if node.kind in DECIDING:
        return False
    above = (each for each in standing.ancestors(node.id) if each.kind in HEADED)
    return any(each.id in sat for each in above)


def _began(unit_id: int) -> date:
    first: date = versions()[unit_id][0].valid.lower
    return first


def _closes_soon(unit_id: int, day: date) -> bool:
    last = versions()[unit_id][-1].valid.upper
    return last is not None and last <= day + CLOSING


def _fault(node: Node, since: date) -> Fault:
    role = "secretary" if node.kind in DECIDING else "head"
    people = reverse("organisation:people")
    return Fault(
        node.id,
        reverse("organisation:unit", args=[node.key]),
        people,
        unit_id=node.id,
        facts={"unit": node.name, "role": (role,), "day": since},
    )
