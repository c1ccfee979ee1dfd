"""What cases show of promises is written anew when a case has changed, and once a night."""

from rodtrad.declarations.models import PromiseMeasure
from rodtrad.declarations.services import refresh
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.sources import CASES
from rodtrad.organisation.queries import tree


def weigh(case: FeedbackCase) -> None:
    """Write the verdicts again of what the case's unit, or one above, promises by the clock."""
    above = {case.unit_id, *(node.id for node in tree().ancestors(case.unit_id))}
    rows = PromiseMeasure.objects.filter(source=CASES, promise__declaration__unit__in=above)
    if ids := set(rows.values_list("promise", flat=True)):
        refresh(ids)


def weigh_all() -> None:
    """Write all of them again: the time of what nobody has answered may be out since yesterday."""
    rows = PromiseMeasure.objects.on().filter(source=CASES)
    refresh(set(rows.values_list("promise", flat=True)))
