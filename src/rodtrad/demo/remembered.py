"""Lindvik's records as they came to be known, and not all of them on the day it was built.

Everything is written in one go, so its history would say that nothing was known before. Each event
is given the day that what it tells of was decided, began or came. Only invented records are told of
so: a municipality's own history is written by the database and never moved.
"""

from datetime import date, datetime, time
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils import timezone
from pghistory.models import Event

AT_WORK = time(9, 0)
# What tells on which day a thing came to be known, by its model; else its time of validity does.
DAYS = {
    "declarations.draftingentry": "held_on",
    "declarations.promisecheck": "checked_on",
    "declarations.promiseverdict": "measured_on",
    "declarations.servicedeclaration": "registered_on",
    "documents.decisionpaper": "written_on",
    "documents.governingdocument": "registered_on",
    "goals.activity": (
        "CASE state WHEN 'done' THEN ends_on WHEN 'stopped' THEN ends_on"
        " WHEN 'ongoing' THEN starts_on ELSE coalesce(starts_on, lower(valid)) - 14 END"
    ),
    "goals.assignment": "coalesce(closed_on, given_on)",
    "goals.plan": "make_date(first_year - 1, 11, 20)",
    "organisation.decision": "decided_on",
}
MOMENTS = {
    "feedback.casepause": "started_at",
    "feedback.feedbackcase": (
        "greatest(received_at, taken_at, first_answered_at, answered_at, followed_up_at)"
    ),
    "feedback.reportsnapshot": "made_at",
    "goals.judgement": "at",
    "indicators.observation": "recorded_at",
}
# These are of the municipality's coming days, and came to be known when they were written.
COMING = frozenset(
    {
        "goals.goalpassage",
        "organisation.reorganisation",
        "organisation.step",
        "organisation.steppart",
    }
)


def remember_as_it_came(founded_on: date) -> None:
    """Let each event of the history stand on the day its thing came to be known.

    Nothing is known before the municipality began, and nothing later than it was written.
    """
    first = timezone.make_aware(datetime.combine(founded_on, AT_WORK))
    events: list[Any] = [one for one in apps.get_models() if issubclass(one, Event)]
    with connection.cursor() as cursor:
        for event in events:
            if event.pgh_tracked_model._meta.label_lower not in COMING:
                cursor.execute(
                    f'UPDATE "{event._meta.db_table}" SET pgh_created_at ='  # noqa: S608 (names of our own)
                    f" least(pgh_created_at, greatest(%s, {_moment(event)}))",
                    [first],
                )


def _moment(event: Any) -> str:
    """Return when what an event tells of came to be known, as SQL; NULL for from the first."""
    model = event.pgh_tracked_model
    label = model._meta.label_lower
    if label in MOMENTS:
        return MOMENTS[label]
    is_dated = any(field.name == "valid" for field in model._meta.concrete_fields)
    day = DAYS.get(label, "lower(valid)" if is_dated else "NULL::date")
    return f"(({day}) + time '{AT_WORK}') AT TIME ZONE '{settings.TIME_ZONE}'"
