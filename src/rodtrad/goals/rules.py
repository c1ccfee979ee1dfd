"""Who may see and change what of the thread, and why not."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.access.rules import may as access_may
from rodtrad.access.rules import may_act
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.goals.enums import ActivityState, AssignmentState, GoalState, PlanState
from rodtrad.goals.models import Activity, Assignment, Goal, Plan
from rodtrad.organisation.enums import DECIDING, UnitKind
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.rules import can_rest_on as can_rest_on
from rodtrad.times.request import default_day

POLITICAL = {*DECIDING, UnitKind.COMPANY, UnitKind.MUNICIPALITY}
SETTLED = (GoalState.DECIDED, GoalState.CLOSED)
UNSETTLED = (GoalState.DRAFT, GoalState.PROPOSED)


def may(user: Any, right: Right, unit_id: int | None) -> Ruling:
    """Ask the table; the system itself (None) may."""
    return ALLOWED if user is None else access_may(user, right, unit_id)


def _hidden() -> Ruling:
    return refuse(_("Du kan inte se det här."))


def is_public(goal: Goal) -> bool:
    """Say whether anybody may read the goal: decided, in force, of no plan or an adopted one."""
    return (
        goal.state == GoalState.DECIDED
        and not goal.is_supplementary
        and default_day() in goal.valid
        and (goal.plan is None or goal.plan.state == PlanState.ADOPTED)
    )


def may_see(user: Any, goal: Goal) -> Ruling:
    if is_public(goal):
        return ALLOWED
    settled = goal.state in SETTLED and goal.body_id in unit_ids(user, Right.SEE)
    reaches = settled or goal.body_id in unit_ids(user, Right.SEE_DRAFTS)
    if reaches and goal.is_supplementary:
        reaches = goal.body_id in unit_ids(user, Right.SEE_SUPPLEMENTARY)
    return ALLOWED if reaches else _hidden()


def is_public_activity(activity: Activity) -> bool:
    """Say whether anybody may read what is done: decided, in force, for a goal of everybody's."""
    return (
        activity.state != ActivityState.DRAFT
        and default_day() in activity.valid
        and is_public(activity.goal)
    )


def may_see_activity(user: Any, activity: Activity) -> Ruling:
    if is_public_activity(activity):
        return ALLOWED
    if not may_see(user, activity.goal):
        return _hidden()
    if user.is_authenticated and activity.responsible_id == user.pk:
        return ALLOWED
    right = Right.SEE_DRAFTS if activity.state == ActivityState.DRAFT else Right.SEE
    return ALLOWED if activity.unit_id in unit_ids(user, right) else _hidden()


def may_see_plan(user: Any, plan: Plan) -> Ruling:
    if plan.state == PlanState.ADOPTED:
        return ALLOWED
    right = Right.SEE if plan.state == PlanState.CLOSED else Right.SEE_DRAFTS
    return ALLOWED if plan.body_id in unit_ids(user, right) else _hidden()


def may_draft_goal(user: Any, body_id: int) -> Ruling:
    return may(user, Right.EDIT_GOALS, body_id)


def may_begin_goal(places: Collection[Any]) -> Ruling:
    """Rule on whether there is anywhere that somebody may write a goal of this level."""
    wrong = _("Ditt uppdrag ger inte rätt att skriva mål på den här nivån.")
    return ALLOWED if places else refuse(wrong)


def may_begin_plan(places: Collection[Any]) -> Ruling:
    """Rule on whether there is anywhere that somebody may write a plan."""
    return ALLOWED if places else refuse(_("Ditt uppdrag ger inte rätt att skriva planer."))


def may_edit_goal(user: Any, goal: Goal) -> Ruling:
    if goal.state == GoalState.CLOSED:
        return refuse(_("Målet är avslutat och ändras inte längre."))
    return may(user, Right.EDIT_GOALS, goal.body_id)


def may_decide_goal(user: Any, goal: Goal) -> Ruling:
    return may(user, Right.ADOPT_PLAN, goal.body_id)


def may_judge(user: Any, goal: Goal) -> Ruling:
    if goal.state != GoalState.DECIDED:
        return refuse(_("Bara beslutade mål bedöms."))
    return may(user, Right.JUDGE, goal.body_id)


def may_plan_activity(user: Any, unit_id: int) -> Ruling:
    return may(user, Right.EDIT_ACTIVITIES, unit_id)


