"""What everybody may read of a case: nothing, until somebody who works with it has said so."""

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
from rodtrad.feedback.enums import Kind, State
from rodtrad.feedback.models import CaseContact, CaseFault, FaultService, FeedbackCase, ShownCase
from rodtrad.feedback.models.faults import PLACE
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.services import common


@dataclass(frozen=True)
class Wording:
    """What is to be shown of a case; without an answer none is shown.

    A fault has a service. Of anything else the sender's name may be shown, as she has given it.
    """

    service: FaultService | None
    text: str
    place: str = ""
    has_position: bool = False
    answer: str = ""
    has_name: bool = False


def show(
    case: FeedbackCase, wording: Wording, *, by: User | None, seen: int | None = None
) -> ShownCase:
    """Let everybody read a case in these words, instead of any that were shown before."""
    with transaction.atomic():
        case = changing.locked(case)
        require(rules.may_show(by, case))
        changing.same_version(case, seen, {})
        _check(case, wording)
        has_point = case.kind == Kind.FAULT and _has_point(case, wording.service)
        row, _made = ShownCase.objects.update_or_create(
            case=case,
            defaults={
                "text": required(wording.text, "text", _("Skriv vad som ska visas.")),
                "place": wording.place.strip(),
                "has_position": wording.has_position and has_point,
                "answer": wording.answer.strip(),
                "name": _name(case) if wording.has_name else "",
                "by": by,
                "at": timezone.now(),
            },
        )
        common.saved(case)
        about = {"service": wording.service.pk} if wording.service else {}
        common.told("case.shown", case, by=by, **about)
        return row


def _has_point(case: FeedbackCase, service: FaultService | None) -> bool:
    """Let a fault be of a service, and say whether an app told where it is."""
    if service is None:
        raise BadInput(_("Välj vilken tjänst det gäller."), "service")
    fault, _made = CaseFault.objects.get_or_create(case=case, defaults={"service": service})
    changing.save(fault, service=service)
    return fault.latitude is not None


def _name(case: FeedbackCase) -> str:
    """Return the name that the sender has let everybody read; of a fault none is shown."""
    contact = CaseContact.objects.filter(case=case).first()
    return contact.name if contact and case.kind != Kind.FAULT else ""


def _check(case: FeedbackCase, wording: Wording) -> None:
    if wording.answer.strip() and case.state != State.ANSWERED:
        raise BadInput(_("Ärendet är inte besvarat än."), "answer")
    if len(wording.place) > PLACE:
        raise BadInput(_("Skriv platsen med högst %d tecken.") % PLACE, "place")
    for name in ("text", "answer"):
        at_most(getattr(wording, name), name, LONGEST)


def hide(case: FeedbackCase, *, by: User | None) -> None:
    """Show a case to nobody outside any longer; the words that were shown go."""
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
