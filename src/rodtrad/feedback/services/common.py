"""What every act on a case does: locks it, holds it against what was seen, and tells the log."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.written import at_most
from rodtrad.feedback.enums import MessageKind, Writer
from rodtrad.feedback.frame.languages import letters_in
from rodtrad.feedback.models import CaseContact, CaseMessage, FeedbackCase
from rodtrad.feedback.models.words import LONGEST
from rodtrad.notifications.services import post_mail


def told(action: str, case: FeedbackCase, *, by: User | None, **detail: Any) -> None:
    """Write the act in the log, in codes alone."""
    record(action, by=by, subject=case, unit_id=case.unit_id, detail=detail)


def saved(case: FeedbackCase, **values: object) -> FeedbackCase:
    """Save what is new of a case, which then is a version later."""
    changing.save(case, **values, version=case.version + 1)
    return case


def said(
    case: FeedbackCase,
    kind: MessageKind,
    text: str,
    *,
    by: User | None,
    writer: Writer = Writer.MUNICIPALITY,
    measure: str = "",
) -> CaseMessage:
    """Put words in a case, and tell its sender that they are there."""
    at_most(text, "text", LONGEST)
    row = CaseMessage.objects.create(
        case=case, kind=kind, writer=writer, text=text, measure=measure, by=by
    )
    if writer == Writer.MUNICIPALITY:
        tell_sender(case, f"{kind}:{row.pk}", _NEWS[kind])
    return row


def tell_sender(
    case: FeedbackCase, key: str, subject: Any, body: Callable[[], str] | None = None
) -> None:
    """Mail whoever left an address that there is something to read; never what it is."""
    contact = CaseContact.objects.filter(case=case).first()
    if contact is None or not contact.email:
        return
    with override(letters_in(case.language)):
        post_mail(
            contact.email,
            subject=subject(case),
            body=body() if body else _letter(case),
            dedupe_key=f"feedback:{case.pk}:{key}",
            is_secret=True,
        )


def tell_received(case: FeedbackCase) -> None:
    """Mail whoever left an address that her case has come."""
    tell_sender(case, "received", lambda one: _("Vi har fått ditt ärende %s") % one.code)


def tell_decided(case: FeedbackCase, key: str) -> None:
    """Mail whoever left an address that what she asked of her data has been decided."""
    tell_sender(case, key, lambda one: _("Beslut i ditt ärende %s") % one.code)


def _letter(case: FeedbackCase) -> str:
    return _(
        "Du har skrivit till oss. Din ärendekod är %(code)s.\n\n"
        "Läs mer på kommunens webbplats, under Tyck till och Följ ditt ärende. "
        "Där skriver du koden och de ord du fick när du skrev till oss.\n"
    ) % {"code": case.code}


_NEWS = {
    MessageKind.QUESTION: lambda case: _("Vi har en fråga om ditt ärende %s") % case.code,
    MessageKind.NEWS: lambda case: _("Nytt om ditt ärende %s") % case.code,
    MessageKind.ANSWER: lambda case: _("Svar i ditt ärende %s") % case.code,
}


def resumed(case: FeedbackCase, at: datetime | None = None) -> None:
    """Let the clock go again, if it stands."""
    for pause in case.pauses.select_for_update().filter(ended_at__isnull=True):
        changing.save(pause, ended_at=max(at or timezone.now(), pause.started_at))
