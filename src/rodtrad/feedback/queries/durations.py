"""How long past cases took, for a time to be tried on before it is promised."""

from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta
from decimal import Decimal

from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.core.clock import elapsed
from rodtrad.core.credibility import Point, curve_cases
from rodtrad.core.promised_time import PromisedTime
from rodtrad.core.promised_time import Unit as TimeUnit
from rodtrad.core.workdays import WorkCalendar
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback.clock import calendar, done, waits
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import FeedbackCase
from rodtrad.organisation.queries import tree

BACK = timedelta(days=365)
MOST = 5_000
NEVER = Decimal("Infinity")
COUNTED = frozenset(unit.value for unit in TimeUnit)


def tried(promised: PromisedTime, body_id: int | None, kind: str) -> tuple[Point, ...]:
    """Return how the time, half of it and twice it would have gone with last year's cases.

    Cases in which it never happened are left out: nobody knows how long they will take.
    """
    amount = Decimal(promised.amount)
    others = {amount, Decimal(int(amount / 2)), amount * 2}
    return curve_cases(_taken(promised, body_id, kind), others)


def answered_in(rows: Collection[PromiseVersion]) -> dict[int, list[Decimal]]:
    """Return how long each case of the last year waited for its answer, by promise."""
    working, found = calendar(), dict[int, list[Decimal]]()
    for row in rows:
        if row.time_unit in COUNTED:
            cases = _lately(came_to(row.version.declaration.unit_id))
            found[row.promise_id] = list(waited(cases[:MOST], row, working))
    return found


def waited(
    cases: Iterable[FeedbackCase], row: PromiseVersion, working: WorkCalendar
) -> Iterator[Decimal]:
    """Return how long each case waited for its answer, in the unit of the promise.

    What is open after the promised time has no end; of what is open within it nobody can tell.
    """
    unit, now = TimeUnit(row.time_unit), timezone.now()
    for case in cases:
        until = case.answered_at or max(now, case.received_at)
        taken = elapsed(unit, case.received_at, until, working, waits(case.pauses.all()))
        if case.answered_at is not None:
            yield taken
        elif taken > (row.amount or 0):
            yield NEVER


def _taken(promised: PromisedTime, body_id: int | None, kind: str) -> list[Decimal]:
    rows = _lately(came_to(body_id))
    if kind:
        rows = rows.filter(kind=kind)
    found, working = [], calendar()
    for case in rows[:MOST]:
        ended_at = done(case, promised.what)
        if ended_at is not None:
            pauses = waits(case.pauses.all())
            found.append(elapsed(promised.unit, case.received_at, ended_at, working, pauses))
    return found


def came_to(unit_id: int | None) -> QuerySet[FeedbackCase]:
    """Return the cases of a unit and all below it, or of everybody, with their pauses."""
    rows = FeedbackCase.objects.exclude(state__in=[State.HELD, State.REMOVED])
    if unit_id is not None:
        rows = rows.filter(unit__in=tree().subtree_ids(unit_id))
    return rows.prefetch_related("pauses")


def _lately(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    return rows.filter(received_at__gte=timezone.now() - BACK).order_by("-received_at")
