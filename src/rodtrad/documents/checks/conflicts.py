"""Whether two documents hold for the same thing, and whether type and scope go together."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.documents import registry
from rodtrad.documents.checks import holding
from rodtrad.documents.enums import EXPLAINING
from rodtrad.documents.models import Citation, DocumentRelation, DocumentVersion
from rodtrad.documents.queries.related import is_passing
from rodtrad.organisation.queries import profile


def conflicting(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find documents in force on a subject that another of the same type and scope speaks of."""
    for newer, older, subject in conflicts(day):
        if ids is None or newer.document_id in ids:
            yield holding.of_document(newer, "relate", other=older.title, subject=subject)


def conflicts(day: date) -> list[tuple[DocumentVersion, DocumentVersion, str]]:
    """Return each newer document with the nearest older one it conflicts with, and on what."""
    alike: dict[tuple[str, str, str], list[DocumentVersion]] = defaultdict(list)
    for version in holding.versions(day, None).order_by("valid", "document"):
        for subject in version.subjects:
            alike[subject, version.scope, version.kind].append(version)
    explained = _explained(day)
    found: dict[int, tuple[DocumentVersion, DocumentVersion, str]] = {}
    for (subject, _scope, _kind), rows in alike.items():
        for older, newer in combinations(rows, 2):
            pair = frozenset({older.document_id, newer.document_id})
            if pair not in explained and not is_passing(older, newer):
                found.setdefault(newer.document_id, (newer, older, subject))
    return list(found.values())


def mistyped(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find documents whose scope is another than their type's, or that lack the goals it needs."""
    kinds = {kind.key: kind for kind in profile(day).document_types}
    tied = _tied_to_goals(day)
    for version in holding.versions(day, ids):
        kind = kinds.get(version.kind)
        if kind is None:
            continue
        wrong = []
        if kind.scope and version.scope != kind.scope:
            wrong.append("scope")
        if kind.must_link_goals and tied is not None and version.document_id not in tied:
            wrong.append("goals")
        if wrong:
            mend = "cite" if wrong == ["goals"] else "edit"
            yield holding.of_document(version, mend, kind=kind.name, wrong=(*wrong,))


def _explained(day: date) -> set[frozenset[int]]:
    """Return the pairs that somebody has said how they hold together."""
    rows = DocumentRelation.objects.on(day).filter(kind__in=EXPLAINING)
    return {frozenset(pair) for pair in rows.values_list("document", "other")}


def _tied_to_goals(day: date) -> set[int] | None:
    """Return the documents that some goal rests on; None while no room has goals to offer."""
    kinds = [citer.subject_type for citer in registry.citers() if citer.is_goal]
    if not kinds:
        return None
    rows = Citation.objects.on(day).filter(subject_type__in=kinds)
    return set(rows.values_list("document", flat=True))


FOUND = {
    "RT103": {
        "subject_type": holding.SUBJECT,
        "find": conflicting,
        "reads": {holding.SUBJECT: everything},
    },
    "RT105": {
        "subject_type": holding.SUBJECT,
        "find": mistyped,
        "reads": {holding.SUBJECT: same},
    },
}
