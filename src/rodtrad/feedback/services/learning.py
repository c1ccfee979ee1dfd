"""From a cause to what is done about it, and back to everybody who raised it."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.feedback import rules
from rodtrad.feedback.enums import OPEN, MessageKind, State
from rodtrad.feedback.frame.languages import letters_in
from rodtrad.feedback.models import CaseAction, CaseCause, FeedbackCase
from rodtrad.feedback.queries.joining import answered_in
from rodtrad.feedback.services import common
from rodtrad.improvement import rules as action_rules
from rodtrad.improvement.enums import State as ActionState
from rodtrad.improvement.enums import Verdict
from rodtrad.improvement.models import Action, Cause
from rodtrad.improvement.services import Plan, plan_action
from rodtrad.organisation.models import Unit

COUNTED = (*OPEN, State.ANSWERED)


def say_causes(
    case: FeedbackCase, *, causes: Collection[Cause], by: User | None, seen: int | None = None
) -> FeedbackCase:
    """Say what a case came of; what was said before and is not said now is taken away."""
    with transaction.atomic():
        case = changing.locked(case)
        require(rules.may_learn(by, case))
        changing.same_version(case, seen, {})
        wanted = {cause.pk for cause in causes}
        case.causes.exclude(cause__in=wanted).delete()
        there = set(case.causes.values_list("cause", flat=True))
        CaseCause.objects.bulk_create(
            CaseCause(case=case, cause_id=pk) for pk in sorted(wanted - there)
        )
        common.saved(case)
        common.told("case.cause_said", case, by=by, causes=sorted(wanted))
        return case


def raise_action(
    case: FeedbackCase, *, action: Action, by: User | None, with_like: bool = False
) -> int:
    """Say that an action is done about what a case raised; return how many cases it now has.

    `with_like` takes along what came to the same unit of the same cause within the days before,
    so that those who said the same are told too. Cases that may be secret are left out of that.
    What is answered in the case is always taken along.
    """
    with transaction.atomic():
        case = changing.locked(case)
        require(rules.may_learn(by, case))
        # Locked too, so that nobody says that it is done between the link and the telling.
        action = changing.locked(action)
        require(action_rules.may_see(by, action))
        if action.state == ActionState.STOPPED:
            raise BadInput(_("Åtgärden är avbruten. Välj en annan."), "action")
        found = [case, *answered_in(case), *(like(case, action) if with_like else ())]
        made = [CaseAction(case=one, action=action) for one in found]
        CaseAction.objects.bulk_create(made, ignore_conflicts=True)
        common.told("case.action_raised", case, by=by, raised=action.pk)
        if action.state == ActionState.DONE:
            tell_raisers(action, by)
        return action.case_actions.count()


def plan_because_of(case: FeedbackCase, *, unit: Unit, plan: Plan, by: User | None) -> Action:
    """Plan something because of a case, and of those at its unit that came of the same cause."""
    with transaction.atomic():
        made = plan_action(unit=unit, plan=plan, by=by)
        raise_action(case, action=made, by=by, with_like=True)
        return made


def like(case: FeedbackCase, action: Action) -> list[FeedbackCase]:
    """Return the other cases at the unit with the action's cause, since its days before began."""
    if action.cause_id is None:
        return []
    rows = FeedbackCase.objects.filter(
        state__in=COUNTED,
        unit=case.unit_id,
        secrecy=case.secrecy,
        causes__cause=action.cause_id,
        received_at__date__gte=action.before.first,
    )
    return list(rows.exclude(pk=case.pk).exclude(actions__action=action))


def tell_raisers(action: Action, by: User | None) -> None:
    """Tell each sender once of each thing that comes of an action: done, stopped, its effect."""
    stage = _stage(action)
    rows = action.case_actions.select_related("case").exclude(told=stage)
    is_alone = action.case_actions.count() == 1
    for row in rows.select_for_update(of=("self",)):
        with override(letters_in(row.case.language)):
            said = news(action, is_alone=is_alone)
            common.said(row.case, MessageKind.NEWS, said, by=by)
        changing.save(row, told=stage)


def _stage(action: Action) -> str:
    return f"{action.state}:{action.verdict}"[:16]


def news(action: Action, *, is_alone: bool = False) -> str:
    """Return what a sender reads of an action, in whole sentences."""
    if action.state == ActionState.STOPPED:
        said = _("Vi hade tänkt göra det här: %(title)s. Det blir inte av. %(reason)s")
        return said % {"title": action.title, "reason": action.stop_reason}
    who = _("Du sa till.") if is_alone else _("Du och andra sa till.")
    if action.verdict:
        did = _("Vi gjorde det här: %s") % action.done_text
        return f"{who} {did} {_EFFECTS[Verdict(action.verdict)]()}"
    did = _("Nu har vi gjort det här: %s") % action.done_text
    return f"{who} {did} {_next(action.check_on)}".strip()


def _next(check_on: date | None) -> str:
    if check_on is None:
        return ""
    return _("Vi ser efter om det hjälpte efter %s.") % day_words(check_on, year=True)


_EFFECTS = {
    Verdict.HELPED: lambda: _("Det hjälpte."),
    Verdict.NONE_SEEN: lambda: _("Vi ser ingen skillnad, så vi får prova något annat."),
    Verdict.WORSE: lambda: _("Det blev inte bättre, så vi får prova något annat."),
    Verdict.TOO_FEW: lambda: _("Det är för lite att gå på för att säga om det hjälpte."),
}
