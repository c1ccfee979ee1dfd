"""What is promised of how soon, and how it goes with it in a case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from rodtrad.core.clock import PromisedTime, Reckoned, reckon
from rodtrad.core.pauses import Cause, Pause
from rodtrad.core.promised_time import Unit as TimeUnit
from rodtrad.core.promised_time import What
from rodtrad.core.workdays import WorkCalendar
from rodtrad.feedback.models import CasePause, ClosedDay, FeedbackCase, HandlingTime
from rodtrad.organisation.queries import tree
from rodtrad.organisation.remember import Memory
from rodtrad.times.request import default_day

# What holds until the municipality has decided otherwise; its own rows go before.
ASSUMED = {
    What.CONFIRM: PromisedTime(What.CONFIRM, 2, TimeUnit.WORKING_DAYS),
    What.FINAL_ANSWER: PromisedTime(What.FINAL_ANSWER, 10, TimeUnit.WORKING_DAYS),
    What.MEASURE: PromisedTime(What.MEASURE, 20, TimeUnit.WORKING_DAYS),
}


@dataclass(frozen=True)
class Step:
    """Something promised in a case, when it is due, and when it was done if it was."""

    what: What
    reckoned: Reckoned
    done_at: datetime | None

    @property
    def is_done(self) -> bool:
        return self.done_at is not None

    @property
    def is_late(self) -> bool:
        return self.reckoned.is_overdue or self.reckoned.is_kept is False


def _read(_day: date) -> tuple[tuple[HandlingTime, ...], WorkCalendar]:
    closed = frozenset(ClosedDay.objects.values_list("on", flat=True))
    return tuple(HandlingTime.objects.all()), WorkCalendar(closed)


# To promise another time, or to close on another day, gives the organisation a new stamp.
_remembered = Memory(_read)


def calendar() -> WorkCalendar:
    """Return the municipality's working days."""
    return _remembered.on(default_day())[1]


class Clock:
    """The promised times and the working days, known for as many cases as there are."""

    def __init__(self) -> None:
        self._rows, self._calendar = _remembered.on(default_day())
        self._tree = tree()

    def promised(self, case: FeedbackCase) -> dict[What, PromisedTime]:
        """Return what was promised of a case the day it came: the most particular goes before."""
        body = self._tree.committee_of(case.unit_id)
        on = timezone.localdate(case.received_at)
        found = dict(ASSUMED)
        for row in sorted((row for row in self._rows if on in row.valid), key=_particular):
            if row.body_id in (None, body.id if body else None) and row.kind in ("", case.kind):
                what = What(row.what)
                found[what] = PromisedTime(what, row.amount, TimeUnit(row.unit), is_moved=True)
        return {what: found[what] for what in What if what in found}

    def steps(self, case: FeedbackCase, pauses: Iterable[CasePause]) -> list[Step]:
        """Return what is promised of a case and how it goes, in order."""
        waited = waits(pauses)
        return [self._step(case, promised, waited) for promised in self.promised(case).values()]

    def due_at(
        self, case: FeedbackCase, pauses: Iterable[CasePause], what: What
    ) -> datetime | None:
        """Return when one thing is to have happened in a case, None when it is not promised."""
        promised = self.promised(case).get(what)
        return self._step(case, promised, waits(pauses)).reckoned.due_at if promised else None

    def _step(self, case: FeedbackCase, promised: PromisedTime, waited: Sequence[Pause]) -> Step:
        done_at = done(case, promised.what)
        reckoned = reckon(
            promised,
            case.received_at,
            self._calendar,
            waited,
            max(timezone.now(), case.received_at),
            ended_at=done_at,
        )
        return Step(promised.what, reckoned, done_at)


def waits(pauses: Iterable[CasePause]) -> list[Pause]:
    """Return the waits of a case as a clock reckons with them."""
    return [Pause(Cause(row.waiting_for), row.started_at, row.ended_at) for row in pauses]


def done(case: FeedbackCase, what: What) -> datetime | None:
    """Return when something promised was done in a case."""
    if what is What.CONFIRM:
        return case.taken_at
    if what is What.FIRST_ANSWER:
        return case.first_answered_at
    if what is What.FINAL_ANSWER or (case.answered_at and not case.has_measure):
        return case.answered_at
    return case.followed_up_at


def next_step(steps: Iterable[Step]) -> Step | None:
    """Return what is to be done first of what is left."""
    left = [step for step in steps if not step.is_done]
    return min(left, key=lambda step: step.reckoned.due_at, default=None)


def _particular(row: HandlingTime) -> tuple[bool, bool]:
    return row.body_id is not None, row.kind != ""
