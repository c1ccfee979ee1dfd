"""Whether senders hear from us in time, and whether what comes back is acted on."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, through
from rodtrad.feedback.clock import Clock, calendar, next_step
from rodtrad.feedback.enums import OPEN, State, Writer
from rodtrad.feedback.models import CaseCause, CaseMessage, FeedbackCase
from rodtrad.feedback.queries.pausing import pauses_of, with_pauses
from rodtrad.improvement.enums import State as ActionState
from rodtrad.improvement.models import Action
from rodtrad.organisation.models import Unit

UNIT = Unit._meta.label_lower
CASE = FeedbackCase._meta.label_lower
ACTION = Action._meta.label_lower
PATIENCE = 2
OFTEN = 5
A_YEAR = timedelta(days=365)


def late(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units with open cases past a promised time, whose senders have not heard since."""
    clock, patience = Clock(), days("RT502", PATIENCE, day)
    found: Counter[int] = Counter()
    for case in with_pauses(_waiting(ids)).iterator(chunk_size=2000):
        pauses = pauses_of(case)
        step = next_step(clock.steps(case, pauses))
        if step is None or any(pause.ended_at is None for pause in pauses):
            continue
        due = step.reckoned.due_on
        if calendar().add(due, patience) < day and not _heard_after(case, due):
            found[case.unit_id] += 1
    for unit_id, count in found.items():
        url = listed(unit_id)
        yield Fault(unit_id, url, url, unit_id=unit_id, facts={"count": count})


def _waiting(ids: Ids | None) -> QuerySet[Any]:
    """Return the open cases, each with when its sender last heard from us."""
    asked = {} if ids is None else {"unit__in": ids}
    ours = CaseMessage.objects.filter(case=OuterRef("pk"), writer=Writer.MUNICIPALITY)
    newest = ours.order_by("-at").values("at")[:1]
    return FeedbackCase.objects.filter(state__in=OPEN, **asked).annotate(heard_at=newest)


def _heard_after(case: Any, due: date) -> bool:
    return case.heard_at is not None and timezone.localdate(case.heard_at) > due


def unanswered_causes(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units where a cause has come back often in a year, and nothing is done about it."""
    for one in often(day, ids):
        query = urlencode({"enhet": one.unit_id, "orsak": one.cause_id})
        yield Fault(
            one.unit_id,
            listed(one.unit_id),
            f"{reverse('improvement:plan')}?{query}",
            unit_id=one.unit_id,
            facts={"count": one.cases, "cause": one.cause},
        )


class Often(NamedTuple):
    """The cause that comes most to a unit, of those that nothing is done about."""

    unit_id: int
    cause_id: int
    cause: str
    cases: int


def often(day: date, ids: Ids | None) -> Iterator[Often]:
    """Return the units to which such a cause has come as often as the rule asks."""
    asked = {} if ids is None else {"case__unit__in": ids}
    acted = Action.objects.filter(unit=OuterRef("case__unit"), cause=OuterRef("cause")).filter(
        ~Q(state=ActionState.STOPPED), Q(done_on=None) | Q(done_on__gt=day - A_YEAR)
    )
    rows = CaseCause.objects.filter(
        ~Exists(acted),
        case__state__in=(*OPEN, State.ANSWERED),
        case__received_at__date__gt=day - A_YEAR,
        cause__is_other=False,
        **asked,
    )
    counted = rows.values_list("case__unit", "cause", "cause__name").annotate(count=Count("pk"))
    seen: set[int] = set()
    least = days("RT505", OFTEN, day)
    for row in counted.filter(count__gte=least).order_by("case__unit", "-count", "cause"):
        one = Often(*row)
        if one.unit_id not in seen:
            seen.add(one.unit_id)
            yield one


def listed(unit_id: int) -> str:
    """Return where the open cases of a unit are read."""
    return f"{reverse('feedback:list')}?{urlencode({'enhet': unit_id})}"


def units_of_cases(ids: Ids) -> Ids:
    """Return where cases lie, and where they were handed on from."""
    gone = Act.objects.filter(action="case.handed_on", subject_type=CASE, subject_id__in=ids)
    left = {detail["before"] for detail in gone.values_list("detail", flat=True)}
    return left | set(FeedbackCase.objects.filter(pk__in=ids).values_list("unit", flat=True))


FOUND: dict[str, dict[str, Any]] = {
    "RT502": {"subject_type": UNIT, "find": late, "reads": {CASE: units_of_cases}},
    "RT505": {
        "subject_type": UNIT,
        "find": unanswered_causes,
        "reads": {CASE: units_of_cases, ACTION: through(Action, "unit")},
    },
}
