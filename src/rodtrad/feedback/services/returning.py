"""A sender comes back: answers what we asked, says that it is not done, or whether it helped."""

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.audit import changing
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.feedback.enums import MessageKind, State, Writer
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.services import common
from rodtrad.feedback.services.measuring import weigh


def reply(case: FeedbackCase, *, text: str) -> FeedbackCase:
    """Take what the sender adds, or answers to a question; the clock goes again."""
    with transaction.atomic():
        case = changing.locked(case)
        if not case.is_open:
            raise BadInput(_("Ärendet är besvarat. Skriv varför det inte är klart i stället."))
        words = required(text, "text", _("Skriv vad du vill säga."))
        common.said(case, MessageKind.REPLY, words, by=None, writer=Writer.SENDER)
        common.resumed(case)
        common.saved(case)
        common.told("case.replied", case, by=None)
        return case


def reopen(case: FeedbackCase, *, text: str) -> FeedbackCase:
    """Open a case anew, because the sender says that it is not done."""
    with transaction.atomic():
        case = changing.locked(case)
        if case.state != State.ANSWERED:
            raise BadInput(_("Ärendet är inte besvarat än."))
        words = required(text, "text", _("Skriv vad som inte är klart."))
        common.said(case, MessageKind.REOPENING, words, by=None, writer=Writer.SENDER)
        state = State.UNDER_WAY if case.handler_id else State.RECEIVED
        common.saved(case, state=state, answered_at=None, result="", verdict="", did_help=None)
        common.told("case.reopened", case, by=None)
        weigh(case)
        return case


def say_whether_it_helped(case: FeedbackCase, *, did_help: bool) -> FeedbackCase:
    """Take the sender's word on whether the answer helped."""
    with transaction.atomic():
        case = changing.locked(case)
        if case.state != State.ANSWERED:
            raise BadInput(_("Ärendet är inte besvarat än."))
        common.saved(case, did_help=did_help)
        common.told("case.judged", case, by=None, did_help=did_help)
        return case
