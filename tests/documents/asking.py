"""What the documents' rules say, as tests ask."""

from collections.abc import Iterable
from datetime import date

from rodtrad.checks.facts import sentence, stored
from rodtrad.checks.models import Finding
from rodtrad.checks.registry import Fault, find_rule
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from tests.documents.conftest import TODAY


def faults(rule: str, ids: Iterable[int] | None = None, day: date = TODAY) -> list[Fault]:
    found = find_rule(rule)
    assert found is not None
    return list(found.find(day, None if ids is None else list(ids)))


def said(rule: str, day: date = TODAY) -> list[str]:
    """What the rule says of everything, as a person reads it."""
    found = find_rule(rule)
    assert found is not None
    rows = [sentence(found, stored(fault.facts)) for fault in faults(rule, day=day)]
    return [row.replace("\u00a0", " ") for row in rows]


def open_findings(rule: str) -> list[int]:
    """What the rule stands open on."""
    rows = Finding.objects.filter(rule=rule, gone_at=None).order_by("subject_id")
    return list(rows.values_list("subject_id", flat=True))


def change(document: GoverningDocument, **values: object) -> None:
    DocumentVersion.objects.filter(document=document).update(**values)
