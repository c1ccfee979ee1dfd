"""What everybody may read of a fault: nothing, until somebody who works with it has said so."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import at_most, required
from rodtrad.feedback import rules
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import CaseFault, FaultService, FeedbackCase, ShownCase
from rodtrad.feedback.models.faults import PLACE
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.services import common


@dataclass(frozen=True)
class Wording:
    """What is to be shown of a fault; without an answer none is shown."""

    service: FaultService
    text: str
    place: str = ""
    has_position: bool = False
    answer: str = ""


def show(
    case: FeedbackCase, wording: Wording, *, by: User | None, seen: int | None = None
) -> ShownCase:
    """Let everybody read a fault in these words, instead of any that were shown before."""
    with transaction.atomic():
        case = changing.locked(case)
        require(rules.may_show(by, case))
        changing.same_version(case, seen, {})
        _check(case, wording)
        fault, _made = CaseFault.objects.get_or_create(
            case=case, defaults={"service": wording.service}
        )
        changing.save(fault, service=wording.service)
        row, _made = ShownCase.objects.update_or_create(
            case=case,
            defaults={
                "text": required(wording.text, "text", _("Skriv vad som ska visas.")),
                "place": wording.place.strip(),
                "has_position": wording.has_position and fault.latitude is not None,
                "answer": wording.answer.strip(),
                "by": by,
                "at": timezone.now(),
            },
        )
        common.saved(case)
        common.told("case.shown", case, by=by, service=wording.service.pk)
        return row


def _check(case: FeedbackCase, wording: Wording) -> None:
    if wording.answer.strip() and case.state != State.ANSWERED:
        raise BadInput(_("Ärendet är inte besvarat än."), "answer")
    if len(wording.place) > PLACE:
        raise BadInput(_("Skriv platsen med högst %d tecken.") % PLACE, "place")
    for name in ("text", "answer"):
        at_most(getattr(wording, name), name, LONGEST)


def hide(case: FeedbackCase, *, by: User | None) -> None:
    """Show a fault to nobody outside any longer; the words that were shown go."""
    with transaction.atomic():
        case = changing.locked(case)
        require(rules.may_hide(by, case))
        if not hide_unseen(case, by=by):
            raise BadInput(_("Ärendet visas inte öppet."))
        common.saved(case)


def hide_unseen(case: FeedbackCase, *, by: User | None) -> bool:
    """Take away what is shown of a locked case, and say whether anything was."""
    shown, _rows = ShownCase.objects.filter(case=case).delete()
    if shown:
        common.told("case.hidden", case, by=by)
    return bool(shown)
