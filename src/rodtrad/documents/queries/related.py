"""How a document stands to others, read from its own side, and which it conflicts with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rodtrad.core.swedish import listing
from rodtrad.documents.enums import ENDING, EXPLAINING, RelationKind, VersionState
from rodtrad.documents.models import DECIDED, DocumentRelation, DocumentVersion, GoverningDocument
from rodtrad.documents.queries.standing import in_force
from rodtrad.documents.queries.visible import drafts_at, named, visible_to
from rodtrad.profiles.schema.papers import HeaderFact
from rodtrad.times.spans import overlap

# What a relation is called from the other document's side.
REVERSED: dict[RelationKind, str | Promise] = {
    RelationKind.PARENT: _("Har under sig"),
    RelationKind.COMPLEMENTS: _("Kompletteras av"),
    RelationKind.DIFFERS: _("Gäller andra än"),
    RelationKind.RELATED: _("Hör ihop med"),
    RelationKind.REPEALS: _("Upphävs av"),
    RelationKind.REPLACES: _("Ersätts av"),
}
# Two may hold side by side for so many days around a change.
DAYS_AROUND_A_CHANGE = 31


@dataclass(frozen=True)
class Related:
    """One relation from the document's side; `holds` tells whether the other is in force."""

    pk: int
    kind: RelationKind
    words: str
    name: str
    key: str
    other_id: int
    is_own: bool
    holds: bool


def related(document: GoverningDocument, day: date, user: Any) -> list[Related]:
    """Return how the document stands to others on the day, those the user may see."""
    rows = DocumentRelation.objects.on(day).filter(Q(document=document) | Q(other=document))
    seen = visible_to(user).values("pk")
    rows = rows.filter(_told_to(user), document__in=seen, other__in=seen).annotate(
        to_name=named("other"), from_name=named("document"), to_key=F("other__key"),
        from_key=F("document__key"),
        to_holds=Exists(in_force(day).filter(document=OuterRef("other"))),
        from_holds=Exists(in_force(day).filter(document=OuterRef("document"))),
    )  # fmt: skip
    found = [_from_side(row, document) for row in rows]
    order = list(RelationKind)
    return sorted(found, key=lambda one: (order.index(one.kind), not one.is_own, one.name))


def successor(relations: Iterable[Related]) -> str:
    """Return the name of what holds in the document's place."""
    ending = (r.name for r in relations if r.kind in ENDING and not r.is_own and r.holds)
    return next(ending, "")


def header_facts(relations: Iterable[Related]) -> dict[HeaderFact, str]:
    """Return the header's facts that relations answer."""
    rows = list(relations)
    ends = [one.name for one in rows if one.kind in ENDING and one.is_own]
    beside = [one.name for one in rows if one.kind == RelationKind.RELATED]
    return {"repeals": listing(ends) if ends else "", "related": listing(beside) if beside else ""}


def conflicts_of(
    version: DocumentVersion, relations: Iterable[Related], day: date
) -> list[DocumentVersion]:
    """Return the documents in force on one of its subjects that nothing explains beside it."""
    if not version.subjects:
        return []
    explained = {one.other_id for one in relations if one.kind in EXPLAINING}
    rows = in_force(day).filter(
        subjects__overlap=version.subjects, scope=version.scope, kind=version.kind
    )
    rows = rows.exclude(document=version.document_id).exclude(document__in=explained)
    return [row for row in rows.select_related("document") if not is_passing(row, version)]


def is_passing(one: DocumentVersion, other: DocumentVersion) -> bool:
    """Say whether the two hold at once only for a short while around a change."""
    both = overlap(one.valid, other.valid)
    if both is None or both.upper is None or both.lower is None:
        return False
    return bool((both.upper - both.lower).days <= DAYS_AROUND_A_CHANGE)


def _told_to(user: Any) -> Q:
    """Say which relations the user is told of: that one will end another is a plan until then."""
    decided = DocumentVersion.objects.filter(document=OuterRef("other"))
    decided = decided.filter(DECIDED)
    has_end = Exists(decided) & ~Exists(decided.filter(state=VersionState.IN_FORCE))
    return ~Q(kind__in=ENDING) | Q(has_end) | drafts_at("document__unit", user)


def _from_side(row: Any, document: GoverningDocument) -> Related:
    kind, is_own = RelationKind(row.kind), row.document_id == document.pk
    return Related(
        pk=row.pk,
        kind=kind,
        words=str(kind.label if is_own else REVERSED[kind]),
        name=row.to_name if is_own else row.from_name,
        key=row.to_key if is_own else row.from_key,
        other_id=row.other_id if is_own else row.document_id,
        is_own=is_own,
        holds=row.to_holds if is_own else row.from_holds,
    )
