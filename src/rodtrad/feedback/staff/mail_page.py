"""What pages show of mails: how the mailbox is, and what stood around a mail in a case."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.feedback import mailbox
from rodtrad.feedback.enums import Channel, State, Taking
from rodtrad.feedback.models import CaseLetter, FeedbackCase, InboxState, TakenMail

SPAN = timedelta(days=30)


def mailbox_page() -> dict[str, Any]:
    """Return how it goes with what comes by mail, in numbers alone."""
    state = InboxState.objects.first() or InboxState()
    held = FeedbackCase.objects.filter(channel=Channel.MAIL, state=State.HELD).count()
    return {
        "address": settings.INBOX_ADDRESS,
        "source": _source(),
        "fetched": _moment(state.fetched_at),
        "waiting": ngettext("%d mejl", "%d mejl", state.waiting) % state.waiting,
        "fault": FAULTS[state.fault]() if state.fault else "",
        "fault_at": _moment(state.fault_at),
        "held": ngettext("%d mejl väntar på att granskas.", "%d mejl väntar på att granskas.", held)
        % held
        if held
        else "",
        "latest": _moment(TakenMail.objects.aggregate(at=Max("at"))["at"]),
        "counts": _counts(),
    }


FAULTS = {
    "reach": lambda: _("Brevlådans server svarar inte. Nästa försök görs om fem minuter."),
    "sign_in": lambda: _("Brevlådan säger nej till användaren eller lösenordet."),
    "folder": lambda: _("Mappen finns inte, eller går inte att flytta mejl till."),
    "talk": lambda: _("Brevlådans server slutade svara. Nästa försök görs om fem minuter."),
    "mail": lambda: _("Något mejl gick inte att ta emot. Det ligger kvar: läs det i brevlådan."),
}


def _source() -> str:
    if not mailbox.is_set():
        return ""
    return f"{settings.INBOX_HOST}, {settings.INBOX_FOLDER}"


def _moment(at: Any) -> str:
    if at is None:
        return _("aldrig")
    local = timezone.localtime(at)
    said = {"day": day_words(local.date(), year=True), "clock": f"{local:%H.%M}"}
    return _("%(day)s klockan %(clock)s") % said


def _counts() -> list[tuple[str, int]]:
    rows = TakenMail.objects.filter(at__gte=timezone.now() - SPAN)
    found = dict(rows.values_list("outcome").annotate(count=Count("pk")).order_by())
    return [(capitalised(str(one.label)), found[one]) for one in Taking if one in found]


def letter_of(row: CaseLetter | None) -> dict[str, Any] | None:
    """Return what stood around a mail, None of what did not come by mail."""
    if row is None:
        return None
    names = ("subject", "is_other_sender", "quoted")
    return {name: getattr(row, name) for name in names} | {
        "sender": row.sender or _("någon vars uppgifter är borttagna"),
        "refused": " ".join(row.refused.split("\n")),
    }
