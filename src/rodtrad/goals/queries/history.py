"""What has happened to a goal, in words, from the history of its rows.

What was written in a draft is told only to those who may see the body's drafts.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal, Judgement
from rodtrad.goals.rules import UNSETTLED
from rodtrad.ui.marks import word

MOST = 30


@dataclass(frozen=True)
class Event:
    at: datetime
    sentence: str
    who: str = ""


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
    found = [*_told(_OF_GOAL, goal.pk, with_drafts=with_drafts), *_judged(goal)]
    return _newest_first(found)


def activity_history(activity: Activity, user: Any) -> list[Event]:
    """Return what has happened to the activity, the newest first, as far as the user may know."""
    is_own = activity.responsible_id is not None and activity.responsible_id == user.pk
    with_drafts = is_own or activity.unit_id in unit_ids(user, Right.SEE_DRAFTS)
    found = list(_told(_OF_ACTIVITY, activity.pk, with_drafts=with_drafts))
    return _newest_first(found)


def _newest_first(found: list[Event]) -> list[Event]:
    """Of what was done at one moment, as in one act, the last step stands first."""
    as_done = sorted(found, key=lambda event: event.at)
    return as_done[::-1][:MOST]


def _rows(model: str, pk: int) -> list[Any]:
    events = apps.get_model("goals", model)._default_manager
    return list(events.filter(pgh_obj_id=pk).order_by("pgh_id"))


def _told(story: _Story, pk: int, *, with_drafts: bool) -> Iterator[Event]:
    rows = _rows(story.model, pk)
    hidden = () if with_drafts else story.early
    if rows and rows[0].state not in hidden:
        yield Event(rows[0].pgh_created_at, story.began(rows[0]))
    for before, after in pairwise(rows):
        if after.state in hidden:
            continue
        if before.state not in hidden:
            for sentence in story.changed(before, after):
                yield Event(after.pgh_created_at, sentence)
        if before.state != after.state:
            yield Event(after.pgh_created_at, story.became(after))


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
        yield Event(row.at, sentence, row.by.display_name)


_OF_GOAL = _Story("GoalEvent", UNSETTLED, _goal_began, _goal_changed, _goal_became)
_OF_ACTIVITY = _Story(
    "ActivityEvent", (ActivityState.DRAFT,), _activity_began, _activity_changed, _activity_became
)
