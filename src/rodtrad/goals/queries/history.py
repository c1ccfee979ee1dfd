"""What has happened to a goal, in words, from the history of its rows.

What was written in a draft is told only to those who may see the body's drafts. What a decision
says happened on its day, whenever it was written down.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal, Judgement
from rodtrad.goals.queries.decided import decided
from rodtrad.goals.rules import UNSETTLED
from rodtrad.ui.marks import word

MOST = 30


@dataclass(frozen=True)
class Event:
    """What happened: when it was written down, on which day it was decided if it was.

    `on` is the day it is told under: what came before a decision was never later than that.
    """

    at: datetime
    sentence: str
    who: str = ""
    decided_on: date | None = None
    on: date = date.min


@dataclass(frozen=True)
class _Story:
    """How one kind of thing tells of its rows, and which of them were drafts."""

    model: str
    early: tuple[str, ...]
    began: Callable[[Any], str]
    changed: Callable[[Any, Any], Iterator[str]]
    became: Callable[[Any], str]


def history(goal: Goal, user: Any) -> list[Event]:
    """Return what has happened to the goal, the newest first, as far as the user may know."""
    with_drafts = goal.body_id in unit_ids(user, Right.SEE_DRAFTS)
    rows = _rows(_OF_GOAL.model, goal.pk)
    told = list(_told(_OF_GOAL, rows, decided(goal.pk, rows), with_drafts=with_drafts))
    return _newest_first([*_in_turn(told), *_judged(goal)])


def activity_history(activity: Activity, user: Any) -> list[Event]:
    """Return what has happened to the activity, the newest first, as far as the user may know."""
    is_own = activity.responsible_id is not None and activity.responsible_id == user.pk
    with_drafts = is_own or activity.unit_id in unit_ids(user, Right.SEE_DRAFTS)
    rows = _rows(_OF_ACTIVITY.model, activity.pk)
    return _newest_first(_in_turn(list(_told(_OF_ACTIVITY, rows, {}, with_drafts=with_drafts))))


def _newest_first(found: list[Event]) -> list[Event]:
    """Of what was done at one moment, as in one act, the last step stands first."""
    as_done = sorted(found, key=lambda event: (event.on, event.at))
    return as_done[::-1][:MOST]


def _in_turn(told: list[Event]) -> list[Event]:
    """Give each its day: nothing is later than what was decided after it."""
    placed: list[Event] = []
    latest = date.max
    for event in reversed(told):
        latest = min(latest, event.decided_on or localdate(event.at))
        placed.insert(0, replace(event, on=latest))
    return placed


def _rows(model: str, pk: int) -> list[Any]:
    events = apps.get_model("goals", model)._default_manager
    return list(events.filter(pgh_obj_id=pk).order_by("pgh_id"))


def _told(
    story: _Story, rows: list[Any], decided_on: Mapping[int, date], *, with_drafts: bool
) -> Iterator[Event]:
    hidden = () if with_drafts else story.early
    if rows and rows[0].state not in hidden:
        yield Event(rows[0].pgh_created_at, story.began(rows[0]))
    for before, after in pairwise(rows):
        at, day = after.pgh_created_at, decided_on.get(after.pgh_id)
        if after.state in hidden:
            continue
        if before.state not in hidden:
            for sentence in story.changed(before, after):
                yield Event(at, sentence, decided_on=day)
        if before.state != after.state:
            yield Event(at, story.became(after), decided_on=day)


def _goal_began(row: Any) -> str:
    title: str = row.title
    return _("Målet skrevs: ”%s”.") % title


def _goal_changed(before: Any, after: Any) -> Iterator[str]:
    if before.title != after.title:
        yield _("Namnet ändrades från ”%(old)s” till ”%(new)s”.") % {
            "old": before.title,
            "new": after.title,
        }
    if before.description != after.description:
        yield _("Beskrivningen skrevs om.")
    if before.expected_result != after.expected_result:
        yield _("Det förväntade resultatet skrevs om.")


def _goal_became(row: Any) -> str:
    return _("Målet blev %s.") % GoalState(row.state).label


def _activity_began(row: Any) -> str:
    title: str = row.title
    return _("Aktiviteten skrevs: ”%s”.") % title


def _activity_changed(before: Any, after: Any) -> Iterator[str]:
    if before.title != after.title:
        yield _("Namnet ändrades från ”%(old)s” till ”%(new)s”.") % {
            "old": before.title,
            "new": after.title,
        }
    if before.ends_on != after.ends_on and after.ends_on is not None:
        yield _("Den ska vara klar %s.") % day_words(after.ends_on, year=True)
    if before.responsible_id != after.responsible_id:
        yield _("Den fick en ny ansvarig.")


def _activity_became(row: Any) -> str:
    return {
        ActivityState.DRAFT: _("Den blev ett utkast."),
        ActivityState.PLANNED: _("Den planerades."),
        ActivityState.ONGOING: _("Den började."),
        ActivityState.DONE: _("Den blev klar."),
        ActivityState.STOPPED: _("Den stoppades."),
    }[ActivityState(row.state)]


def _judged(goal: Goal) -> Iterable[Event]:
    for row in Judgement.objects.filter(goal=goal).select_related("by")[:MOST]:
        sentence = _("Bedömdes som %s.") % word("judgement", row.outcome)
        yield Event(row.at, sentence, row.by.display_name, on=localdate(row.at))


_OF_GOAL = _Story("GoalEvent", UNSETTLED, _goal_began, _goal_changed, _goal_became)
_OF_ACTIVITY = _Story(
    "ActivityEvent", (ActivityState.DRAFT,), _activity_began, _activity_changed, _activity_became
)
