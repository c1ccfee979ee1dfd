"""Documents are begun, written, written anew and handed over."""

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core import addresses
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.documents import rules
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.queries.standing import ENDED, standing
from rodtrad.documents.services import common
from rodtrad.documents.services.content import SETTLED, Content
from rodtrad.organisation.models import Unit
from rodtrad.times.spans import from_today

COPIED = (
    *("title", "sort_key", "kind", "scope", "summary", "applies_to", "subjects", "link"),
    *("valid_until", "next_review_on", "header", "not_applicable"),
)
# Words that follow the list's address in the addresses of other pages.
RESERVED = frozenset({"nytt", "underlag", "beslut"})


def draft_document(
    *,
    unit: Unit,
    content: Content,
    by: User | None,
    role: Role = Role.UNIT_MANAGER,
    key: str = "",
) -> GoverningDocument:
    """Begin a document that a function of the unit answers for; it holds once it is decided."""
    with transaction.atomic():
        require(rules.may_edit(by, unit.pk))
        values = content.checked()
        document = GoverningDocument.objects.create(
            key=_free_key(key or content.title), unit=unit, role=role
        )
        DocumentVersion.objects.create(document=document, number=1, valid=from_today(), **values)
        record("document.drafted", by=by, subject=document, unit_id=unit.pk)
        return document


def edit_version(
    version: DocumentVersion, *, content: Content, by: User | None, seen: int | None = None
) -> DocumentVersion:
    """Write a version anew; of one that is decided only what no decision settles."""
    with transaction.atomic():
        document = changing.locked(version.document)
        require(rules.may_edit(by, document.unit_id))
        version = DocumentVersion.objects.select_for_update().get(pk=version.pk)
        values = content.checked(version)
        changing.same_version(
            document, seen, theirs=changing.fields_of(version, tuple(values)), yours=values
        )
        _require_open(version, values)
        changing.save(version, **values)
        common.told("document.edited", document, by=by, number=version.number)
        return version


def draft_version(document: GoverningDocument, *, by: User | None) -> DocumentVersion:
    """Begin a new version, which says what the newest says until it is written anew."""
    with transaction.atomic():
        document = changing.locked(document)
        require(rules.may_edit(by, document.unit_id))
        if document.versions.filter(state=VersionState.DRAFT).exists():
            raise BadInput(_("Dokumentet har redan ett utkast."))
        newest = document.versions.latest("number")
        version = DocumentVersion.objects.create(
            document=document,
            number=_next_number(document),
            valid=from_today(),
            **changing.fields_of(newest, COPIED),
        )
        common.told("document.redrafted", document, by=by, number=version.number)
        return version


def discard_draft(document: GoverningDocument, *, by: User | None) -> None:
    """Throw away a draft; a document that never held anything goes with it."""
    with transaction.atomic():
        document = changing.locked(document)
        require(rules.may_edit(by, document.unit_id))
        draft = common.draft_of(document)
        common.told("document.discarded", document, by=by, number=draft.number)
        draft.delete()
        if not document.versions.exists():
            _require_alone(document)
            document.delete()


def hand_over(
    document: GoverningDocument, *, unit: Unit, role: Role, by: User | None, seen: int | None = None
) -> GoverningDocument:
    """Let another function answer for the document."""
    with transaction.atomic():
        document = changing.locked(document)
        require(rules.may_edit(by, document.unit_id))
        changing.same_version(
            document,
            seen,
            theirs={"unit": document.unit_id, "role": document.role},
            yours={"unit": unit.pk, "role": role.value},
        )
        before = document.unit_id
        changing.save(document, unit=unit, role=role)
        common.told("document.handed_over", document, by=by, before=before)
        return document


def _require_open(version: DocumentVersion, values: dict[str, object]) -> None:
    """Refuse to change what holds no more, or without a decision what one has settled."""
    if rules.is_draft(version):
        return
    if standing(version, timezone.localdate()) in ENDED:
        raise BadInput(_("Dokumentet gäller inte längre och kan inte ändras."), "title")
    changed = [name for name in SETTLED if getattr(version, name) != values[name]]
    if changed:
        raise BadInput(
            _("Det är beslutat och ändras med ett nytt beslut. Börja på en ny version."),
            changed[0],
        )


def _require_alone(document: GoverningDocument) -> None:
    """Refuse while something refers to the document; what no longer does goes with it."""
    dated = (document.relations, document.relations_from, document.citations)
    if document.papers.exists() or any(rows.on().exists() for rows in dated):
        raise BadInput(_("Något hänvisar till utkastet. Ta bort det som hänvisar först."))
    for rows in dated:
        rows.all().delete()


def _next_number(document: GoverningDocument) -> int:
    newest: int = document.versions.aggregate(newest=Max("number"))["newest"]
    return newest + 1


def _free_key(text: str) -> str:
    """Return an address of the text that no other document has."""
    with connection.cursor() as cursor:
        # One at a time chooses an address, or two would choose the same.
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('a_document_key_names_one_document'))"
        )
    stem = slugify(text)[:70] or "dokument"
    rows = GoverningDocument.objects.filter(key__startswith=stem)
    taken = {*rows.values_list("key", flat=True), *RESERVED}
    return addresses.free(stem, taken)
