"""Assignments: given, completed, moved, reported, written off, and listed once a year."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.goals import rules
from rodtrad.goals.enums import AssignmentState, ReportForm
from rodtrad.goals.models import Assignment, AssignmentMove, Goal, PresentedList
from rodtrad.goals.services import common
from rodtrad.organisation.models import Decision, Unit


@dataclass(frozen=True)
class Task:
    """What somebody is told to do, whom it is for, by when and how it is reported.

    What the decision did not say may be lacking; a check then asks for it.
    """

    title: str
    description: str = ""
    receiver: Unit | None = None
    function: str = ""
    due_on: date | None = None
    report_form: ReportForm | str = ""
    goal: Goal | None = None

    def checked(self, given_on: date) -> dict[str, Any]:
        """Return the values by field, or say what cannot be right."""
        title = required(self.title, "title", _("Skriv vad som ska göras."))
        if len(title) > 200:
            raise BadInput(_("Skriv uppdraget med högst 200 tecken."), "title")
        if self.due_on is not None and self.due_on < given_on:
            raise BadInput(_("Slutdagen är före dagen då uppdraget gavs."), "due_on")
        if len(self.function.strip()) > 120:
            raise BadInput(_("Skriv funktionen med högst 120 tecken."), "function")
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        texts = {name: str(values[name]).strip() for name in ("description", "function")}
        return values | texts | {"title": title, "report_form": str(self.report_form)}


def give_assignment(
    giver: Unit,
    *,
    task: Task,
    decision: Decision | None,
    by: User | None,
    given_on: date | None = None,
) -> Assignment:
    """Write down what a body has decided that somebody shall do."""
    with transaction.atomic():
        require(rules.may_give_assignment(by, giver.pk))
        if decision is not None:
            common.require_over(decision, giver.pk)
        day = given_on or (decision.decided_on if decision else timezone.localdate())
        assignment = Assignment.objects.create(
            giver=giver, decision=decision, given_on=day, **task.checked(day)
        )
        _recorded("assignment.given", assignment, by, decision)
        return assignment


def edit_assignment(
    assignment: Assignment,
    *,
    task: Task,
    by: User | None,
    version: int | None = None,
    decision: Decision | None = None,
) -> Assignment:
    """Complete what an assignment says; its day, once there is one, is moved by a decision."""
    with transaction.atomic():
        assignment = changing.locked(assignment)
        require(rules.may_change_assignment(by, assignment))
        values = task.checked(assignment.given_on)
        changing.same_version(assignment, version, _shown(values))
        if assignment.due_on is not None:
            values["due_on"] = assignment.due_on
        if decision is not None and assignment.decision is None:
            common.require_over(decision, assignment.giver_id)
            values["decision"] = decision
        common.change(assignment, **values)
        _recorded("assignment.edited", assignment, by, decision)
        return assignment


def move_assignment(
    assignment: Assignment,
    *,
    due_on: date,
    reason: str,
    decision: Decision | None,
    by: User | None,
) -> Assignment:
    """Give an assignment a new day, by a decision of who gave it; the earlier day is kept."""
    with transaction.atomic():
        assignment = changing.locked(assignment)
        require(rules.may_change_assignment(by, assignment))
        decided = _of_giver(decision, assignment, _("Ny tid beslutas av den som gav uppdraget."))
        if due_on < timezone.localdate():
            raise BadInput(_("Välj en dag som inte har passerat."), "due_on")
        AssignmentMove.objects.create(
            assignment=assignment,
            due_before=assignment.due_on,
            due_on=due_on,
            reason=required(reason, "reason", _("Skriv varför dagen flyttas.")),
            decision=decided,
            by=by,
            at=timezone.now(),
        )
        common.change(assignment, due_on=due_on)
        _recorded("assignment.moved", assignment, by, decided)
        return assignment


def report_assignment(
    assignment: Assignment,
    *,
    report: str,
    by: User | None,
    on: date | None = None,
    decision: Decision | None = None,
) -> Assignment:
    """Report what has been done; with that the assignment is finished."""
    with transaction.atomic():
        assignment = changing.locked(assignment)
        require(rules.may_report_assignment(by, assignment))
        day = on or timezone.localdate()
        if not assignment.given_on <= day <= timezone.localdate():
            raise BadInput(
                _("Redovisningens dag ligger mellan dagen då uppdraget gavs och i dag."), "on"
            )
        common.change(
            assignment,
            state=AssignmentState.REPORTED,
            closed_on=day,
            report=required(report, "report", _("Skriv vad som har gjorts.")),
            closing_decision=decision,
        )
        _recorded("assignment.reported", assignment, by, decision)
        return assignment


def write_off(assignment: Assignment, *, decision: Decision | None, by: User | None) -> Assignment:
    """End an assignment that is not to be done, by a decision of who gave it."""
    with transaction.atomic():
        assignment = changing.locked(assignment)
        require(rules.may_change_assignment(by, assignment))
        decided = _of_giver(decision, assignment, _("Ett uppdrag skrivs av genom ett beslut."))
        common.change(
            assignment,
            state=AssignmentState.WRITTEN_OFF,
            closed_on=timezone.localdate(),
            closing_decision=decided,
        )
        _recorded("assignment.written_off", assignment, by, decided)
        return assignment


def present_list(body: Unit, *, decision: Decision | None, by: User | None) -> PresentedList:
    """Record that a body has been shown everything it has asked for that is not finished."""
    with transaction.atomic():
        require(rules.may_present_list(by, body.pk))
        if decision is None:
            raise BadInput(_("Välj beslutet då listan redovisades."), "decision")
        common.require_over(decision, body.pk)
        if PresentedList.objects.filter(body=body, decision=decision).exists():
            raise BadInput(_("Listan är redan redovisad vid det sammanträdet."), "decision")
        unfinished = Assignment.objects.filter(giver=body, state=AssignmentState.OPEN)
        ids = sorted(unfinished.values_list("pk", flat=True))
        presented = PresentedList.objects.create(body=body, decision=decision, assignment_ids=ids)
        record(
            "assignments.presented",
            by=by,
            subject=body,
            unit_id=body.pk,
            decision_id=decision.pk,
            detail={"assignments": ids},
        )
        return presented


def _of_giver(decision: Decision | None, assignment: Assignment, sentence: str) -> Decision:
    if decision is None:
        raise BadInput(sentence, "decision")
    common.require_over(decision, assignment.giver_id)
    return decision


def _shown(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in {"title", "description"}}


def _recorded(
    action: str, assignment: Assignment, by: User | None, decision: Decision | None
) -> None:
    record(
        action,
        by=by,
        subject=assignment,
        unit_id=assignment.giver_id,
        decision_id=decision.pk if decision else None,
    )
