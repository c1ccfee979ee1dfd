"""A sender comes back: answers what we asked, says that it is not done, or whether it helped."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.audit import changing
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.feedback.enums import MessageKind, State, Writer
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.sent_files import Looked, Offered
from rodtrad.feedback.services import common
from rodtrad.feedback.services.files import (
    keep_with,
    looked_at,
    not_kept_before,
    undone_if_it_fails,
)
from rodtrad.feedback.services.measuring import weigh
from rodtrad.feedback.services.suggesting import suggest_tracks
from rodtrad.feedback.services.together import leave, locked_with_first


def reply(case: FeedbackCase, *, text: str, files: Sequence[Offered] = ()) -> FeedbackCase:
    """Take what the sender adds, or answers to a question; the clock goes again.

    A file may come without a word. One that cannot be taken takes nothing, with `BadInput`.
    """
    return say_more(case, text=text, found=_looked_at(files))


def say_more(
    case: FeedbackCase, *, text: str, found: list[Looked], undo: ExitStack | None = None
) -> FeedbackCase:
    """Do as `reply`, with files that have been looked at."""
    with _undone(undo) as undo, transaction.atomic():
        case = locked_with_first(case)
        if not case.is_open:
            raise BadInput(_("Ärendet är besvarat. Skriv varför det inte är klart i stället."))
        new = not_kept_before(case, found)
        if found and not new and not text.strip():
            return case
        words = text.strip() if new else required(text, "text", _("Skriv vad du vill säga."))
        count = _said(case, MessageKind.REPLY, words, new, undo)
        common.resumed(case)
        common.saved(case)
        common.told("case.replied", case, by=None, **count)
        return case


def _undone(undo: ExitStack | None) -> AbstractContextManager[ExitStack]:
    """Take away what was put away if it fails, or leave that to whoever asked."""
    return nullcontext(undo) if undo is not None else undone_if_it_fails()


def _looked_at(files: Sequence[Offered]) -> list[Looked]:
    refused: list[str] = []
    found = list(looked_at(files, refused))
    if refused:
        raise BadInput(" ".join(refused), "attached")
    return found


def _said(
    case: FeedbackCase, kind: MessageKind, words: str, found: list[Looked], undo: ExitStack
) -> dict[str, int]:
    """Put the sender's words and files in the case, and return what the log is told of them."""
    message = common.said(case, kind, words, by=None, writer=Writer.SENDER)
    suggest_tracks(case, words, at=message.at)
    if not found:
        return {}
    if not hasattr(case, "words"):
        raise BadInput(_("Ärendets text är borttagen, så här går inte att lägga till filer."))
    return {"files": keep_with(message, case.words, found, undo)}


def reopen(case: FeedbackCase, *, text: str, files: Sequence[Offered] = ()) -> FeedbackCase:
    """Open a case anew, because the sender says that it is not done."""
    return open_again(case, text=text, found=_looked_at(files))


def open_again(
    case: FeedbackCase, *, text: str, found: list[Looked], undo: ExitStack | None = None
) -> FeedbackCase:
    """Do as `reopen`, with files that have been looked at."""
    with _undone(undo) as undo, transaction.atomic():
        case = changing.locked(case)
        if case.state != State.ANSWERED:
            raise BadInput(_("Ärendet är inte besvarat än."))
        words = required(text, "text", _("Skriv vad som inte är klart."))
        new = not_kept_before(case, found)
        count = _said(case, MessageKind.REOPENING, words, new, undo)
        state = State.UNDER_WAY if case.handler_id else State.RECEIVED
        common.saved(case, state=state, answered_at=None, result="", verdict="", did_help=None)
        leave(case)
        common.told("case.reopened", case, by=None, **count)
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
