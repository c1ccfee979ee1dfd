"""How documents hang together, and what rests on them."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.annotations.registry import subject
from rodtrad.audit import changing
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.documents import rules
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import Citation, DocumentRelation, GoverningDocument
from rodtrad.documents.registry import find_citer
from rodtrad.documents.services import common
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today


def relate(
    document: GoverningDocument, *, other: GoverningDocument, kind: RelationKind, by: User | None
) -> DocumentRelation:
    """Say how the document stands to another."""
    with transaction.atomic():
        document = changing.locked(document)
        require(rules.may_edit(by, document.unit_id))
        if other.pk == document.pk:
            raise BadInput(_("Ett dokument kan inte höra ihop med sig självt."), "other")
        if kind == RelationKind.PARENT and other.pk in _below(document):
            raise BadInput(_("Det dokumentet står redan under det här."), "other")
        try:
            with transaction.atomic():
                made = DocumentRelation.objects.create(
                    document=document, other=other, kind=kind, valid=from_today()
                )
        except IntegrityError as error:
            raise BadInput(_("Det är redan angivet."), "other") from error
        common.told("document.related", document, by=by, other=other.pk, kind=kind.value)
        return made


def unrelate(relation: DocumentRelation, *, by: User | None) -> None:
    """Say that a relation no longer holds; that it did stays."""
    with transaction.atomic():
        document = changing.locked(relation.document)
        require(rules.may_edit(by, document.unit_id))
        held = DocumentRelation.objects.on().filter(pk=relation.pk).first()
        if held is None:
            return
        end_today(held)
        common.told("document.unrelated", document, by=by, other=held.other_id, kind=held.kind)


def cite(
    document: GoverningDocument,
    *,
    subject_type: str,
    subject_id: int,
    is_historical: bool = False,
    by: User | None,
) -> Citation:
    """Say that a thing rests on the document; the thing must be one that whoever says so sees.

    A historical citation is of the document as it was, whether or not it still holds. One that
    stands is changed when it is cited the other way.
    """
    with transaction.atomic():
        document = changing.locked(document)
        require(rules.may_edit(by, document.unit_id))
        _require_thing(subject_type, subject_id, by)
        named = {"subject_type": subject_type, "subject_id": subject_id}
        # The document is locked, so nobody else cites it in between.
        made = Citation.objects.on().filter(document=document, **named).first()
        if made is None:
            valid = from_today()
            made = Citation(document=document, is_historical=is_historical, valid=valid, **named)
        elif made.is_historical == is_historical:
            raise BadInput(_("Det är redan angivet."), "thing")
        made.is_historical = is_historical
        made.save()
        common.told(
            "document.cited",
            document,
            by=by,
            about=subject_type,
            about_id=subject_id,
            is_historical=is_historical,
        )
        return made


def stop_citing(citation: Citation, *, by: User | None) -> None:
    """Say that a thing no longer rests on the document."""
    with transaction.atomic():
        document = changing.locked(citation.document)
        require(rules.may_edit(by, document.unit_id))
        held = Citation.objects.on().filter(pk=citation.pk).first()
        if held is None:
            return
        end_today(held)
        about, pk = held.subject_type, held.subject_id
        common.told("document.uncited", document, by=by, about=about, about_id=pk)


def _require_thing(subject_type: str, subject_id: int, by: User | None) -> None:
    citer, about = find_citer(subject_type), subject(subject_type)
    if citer is None or about is None or (by is not None and about.find(by, subject_id) is None):
        raise BadInput(_("Välj något i listan."), "thing")


def _below(document: GoverningDocument) -> set[int]:
    """Return every document that stands under the given one, step by step."""
    pairs = DocumentRelation.objects.on().filter(kind=RelationKind.PARENT)
    under: dict[int, list[int]] = {}
    for child, parent in pairs.values_list("document", "other"):
        under.setdefault(parent, []).append(child)
    found: set[int] = set()
    waiting = [document.pk]
    while waiting:
        new = set(under.get(waiting.pop(), [])) - found
        found |= new
        waiting += new
    return found
