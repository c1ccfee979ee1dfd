"""A person's word beside the computed outcome."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.rules import authority
from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.status import Outcome
from rodtrad.core.swedish import listing
from rodtrad.goals import rules
from rodtrad.goals.models import Goal, Judgement
from rodtrad.goals.models.coverage import LEAST_REASON
from rodtrad.goals.queries.coverage import coverage_of
from rodtrad.goals.queries.status import status_of


def judge(
    goal: Goal, *, outcome: Outcome, by: User, reason: str = "", at: datetime | None = None
) -> Judgement:
    """Record how far a person says a goal has come, for a body; to differ takes a reason.

    `at` is when it was said, if that was before now; the log tells when it was written down.
    """
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_judge(by, goal))
        computed = Outcome(status_of(goal).outcome)
        if outcome is not computed and not reason.strip():
            raise BadInput(
                _("Du bedömer målet på ett annat sätt än siffrorna. Skriv varför."), "reason"
            )
        _require_all_worked_with(goal, outcome, reason)
        held = authority(by, Right.JUDGE, goal.body_id)
        judgement = Judgement.objects.create(
            goal=goal,
            outcome=outcome.value,
            computed_outcome=computed.value,
            reason=reason.strip(),
            by=by,
            body_id=held.unit_id if held else None,
            at=min(at or timezone.now(), timezone.now()),
        )
        record(
            "goal.judged",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            role=held.role.value if held else "",
            detail={"outcome": outcome.value, "computed": computed.value},
        )
        return judgement


def _require_all_worked_with(goal: Goal, outcome: Outcome, reason: str) -> None:
    """Refuse the word met for a goal that is not worked with whole, unless something else shows it.

    What is reached with a part unserved is at most partly met; a reason of some length says what
    evaluation or review shows more.
    """
    if outcome is not Outcome.MET:
        return
    found = coverage_of(goal, timezone.localdate())
    lacking = [part.name for part in found.parts if part.pk in found.coverage.unserved]
    if lacking and len(reason.strip()) < LEAST_REASON:
        raise BadInput(
            _(
                "Ingen arbetar med %s, så målet är som mest delvis uppfyllt. Visar en utvärdering "
                "eller granskning något annat, skriv vilken med minst 20 tecken."
            )
            % listing([f"”{name}”" for name in lacking]),
            "reason",
        )
