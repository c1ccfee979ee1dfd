"""Who may change the organisation, and what must hold when it changes."""

from datetime import date

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right, Role
from rodtrad.access.rules import may
from rodtrad.accounts.models import Visitor
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.organisation.enums import DECIDING, GOVERNING, HEADED, UnitKind
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import tree

# Where a role can be held; a role that is not named can be held anywhere.
SEATS: dict[Role, frozenset[UnitKind]] = {
    Role.COUNCIL_MEMBER: frozenset({UnitKind.COUNCIL}),
    Role.COMMITTEE_MEMBER: frozenset({UnitKind.COMMITTEE, UnitKind.EXECUTIVE_BOARD}),
    Role.COMMITTEE_SECRETARY: DECIDING,
    # A head decides for the unit alone, so not where elected members do.
    Role.UNIT_MANAGER: frozenset(UnitKind) - DECIDING,
    Role.DEPARTMENT_HEAD: frozenset({UnitKind.DEPARTMENT, UnitKind.COMPANY}),
    Role.QUALITY_GROUP_MEMBER: frozenset({UnitKind.GROUP}),
    Role.PROVIDER_CONTACT: frozenset({UnitKind.PROVIDER}),
}


def may_manage_organisation(user: Visitor | None) -> Ruling:
    """Rule on making, renaming, moving and closing units."""
    return may(user, Right.MANAGE_ORGANISATION, None)


def may_read_reorganisations(user: Visitor | None) -> Ruling:
    """Rule on reading what reorganisations have done: those who follow all that is decided."""
    for right in (Right.READ_LOG, Right.SEE_DRAFTS):
        if may(user, right, None):
            return ALLOWED
    return may_manage_organisation(user)


def may_manage_people(user: Visitor | None) -> Ruling:
    """Rule on giving and ending appointments."""
    return may(user, Right.MANAGE_PEOPLE, None)


def may_read_people(user: Visitor | None) -> Ruling:
    """Rule on reading who holds what: for those who look after people and those who review."""
    return may(user, Right.READ_LOG, None) or may_manage_people(user)


def may_register_decision(user: Visitor | None, body_id: int) -> Ruling:
    """Rule on writing down what a body decided."""
    return may(user, Right.REGISTER_DECISION, body_id)


def may_adopt_profile(user: Visitor | None) -> Ruling:
    """Rule on letting a steering profile hold."""
    return may(user, Right.ADOPT_PROFILE, None)


def can_adopt_by(decision: Decision) -> Ruling:
    """Rule on whether a decision holds for how the whole municipality is steered."""
    sentence = _("Styrprofilen antas av fullmäktige eller styrelsen. Välj deras beslut.")
    return _by_who_governs(decision, sentence)


def can_reorganise_by(decision: Decision) -> Ruling:
    """Rule on whether a decision holds for how the whole municipality is organised."""
    sentence = _("Organisationen ändras av fullmäktige eller styrelsen. Välj deras beslut.")
    return _by_who_governs(decision, sentence)


def _by_who_governs(decision: Decision, sentence: str) -> Ruling:
    """Rule on whether the council or the board decided; refuse with the sentence."""
    body = tree(decision.decided_on).find(decision.body_id)
    if body is None or body.kind not in GOVERNING:
        return refuse(sentence)
    return ALLOWED


def can_decide(body_id: int, day: date) -> Ruling:
    """Rule on whether a unit is a body that decides, or has a head who does."""
    body = tree(day).find(body_id)
    if body is None:
        return refuse(_("Organet fanns inte den dagen."))
    if body.kind not in DECIDING | HEADED:
        return refuse(_("%s fattar inga formella beslut.") % body.name)
    return ALLOWED


def can_be_held_at(role: Role, kind: UnitKind) -> Ruling:
    """Rule on whether a role belongs at a kind of unit."""
    if kind in SEATS.get(role, frozenset(UnitKind)):
        return ALLOWED
    return refuse(
        _("Rollen %(role)s kan inte ges i %(kind)s.") % {"role": role.label, "kind": kind.label}
    )


def can_rest_on(body_id: int, decision: Decision) -> Ruling:
    """Rule on whether a decision holds for what is a body's: its own, or of one above it."""
    standing = tree()
    above = {body_id, *(node.id for node in standing.ancestors(body_id))}
    node = standing.find(decision.body_id)
    if decision.body_id in above or (node and node.kind is UnitKind.COUNCIL):
        return ALLOWED
    return refuse(_("Beslutet är fattat av ett organ som inte bestämmer här."))
