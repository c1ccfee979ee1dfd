"""What is done about what cases teach, and what is known of its effect, for a report."""

from collections import Counter, defaultdict

from django.db.models import Count, Q

from rodtrad.feedback.queries.report_periods import Period
from rodtrad.improvement.enums import State
from rodtrad.improvement.models import Action
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node

NO_CAUSE = ""


def actions_of(body: Node, period: Period) -> dict[str, dict[str, int]]:
    """Return by cause how many actions were under way or done in the period, and their effects.

    `open` and `done` are where they stand, the rest are verdicts. Nobody can be told from them.
    """
    rows = Action.objects.filter(Q(done_on=None) | Q(done_on__gte=period.first))
    if body.parent_id is not None:
        rows = rows.filter(unit__in=tree().subtree_ids(body.id))
    rows = rows.filter(planned_on__lte=period.last).exclude(state=State.STOPPED)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    counted = rows.values_list("cause__key", "state", "verdict").annotate(count=Count("pk"))
    for cause, state, verdict, count in counted.order_by():
        about = found[cause or NO_CAUSE]
        about["done" if state == State.DONE else "open"] += count
        if verdict:
            about[verdict] += count
    return {cause: dict(counts) for cause, counts in found.items()}
