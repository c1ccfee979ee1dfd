"""How long past cases took, for a time to be tried on before it is promised."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from rodtrad.core.clock import elapsed
from rodtrad.core.credibility import Point, curve_cases
from rodtrad.core.promised_time import PromisedTime
from rodtrad.feedback.clock import calendar, done, waits
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import FeedbackCase
from rodtrad.organisation.queries import tree

BACK = timedelta(days=365)
MOST = 5_000


def tried(promised: PromisedTime, body_id: int | None, kind: str) -> tuple[Point, ...]:
    """Return how the time, half of it and twice it would have gone with last year's cases.

    Cases in which it never happened are left out: nobody knows how long they will take.
    """
    amount = Decimal(promised.amount)
    others = {amount, Decimal(int(amount / 2)), amount * 2}
    return curve_cases(_taken(promised, body_id, kind), others)


def _taken(promised: PromisedTime, body_id: int | None, kind: str) -> list[Decimal]:
    rows = FeedbackCase.objects.filter(received_at__gte=timezone.now() - BACK)
    rows = rows.exclude(state__in=[State.HELD, State.REMOVED]).prefetch_related("pauses")
    if body_id is not None:
        rows = rows.filter(unit__in=tree().subtree_ids(body_id))
    if kind:
        rows = rows.filter(kind=kind)
    found, working = [], calendar()
    for case in rows.order_by("-received_at")[:MOST]:
        ended_at = done(case, promised.what)
        if ended_at is not None:
            waited = waits(case.pauses.all())
            found.append(elapsed(promised.unit, case.received_at, ended_at, working, waited))
    return found
