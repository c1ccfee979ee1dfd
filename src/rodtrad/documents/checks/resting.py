"""Whether what rests on documents and decisions rests on something that holds."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from rodtrad.annotations.registry import subject
from rodtrad.checks.registry import Fact, Fault, Ids, Touches, everything, same
from rodtrad.documents import registry
from rodtrad.documents.checks.holding import SUBJECT
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import DECIDED, Citation, DocumentRelation, DocumentVersion
from rodtrad.documents.queries.standing import in_force
from rodtrad.documents.registry import Citer
from rodtrad.organisation.models import Decision

# These grow as rooms say what rests on documents and what leans on decisions.
_read_of_citations: dict[str, Touches] = {SUBJECT: everything}
_read_of_decisions: dict[str, Touches] = {"organisation.decision": same}
# Minutes are adjusted and entered within three weeks of a meeting.
MINUTES = timedelta(days=21)


def outdated(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find live things that rest on a document that no longer holds."""
    holds = in_force(day).filter(document=OuterRef("document"))
    rows = Citation.objects.on(day).filter(~Exists(holds), is_historical=False)
    rows = rows if ids is None else rows.filter(pk__in=ids)
    ended = _ended(day)
    found = [row for row in rows.select_related("document") if row.document_id in ended]
    things = _live_things(day, found)
    for row in found:
        thing, about = things.get((row.subject_type, row.subject_id)), subject(row.subject_type)
        if thing is None or about is None:
            continue
        version = ended[row.document_id]
        yield Fault(
            row.pk,
            about.url(thing),
            reverse("documents:document", args=[row.document.key]),
            unit_id=about.unit_id(thing),
            facts={
                "thing": about.title(thing),
                "document": version.title,
                "day": version.valid.upper,
                "successor": _successor(row.document_id, day),
            },
        )


def undocumented(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find decisions that something in force leans on and the minutes cannot be found by."""
    leaning = registry.leaning(day)
    asked = set(leaning) if ids is None else set(leaning) & set(ids)
    rows = Decision.objects.filter(pk__in=asked, decided_on__lte=day - MINUTES)
    for decision in rows.filter(registry_number=""):
        address = reverse("documents:decision", args=[decision.pk])
        facts: dict[str, Fact] = {"thing": leaning[decision.pk], "lacking": ("registry_number",)}
        yield Fault(decision.pk, address, address, unit_id=decision.body_id, facts=facts)


def leaned_on_by_documents(day: date) -> dict[int, str]:
    """Return the decisions that documents in force hold by."""
    return dict(in_force(day).values_list("decision", "title"))


def read_what_rests(citer: Citer) -> None:
    """Look again at what rests on documents when a thing of the kind has changed."""

    def touched(ids: Ids) -> Ids:
        rows = Citation.objects.filter(subject_type=citer.subject_type, subject_id__in=ids)
        return set(rows.values_list("pk", flat=True))

    _read_of_citations[citer.subject_type] = touched


def read_what_leans(subject_type: str) -> None:
    """Look again at the decisions when a thing of the kind has changed."""
    _read_of_decisions[subject_type] = everything


def _ended(day: date) -> dict[int, DocumentVersion]:
    """Return the last version of each document that has ended by the day."""
    rows = DocumentVersion.objects.filter(DECIDED, valid__endswith__lte=day)
    return {row.document_id: row for row in rows.order_by("valid")}


def _live_things(day: date, rows: list[Citation]) -> dict[tuple[str, int], Any]:
    """Return the things that rest on something and are in force themselves, kind by kind."""
    asked: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        asked[row.subject_type].add(row.subject_id)
    found: dict[tuple[str, int], Any] = {}
    for citer in registry.citers():
        for thing in citer.live(day).filter(pk__in=asked[citer.subject_type]):
            found[citer.subject_type, thing.pk] = thing
    return found


def _successor(document_id: int, day: date) -> Fact:
    """Return what holds in the document's place, or the words for that nothing is said to."""
    rows = DocumentRelation.objects.on(day).filter(other=document_id, kind=RelationKind.REPLACES)
    version = in_force(day).filter(document__in=rows.values("document")).first()
    return version.title if version else ("nothing",)


FOUND = {
    "RT104": {
        "subject_type": "documents.citation",
        "find": outdated,
        "reads": _read_of_citations,
    },
    "RT107": {
        "subject_type": "organisation.decision",
        "find": undocumented,
        "reads": _read_of_decisions,
    },
}
