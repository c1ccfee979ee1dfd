"""What is personal goes from a case, everywhere it stands, and leaves a proof that it went."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Q

from rodtrad.feedback.enums import GONE, Goes
from rodtrad.feedback.models import (
    CaseContact,
    CaseFault,
    CaseLetter,
    CaseMessage,
    CaseNote,
    CaseWords,
    FeedbackCase,
    RetentionProof,
    SentFile,
    ShownCase,
)
from rodtrad.feedback.services import common
from rodtrad.feedback.services.files import forget
from rodtrad.notifications.services import forget_mail


@dataclass(frozen=True)
class Gone:
    """How much went from a case, in rows; a position on a map counts as a text."""

    contacts: int = 0
    texts: int = 0
    notes: int = 0
    files: int = 0
    mails: int = 0


def take_away(case: FeedbackCase, goes: str, **why: Any) -> RetentionProof:
    """Take what is personal from a case, which is locked, and prove that it went.

    The case stays in its codes, and so does that somebody said something, when and to whom.
    """
    gone = _taken(case, goes)
    common.saved(case)
    return RetentionProof.objects.create(
        case=case, code=case.code, goes=goes, **asdict(gone), **why
    )


def _taken(case: FeedbackCase, goes: str) -> Gone:
    mails = forget_mail(f"feedback:{case.pk}:")
    contacts = CaseContact.objects.filter(case=case).delete()[0]
    ShownCase.objects.filter(case=case).update(name="")
    CaseLetter.objects.filter(case=case).update(sender="")
    if goes == Goes.CONTACT:
        return Gone(contacts=contacts, mails=mails)
    files = SentFile.objects.filter(words__case=case)
    count = files.exclude(state__in=GONE).count()
    forget(files)
    notes = CaseNote.objects.filter(case=case).delete()[0]
    return Gone(contacts=contacts, texts=_texts(case), notes=notes, files=count, mails=mails)


def _texts(case: FeedbackCase) -> int:
    """Take away every text and position of a case, and return how many there were."""
    said = CaseMessage.objects.filter(~Q(text="", measure=""), case=case)
    fault = CaseFault.objects.filter(~Q(latitude__isnull=True, picture=""), case=case)
    return sum(
        (
            CaseWords.objects.filter(case=case).delete()[0],
            ShownCase.objects.filter(case=case).delete()[0],
            CaseLetter.objects.filter(case=case).delete()[0],
            said.update(text="", measure=""),
            fault.update(latitude=None, longitude=None, picture=""),
        )
    )
