"""What a sender asks of what is kept about her is decided, with a reason, and told her."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core import masking
from rodtrad.core.decision import refuse, require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required_line
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Asked, Goes, KnownTo, MessageKind, Writer
from rodtrad.feedback.models import CaseContact, FeedbackCase, RightsDecision, ShownCase
from rodtrad.feedback.models.keeping import REASON
from rodtrad.feedback.queries.keeping import holds_on
from rodtrad.feedback.services import common
from rodtrad.feedback.services.handling import working
from rodtrad.feedback.services.keeping import appeal_text
from rodtrad.feedback.services.removal import take_away

CONTACT = ("name", "email", "phone")
# What a reason, which is kept for ever, must not hold.
TELLING = {
    masking.Kind.PERSONAL_NUMBER,
    masking.Kind.PHONE,
    masking.Kind.MAIL,
    masking.Kind.ADDRESS,
}


@dataclass(frozen=True)
class Wish:
    """What is decided: `goes` of a granted erasure, `text` and `contact` of a granted correction.

    `contact` has the details that are to stand instead, by `name`, `email` and `phone`.
    """

    asked: str
    is_granted: bool
    reason: str
    goes: str = ""
    text: str = ""
    contact: dict[str, str] = field(default_factory=dict)


def decide(case: FeedbackCase, wish: Wish, *, by: User | None) -> RightsDecision:
    """Decide on what a sender asks, and do what is granted, in one transaction.

    What she wrote is never changed: a correction stands beside it. Raises `BadInput` for what
    cannot be granted, such as an erasure of what must be kept.
    """
    with working(case, by, rule=rules.may_decide_rights) as case:
        reason = _reason(case, wish.reason)
        erases = wish.asked == Asked.ERASURE and wish.is_granted
        if erases and wish.goes not in Goes.values:
            raise BadInput(_("Välj vad som ska raderas."), "goes")
        made = RightsDecision.objects.create(
            case=case,
            asked=Asked(wish.asked),
            is_granted=wish.is_granted,
            goes=wish.goes if erases else "",
            reason=reason,
            appeal="" if wish.is_granted else appeal_text(),
            by=by,
        )
        if wish.is_granted:
            _do(case, wish, made, by)
        common.tell_decided(case, f"rights:{made.pk}")
        detail = {"asked": made.asked, "is_granted": made.is_granted, "goes": made.goes}
        common.told("case.rights_decided", case, by=by, **detail)
        return made


def log_extract(case: FeedbackCase, *, by: User) -> None:
    """Write down who made an extract of a case; only a granted one may be made."""
    with working(case, by, rule=rules.may_decide_rights) as case:
        if not case.rights.filter(asked=Asked.ACCESS, is_granted=True).exists():
            require(refuse(_("Besluta om registerutdraget först.")))
        common.told("case.extract_made", case, by=by)


def _do(case: FeedbackCase, wish: Wish, made: RightsDecision, by: User | None) -> None:
    if wish.asked == Asked.ERASURE:
        if holds_on(case):
            raise BadInput(_("Ärendet är undantaget från gallring. Häv undantaget först."))
        take_away(case, wish.goes, decision=made, approved_by=by)
    elif wish.asked == Asked.CORRECTION:
        _correct(case, wish, by)


def _correct(case: FeedbackCase, wish: Wish, by: User | None) -> None:
    """Put a correction beside what was said, and change the contact details that are new."""
    said = wish.text.strip()
    if not said and not wish.contact:
        raise BadInput(_("Skriv rättelsen, eller ändra kontaktuppgifterna."), "text")
    if said:
        common.said(case, MessageKind.CORRECTION, said, by=by, writer=Writer.SENDER)
    if wish.contact:
        _change_contact(case, {name: wish.contact.get(name, "").strip() for name in CONTACT})
    common.saved(case)


def _change_contact(case: FeedbackCase, new: dict[str, str]) -> None:
    if case.known_to == KnownTo.NOBODY:
        raise BadInput(_("Ingen ska veta vem avsändaren är, så inga uppgifter sparas."), "name")
    if new["email"]:
        try:
            validate_email(new["email"])
        except ValidationError as wrong:
            raise BadInput(_("Det är inte en e-postadress."), "email") from wrong
    CaseContact.objects.update_or_create(case=case, defaults=new)
    # The name that is shown was let be shown as it was.
    ShownCase.objects.filter(case=case).exclude(name=new["name"]).update(name="")


def _reason(case: FeedbackCase, reason: str) -> str:
    """Return the reason, which may tell nothing of who the sender is: it stays when she goes."""
    said = required_line(reason, "reason", _("Skriv skälet. Avsändaren får läsa det."), REASON)
    contact = CaseContact.objects.filter(case=case).first()
    known = [getattr(contact, name) for name in CONTACT] if contact else []
    names_her = any(one and one.casefold() in said.casefold() for one in known)
    if names_her or any(found.kind in TELLING for found in masking.find(said)):
        raise BadInput(_("Skälet sparas. Skriv det utan namn, adresser och nummer."), "reason")
    return said
