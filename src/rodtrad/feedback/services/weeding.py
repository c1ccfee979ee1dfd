"""What a rule reaches is proposed by one, approved by another, and then taken case by case."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import refuse, require
from rodtrad.core.errors import BadInput
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Weeded
from rodtrad.feedback.models import (
    FeedbackCase,
    ProposedCase,
    RetentionProposal,
    RetentionRule,
)
from rodtrad.feedback.queries import keeping
from rodtrad.feedback.services import common
from rodtrad.feedback.services.removal import take_away
from rodtrad.jobs import enqueue

BATCH = 100
TASK = "feedback.weed"


def propose(rule: RetentionRule, *, by: User) -> RetentionProposal:
    """Propose that what a rule reaches today goes; these cases and no others."""
    with transaction.atomic():
        require(rules.may_keep_rules(by))
        rule = changing.locked(rule)
        _require_in_force(rule)
        if rule.proposals.filter(done_at__isnull=True, withdrawn_at__isnull=True).exists():
            raise BadInput(_("Ett förslag efter regeln väntar redan."))
        rows = keeping.due(rule)
        free = list(rows.exclude(pk__in=keeping.held_among(rows)).values_list("pk", flat=True))
        if not free:
            raise BadInput(_("Regeln når inget ärende i dag."))
        made = RetentionProposal.objects.create(rule=rule, proposed_by=by)
        ProposedCase.objects.bulk_create(ProposedCase(proposal=made, case_id=pk) for pk in free)
        record("retention.proposed", by=by, subject=made, detail={"cases": len(free)})
        return made


def approve(proposal: RetentionProposal, *, by: User) -> None:
    """Approve what somebody else has proposed; then it is done, and cannot be undone."""
    with transaction.atomic():
        require(rules.may_keep_rules(by))
        row = changing.locked(proposal)
        if row.proposed_by_id == by.pk:
            require(refuse(_("Någon annan än den som föreslog måste godkänna.")))
        _require_waiting(row)
        _require_in_force(row.rule)
        changing.save(row, approved_by=by, approved_at=timezone.now())
        record("retention.approved", by=by, subject=row, detail={"cases": row.cases.count()})
        enqueue(TASK, proposal_id=row.pk)


def withdraw(proposal: RetentionProposal, *, by: User) -> None:
    """Take back a proposal that nobody has approved, or say no to it."""
    with transaction.atomic():
        require(rules.may_keep_rules(by))
        row = changing.locked(proposal)
        _require_waiting(row)
        changing.save(row, withdrawn_at=timezone.now())
        record("retention.withdrawn", by=by, subject=row)


def carry_out(proposal_id: int, *, most: int = BATCH) -> bool:
    """Take what is approved from some cases, each in its own transaction; say if any is left."""
    proposal = RetentionProposal.objects.select_related("rule").get(pk=proposal_id)
    if proposal.approved_at is None or proposal.done_at is not None:
        return False
    waiting = proposal.cases.filter(outcome=Weeded.WAITING)
    for row in waiting[:most]:
        _weed(row, proposal)
    with transaction.atomic():
        locked = changing.locked(proposal)
        if waiting.exists() or locked.done_at is not None:
            return locked.done_at is None
        changing.save(locked, done_at=timezone.now())
        gone = locked.cases.filter(outcome=Weeded.GONE).count()
        record("retention.done", by=None, subject=locked, detail={"gone": gone})
    return False


def unfinished() -> list[int]:
    """Return what is approved and not done, such as what a stopped worker left behind."""
    rows = RetentionProposal.objects.filter(approved_at__isnull=False, done_at__isnull=True)
    return list(rows.values_list("pk", flat=True))


def _weed(row: ProposedCase, proposal: RetentionProposal) -> None:
    with transaction.atomic():
        case = changing.locked(row.case)
        row = changing.locked(row)
        if row.outcome == Weeded.WAITING:
            changing.save(row, outcome=_outcome(case, proposal))


def _outcome(case: FeedbackCase, proposal: RetentionProposal) -> Weeded:
    """Weed a case, which is locked, unless something has come between since it was proposed."""
    rule = proposal.rule
    if keeping.holds_on(case):
        return Weeded.HELD
    if not keeping.due(rule).filter(pk=case.pk).exists():
        return Weeded.NOT_DUE
    take_away(
        case,
        rule.goes,
        proposal=proposal,
        paragraph=rule.paragraph,
        decided_on=rule.decided_on,
        proposed_by=proposal.proposed_by,
        approved_by=proposal.approved_by,
    )
    common.told("case.weeded", case, by=None, goes=rule.goes, rule=rule.pk)
    return Weeded.GONE


def _require_waiting(row: RetentionProposal) -> None:
    if row.approved_at is not None or row.withdrawn_at is not None:
        raise BadInput(_("Förslaget är redan avgjort."))


def _require_in_force(rule: RetentionRule) -> None:
    if timezone.localdate() not in rule.valid:
        raise BadInput(_("Regeln gäller inte i dag."))
