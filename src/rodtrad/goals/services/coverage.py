"""What a goal consists of, who serves which part, and who has decided to do nothing for it."""

from collections.abc import Collection

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.goals import rules
from rodtrad.goals.enums import GoalState, PartKind
from rodtrad.goals.models import Goal, GoalLink, GoalPart, NoContribution, PartService
from rodtrad.goals.models.coverage import LEAST_REASON
from rodtrad.goals.queries.coverage import council_goals
from rodtrad.goals.services import common
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import tree
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today

LONGEST_NAME = 120
COMMITTEES = frozenset({UnitKind.EXECUTIVE_BOARD, UnitKind.COMMITTEE})


def add_part(
    goal: Goal, *, kind: PartKind, name: str, by: User | None, valid: DateRange | None = None
) -> GoalPart:
    """Say that a goal speaks of something that has to be worked with."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_edit_goal(by, goal))
        name = required(name, "name", _("Skriv vad delen heter."))
        if len(name) > LONGEST_NAME:
            raise BadInput(_("Skriv delens namn med högst 120 tecken."), "name")
        valid = valid or from_today()
        if goal.parts.filter(name=name, valid__overlap=valid).exists():
            raise BadInput(_("Målet har redan en del som heter så."), "name")
        part = GoalPart.objects.create(
            goal=goal, kind=kind, name=name, sort=goal.parts.count(), valid=valid
        )
        _recorded("goal.part_added", goal, by, part=part.pk)
        return part


def remove_part(part: GoalPart, *, by: User | None, decision: Decision | None = None) -> None:
    """Take a part out of a goal from today; out of a decided one only on a decision."""
    with transaction.atomic():
        part = changing.locked(part)
        goal = changing.locked(part.goal)
        require(rules.may_edit_goal(by, goal))
        if decision is not None:
            common.require_over(decision, goal.body_id)
        elif goal.state == GoalState.DECIDED:
            raise BadInput(_("Målet är beslutat. Välj beslutet som ändrar det."), "decision")
        for service in PartService.objects.on().filter(part=part):
            end_today(service)
        end_today(part)
        _recorded("goal.part_removed", goal, by, decision, part=part.pk)


def serve_parts(
    link: GoalLink,
    *,
    parts: Collection[GoalPart],
    by: User | None,
    valid: DateRange | None = None,
) -> None:
    """Say which parts of the goal above a goal serves from today, those and no others."""
    with transaction.atomic():
        link = changing.locked(link)
        goal = changing.locked(link.child)
        require(rules.may_edit_goal(by, goal))
        if any(part.goal_id != link.parent_id for part in parts):
            raise BadInput(_("Delen hör till ett annat mål."), "parts")
        wanted = {part.pk: part for part in parts}
        served = {row.part_id: row for row in link.services.filter(valid__overlap=_now(valid))}
        for pk in served.keys() - wanted.keys():
            end_today(served[pk])
        for pk in wanted.keys() - served.keys():
            PartService.objects.create(link=link, part=wanted[pk], valid=_now(valid))
        _recorded("goal.served", goal, by, parent=link.parent_id, parts=sorted(wanted))


def abstain(
    committee: Unit,
    *,
    goal: Goal,
    reason: str,
    decision: Decision | None,
    by: User | None,
    valid: DateRange | None = None,
) -> NoContribution:
    """Record that a committee has decided to do nothing for a goal, and why."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_abstain(by, committee.pk))
        _require_committee(committee.pk)
        decided = _required_decision(decision, committee.pk)
        _require_council_goal(goal)
        valid = valid or DateRange(timezone.localdate(), goal.valid.upper)
        if goal.no_contributions.filter(committee=committee, valid__overlap=valid).exists():
            raise BadInput(_("Nämnden har redan sagt att den inte gör något för målet."))
        abstaining = NoContribution.objects.create(
            committee=committee,
            goal=goal,
            reason=_reason(reason),
            decision=decided,
            valid=valid,
        )
        _recorded("goal.abstained", goal, by, decided, committee=committee.pk)
        return abstaining


def take_up(abstaining: NoContribution, *, by: User | None) -> None:
    """End a committee's word that it does nothing for a goal."""
    with transaction.atomic():
        abstaining = changing.locked(abstaining)
        require(rules.may_abstain(by, abstaining.committee_id))
        end_today(abstaining)
        _recorded("goal.taken_up", abstaining.goal, by, committee=abstaining.committee_id)


def _now(valid: DateRange | None) -> DateRange:
    return valid or from_today()


def _require_committee(unit_id: int) -> None:
    node = tree().find(unit_id)
    if node is None or node.kind not in COMMITTEES:
        raise BadInput(_("Bara en nämnd eller styrelse svarar på fullmäktiges mål."), "committee")


def _require_council_goal(goal: Goal) -> None:
    if not council_goals(timezone.localdate()).filter(pk=goal.pk).exists():
        raise BadInput(_("Nämnderna svarar bara på fullmäktiges mål, så länge de gäller."))


def _required_decision(decision: Decision | None, committee_id: int) -> Decision:
    if decision is None:
        raise BadInput(_("Nämnden beslutar att inte bidra. Välj beslutet."), "decision")
    common.require_over(decision, committee_id)
    return decision


def _reason(text: str) -> str:
    clean = text.strip()
    if len(clean) < LEAST_REASON:
        raise BadInput(_("Skriv skälet med minst 20 tecken."), "reason")
    return clean


def _recorded(
    action: str, goal: Goal, by: User | None, decision: Decision | None = None, **detail: object
) -> None:
    record(
        action,
        by=by,
        subject=goal,
        unit_id=goal.body_id,
        decision_id=decision.pk if decision else None,
        detail=detail,
    )
