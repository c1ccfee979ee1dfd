"""Goals: drafted, worded, hung in the thread and measured."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core import addresses
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.goals import levels, rules
from rodtrad.goals.enums import GoalState, PlanState
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.services import common
from rodtrad.goals.services.links import ONE, link_goal
from rodtrad.goals.services.status import refresh
from rodtrad.organisation.models import Decision, Unit
from rodtrad.times.spans import from_today


@dataclass(frozen=True)
class Wording:
    """What a goal says."""

    title: str
    description: str = ""
    expected_result: str = ""

    def checked(self) -> dict[str, str]:
        """Return the texts by field, or say that the goal has no name."""
        title = required(self.title, "title", _("Skriv vad målet heter."))
        if len(title) > 200:
            raise BadInput(_("Skriv målets namn med högst 200 tecken."), "title")
        return {
            "title": title,
            "description": self.description.strip(),
            "expected_result": self.expected_result.strip(),
        }


def draft_goal(
    *,
    level: str,
    body: Unit,
    wording: Wording,
    by: User | None,
    parent: Goal | None = None,
    plan: Plan | None = None,
    key: str = "",
    valid: DateRange | None = None,
    weight: Decimal = ONE,
    is_supplementary: bool = False,
    sort: int = 0,
) -> Goal:
    """Write a first version of a goal, hanging from its parent when there is one."""
    with transaction.atomic():
        require(rules.may_draft_goal(by, body.pk))
        standing = levels.find(level)
        levels.require_body(standing, body.pk)
        _require_same_body(plan, body)
        goal = Goal.objects.create(
            key=_free_key(key or wording.title),
            level=level,
            body=body,
            plan=plan,
            valid=valid or (plan_years(plan) if plan else from_today()),
            is_supplementary=is_supplementary,
            sort=sort,
            **wording.checked(),
        )
        record("goal.drafted", by=by, subject=goal, unit_id=body.pk)
        refresh([goal.pk])
        if parent is not None:
            link_goal(goal, parent=parent, weight=weight, valid=goal.valid, by=by)
        return goal


def edit_goal(
    goal: Goal,
    *,
    wording: Wording,
    by: User | None,
    version: int | None = None,
    decision: Decision | None = None,
) -> Goal:
    """Word a goal anew; a decided one only on a decision."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_edit_goal(by, goal))
        values = wording.checked()
        if decision is not None:
            common.require_over(decision, goal.body_id)
        elif goal.state == GoalState.DECIDED:
            raise BadInput(_("Målet är beslutat. Välj beslutet som ändrar det."), "decision")
        changing.same_version(goal, version, values)
        common.change(goal, **values)
        record(
            "goal.edited",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            decision_id=decision.pk if decision else None,
        )
        return goal


def decide_goal(goal: Goal, *, decision: Decision, by: User | None) -> Goal:
    """Put a goal in force on a decision of its own, outside any plan or in one in force."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_decide_goal(by, goal))
        if goal.state not in rules.UNSETTLED:
            raise BadInput(_("Målet är redan beslutat."))
        if goal.plan is not None and goal.plan.state != PlanState.ADOPTED:
            raise BadInput(_("Målet beslutas tillsammans med sin plan."))
        common.require_over(decision, goal.body_id)
        common.change(goal, state=GoalState.DECIDED)
        record(
            "goal.decided",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            decision_id=decision.pk,
        )
        refresh([goal.pk])
        return goal


def close_goal(goal: Goal, *, by: User | None) -> Goal:
    """End a goal today; it stands as it was in everything before."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_edit_goal(by, goal))
        common.change(goal, state=GoalState.CLOSED, valid=ended(goal.valid, timezone.localdate()))
        record("goal.closed", by=by, subject=goal, unit_id=goal.body_id)
        refresh([goal.pk])
        return goal


def plan_years(plan: Plan) -> DateRange:
    """Return the days a plan speaks of."""
    first = timezone.localdate().replace(year=plan.first_year, month=1, day=1)
    return DateRange(first, first.replace(year=plan.last_year + 1))


def _require_same_body(plan: Plan | None, body: Unit) -> None:
    if plan is not None and plan.body_id != body.pk:
        raise BadInput(_("Planen hör till ett annat organ."), "plan")


def _free_key(text: str) -> str:
    """Return an address of the text that no other goal has."""
    _wait_for_who_names_another()
    stem = slugify(text)[:70] or "mal"
    taken = set(Goal.objects.filter(key__startswith=stem).values_list("key", flat=True))
    taken.add("nytt")  # the address where a new goal is written
    return addresses.free(stem, taken)


def _wait_for_who_names_another() -> None:
    """Let only one transaction at a time choose an address, or two would choose the same."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('a_goal_key_names_one_goal'))")


def ended(valid: DateRange, day: date) -> DateRange:
    """Return the range ended on the day, keeping at least its first."""
    if valid.upper is not None and valid.upper <= day:
        return valid
    if valid.lower is not None and valid.lower >= day:
        return DateRange(valid.lower, valid.lower, bounds="[]")
    return common.until(valid, day)
