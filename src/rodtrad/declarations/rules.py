"""Who may see and change declarations, and who may take which step on the way to a decision."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.access.rules import may
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import (
    ISSUED,
    OPEN_STATES,
    UNDECIDED,
    UNDER_WAY,
    ChainAct,
    Scope,
    State,
)
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration, WorkMethod
from rodtrad.organisation.enums import DECIDING, UnitKind
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import tree
from rodtrad.organisation.rules import can_rest_on
from rodtrad.times.request import default_day


def is_public(version: DeclarationVersion) -> bool:
    """Say whether anybody may read the text: decided, published and in force."""
    return version.state in ISSUED and default_day() in version.valid


def may_see_version(user: Any, version: DeclarationVersion) -> Ruling:
    """Rule on reading a text: what is in force is everybody's, what is on its way is not."""
    if is_public(version):
        return ALLOWED
    right = Right.SEE_DRAFTS if version.state in UNDECIDED else Right.SEE
    if version.declaration.unit_id in unit_ids(user, right):
        return ALLOWED
    return refuse(_("Du kan inte se det här."))


def may_see(user: Any, declaration: ServiceDeclaration) -> Ruling:
    """Rule on reading a declaration: whoever may read any of its texts."""
    for version in declaration.versions.all():
        version.declaration = declaration
        if may_see_version(user, version):
            return ALLOWED
    return refuse(_("Du kan inte se det här."))


def may_see_method(user: Any, method: WorkMethod) -> Ruling:
    """Rule on reading how something is done: everybody who works in the municipality."""
    if method.unit_id in unit_ids(user, Right.SEE):
        return ALLOWED
    return refuse(_("Du kan inte se det här."))


def may_edit(user: Any, unit_id: int) -> Ruling:
    """Rule on writing what a unit declares, and how it works to keep it."""
    return may(user, Right.EDIT_DECLARATIONS, unit_id)


def may_begin(user: Any) -> Ruling:
    """Rule on whether there is anywhere that somebody may write a declaration."""
    if user is None or unit_ids(user, Right.EDIT_DECLARATIONS):
        return ALLOWED
    return refuse(_("Ditt uppdrag ger inte rätt att skriva deklarationer."))


def may_edit_text(user: Any, version: DeclarationVersion) -> Ruling:
    """Rule on writing a text anew: while it is with whoever answers for it, not after."""
    ruling = may_edit(user, version.declaration.unit_id)
    if not ruling or version.state in OPEN_STATES:
        return ruling
    if version.state in UNDER_WAY:
        return refuse(_("Texten är inlämnad. Dra tillbaka den för att ändra."))
    return refuse(_("Det som är beslutat ändras inte. Börja på en ny version."))


def may_check(user: Any, unit_id: int) -> Ruling:
    """Rule on writing down whether a promise was kept, where somebody looks by hand."""
    return may(user, Right.RECORD_OUTCOME, unit_id)


def may_take(user: Any, version: DeclarationVersion, act: ChainAct) -> Ruling:
    """Rule on taking a step: that it comes next, and that it is this person's to take."""
    seen = ALLOWED if user is None else may_see_version(user, version)
    return seen and _may_take(user, version, act)


def _may_take(user: Any, version: DeclarationVersion, act: ChainAct) -> Ruling:
    if act == ChainAct.RETURN:
        return _may_return(user, version)
    if act == ChainAct.WITHDRAW:
        return _may_withdraw(user, version)
    step = chain().next_step(State(version.state))
    if step is None or step.act != act:
        return refuse(_("Det går inte att göra i det här läget."))
    return _may_step(user, version, act)


def _may_step(user: Any, version: DeclarationVersion, act: ChainAct) -> Ruling:
    unit_id = version.declaration.unit_id
    if act in (ChainAct.SUBMIT, ChainAct.PUBLISH):
        return may_edit(user, unit_id)
    if act == ChainAct.DECIDE:
        return _may_decide(user, version)
    step = chain().step(act)
    if step is not None and step.is_proposed:
        return may(user, Right.PROPOSE, unit_id)
    ruling = may(user, Right.ASSESS_DECLARATIONS, unit_id)
    return ruling and _if_another(user, version)


def _if_another(user: Any, version: DeclarationVersion) -> Ruling:
    """Refuse who handed in a unit's text to assess it; a department's own is its head's."""
    is_own = user is not None and version.submitted_by_id == user.pk
    if is_own and version.declaration.scope != Scope.DEPARTMENT_WIDE:
        return refuse(_("Den som har lämnat in texten bedömer den inte själv."))
    return ALLOWED


def _may_decide(user: Any, version: DeclarationVersion) -> Ruling:
    ruling = may(user, Right.REGISTER_DECISION, version.body_id or decider_of(version.declaration))
    if ruling and user is not None and version.submitted_by_id == user.pk:
        return refuse(_("Den som har lämnat in texten för inte in beslutet om den."))
    return ruling


def _may_return(user: Any, version: DeclarationVersion) -> Ruling:
    """Rule on sending back: whoever takes the next step, and the unit while nobody has begun."""
    if version.state not in UNDER_WAY:
        return refuse(_("Det går inte att göra i det här läget."))
    step = chain().next_step(State(version.state))
    ruling = _may_step(user, version, step.act) if step else refuse("")
    if not ruling and version.state == State.SUBMITTED:
        return may_edit(user, version.declaration.unit_id)
    return ruling


def _may_withdraw(user: Any, version: DeclarationVersion) -> Ruling:
    if version.state != State.PUBLISHED or version.decision is None:
        return refuse(_("Det går inte att göra i det här läget."))
    if version.valid.upper is not None and version.valid.upper <= timezone.localdate():
        return refuse(_("Deklarationen gäller inte längre."))
    return may(user, Right.REGISTER_DECISION, version.decision.body_id)


def can_decide_by(declaration: ServiceDeclaration, decision: Decision) -> Ruling:
    """Rule on whether a decision holds for a declaration: its committee's, or of one above."""
    return can_rest_on(decider_of(declaration), decision)


def decider_of(declaration: ServiceDeclaration) -> int:
    """Return the body that decides: the nearest above of the kind the profile names."""
    standing = tree()
    step = chain().step(ChainAct.DECIDE)
    line = [*standing.ancestors(declaration.unit_id), standing.find(declaration.unit_id)]
    if step is not None and step.by == UnitKind.COUNCIL and standing.council_ids:
        return min(standing.council_ids)
    deciders = [node.id for node in line if node and node.kind in DECIDING | {UnitKind.COMPANY}]
    return deciders[-1] if deciders else declaration.unit_id
