"""What somebody may see of the documents; the same answers as `rules`, for many at once."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from rodtrad.access.enums import Right
from rodtrad.access.queries import EVERYTHING, NOTHING, at
from rodtrad.annotations.registry import subject
from rodtrad.documents.enums import PaperState, VersionState
from rodtrad.documents.models import (
    DECIDED,
    Citation,
    DecisionPaper,
    DocumentVersion,
    GoverningDocument,
)
from rodtrad.documents.registry import citers
from rodtrad.documents.rules import records_for_the_council
from rodtrad.organisation.models import Decision


def drafts_at(field: str, user: Any) -> Q:
    """Say whose drafts the user may see, as a condition on the unit in `field`."""
    return EVERYTHING if records_for_the_council(user) else at(field, user, Right.SEE_DRAFTS)


def visible_to(user: Any) -> QuerySet[GoverningDocument]:
    """Return the documents the user may see, each with its name."""
    decided = DocumentVersion.objects.filter(DECIDED, document=OuterRef("pk"))
    rows = GoverningDocument.objects.annotate(name=named(), is_decided=Exists(decided))
    return rows.filter(Q(is_decided=True) | drafts_at("unit", user))


def named(document: str = "pk") -> Coalesce:
    """Return what a document is called: in its newest decided version, else in its draft."""
    versions = DocumentVersion.objects.filter(document=OuterRef(document)).order_by("-number")
    decided = versions.filter(DECIDED)
    return Coalesce(Subquery(decided.values("title")[:1]), Subquery(versions.values("title")[:1]))


def versions_visible_to(user: Any) -> QuerySet[DocumentVersion]:
    """Return the versions the user may see: what is decided, and drafts of one's own units."""
    drafts = Q(state=VersionState.DRAFT) & drafts_at("document__unit", user)
    rows: QuerySet[DocumentVersion] = DocumentVersion.objects.filter(DECIDED | drafts)
    return rows


def papers_visible_to(user: Any) -> QuerySet[DecisionPaper]:
    """Return the papers the user may see."""
    decided = Q(state=PaperState.DECIDED) & at("body", user, Right.SEE)
    early = at("unit", user, Right.SEE_DRAFTS) | at("body", user, Right.SEE_DRAFTS)
    return DecisionPaper.objects.filter(decided | early)


def decisions_visible_to(user: Any) -> QuerySet[Decision]:
    """Return the decisions of the bodies whose things the user may see."""
    return Decision.objects.filter(at("body", user, Right.SEE))


def citations_visible_to(user: Any) -> QuerySet[Citation]:
    """Return what rests on documents, where the user may see both the document and the thing."""
    things = NOTHING
    for citer in citers():
        if about := subject(citer.subject_type):
            seen = about.visible_to(user).values("pk")
            things |= Q(subject_type=citer.subject_type, subject_id__in=seen)
    return Citation.objects.filter(things, document__in=visible_to(user).values("pk"))
