"""Whether what documents demand is somebody's to do, and shown to be done."""

from collections.abc import Iterator
from datetime import date, timedelta

from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.documents import registry
from rodtrad.documents.checks import holding
from rodtrad.documents.registry import Demand

NEWLY = timedelta(days=60)
# Evidence may be a quarter older than it is asked for.
SPARE = 1.25


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find documents in force with a demand that nobody answers for or nothing shows."""
    held = {row.document_id: row for row in holding.versions(day, ids)}
    spoken: set[int] = set()
    for demand in registry.demands(day, list(held)):
        lacking = _lacking(demand, day)
        version = held.get(demand.document_id)
        if version is None or not lacking or demand.document_id in spoken:
            continue
        spoken.add(demand.document_id)
        yield holding.of_document(version, "document", demand=demand.text, lacking=lacking)


def _lacking(demand: Demand, day: date) -> tuple[str, ...]:
    if demand.is_information or day - demand.confirmed_on < NEWLY:
        return ()
    found = [] if demand.has_obliged_body else ["body"]
    if not demand.has_evidence:
        found.append("evidence")
    elif demand.every is not None and _is_old(demand.newest_evidence_on, demand.every, day):
        found.append("fresh")
    return tuple(found)


def _is_old(newest: date | None, every: int, day: date) -> bool:
    return newest is None or (day - newest).days > every * SPARE


FOUND = {
    "RT106": {
        "subject_type": holding.SUBJECT,
        "find": unanswered,
        "reads": {holding.SUBJECT: same},
    },
}
