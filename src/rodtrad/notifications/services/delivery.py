"""Sending what is in the outbox: at least once, outside every transaction."""

import hashlib
import smtplib
from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from rodtrad.audit.services import record
from rodtrad.jobs import enqueue
from rodtrad.notifications.enums import MailState
from rodtrad.notifications.headers import headers_of
from rodtrad.notifications.models import Mail

WAITS: Sequence[timedelta] = tuple(
    timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720, 1440)
)
# A worker killed in the middle leaves its mail to the next one after this long.
LEASE = timedelta(minutes=10)
ON_ITS_WAY = Q(state__in=[MailState.WAITING, MailState.SENDING])


def deliver(mail_id: int) -> None:
    """Send one mail if its time has come, and write down how it went."""
    if connection.in_atomic_block:
        raise RuntimeError("a mail is never sent inside a transaction")
    mail = _claim(mail_id)
    if mail is None:
        return
    try:
        _message(mail).send()
    except OSError as error:
        _failed(mail, error)
    else:
        words = {"body": ""} if mail.is_secret else {}
        now = timezone.now()
        _close(mail, state=MailState.SENT, sent_at=now, next_try_at=None, failure="", **words)


def due_mail_ids(limit: int = 200) -> list[int]:
    """Return the mails whose time to be sent has come, the oldest first."""
    waiting = Mail.objects.filter(ON_ITS_WAY, next_try_at__lte=timezone.now())
    return list(waiting.order_by("next_try_at").values_list("pk", flat=True)[:limit])


def _claim(mail_id: int) -> Mail | None:
    now = timezone.now()
    with transaction.atomic():
        ready = Mail.objects.select_for_update(skip_locked=True).filter(ON_ITS_WAY, pk=mail_id)
        mail = ready.filter(next_try_at__lte=now).first()
        if mail is None:
            return None
        if settings.IS_TRAINING:
            mail.state, mail.next_try_at = MailState.HELD, None
            mail.save(update_fields=["state", "next_try_at"])
            return None
        mail.state, mail.tries, mail.next_try_at = MailState.SENDING, mail.tries + 1, now + LEASE
        mail.save(update_fields=["state", "tries", "next_try_at"])
    return mail


def _message(mail: Mail) -> EmailMessage:
    digest = hashlib.sha256(mail.dedupe_key.encode()).hexdigest()[:32]
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return EmailMessage(
        subject=mail.subject,
        body=mail.body,
        to=[mail.to],
        headers={
            "Message-ID": f"<{digest}@{host}>",
            "Auto-Submitted": "auto-generated",
            **headers_of(mail.dedupe_key, host),
        },
    )


def _failed(mail: Mail, error: OSError) -> None:
    code = _code(error)
    if _is_about_the_receiver(error, code) or mail.tries > len(WAITS):
        with transaction.atomic():
            if _close(mail, state=MailState.DEAD, next_try_at=None, failure=_word(code)):
                record("mail.given_up", by=None, subject=mail, detail={"code": code})
        return
    again = timezone.now() + WAITS[mail.tries - 1]
    if _close(mail, state=MailState.WAITING, next_try_at=again, failure=_word(code)):
        enqueue("notifications.send_mail", at=again, mail_id=mail.pk)


def _close(mail: Mail, **values: object) -> bool:
    # Another worker may have taken over after the lease: then its word counts.
    mine = Mail.objects.filter(pk=mail.pk, state=MailState.SENDING, tries=mail.tries)
    return mine.update(**values) == 1


def _code(error: OSError) -> int:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max(code for code, _text in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code
    return 0


def _is_about_the_receiver(error: OSError, code: int) -> bool:
    refusals = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)
    return isinstance(error, refusals) and 500 <= code < 600


def _word(code: int) -> str:
    return f"smtp {code}" if code > 0 else "connection"
