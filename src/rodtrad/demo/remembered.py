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
_OF_DECISION = "(SELECT decided_on FROM organisation_decision AS d WHERE d.id = decision_id)"
_OF_GOAL = (
    "(SELECT d.decided_on FROM audit_act AS a JOIN organisation_decision AS d"
    " ON d.id = a.decision_id WHERE a.action = 'goal.decided' AND a.subject_type = 'goals.goal'"
    " AND a.subject_id = pgh_obj_id)"
)
_OF_ITS_PLAN = (
    "(SELECT d.decided_on FROM goals_plan AS p JOIN organisation_decision AS d"
    " ON d.id = p.decision_id WHERE p.id = plan_id)"
)
_OF_ITS_CASE = (
    "(SELECT coalesce(c.answered_at, c.received_at) FROM feedback_feedbackcase AS c"
    " WHERE c.id = case_id)"
)
_REGISTERED = (
    "(SELECT s.registered_on FROM declarations_servicedeclaration AS s"
    " JOIN declarations_declarationversion AS v ON v.declaration_id = s.id WHERE v.id = version_id)"
)


def _of_action(column: str, of: str = "pgh_obj_id") -> str:
    """Return what the action says today: what it was first given is not the story's day."""
    return f"(SELECT a.{column} FROM improvement_action AS a WHERE a.id = {of})"  # noqa: S608 (names of our own)


# What tells on which day a thing came to be known, by its model; else its time of validity does.
DAYS = {
    "declarations.brokenanswer": (
        "(SELECT v.measured_on + 7 FROM declarations_promiseverdict AS v WHERE v.id = verdict_id)"
    ),
    "declarations.draftingentry": "held_on",
    "declarations.fulfilment": "make_date(year + 1, 1, 20)",
    "declarations.methodassessment": "assessed_on",
    "declarations.promise": (
        "(SELECT s.registered_on FROM declarations_servicedeclaration AS s"
        " WHERE s.id = declaration_id)"
    ),
    "declarations.promisecheck": "checked_on",
    "declarations.promiseverdict": "measured_on",
    "declarations.promiseversion": _REGISTERED,
    "declarations.servicedeclaration": "registered_on",
    "declarations.variant": _REGISTERED,
    "documents.decisionpaper": "written_on",
    "documents.governingdocument": "registered_on",
    "goals.activity": (
        "CASE state WHEN 'done' THEN ends_on WHEN 'stopped' THEN ends_on"
        " WHEN 'ongoing' THEN starts_on ELSE coalesce(starts_on, lower(valid)) - 14 END"
    ),
    "goals.assignment": "coalesce(closed_on, given_on)",
    "goals.goal": (
        "CASE WHEN state IN ('draft', 'proposed') THEN lower(valid) - 60"
        f" WHEN plan_id IS NULL THEN {_OF_GOAL} ELSE {_OF_ITS_PLAN} END"
    ),
    "goals.plan": f"coalesce({_OF_DECISION}, make_date(first_year - 1, 11, 3))",
    "improvement.action": (
        f"CASE WHEN verdict <> '' THEN {_of_action('verdict_on')}"
        f" WHEN published_on IS NOT NULL THEN {_of_action('published_on')}"
        f" WHEN state = 'done' THEN {_of_action('done_on')}"
        f" WHEN state = 'stopped' THEN {_of_action('planned_on + 21')}"
        f" WHEN state = 'ongoing' THEN {_of_action('planned_on + 2')}"
        f" ELSE {_of_action('planned_on')} END"
    ),
    "feedback.caseaction": _of_action("planned_on", "action_id"),
    "indicators.seriessuccession": "starts_on",
    "organisation.decision": "decided_on",
    "organisation.succession": "starts_on",
}
MOMENTS = {
    "feedback.casecause": _OF_ITS_CASE,
    "feedback.casepause": "started_at",
    "feedback.feedbackcase": (
        "greatest(received_at, taken_at, first_answered_at, answered_at, followed_up_at)"
    ),
    "feedback.reportsnapshot": "made_at",
    "goals.judgement": "at",
    "feedback.casetrack": "greatest(suggested_at, decided_at, closed_at)",
    "indicators.observation": "recorded_at",
    "indicators.reportingperiod": (
        "CASE WHEN state = 'locked' THEN (SELECT min(t.at) FROM indicators_periodturn AS t"
        " WHERE t.period_id = pgh_obj_id) END"
    ),
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
