"""What has happened to a goal, in words, from the history of its rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal, Judgement
from rodtrad.ui.marks import word

MOST = 30


@dataclass(frozen=True)
class Event:
    at: datetime
    sentence: str
    who: str = ""


def history(goal: Goal) -> list[Event]:
    """Return what has happened to the goal, the newest first."""
    found = [*_told(_rows("GoalEvent", goal.pk), _goal_began, _goal_changed), *_judged(goal)]
    return sorted(found, key=lambda event: event.at, reverse=True)[:MOST]


def activity_history(activity: Activity) -> list[Event]:
    """Return what has happened to the activity, the newest first."""
    rows = _rows("ActivityEvent", activity.pk)
    found = list(_told(rows, _activity_began, _activity_changed))
    return sorted(found, key=lambda event: event.at, reverse=True)[:MOST]


def _rows(model: str, pk: int) -> list[Any]:
    events = apps.get_model("goals", model)._default_manager
    return list(events.filter(pgh_obj_id=pk).order_by("pgh_id"))


def _told(rows: list[Any], began: Any, changed: Any) -> Iterator[Event]:
    if rows:
        yield Event(rows[0].pgh_created_at, began(rows[0]))
    for before, after in pairwise(rows):
        for sentence in changed(before, after):
            yield Event(after.pgh_created_at, sentence)


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
    if before.state != after.state:
        yield _("Målet blev %s.") % GoalState(after.state).label


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
        yield _("Den ska vara klar %s.") % after.ends_on.isoformat()
    if before.responsible_id != after.responsible_id:
        yield _("Den fick en ny ansvarig.")
    if before.state != after.state:
        yield _("Den blev %s.") % ActivityState(after.state).label


def _judged(goal: Goal) -> Iterable[Event]:
    for row in Judgement.objects.filter(goal=goal).select_related("by")[:MOST]:
        sentence = _("Bedömdes som %s.") % word("judgement", row.outcome)
        yield Event(row.at, sentence, row.by.display_name)
