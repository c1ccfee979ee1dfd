"""Cases that wait, for those who answer for them."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.feedback import rules
from rodtrad.feedback.clock import Clock, next_step
from rodtrad.feedback.enums import OPEN, Kind, State
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.staff.acting import address
from rodtrad.notifications.due import DueItem, Open

KIND = "feedback.case"
MOST = 100


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the cases in somebody's hand, and those at her own unit that nobody has."""
    rows = list(perhaps(user, day).prefetch_related("pauses").order_by("received_at")[:MOST])
    clock = Clock() if rows else None
    found = []
    for case in rows:
        item = _item(case, clock)
        if item.key in keys or rules.is_handler(user, case) or _is_hers(user, case):
            found.append(item)
    return found


def perhaps(user: User, _day: date) -> QuerySet[FeedbackCase]:
    """Return the open cases that somebody may be asked about."""
    mine = Q(handler=user.pk) | Q(handler__isnull=True)
    return visible_to(user).filter(mine, state__in=[*OPEN, State.HELD])


def _is_hers(user: User, case: FeedbackCase) -> bool:
    if case.handler_id is not None:
        return False
    rule = rules.may_sift if case.state == State.HELD else rules.may_handle
    near = any(case.unit_id in held.answers_for for held in holdings_of(user))
    return near and bool(rule(user, case))


def _item(case: FeedbackCase, clock: Clock | None) -> DueItem:
    step = next_step(clock.steps(case, case.pauses.all())) if clock else None
    came = timezone.localdate(case.received_at)
    return DueItem(
        key=f"case:{case.pk}",
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