def may_report_activity(user: Any, activity: Activity) -> Ruling:
    """Allow whoever answers for the activity, and whoever edits the unit's activities."""
    if user is not None and activity.responsible_id == user.pk:
        return may_act()
    return may(user, Right.EDIT_ACTIVITIES, activity.unit_id)


def may_draft_plan(user: Any, body_id: int) -> Ruling:
    return may(user, Right.EDIT_GOALS, body_id)


def may_propose_plan(user: Any, plan: Plan) -> Ruling:
    allowed = may(user, Right.EDIT_GOALS, plan.body_id)
    return allowed or may(user, Right.PROPOSE, plan.body_id)


def may_state_plan(user: Any, plan: Plan) -> Ruling:
    """Rule on writing what a plan must say: who drafts it, and once adopted who decides it."""
    if plan.state == PlanState.CLOSED:
        return refuse(_("Planen är avslutad och ändras inte mer."))
    if plan.state == PlanState.ADOPTED:
        return may_adopt_plan(user, plan)
    return may(user, Right.EDIT_GOALS, plan.body_id)


def may_adopt_plan(user: Any, plan: Plan) -> Ruling:
    """Ask whoever the profile says decides: a political body's own, or the head of the unit."""
    decider = decides(plan)
    node = tree().find(decider)
    is_political = node is None or node.kind in POLITICAL
    return may(user, Right.ADOPT_PLAN if is_political else Right.EDIT_GOALS, decider)


def decides(plan: Plan) -> int:
    """Return the unit that decides the plan: its own body, or the nearest of the kind above.

    The council stands beside the boards in the tree, and above them all in what it decides.
    """
    adopted = profile()
    kind = next((kind for kind in adopted.plan_kinds if kind.key == plan.kind), None)
    body = next((body for body in adopted.bodies if kind and body.key == kind.decided_by), None)
    standing = tree()
    own = standing.find(plan.body_id)
    council = [node for node in standing if node.kind is UnitKind.COUNCIL]
    line = [*council, *standing.ancestors(plan.body_id), own] if own else []
    deciders = [node.id for node in line if node and body and node.kind == body.kind]
    return deciders[-1] if deciders else plan.body_id


def may_abstain(user: Any, committee_id: int) -> Ruling:
    """Allow whoever writes down what the committee decides, and whoever keeps its goals."""
    return _speaks_for(user, committee_id)


def may_see_assignment(user: Any, assignment: Assignment) -> Ruling:
    seen = unit_ids(user, Right.SEE)
    is_seen = assignment.giver_id in seen or assignment.receiver_id in seen
    return ALLOWED if is_seen else _hidden()


def may_give_assignment(user: Any, giver_id: int) -> Ruling:
    return _speaks_for(user, giver_id)


def may_begin_assignment(places: Collection[Any]) -> Ruling:
    """Rule on whether there is any body for which somebody may write down assignments."""
    wrong = _("Ditt uppdrag ger inte rätt att anteckna uppdrag för något organ.")
    return ALLOWED if places else refuse(wrong)


def may_change_assignment(user: Any, assignment: Assignment) -> Ruling:
    """Rule on completing, moving and writing off: the body that gave it says so."""
    return _while_open(assignment) and _speaks_for(user, assignment.giver_id)


def may_report_assignment(user: Any, assignment: Assignment) -> Ruling:
    """Allow who speaks for the receiver, and who writes down reports for the giver."""
    units = [assignment.giver_id, assignment.receiver_id or assignment.giver_id]
    is_open = _while_open(assignment)
    return is_open and (_speaks_for(user, units[1]) or _speaks_for(user, units[0]))


def may_present_list(user: Any, body_id: int) -> Ruling:
    return _speaks_for(user, body_id)


def may_name_source(user: Any) -> Ruling:
    """Allow whoever keeps goals anywhere to write down what goals rest on."""
    if user is None or unit_ids(user, Right.EDIT_GOALS):
        return may_act()
    return refuse(_("Ditt uppdrag ger inte rätt att skriva mål, och därför inte deras källor."))


def _while_open(assignment: Assignment) -> Ruling:
    if assignment.state == AssignmentState.OPEN:
        return ALLOWED
    return refuse(_("Uppdraget är avslutat och ändras inte längre."))


def _speaks_for(user: Any, unit_id: int) -> Ruling:
    return may(user, Right.EDIT_GOALS, unit_id) or may(user, Right.REGISTER_DECISION, unit_id)
