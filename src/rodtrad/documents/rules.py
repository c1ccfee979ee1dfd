"""Who may see and change documents, and why not."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.access.rules import may
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.documents.enums import PaperState, VersionState
from rodtrad.documents.models import DECIDED, DecisionPaper, DocumentVersion, GoverningDocument
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import tree
from rodtrad.organisation.rules import can_rest_on


def may_see(user: Any, document: GoverningDocument) -> Ruling:
    """Rule on reading: everybody reads what has been decided, drafts are for who works on them."""
    known: bool | None = vars(document).get("is_decided")
    if known is None:
        known = document.versions.filter(DECIDED).exists()
    return ALLOWED if known else may_see_drafts(user, document.unit_id)


def may_see_drafts(user: Any, unit_id: int) -> Ruling:
    """Rule on reading what the unit has not decided yet."""
    if unit_id in unit_ids(user, Right.SEE_DRAFTS) or records_for_the_council(user):
        return ALLOWED
    return refuse(_("Du kan inte se det här."))


def records_for_the_council(user: Any) -> bool:
    """Say whether somebody carries out what the council decides, for whoever wrote it."""
    reached = unit_ids(user, Right.REGISTER_DECISION)
    return any(unit_id in reached for unit_id in tree().council_ids)


def may_see_paper(user: Any, paper: DecisionPaper) -> Ruling:
    """Rule on reading a paper: a decided one is everybody's who may see the body's things."""
    if paper.state == PaperState.DECIDED and paper.body_id in unit_ids(user, Right.SEE):
        return ALLOWED
    reached = unit_ids(user, Right.SEE_DRAFTS)
    if paper.unit_id in reached or paper.body_id in reached:
        return ALLOWED
    return refuse(_("Du kan inte se det här."))


def may_edit(user: Any, unit_id: int) -> Ruling:
    """Rule on writing documents that a unit answers for."""
    return may(user, Right.EDIT_DOCUMENTS, unit_id)


def may_begin(user: Any) -> Ruling:
    """Rule on whether there is anywhere that somebody may write a document."""
    if unit_ids(user, Right.EDIT_DOCUMENTS):
        return ALLOWED
    return refuse(_("Ditt uppdrag ger inte rätt att skriva styrdokument."))


def may_decide(user: Any, body_id: int) -> Ruling:
    """Rule on letting a body's decision begin, extend or end a document."""
    return may(user, Right.REGISTER_DECISION, body_id)


def may_settle(user: Any) -> Ruling:
    """Rule on whether there is any body whose decisions somebody may carry out."""
    if unit_ids(user, Right.REGISTER_DECISION):
        return ALLOWED
    return refuse(_("Den som antecknar organets beslut låter dokument börja och sluta gälla."))


def can_change(document: GoverningDocument, decision: Decision) -> Ruling:
    """Rule on whether a decision holds for a document: made by who decided it, or above them."""
    return can_rest_on(authority(document), decision)


def authority(document: GoverningDocument) -> int:
    """Return the body whose decisions change the document: the one that decided it last.

    Of a document that nobody has decided, or whose body is no more, whoever answers for it.
    """
    decided = document.versions.filter(DECIDED).order_by("-number")
    body_id: int | None = decided.values_list("decision__body", flat=True).first()
    return body_id if body_id is not None and body_id in tree() else document.unit_id


def is_draft(version: DocumentVersion) -> bool:
    return version.state == VersionState.DRAFT
