"""The register: each case that counts has a number in its body's series, in order and never again.

The number is given in the transaction that keeps the case. What fails takes no number, so that a
series has no gaps but of what has been removed by decision.
"""

from django.db.models import F
from django.utils import timezone

from rodtrad.feedback.models import FeedbackCase, RegistrySeries
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree


def enter(case: FeedbackCase) -> None:
    """Give a case the next number of the body that answers for where it lies."""
    year = timezone.localdate(case.registered_at).year
    series, _made = RegistrySeries.objects.get_or_create(
        body_id=registrar_of(case.unit_id), year=year
    )
    RegistrySeries.objects.filter(pk=series.pk).update(last=F("last") + 1)
    case.registry = series
    case.number = RegistrySeries.objects.values_list("last", flat=True).get(pk=series.pk)


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
