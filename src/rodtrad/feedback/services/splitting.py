"""What stands in a case beside its own matter becomes a case, and the first stays as it was."""

from uuid import UUID

from django.db import transaction
from django.forms import model_to_dict
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.decision import require
from rodtrad.core.written import required
from rodtrad.feedback import rules, secret
from rodtrad.feedback.enums import Kind
from rodtrad.feedback.models import (
    CaseContact,
    CaseSecret,
    CaseSplit,
    CaseWords,
    FeedbackCase,
)
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.services import common
from rodtrad.feedback.services.registry import enter
from rodtrad.feedback.services.suggesting import suggest_tracks

# What a part has of the case it was made of: who wrote it, when, how, and who has it now.
SAME = (
    "channel",
    "known_to",
    "language",
    "state",
    "unit_id",
    "handler_id",
    "secrecy",
    "received_at",
    "taken_at",
)
WHO = ("name", "email", "phone", "device")


def split(
    case: FeedbackCase,
    *,
    text: str,
    kind: str,
    token: UUID,
    by: User | None,
    seen: int | None = None,
) -> FeedbackCase:
    """Make a case of a part of another, in words that the handler has chosen; return the new one.

    Its time is counted from when the sender wrote, and her words lead to both. The same token
    again gives the same case.
    """
    with transaction.atomic():
        case = changing.locked(case)
        submission = secret.submission_of(token)
        if (there := FeedbackCase.objects.filter(submission=submission).first()) is not None:
            return there
        require(rules.may_split(by, case))
        changing.same_version(case, seen, {})
        said = required(text, "text", _("Skriv vad som ska bli ett eget ärende."), most=LONGEST)
        part = _part(case, Kind(kind), submission)
        CaseSplit.objects.create(case=part, of=case, by=by, at=part.registered_at)
        _words_along(case, part, said)
        common.saved(case)
        common.told("case.split", part, by=by, of=case.pk)
        suggest_tracks(part, said, at=part.registered_at)
        common.tell_sender(part, "split", _in_parts)
        return part


def _part(case: FeedbackCase, kind: Kind, submission: bytes) -> FeedbackCase:
    part = FeedbackCase(
        code=secret.new_code(),
        submission=submission,
        kind=kind,
        registered_at=timezone.now(),
        **{name: getattr(case, name) for name in SAME},
    )
    enter(part)
    part.save(force_insert=True)
    return part


def _words_along(case: FeedbackCase, part: FeedbackCase, said: str) -> None:
    """Keep what the part says, and let its sender be reached and come back as in the first."""
    place = case.words.place if hasattr(case, "words") else ""
    CaseWords.objects.create(case=part, text=said, place=place)
    for contact in CaseContact.objects.filter(case=case):
        CaseContact.objects.create(case=part, **model_to_dict(contact, WHO))
    for kept in CaseSecret.objects.filter(case=case):
        CaseSecret.objects.create(case=part, salt=kept.salt, digest=kept.digest)


def _in_parts(part: FeedbackCase) -> str:
    return _("En del av det du skrev besvaras för sig, i ärende %s") % part.code
