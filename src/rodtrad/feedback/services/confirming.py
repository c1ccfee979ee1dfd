"""What whoever wrote by mail gets back: the code, the words and the promised days."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.promised_time import What
from rodtrad.feedback.clock import Clock
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.services import common

MOST_TOLD = 10


def confirm(case: FeedbackCase, words: str, refused: Sequence[str] = ()) -> None:
    """Mail a sender what the web's receipt says, never what she wrote.

    The words go to the address that wrote, and to no other: whoever reads its mail has read the
    mail that the case is. They leave the outbox when they have gone.
    """
    common.tell_sender(
        case,
        "received",
        lambda one: _("Vi har fått ditt mejl. Ärende %s") % one.code,
        lambda: _receipt(case, words, refused),
    )


def tell_refused(case: FeedbackCase, key: str, refused: Sequence[str]) -> None:
    """Mail a sender which of the files in a later mail could not be taken."""
    common.tell_sender(
        case,
        f"refused:{key}",
        lambda one: _("Alla filer i ditt mejl kom inte med. Ärende %s") % one.code,
        lambda: _("Din text har kommit fram.\n\n%s") % _files(refused),
    )


def _receipt(case: FeedbackCase, words: str, refused: Sequence[str]) -> str:
    parts = [
        _("Vi har fått ditt mejl. Nu är det ett ärende hos oss."),
        _("Ärendekod: %(code)s\nLösenord: %(words)s") % {"code": case.code, "words": words},
        _(
            "Med koden och lösenordet läser du svaret på kommunens webbplats, under Tyck till och "
            "Följ ditt ärende: %s"
        )
        % f"{settings.SITE_ADDRESS}/tyck-till/folj/",
        *_promises(case),
        *([_files(refused)] if refused else []),
    ]
    if settings.INBOX_ADDRESS:
        parts.append(_("Vill du lägga till något? Svara på det här mejlet."))
    return "\n\n".join(parts) + "\n"


def _promises(case: FeedbackCase) -> list[str]:
    """Return what is promised and when; nothing when nothing is."""
    due = {step.what: step.reckoned.due_on for step in Clock().steps(case, [])}
    told = {
        What.CONFIRM: _("Senast %s får du veta vem som tar hand om det."),
        What.FINAL_ANSWER: _("Senast %s får du svar."),
    }
    lines = [told[what] % day_words(due[what], with_weekday=True) for what in told if what in due]
    return ["\n".join(lines)] if lines else []


def _files(refused: Sequence[str]) -> str:
    rows = [f"- {one}" for one in refused[:MOST_TOLD]]
    if len(refused) > MOST_TOLD:
        rows.append(_("- och %d till.") % (len(refused) - MOST_TOLD))
    return "\n".join([_("De här filerna kunde vi inte ta emot:"), *rows])
