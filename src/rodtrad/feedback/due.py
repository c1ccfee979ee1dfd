"""Cases that wait, for those who answer for them."""

from datetime import date

from django.db.models import Min, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.feedback import rules
from rodtrad.feedback.checks.protecting import decide_by
from rodtrad.feedback.clock import Clock, next_step
from rodtrad.feedback.enums import OPEN, Kind, State, TrackState
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.queries.joining import is_joined, waiting_in_each
from rodtrad.feedback.queries.pausing import pauses_of, with_pauses
from rodtrad.feedback.queries.tracks import waits_for_decision
from rodtrad.feedback.staff.acting import address
from rodtrad.feedback.tracks import protecting
from rodtrad.notifications.due import DueItem, Open

KIND = "feedback.case"
MOST = 100
WAITING = (*OPEN, State.HELD)
# Where a case stands when its tracks are decided on.
DECIDED = (*OPEN, State.ANSWERED)
IS_WAITING = Q(tracks__state=TrackState.SUGGESTED, tracks__kind__in=protecting())


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the cases in somebody's hand, and those at her own units that nobody has."""
    rows = visible_to(user).filter(_hers(user) | Q(pk__in=_named(keys)), state__in=WAITING)
    rows = with_pauses(rows.filter(~is_joined()))
    found = list(rows.order_by("received_at")[:MOST])
    clock = Clock() if found else None
    along = waiting_in_each(found) if found else {}
    mine = [
        _item(case, clock, along.get(case.pk, []))
        for case in found
        if _is_hers(user, case) or _key(case) in keys
    ]
    return [*mine, *_decisions(user, day, keys)]


def _decisions(user: User, day: date, keys: frozenset[str]) -> list[DueItem]:
    """Return the cases where somebody may be to be protected, and she is to decide on it."""
    rows = visible_to(user).filter(waits_for_decision(), state__in=DECIDED)
    rows = rows.filter(_hers(user) | Q(pk__in=_named(keys, "track")))
    since = rows.annotate(since=Min("tracks__suggested_at", filter=IS_WAITING)).order_by("since")
    found = [case for case in since[:MOST] if rules.may_decide_tracks(user, case)]
    return [_decision(case, day) for case in found]


def _decision(case: FeedbackCase, day: date) -> DueItem:
    """Return that a case is to be decided on, without a word of what it may be about."""
    return DueItem(
        key=f"track:{case.pk}",
        kind=KIND,
        title=_("Ta ställning till skyddet i %s") % case.code,
        hint=_("Ord i ärendet kan gälla skydd för någon."),
        due_on=decide_by(vars(case)["since"], day),
        url=f"{address(case)}#spar",
        answer=Open(_("Öppna")),
        unit_id=case.unit_id,
        right=Right.HANDLE_CASES,
    )


def perhaps(user: User, _day: date) -> QuerySet[FeedbackCase]:
    """Return the cases that somebody may be asked about."""
    waiting = Q(state__in=WAITING) | Q(waits_for_decision())
    return visible_to(user).filter(_hers(user), waiting)


def _hers(user: User) -> Q:
    """Say that a case is in her hand, or in nobody's at a unit of her own."""
    own = {unit for held in holdings_of(user) for unit in held.answers_for}
    return Q(handler=user.pk) | Q(handler__isnull=True, unit__in=own)


def _is_hers(user: User, case: FeedbackCase) -> bool:
    rule = rules.may_sift if case.state == State.HELD else rules.may_handle
    return bool(rule(user, case))


def _key(case: FeedbackCase) -> str:
    return f"case:{case.pk}"


def _named(keys: frozenset[str], sort: str = "case") -> list[int]:
    """Return the cases that keys of a sort name."""
    said = (key.partition(":") for key in keys)
    return [int(number) for kind, _colon, number in said if kind == sort and number.isdecimal()]


def _item(case: FeedbackCase, clock: Clock | None, along: list[FeedbackCase]) -> DueItem:
    """Return a case as it is due: by the first time that is out in it, or in what it answers."""
    steps = [step for one in (case, *along) if clock for step in clock.steps(one, pauses_of(one))]
    step = next_step(steps)
    came = timezone.localdate(case.received_at)
    return DueItem(
        key=_key(case),
        kind=KIND,
        title=_("%(kind)s %(code)s")
        % {"kind": capitalised(str(Kind(case.kind).label)), "code": case.code},
        hint=_("Kom %s.") % day_words(came, year=True),
        due_on=step.reckoned.due_on if step else came,
        url=address(case),
        answer=Open(_("Öppna")),
        unit_id=case.unit_id,
        right=Right.HANDLE_CASES,
    )
