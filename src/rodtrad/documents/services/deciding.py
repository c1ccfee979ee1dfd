"""Documents begin to hold, hold longer and cease to hold, each by a decision."""

from datetime import date, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.errors import BadInput
from rodtrad.documents import rules
from rodtrad.documents.enums import ENDING, RelationKind, VersionState
from rodtrad.documents.models import DECIDED, DocumentRelation, DocumentVersion, GoverningDocument
from rodtrad.documents.services import common
from rodtrad.organisation.models import Decision

FARTHEST = timedelta(days=366 * 30)


def put_in_force(
    document: GoverningDocument, *, decision: Decision | None, starts_on: date, by: User | None
) -> DocumentVersion:
    """Let the draft hold from a day; what it replaces and repeals ends that day."""
    with transaction.atomic():
        document = changing.locked(document)
        decision = common.require_decision(decision, document, by=by)
        draft = common.draft_of(document)
        _require_day(starts_on, decision, "starts_on")
        if draft.valid_until and draft.valid_until < starts_on:
            raise BadInput(
                _("Giltighetstiden tar slut innan dokumentet börjar gälla."), "starts_on"
            )
        _end_earlier_version(document, starts_on, decision)
        changing.save(
            draft,
            state=VersionState.IN_FORCE,
            decision=decision,
            valid=DateRange(starts_on, None),
        )
        common.told(
            "document.put_in_force", document, by=by, decision=decision, number=draft.number
        )
        for relation in _ending(document):
            _end_other(relation, starts_on, decision, by)
        return draft


def extend(
    document: GoverningDocument,
    *,
    valid_until: date | None,
    decision: Decision | None,
    by: User | None,
    seen: int | None = None,
) -> DocumentVersion:
    """Let what holds hold longer, or without an end of its own, by a decision."""
    with transaction.atomic():
        document = changing.locked(document)
        decision = common.require_decision(decision, document, by=by)
        version = _holding(document, timezone.localdate())
        changing.same_version(
            document,
            seen,
            theirs={"valid_until": version.valid_until},
            yours={"valid_until": valid_until},
        )
        if valid_until is not None and valid_until < timezone.localdate():
            raise BadInput(_("Den dagen har redan passerat."), "valid_until")
        changing.save(version, valid_until=valid_until)
        common.told("document.extended", document, by=by, decision=decision)
        return version


def repeal(
    document: GoverningDocument, *, decision: Decision | None, ends_on: date, by: User | None
) -> DocumentVersion:
    """Let a decision end the document; `ends_on` is the first day it no longer holds."""
    with transaction.atomic():
        document = changing.locked(document)
        decision = common.require_decision(decision, document, by=by)
        _require_day(ends_on, decision, "ends_on")
        version = _holding(document, ends_on - timedelta(days=1))
        _end(version, ends_on, decision, VersionState.REPEALED)
        common.told("document.repealed", document, by=by, decision=decision)
        return version


def _ending(document: GoverningDocument) -> list[DocumentRelation]:
    """Return what the document repeals or replaces; the others are locked in one order."""
    rows = DocumentRelation.objects.on().filter(document=document, kind__in=ENDING)
    return list(rows.select_related("other").order_by("other"))


def _end_other(relation: DocumentRelation, day: date, decision: Decision, by: User | None) -> None:
    """End the other document by the same decision; one that has ended already stays as it was."""
    other = changing.locked(relation.other)
    version = common.holding(other, day)
    if version is None or version.valid.lower >= day:
        return
    if not rules.can_change(other, decision):
        raise BadInput(
            _("”%s” är beslutat av ett annat organ och slutar inte gälla genom det här beslutet.")
            % version.title,
            "decision",
        )
    is_replaced = relation.kind == RelationKind.REPLACES
    state = VersionState.REPLACED if is_replaced else VersionState.REPEALED
    _end(version, day, decision, state)
    action = "document.replaced" if is_replaced else "document.repealed"
    common.told(action, other, by=by, decision=decision)


def _end_earlier_version(document: GoverningDocument, day: date, decision: Decision) -> None:
    later = document.versions.filter(DECIDED, valid__startswith__gte=day)
    if later.exists():
        raise BadInput(
            _("En version gäller redan från den dagen eller senare. Välj en senare dag."),
            "starts_on",
        )
    version = common.holding(document, day)
    if version is not None:
        _end(version, day, decision, VersionState.REPLACED)


def _end(version: DocumentVersion, day: date, decision: Decision, state: VersionState) -> None:
    valid = DateRange(version.valid.lower, day)
    changing.save(version, state=state, ended_by=decision, valid=valid)


def _holding(document: GoverningDocument, day: date) -> DocumentVersion:
    version = common.holding(document, day)
    if version is None or version.state != VersionState.IN_FORCE:
        raise BadInput(_("Dokumentet gäller inte, eller har redan ett beslutat slut."))
    return version


def _require_day(day: date, decision: Decision, field: str) -> None:
    """Refuse a day before the decision, or one that must be a slip of the pen."""
    if day < decision.decided_on:
        raise BadInput(
            _("Beslutet fattades %s. Välj den dagen eller en senare.")
            % day_words(decision.decided_on, year=True),
            field,
        )
    if day > timezone.localdate() + FARTHEST:
        raise BadInput(_("Dagen ligger för långt fram."), field)
