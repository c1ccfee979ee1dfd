"""What has come to the mailbox is taken, and the mailbox's state is kept for a page to tell."""

import logging
from dataclasses import dataclass

from django.db import DataError
from django.utils import timezone

from rodtrad.core.errors import BadInput
from rodtrad.exchange.mail import LARGEST, Unreadable
from rodtrad.feedback import mailbox
from rodtrad.feedback.models import InboxState
from rodtrad.feedback.services.mailing import take_mail

MOST_AT_A_TIME = 200
UNTAKEN = "mail"
logger = logging.getLogger(__name__)


@dataclass
class Fetched:
    """How many mails were taken, and how many lie in the mailbox still."""

    taken: int = 0
    waiting: int = 0
    fault: str = ""


def fetch_mail() -> Fetched | None:
    """Take what has come to the mailbox; None where there is none to fetch from.

    What cannot be taken stays where it is, and is counted; it stands in nobody else's way.
    """
    if not mailbox.is_set():
        return None
    done = Fetched()
    try:
        with mailbox.opened() as box:
            rows = box.waiting()
            done.waiting = len(rows)
            for one in rows[:MOST_AT_A_TIME]:
                _take(box, one, done)
    except mailbox.Unfetched as error:
        done.fault = error.word
        logger.warning("The mailbox could not be fetched from: %s", error.word)
    _keep(done)
    return done


def _take(box: mailbox.Mailbox, one: mailbox.Waiting, done: Fetched) -> None:
    try:
        if one.size > LARGEST:
            raise Unreadable("too large")
        take_mail(box.read(one), arrived_at=one.arrived_at)
    except (Unreadable, BadInput, DataError) as error:
        done.fault = UNTAKEN
        logger.warning("A mail could not be taken: %s", type(error).__name__)
        return
    box.put_away(one)
    done.taken, done.waiting = done.taken + 1, done.waiting - 1


def _keep(done: Fetched) -> None:
    """Keep how it went; what is waiting is not known when the mailbox cannot be reached."""
    now = timezone.now()
    row, _made = InboxState.objects.get_or_create(pk=1)
    if done.fault in ("", UNTAKEN):
        row.fetched_at, row.waiting = now, done.waiting
    row.fault, row.fault_at = done.fault, now if done.fault else None
    row.save()
