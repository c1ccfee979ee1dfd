"""What every act on documents does before it changes anything."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.documents import rules
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.queries.standing import in_force
from rodtrad.organisation.models import Decision


def draft_of(document: GoverningDocument) -> DocumentVersion:
    """Return the document's draft, or say that there is none."""
    found: DocumentVersion | None = document.versions.filter(state=VersionState.DRAFT).first()
    if found is None:
        raise BadInput(_("Dokumentet har inget utkast. Börja på en ny version först."))
    return found


def holding(document: GoverningDocument, day: date) -> DocumentVersion | None:
    """Return the version that holds on the day."""
    found: DocumentVersion | None = in_force(day).filter(document=document).first()
    return found


def told(
    action: str,
    document: GoverningDocument,
    *,
    by: User | None,
    decision: Decision | None = None,
    **detail: object,
) -> None:
    """Record an act on the document, and let those who have it open see that it has changed."""
    changing.save(document, version=document.version + 1)
    record(
        action,
        by=by,
        subject=document,
        unit_id=document.unit_id,
        decision_id=decision.pk if decision else None,
        detail=dict(detail),
    )


def require_decision(
    decision: Decision | None, document: GoverningDocument, *, by: User | None
) -> Decision:
    """Return the decision if it holds for the document and whoever acts may carry it out."""
    if decision is None:
        raise BadInput(_("Välj beslutet."), "decision")
    require(rules.may_decide(by, decision.body_id))
    ruling = rules.can_change(document, decision)
    if not ruling:
        raise BadInput(ruling.reason, "decision")
    return decision


def said(values: Mapping[str, str]) -> dict[str, str]:
    """Return what somebody has written something in, without surrounding space."""
    return {key: value.strip() for key, value in values.items() if value.strip()}
