"""Plans: drafted, proposed, adopted on a decision, closed."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.core.written import required
from rodtrad.goals import rules
from rodtrad.goals.enums import PLAN_FLOW, GoalState, PlanState
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.services import common
from rodtrad.goals.services.status import refresh
from rodtrad.indicators import services as indicators
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import profile

# How the goals of a plan follow when the plan takes a step.
GOALS_FOLLOW: dict[PlanState, tuple[GoalState, ...]] = {
    PlanState.DRAFT: (GoalState.PROPOSED,),
    PlanState.PROPOSED: (GoalState.DRAFT,),
    PlanState.ADOPTED: (GoalState.DRAFT, GoalState.PROPOSED),
    PlanState.CLOSED: (GoalState.DECIDED,),
}
BECOME: dict[PlanState, GoalState] = {
    PlanState.DRAFT: GoalState.DRAFT,
    PlanState.PROPOSED: GoalState.PROPOSED,
    PlanState.ADOPTED: GoalState.DECIDED,
    PlanState.CLOSED: GoalState.CLOSED,
}


def draft_plan(
    *, body: Unit, kind: str, name: str, first_year: int, last_year: int, by: User | None
) -> Plan:
    """Begin a plan of a kind that the municipality's profile knows."""
    with transaction.atomic():
        require(rules.may_draft_plan(by, body.pk))
        _require_kind(kind)
        _require_years(first_year, last_year)
        plan = Plan.objects.create(
            body=body,
            kind=kind,
            name=required(name, "name", _("Skriv vad planen heter.")),
            first_year=first_year,
            last_year=last_year,
        )
        record("plan.drafted", by=by, subject=plan, unit_id=body.pk)
        return plan


def state_plan(
    plan: Plan, stated: Mapping[str, str], *, by: User | None, seen: int | None = None
) -> Plan:
    """Write what the profile asks a plan of its kind to say; what is left empty is unsaid."""
    with transaction.atomic():
        plan = changing.locked(plan)
        require(rules.may_state_plan(by, plan))
        asked = must_state(plan)
        unknown = sorted(set(stated) - set(asked))
        if unknown:
            raise BadInput(_("Styrprofilen frågar inte efter ”%s”.") % unknown[0])
        if seen is not None and seen != plan.version:
            sentence = _("Någon annan har ändrat samma text. Din version finns kvar här.")
            raise Conflict(sentence, theirs=plan.stated, yours=dict(stated))
        said = {name: text.strip() for name, text in stated.items() if text.strip()}
        common.change(plan, stated=said)
        record("plan.stated", by=by, subject=plan, unit_id=plan.body_id, detail=said)
        return plan


def must_state(plan: Plan) -> tuple[str, ...]:
    """Return what the profile asks a plan of this kind to say."""
    kind = next((kind for kind in profile().plan_kinds if kind.key == plan.kind), None)
    return kind.must_state if kind else ()


def propose_plan(plan: Plan, *, by: User | None) -> Plan:
    """Put a plan and its goals forward for decision."""
    with transaction.atomic():
        plan = changing.locked(plan)
        require(rules.may_propose_plan(by, plan))
        return _step(plan, PlanState.PROPOSED, by=by, decision=None)


def adopt_plan(plan: Plan, *, decision: Decision | None, by: User | None) -> Plan:
    """Put a plan and its goals in force by its body's decision, and seal what measures them."""
    with transaction.atomic():
        plan = changing.locked(plan)
        require(rules.may_adopt_plan(by, plan))
        if decision is None:
            raise BadInput(_("En plan antas genom ett beslut. Ange vilket."), "decision")
        common.require_over(decision, plan.body_id)
        adopted = _step(plan, PlanState.ADOPTED, by=by, decision=decision)
        seal(adopted, by=by)
        return adopted


def seal(plan: Plan, *, by: User | None) -> None:
    """Seal what measures the plan's goals and is not sealed in it before."""
    indicators.seal(
        "goals.plan",
        plan.pk,
        first=date(plan.first_year, 1, 1),
        last=date(plan.last_year, 12, 31),
        decision=plan.decision,
        unit_id=plan.body_id,
        by=by,
    )


def close_plan(plan: Plan, *, by: User | None) -> Plan:
    """Close a plan whose years are over; all of it can still be read."""
    with transaction.atomic():
        plan = changing.locked(plan)
        require(rules.may_adopt_plan(by, plan))
        return _step(plan, PlanState.CLOSED, by=by, decision=plan.decision)


def _step(plan: Plan, state: PlanState, *, by: User | None, decision: Decision | None) -> Plan:
    if state not in PLAN_FLOW[PlanState(plan.state)]:
        raise BadInput(
            _("Planen är %(now)s och kan inte bli %(then)s.")
            % {"now": PlanState(plan.state).label, "then": state.label}
        )
    common.change(plan, state=state, decision=decision)
    goals = plan.goals.select_for_update().filter(state__in=GOALS_FOLLOW[state])
    ids = sorted(goal.pk for goal in goals)
    for goal in Goal.objects.filter(pk__in=ids):
        common.change(goal, state=BECOME[state])
    record(
        f"plan.{state.value}",
        by=by,
        subject=plan,
        unit_id=plan.body_id,
        decision_id=decision.pk if decision else None,
        detail={"goals": len(ids)},
    )
    refresh(ids)
    return plan


def _require_kind(kind: str) -> None:
    if profile().find("plan_kinds", kind) is None:
        raise BadInput(_("Den sortens plan finns inte i kommunens styrprofil."), "kind")


def _require_years(first_year: int, last_year: int) -> None:
    this_year = timezone.localdate().year
    if last_year < first_year:
        raise BadInput(_("Planen slutar före den börjar."), "last_year")
    if not this_year - 50 <= first_year <= this_year + 50:
        raise BadInput(_("Skriv ett årtal med fyra siffror."), "first_year")
