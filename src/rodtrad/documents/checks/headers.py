"""Whether a document in force says what its header must say, and still has time to run."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.documents import due
from rodtrad.documents.checks import holding
from rodtrad.documents.enums import ENDING, PaperState
from rodtrad.documents.header import asked_fields, has_expired, lacking
from rodtrad.documents.models import DecisionPaper, DocumentRelation, DocumentVersion
from rodtrad.organisation.queries import profile

SOON = timedelta(days=90)
REVIEW = "review"


def incomplete(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find documents in force that lack a field the profile demands, or a day for review."""
    fields = asked_fields(profile(day))
    rows = list(holding.versions(day, ids))
    known = _known_by_relations(day, rows)
    for version in rows:
        if holding.is_newly_brought_in(version, day):
            continue
        names = lacking(version, fields, known[version.document_id])
        if not (version.next_review_on or version.valid_until):
            names.append(REVIEW)
        if names:
            yield holding.of_document(version, "edit", lacking=(*names,))


def expired(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find documents whose time has run out; less grave when a new version is on an agenda."""
    rows = [row for row in holding.versions(day, ids) if has_expired(row, day)]
    on_the_agenda = set(
        DecisionPaper.objects.filter(
            document__in=[row.document_id for row in rows],
            state=PaperState.SUBMITTED,
            meeting_on__range=(day, day + SOON),
        ).values_list("document", flat=True)
    )
    for version in rows:
        fault = holding.of_document(version, "extend", day=version.valid_until)
        yield replace(fault, is_under_way=version.document_id in on_the_agenda)


def document_of_papers(paper_ids: Ids) -> Ids:
    """Return the documents that the papers are about."""
    rows = DecisionPaper.objects.filter(pk__in=paper_ids)
    return set(rows.values_list("document", flat=True))


def document_of_decisions(decision_ids: Ids) -> Ids:
    """Return the documents that hold by the decisions."""
    rows = DocumentVersion.objects.filter(decision__in=decision_ids)
    return set(rows.values_list("document", flat=True))


def _known_by_relations(day: date, rows: list[DocumentVersion]) -> dict[int, set[str]]:
    """Return which of the header's facts the relations of each document answer."""
    found: dict[int, set[str]] = defaultdict(set)
    held = DocumentRelation.objects.on(day).filter(document__in=[row.document_id for row in rows])
    for pk, kind in held.values_list("document", "kind"):
        found[pk].add("repeals" if kind in ENDING else "related")
    return found


FOUND = {
    "RT101": {
        "subject_type": holding.SUBJECT,
        "find": incomplete,
        "reads": {holding.SUBJECT: same, "organisation.decision": document_of_decisions},
    },
    "RT102": {
        "subject_type": holding.SUBJECT,
        "find": expired,
        "reads": {holding.SUBJECT: same, "documents.decisionpaper": document_of_papers},
        "listed_for": due.listed,
    },
}
