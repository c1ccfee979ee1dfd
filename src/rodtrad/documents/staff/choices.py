"""What a form offers whom: types, scopes, units, functions, decisions and documents."""

from typing import Any

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import unit_ids
from rodtrad.core.swedish import sort_key
from rodtrad.documents import rules
from rodtrad.documents.models import DecisionPaper, GoverningDocument
from rodtrad.documents.queries import visible_to
from rodtrad.documents.scopes import kind_name, scopes
from rodtrad.organisation.enums import DECIDING, HEADED
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.rules import can_rest_on
from rodtrad.profiles.naming import role_name

Choices = list[tuple[str, str]]
MOST = 500
# Who answers for a document is somebody who leads, keeps or steers, never one of the members.
ANSWERING = (
    Role.UNIT_MANAGER,
    Role.DEPARTMENT_HEAD,
    Role.QUALITY_COORDINATOR,
    Role.CONTROLLER,
    Role.COMMITTEE_SECRETARY,
)


def kinds(present: str = "") -> Choices:
    """Return the types that new documents can be of, and the one that this already is of."""
    offered = [(kind.key, kind.name) for kind in profile().in_force("document_types")]
    if present and present not in dict(offered):
        offered.append((present, kind_name(profile(), present)))
    return offered


def scope_choices(first: str, present: str = "") -> Choices:
    offered = scopes(profile()).every
    more = (present,) if present and present not in offered else ()
    return [("", first), *((scope, scope) for scope in (*offered, *more))]


def units(user: Any) -> Choices:
    """Return the units where the user may write documents."""
    reached = unit_ids(user, Right.EDIT_DOCUMENTS)
    return [(str(node.id), node.name) for node in tree() if node.id in reached]


def roles() -> Choices:
    return [(role.value, role_name(role)) for role in ANSWERING]


def bodies() -> Choices:
    """Return who can decide on documents."""
    return [(str(node.id), node.name) for node in tree() if node.kind in DECIDING | HEADED]


def decisions_for(user: Any, document: GoverningDocument) -> dict[str, Decision]:
    """Return the decisions that the user may carry out and that hold for the document."""
    authority = rules.authority(document)
    holding = {pk for pk in _deciding(user) if can_rest_on(authority, Decision(body_id=pk))}
    return _newest(holding)


def decisions_on(user: Any, paper: DecisionPaper) -> dict[str, Decision]:
    """Return the decisions by the paper's body that the user may carry out."""
    return _newest(_deciding(user) & {paper.body_id})


def decision_choices(decisions: dict[str, Decision], first: str) -> Choices:
    return [("", first), *((pk, str(row)) for pk, row in decisions.items())]


def others(user: Any, document: GoverningDocument) -> dict[str, GoverningDocument]:
    """Return the other documents the user may see, by name."""
    rows = sorted(
        visible_to(user).exclude(pk=document.pk), key=lambda one: sort_key(vars(one)["name"])
    )
    return {str(row.pk): row for row in rows}


def _deciding(user: Any) -> set[int]:
    """Return the bodies whose decisions the user may carry out."""
    reached = unit_ids(user, Right.REGISTER_DECISION)
    return {node.id for node in tree() if node.id in reached}


def _newest(body_ids: set[int]) -> dict[str, Decision]:
    rows = Decision.objects.filter(body__in=body_ids).order_by("-decided_on", "-pk")[:MOST]
    return {str(row.pk): row for row in rows}
