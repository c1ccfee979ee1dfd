"""What holds of the documents on a day, as the rules look at it."""

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from rodtrad.checks.registry import Fact, Fault, Ids
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.queries.standing import in_force

SUBJECT = "documents.governingdocument"
# A document that held before it came into the register is given time to be completed.
NEWLY = timedelta(days=90)


def versions(day: date, ids: Ids | None) -> QuerySet[Any]:
    """Return the versions in force, of the documents asked about or of all."""
    asked = {} if ids is None else {"document__in": ids}
    return in_force(day).filter(**asked).select_related("document", "decision")


def is_newly_brought_in(version: DocumentVersion, day: date) -> bool:
    """Say whether an old document has just been entered in the register."""
    entered = version.document.registered_on
    return bool(version.valid.lower < entered and day - entered < NEWLY)


def of_document(version: DocumentVersion, mend: str, **facts: Fact) -> Fault:
    """Return a fault of a document, with the page where it is mended."""
    key = version.document.key
    return Fault(
        version.document_id,
        reverse("documents:document", args=[key]),
        reverse(f"documents:{mend}", args=[key]),
        unit_id=version.document.unit_id,
        facts={"document": version.title, **facts},
    )
