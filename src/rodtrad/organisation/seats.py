"""Who answers for a body when nobody is named: whoever has the seat that goes with its kind."""

from typing import Any

from rodtrad.access.enums import Role
from rodtrad.access.queries import holdings_of
from rodtrad.organisation.enums import DECIDING, HEADED, UnitKind
from rodtrad.organisation.queries import tree

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


def answered_by(user: Any) -> frozenset[int]:
    """Return the bodies somebody answers for today, in her own name or for another."""
    standing = tree()
    found = ((held.role, standing.find(held.unit_id)) for held in holdings_of(user))
    return frozenset(node.id for role, node in found if node and role in answering(node.kind))
