"""How long what is personal is kept, what is kept longer, and what refusals say of appeal."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required, required_line
from rodtrad.declarations.models import Promise
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Channel, Goes, Kind
from rodtrad.feedback.models import AppealNote, FeedbackCase, RetentionHold, RetentionRule
from rodtrad.feedback.models.keeping import MOST_MONTHS, PARAGRAPH, REASON
from rodtrad.organisation.models import Unit
from rodtrad.times.models import end_from
from rodtrad.times.spans import Span


@dataclass(frozen=True)
class Keeping:
    """What a rule says: empty `kind` and `channel` are all; `months` count from the answer."""

    goes: str
    months: int
    paragraph: str
    decided_on: date
    kind: str = ""
    channel: str = ""
    starts_on: date | None = None


def write_rule(said: Keeping, *, by: User | None) -> RetentionRule:
    """Write a rule of the municipality's own decision; nothing goes until two people say so."""
    with transaction.atomic():
        require(rules.may_keep_rules(by))
        today = timezone.localdate()
        if not 1 <= said.months <= MOST_MONTHS:
            raise BadInput(_("Skriv minst 1 månad och högst %d.") % MOST_MONTHS, "months")
        missing = _("Skriv vilket beslut regeln följer.")
        paragraph = required_line(said.paragraph, "paragraph", missing, PARAGRAPH)
        if said.decided_on > today:
            raise BadInput(_("Beslutet måste vara fattat."), "decided_on")
        start = said.starts_on or today
        if start < today:
            raise BadInput(_("Välj i dag eller en senare dag."), "starts_on")
        made = RetentionRule.objects.create(
            kind=Kind(said.kind) if said.kind else "",
            channel=Channel(said.channel) if said.channel else "",
            months=said.months,
            goes=Goes(said.goes),
            paragraph=paragraph,
            decided_on=said.decided_on,
            valid=Span(start, None),
            by=by,
        )
        detail = {"goes": made.goes, "months": made.months}
        record("retention.ruled", by=by, subject=made, detail=detail)
        return made


def end_rule(row: RetentionRule, *, by: User | None) -> None:
    """Let a rule hold no longer; what it has taken stays proved."""
    with transaction.atomic():
        require(rules.may_keep_rules(by))
        row = changing.locked(row)
        if row.proposals.filter(done_at__isnull=True, withdrawn_at__isnull=True).exists():
            raise BadInput(_("Ett förslag efter regeln väntar. Dra tillbaka det först."))
        record("retention.rule_ended", by=by, subject=row)
        today = timezone.localdate()
        # What has been proposed points to its rule, so that one is kept for its first day at least.
        is_used = row.proposals.exists() and row.valid.lower >= today
        end_from(row, row.valid.lower + timedelta(days=1) if is_used else today)


def hold(
    *,
    reason: str,
    ends_on: date,
    by: User | None,
    case: FeedbackCase | None = None,
    unit: Unit | None = None,
    promise: Promise | None = None,
) -> RetentionHold:
    """Keep a case, or all of a unit or a promise, from weeding and erasure to the end of a day."""
    with transaction.atomic():
        require(rules.may_decide_rights(by, case) if case else rules.may_keep_rules(by))
        if sum(each is not None for each in (case, unit, promise)) != 1:
            raise BadInput(_("Välj en enhet eller ett löfte, inte båda."), "unit")
        why = required_line(reason, "reason", _("Skriv varför det ska finnas kvar."), REASON)
        if ends_on < timezone.localdate():
            raise BadInput(_("Välj i dag eller en senare dag."), "ends_on")
        made = RetentionHold.objects.create(
            case=case, unit=unit, promise=promise, reason=why, ends_on=ends_on, by=by
        )
        unit_id = case.unit_id if case else made.unit_id
        record("retention.held", by=by, subject=made, unit_id=unit_id)
        return made


def lift(row: RetentionHold, *, reason: str, by: User | None) -> None:
    """Let what was kept be weeded again, for a reason that stays."""
    with transaction.atomic():
        row = changing.locked(row)
        require(rules.may_lift(by, row))
        why = required_line(reason, "text", _("Skriv varför undantaget hävs."), REASON)
        if row.lifted_at is not None:
            raise BadInput(_("Undantaget är redan hävt."))
        changing.save(row, lifted_at=timezone.now(), lifted_by=by, lift_reason=why)
        record("retention.lifted", by=by, subject=row, unit_id=row.unit_id)


def appeal_text() -> str:
    """Return how a refusal is tried by somebody else, as the municipality says it."""
    row = AppealNote.objects.first()
    return row.text if row else _("Vill du att någon annan prövar det? Fråga oss hur du gör.")


def say_appeal(text: str, *, by: User | None) -> None:
    """Say what refusals are to say; those already given keep what they said."""
    with transaction.atomic():
        require(rules.may_keep_rules(by))
        said = required(text, "text", _("Skriv hur man gör."), most=REASON)
        row, _made = AppealNote.objects.update_or_create(pk=1, defaults={"text": said})
        record("retention.appeal_said", by=by, subject=row)
