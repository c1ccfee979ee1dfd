"""How it went with what was promised of how soon, case by case, and how long answers took."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from django.db.models import QuerySet

from rodtrad.core.clock import elapsed
from rodtrad.core.promised_time import Unit, What
from rodtrad.feedback.clock import Clock, Step, calendar, waits
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.pausing import pauses_of, with_pauses

CHUNK = 2_000
WHOLE = "whole"


@dataclass(frozen=True)
class Times:
    """How many by body and how it went, for each thing promised; how many working days it took."""

    counts: dict[str, dict[tuple[str, str], int]]
    taken: dict[str, list[Decimal]]

    def median(self, body: str, least: int) -> str | None:
        """Return the working days that half of the answers took at most, None of too few."""
        days = self.taken.get(body, [])
        return f"{median(days):f}" if len(days) >= max(least, 1) else None


def times_of(rows: QuerySet[FeedbackCase], body_of: Callable[[int], str]) -> Times:
    """Return how it went with the cases; they are read a few at a time."""
    clock, working = Clock(), calendar()
    counts: dict[str, Counter[tuple[str, str]]] = {what.value: Counter() for what in What}
    taken: dict[str, list[Decimal]] = defaultdict(list)
    for case in with_pauses(rows).iterator(chunk_size=CHUNK):
        pauses, body = pauses_of(case), body_of(case.unit_id)
        steps = {step.what: step for step in clock.steps(case, pauses)}
        for what in What:
            counts[what.value][body, _went(steps.get(what))] += 1
        if not case.is_open and case.answered_at:
            waited = waits(pauses)
            days = elapsed(
                Unit.WORKING_DAYS, case.received_at, case.answered_at, working, waited
            )  # fmt: skip
            taken[body].append(days)
            taken[WHOLE].append(days)
    promised = {what: dict(one) for what, one in counts.items() if _is_promised(one)}
    return Times(promised, dict(taken))


def _went(step: Step | None) -> str:
    if step is None:
        return "unpromised"
    if step.reckoned.is_kept:
        return "kept"
    return "late" if step.is_late else "waiting"


def _is_promised(counts: Counter[tuple[str, str]]) -> bool:
    return any(how != "unpromised" for _body, how in counts)
