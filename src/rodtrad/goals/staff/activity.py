"""Everything the page of one activity shows."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals import rules
from rodtrad.goals.enums import ACTIVITY_FLOW, ActivityState
from rodtrad.goals.models import Activity
from rodtrad.goals.queries.history import activity_history
from rodtrad.goals.staff import sentences
from rodtrad.goals.staff.drawing import data_of
from rodtrad.goals.staff.node import told
from rodtrad.organisation.queries import tree


def _step(state: ActivityState) -> str:
    """Return what a button says that takes an activity to the state."""
    return {
        ActivityState.ONGOING: _("Markera som pågående"),
        ActivityState.DONE: _("Markera som klar"),
        ActivityState.STOPPED: _("Stoppa aktiviteten"),
    }[state]


def activity_page(user: Any, activity: Activity) -> dict[str, Any]:
    """Return what the page of the activity shows to the user."""
    state = ActivityState(activity.state)
    may_report = bool(rules.may_report_activity(user, activity))
    later = [one for one in ActivityState if one in ACTIVITY_FLOW[state]]
    is_late = data_of(activity, timezone.localdate()) == "stale"
    is_draft = state == ActivityState.DRAFT
    return {
        "activity": activity,
        "goal": activity.goal,
        "goal_url": reverse("goals:node", args=[activity.goal.key]),
        "unit": tree().name(activity.unit_id),
        "state": str(state.label),
        "is_draft": is_draft,
        "starts_on": day_words(activity.starts_on, year=True) if activity.starts_on else "",
        "ends_on": day_words(activity.ends_on, year=True) if activity.ends_on else "",
        "next_states": [(one.value, _step(one)) for one in later] if not is_draft else [],
        "may_report": may_report,
        "answer": sentences.activity_answer(activity, is_late=is_late),
        "history": told(activity_history(activity, user)),
    }
