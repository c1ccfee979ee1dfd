"""What waits for those who answer for actions: to do them, and to say whether they helped."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.improvement.enums import LIVE, Check, State
from rodtrad.improvement.models import Action
from rodtrad.notifications.due import DueItem, Open

KIND = "improvement.action"
AHEAD = timedelta(days=30)


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the actions that are to be done or judged, and those of the keys."""
    given = [int(key.split(":")[1]) for key in keys if key.startswith("action:")]
    rows = Action.objects.filter(_waits(user) | Q(_UNFINISHED, pk__in=given))
    return [_item(row, day) for row in rows if _is_near(row, day)]


def perhaps(user: User, _day: date) -> QuerySet[Action]:
    """Return what somebody answers for that is not finished."""
    return Action.objects.filter(_waits(user))


_UNFINISHED = Q(state__in=LIVE) | (Q(state=State.DONE, verdict="") & ~Q(check_by=Check.NONE))


def _waits(user: User) -> Q:
    return Q(_UNFINISHED, responsible=user)


def _due_on(action: Action) -> date:
    return action.due_on if action.is_open else action.check_on or action.due_on


def _is_near(action: Action, day: date) -> bool:
    """Say whether it is time: to do it within a month, to judge it when the days have passed."""
    return _due_on(action) <= (day + AHEAD if action.is_open else day)


def _item(action: Action, day: date) -> DueItem:
    if action.is_open:
        hint = _("En åtgärd som ska vara klar %s.") % day_words(action.due_on, year=True)
        page, label = "finish", _("Berätta vad ni gjorde")
    else:
        done = day_words(action.done_on or day, year=True)
        hint = _("Genomförd %s. Nu går det att se om det hjälpte.") % done
        page, label = "check", _("Hjälpte det?")
    return DueItem(
        key=f"action:{action.pk}",
        kind=KIND,
        title=action.title,
        hint=hint,
        due_on=_due_on(action),
        url=reverse(f"improvement:{page}", args=[action.pk]),
        answer=Open(label),
        unit_id=action.unit_id,
        right=Right.EDIT_ACTIVITIES,
    )
