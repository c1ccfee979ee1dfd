"""Activities: planned with an owner and an end, and followed until they are done."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.goals import rules
from rodtrad.goals.enums import ACTIVITY_FLOW, ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal
from rodtrad.goals.services import common
from rodtrad.organisation.models import Unit
from rodtrad.organisation.services.checks import require_at_work
from rodtrad.times.spans import from_today


@dataclass(frozen=True)
class Work:
    """What shall be done, by whom and when; a draft may leave out the last two."""

    title: str
    description: str = ""
    responsible: User | None = None
    starts_on: date | None = None
    ends_on: date | None = None

    def checked(self, state: ActivityState) -> dict[str, object]:
        """Return the values by field, or say what is lacking for an activity in the state."""
        title = required(self.title, "title", _("Skriv vad ni ska göra."))
        if len(title) > 200:
            raise BadInput(_("Skriv aktivitetens namn med högst 200 tecken."), "title")
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise BadInput(_("Aktiviteten slutar före den börjar."), "ends_on")
        if state != ActivityState.DRAFT:
            self._require_whole()
        return {
            "title": title,
            "description": self.description.strip(),
            "responsible": self.responsible,
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
        }

    def _require_whole(self) -> None:
        if self.responsible is None:
            raise BadInput(
                _("Välj vem som ansvarar, eller spara aktiviteten som utkast."), "responsible"
            )
        if self.ends_on is None:
            raise BadInput(
                _("Skriv när den ska vara klar, eller spara aktiviteten som utkast."), "ends_on"
            )


def plan_activity(
    goal: Goal,
    *,
    unit: Unit,
    work: Work,
    by: User | None,
    is_draft: bool = False,
    valid: DateRange | None = None,
) -> Activity:
    """Plan what a unit does for a goal; as a draft until it has an owner and an end."""
    state = ActivityState.DRAFT if is_draft else ActivityState.PLANNED
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_plan_activity(by, unit.pk))
        if goal.state == GoalState.CLOSED:
            raise BadInput(_("Målet är avslutat. Välj ett mål som gäller."), "goal")
        if work.responsible is not None:
            require_at_work(work.responsible, "responsible")
        activity = Activity.objects.create(
            goal=goal,
            unit=unit,
            state=state,
            valid=valid or from_today(),
            **work.checked(state),
        )
        record("activity.planned", by=by, subject=activity, unit_id=unit.pk)
        return activity


def edit_activity(
    activity: Activity,
    *,
    work: Work,
    by: User | None,
    version: int | None = None,
    is_draft: bool | None = None,
) -> Activity:
    """Change what an activity says; a whole draft becomes planned unless it stays a draft."""
    with transaction.atomic():
        activity = changing.locked(activity)
        require(rules.may_report_activity(by, activity))
        state = ActivityState(activity.state)
        if state == ActivityState.DRAFT and is_draft is False:
            state = ActivityState.PLANNED
        values = work.checked(state)
        if work.responsible is not None and work.responsible.pk != activity.responsible_id:
            require_at_work(work.responsible, "responsible")
        changing.same_version(activity, version, values)
        common.change(activity, state=state, **values)
        record("activity.edited", by=by, subject=activity, unit_id=activity.unit_id)
        return activity


def set_activity_state(
    activity: Activity, *, state: ActivityState, by: User | None, version: int | None = None
) -> Activity:
    """Say how an activity goes; saying the same again changes nothing."""
    with transaction.atomic():
        activity = changing.locked(activity)
        require(rules.may_report_activity(by, activity))
        now = ActivityState(activity.state)
        if now == state:
            return activity
        changing.same_version(activity, version, {"state": state})
        if state not in ACTIVITY_FLOW[now]:
            raise BadInput(
                _("Aktiviteten är %(now)s och kan inte bli %(then)s.")
                % {"now": now.label, "then": state.label},
                "state",
            )
        common.change(activity, state=state)
        record(
            "activity.state_set",
            by=by,
            subject=activity,
            unit_id=activity.unit_id,
            detail={"from": now.value, "to": state.value},
        )
        return activity
