"""The outbox: a mail is posted once, in the transaction of what it tells of."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.mail import Letter
from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.jobs import enqueue
from rodtrad.notifications import rules
from rodtrad.notifications.enums import MailState
from rodtrad.notifications.models import Mail


def post_mail(
    to: str,
    *,
    subject: str,
    body: str,
    dedupe_key: str,
    recipient: User | None = None,
    is_secret: bool = False,
) -> Mail:
    """Put a mail in the outbox; the same `dedupe_key` a second time changes nothing."""
    try:
        validate_email(to)
    except ValidationError as error:
        raise BadInput(_("Det är inte en e-postadress: %s") % to, "email") from error
    training = settings.IS_TRAINING
    mail = Mail(
        recipient=recipient,
        to=to,
        subject=" ".join(subject.split())[:200],
        body=body,
        dedupe_key=dedupe_key,
        is_secret=is_secret,
        state=MailState.HELD if training else MailState.WAITING,
        next_try_at=None if training else timezone.now(),
    )
    with transaction.atomic():
        Mail.objects.bulk_create([mail], ignore_conflicts=True)
        kept = Mail.objects.get(dedupe_key=dedupe_key)
        if kept.state == MailState.WAITING:
            enqueue("notifications.send_mail", mail_id=kept.pk)
    return kept


def post_letter(letter: Letter) -> None:
    """Put a letter about the way in in the outbox; its words go when it has gone."""
    post_mail(
        letter.to,
        subject=letter.subject,
        body=letter.body,
        dedupe_key=letter.key,
        recipient=letter.recipient,
        is_secret=True,
    )


def retry_mail(mail: Mail, *, by: User) -> None:
    """Send a mail that did not arrive once more, from the beginning."""
    with transaction.atomic():
        row = Mail.objects.select_for_update().get(pk=mail.pk)
        require(rules.may_look_after_mail(by))
        if row.state != MailState.DEAD or row.cleared_at is not None:
            raise BadInput(_("Det här utskicket går inte att skicka igen."))
        row.state, row.tries, row.next_try_at = MailState.WAITING, 0, timezone.now()
        row.save(update_fields=["state", "tries", "next_try_at"])
        record("mail.retried", by=by, subject=row)
        enqueue("notifications.send_mail", mail_id=row.pk)


def clear_old_mail(*, keep_days: int) -> int:
    """Empty mails that are done and old of what they said and to whom; return how many."""
    before = timezone.now() - timedelta(days=keep_days)
    done = [MailState.SENT, MailState.DEAD, MailState.HELD]
    return Mail.objects.filter(
        state__in=done, created_at__lt=before, cleared_at__isnull=True
    ).update(to="", subject="", body="", recipient=None, cleared_at=timezone.now())


def forget_mail(prefix: str) -> int:
    """Empty every mail whose key begins so, and send none that waits; return how many."""
    rows = Mail.objects.filter(dedupe_key__startswith=prefix, cleared_at__isnull=True)
    on_its_way = Q(state__in=[MailState.WAITING, MailState.SENDING])
    rows.filter(on_its_way).update(state=MailState.DEAD, next_try_at=None)
    return rows.update(to="", subject="", body="", recipient=None, cleared_at=timezone.now())
