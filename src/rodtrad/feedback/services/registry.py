"""The register: each case that counts has a number in its body's series, in order and never again.

The number is given in the transaction that keeps the case. What fails takes no number, so that a
series has no gaps but of what has been removed by decision.
"""

from django.db import connection
from django.utils import timezone

from rodtrad.feedback.models import FeedbackCase, RegistrySeries
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree

# The series is made by its first case; the row is locked until the case is kept or given up.
_NEXT = """
    INSERT INTO feedback_registryseries AS series (body_id, year, last) VALUES (%s, %s, 1)
    ON CONFLICT (body_id, year) DO UPDATE SET last = series.last + 1
    RETURNING id, last
"""


def enter(case: FeedbackCase) -> None:
    """Give a case the next number of the body that answers for where it lies."""
    year = timezone.localdate(case.registered_at).year
    body_id = registrar_of(case.unit_id)
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [body_id, year])
        pk, case.number = cursor.fetchone()
    case.registry = RegistrySeries(pk=pk, body_id=body_id, year=year, last=case.number)


def registrar_of(unit_id: int) -> int:
    """Return the body whose register a unit's cases stand in: its own, or the executive board."""
    standing = tree()
    if body := standing.committee_of(unit_id):
        return body.id
    boards = [node.id for node in standing if node.kind == UnitKind.EXECUTIVE_BOARD]
    return boards[0] if boards else unit_id


def number_of(case: FeedbackCase) -> str:
    """Return how the register calls a case, "ON 2026/00118", nothing while it is held."""
    if case.registry is None:
        return ""
    body = tree().find(case.registry.body_id)
    name = (body.short_name or body.name) if body else ""
    return f"{name} {case.registry.year}/{case.number:05d}".strip()
