"""Who answers for a body when nobody is named: whoever has the seat that goes with its kind."""

from typing import Any, NamedTuple

from django.db.models.expressions import RawSQL
from django.utils import timezone

from rodtrad.access.enums import Role
from rodtrad.access.queries import holdings_of
from rodtrad.organisation.enums import DECIDING, HEADED, UnitKind
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node, Tree

# One pass over who sits today, however many bodies and seats are asked about.
SAT_NEARER = """
    SELECT seat.unit_id
    FROM unnest(%s::bigint[], %s::bigint[], %s::text[]) AS seat(unit_id, at_id, role)
    JOIN organisation_appointment sitting
        ON sitting.unit_id = seat.at_id AND sitting.role = seat.role
    WHERE sitting.substitutes_for_id IS NULL AND sitting.valid @> %s::date
"""
HEADS = frozenset({Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD})
_OTHERS = {
    UnitKind.PROVIDER: frozenset({Role.PROVIDER_CONTACT}),
    UnitKind.GROUP: frozenset({Role.QUALITY_GROUP_MEMBER}),
    UnitKind.MUNICIPALITY: frozenset({Role.QUALITY_COORDINATOR}),
}


def answering(kind: UnitKind) -> frozenset[Role]:
    """Return the roles that answer for a body of the kind."""
    if kind in DECIDING:
        return frozenset({Role.COMMITTEE_SECRETARY})
    return HEADS if kind in HEADED else _OTHERS[kind]


class Answered(NamedTuple):
    """The bodies somebody answers for, and those that are hers when nobody sits nearer.

    `left` says where somebody nearer would sit; `is_last` that what is at no body is hers too.
    """

    own: frozenset[int]
    left: dict[int, list[Node]]
    is_last: bool


def answered_by(user: Any) -> Answered:
    """Return what somebody answers for today, in her own name or for another.

    A head answers for all below where nobody sits nearer, a quality coordinator for everything.
    """
    standing, held = tree(), holdings_of(user)
    own: set[int] = set()
    left: dict[int, list[Node]] = {}
    is_last = any(one.role is Role.QUALITY_COORDINATOR for one in held)
    if is_last:
        left = {node.id: _nearer(standing, node.id, None) for node in standing}
    for one in held:
        node = standing.find(one.unit_id)
        if node is None or one.role not in answering(node.kind):
            continue
        own |= one.answers_for
        if node.kind in HEADED:
            for unit_id in one.unit_ids - one.answers_for:
                way = _nearer(standing, unit_id, node)
                left[unit_id] = min(way, left.get(unit_id, way), key=len)
    return Answered(frozenset(own), left, is_last)


def sat_nearer(left: dict[int, list[Node]]) -> RawSQL:
    """Return which of the bodies somebody sits nearer to today, as a part of another question."""
    seats = [
        (unit_id, node.id, role.value)
        for unit_id, way in left.items()
        for node in way
        for role in answering(node.kind)
    ]
    columns = [list(column) for column in zip(*seats, strict=True)] or [[], [], []]
    told = [*columns, timezone.localdate()]
    return RawSQL(SAT_NEARER, told)  # noqa: S611 - the words are a constant above


def _nearer(standing: Tree, unit_id: int, head_of: Node | None) -> list[Node]:
    """Return the body itself and the headed ones above it, up to but not the one given."""
    node, way = standing.find(unit_id), []
    for above in reversed(standing.ancestors(unit_id)):
        if head_of and above.id == head_of.id:
            break
        if above.kind in HEADED:
            way.append(above)
    return [node, *way] if node else way
