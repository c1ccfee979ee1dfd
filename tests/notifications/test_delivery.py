"""Mails on their way, through a real mail server on loopback."""

import logging
import smtplib
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings
from tests.town import Town

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.notifications import services, tasks
from rodtrad.notifications.enums import MailState
from rodtrad.notifications.models import Mail
from rodtrad.notifications.services import delivery
from rodtrad.notifications.services.delivery import LEASE, WAITS

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Mailbox:
    """What the server takes in, and what it says instead when told to."""

    says: dict[str, str] = field(default_factory=dict)
    taken: list[Envelope] = field(default_factory=list)
    drops: bool = False

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if "RCPT" in self.says:
            return self.says["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.drops:
            server.transport.close()
        if "DATA" in self.says:
            return self.says["DATA"]
        self.taken.append(envelope)
        return "250 OK"


@pytest.fixture
def mailbox(settings: Settings) -> Iterator[Mailbox]:
    """A mail server on a free port of this machine."""
    # Its log would go on in a thread of its own after the stream it was given has closed.
    logging.getLogger("mail.log").disabled = True
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
    settings.DEFAULT_FROM_EMAIL = "Röda tråden <roda@lindvik.example>"
    yield box
    controller.stop(no_assert=True)


def posted(key: str = "k") -> Mail:
    return services.post_mail(
        "anna@lindvik.example", subject="Hej på dig", body="Öppna Min sida.", dedupe_key=key
    )


def test_a_mail_arrives_with_its_words_and_is_marked_as_sent(mailbox: Mailbox) -> None:
    mail = posted()

    tasks.send_mail(mail.pk)

    mail.refresh_from_db()
    envelope = mailbox.taken[0]
    message = message_from_bytes(envelope.content, policy=policy.default)
    assert (mail.state, mail.tries, mail.failure) == (MailState.SENT, 1, "")
    assert envelope.rcpt_tos == ["anna@lindvik.example"]
    assert message["Subject"] == "Hej på dig"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content().strip() == "Öppna Min sida."


def test_the_same_key_posts_one_mail_and_it_is_sent_once(mailbox: Mailbox) -> None:
    first, second = posted(), posted()

    services.deliver(first.pk)
    services.deliver(second.pk)

    assert first.pk == second.pk
    assert len(mailbox.taken) == 1


def test_a_mail_sent_again_after_a_killed_worker_has_the_same_identity(mailbox: Mailbox) -> None:
    mail = posted()
    services.deliver(mail.pk)
    # The worker died after the server took the mail and before it wrote that down.
    Mail.objects.filter(pk=mail.pk).update(
        state=MailState.SENDING, sent_at=None, next_try_at=timezone.now()
    )

    tasks.send_waiting()

    identities = [message_from_bytes(one.content)["Message-ID"] for one in mailbox.taken]
    assert len(identities) == 2
    assert len(set(identities)) == 1


def test_a_mail_another_worker_holds_is_left_alone(mailbox: Mailbox) -> None:
    mail = posted()
    Mail.objects.filter(pk=mail.pk).update(
        state=MailState.SENDING, next_try_at=timezone.now() + LEASE
    )

    services.deliver(mail.pk)

    assert mailbox.taken == []


def test_a_temporary_no_waits_longer_each_time_and_then_gives_up(mailbox: Mailbox) -> None:
    mailbox.says["RCPT"] = "451 4.3.0 later"
    mail = posted()
    waits = []
    for _try in range(len(WAITS)):
        Mail.objects.filter(pk=mail.pk).update(next_try_at=timezone.now())
        services.deliver(mail.pk)
        mail.refresh_from_db()
        waits.append(mail.next_try_at - timezone.now())
        assert (mail.state, mail.failure) == (MailState.WAITING, "smtp 451")
    Mail.objects.filter(pk=mail.pk).update(next_try_at=timezone.now())

    services.deliver(mail.pk)

    mail.refresh_from_db()
    assert waits == list(WAITS)
    assert (mail.state, mail.tries, mail.next_try_at) == (MailState.DEAD, len(WAITS) + 1, None)
    assert Act.objects.filter(action="mail.given_up").count() == 1


def test_a_second_try_is_queued_for_its_time(mailbox: Mailbox) -> None:
    mailbox.says["RCPT"] = "450 4.2.0 busy"
    mail = posted()

    services.deliver(mail.pk)

    jobs = ProcrastinateJob.objects.filter(task_name="notifications.send_mail").order_by("id")
    assert [job.scheduled_at for job in jobs] == [None, timezone.now() + WAITS[0]]


@pytest.mark.parametrize("moment", ["RCPT", "DATA"])
def test_a_lasting_no_is_given_up_at_once(mailbox: Mailbox, moment: str) -> None:
    mailbox.says[moment] = "550 5.1.1 no such user"
    mail = posted()

    services.deliver(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.tries, mail.failure) == (MailState.DEAD, 1, "smtp 550")


def test_a_dropped_connection_is_tried_again_and_then_arrives(mailbox: Mailbox) -> None:
    mailbox.drops = True
    mail = posted()

    services.deliver(mail.pk)
    mail.refresh_from_db()
    dropped = (mail.state, mail.failure)
    mailbox.drops, mailbox.taken[:] = False, []
    Mail.objects.filter(pk=mail.pk).update(next_try_at=timezone.now())
    services.deliver(mail.pk)

    mail.refresh_from_db()
    assert dropped == (MailState.WAITING, "connection")
    assert (mail.state, len(mailbox.taken)) == (MailState.SENT, 1)


def test_a_server_that_is_not_there_is_tried_again(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    mail = posted()

    services.deliver(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.failure) == (MailState.WAITING, "connection")


def test_a_mail_is_never_sent_inside_a_transaction(mailbox: Mailbox) -> None:
    mail = posted()

    with transaction.atomic(), pytest.raises(RuntimeError, match="inside a transaction"):
        services.deliver(mail.pk)

    assert mailbox.taken == []


def test_a_rolled_back_act_posts_no_mail(mailbox: Mailbox) -> None:
    def act_that_fails() -> None:
        with transaction.atomic():
            posted()
            raise Refused("Nej.")

    with pytest.raises(Refused):
        act_that_fails()

    assert Mail.objects.count() == 0
    assert ProcrastinateJob.objects.filter(task_name="notifications.send_mail").count() == 0


def test_a_training_copy_keeps_every_mail_and_sends_none(mailbox: Mailbox) -> None:
    before = posted("restored")

    with override_settings(IS_TRAINING=True):
        kept = posted("new")
        tasks.send_waiting()
        services.deliver(kept.pk)

    before.refresh_from_db()
    assert [before.state, kept.state] == [MailState.HELD, MailState.HELD]
    assert str(MailState.HELD.label) == "skickas inte: övningskopia"
    assert mailbox.taken == []


def test_outside_training_the_same_mail_goes_out(mailbox: Mailbox) -> None:
    kept = posted("new")

    services.deliver(kept.pk)

    assert len(mailbox.taken) == 1


def test_what_is_no_address_is_refused_with_a_sentence() -> None:
    with pytest.raises(BadInput) as caught:
        services.post_mail("anna@", subject="a", body="b", dedupe_key="c")

    assert caught.value.sentence == "Det är inte en e-postadress: anna@"


def test_a_subject_of_many_lines_becomes_one(mailbox: Mailbox) -> None:
    mail = services.post_mail(
        "a@lindvik.example", subject="En\r\nBcc: x@y.example", body="b", dedupe_key="c"
    )

    services.deliver(mail.pk)

    assert mail.subject == "En Bcc: x@y.example"
    assert mailbox.taken[0].rcpt_tos == ["a@lindvik.example"]


def test_a_dead_mail_can_be_sent_again_by_the_administrator(town: Town, mailbox: Mailbox) -> None:
    mail = posted()
    Mail.objects.filter(pk=mail.pk).update(
        state=MailState.DEAD, tries=8, next_try_at=None, failure="smtp 550"
    )

    services.retry_mail(mail, by=town.adam)
    services.deliver(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.tries) == (MailState.SENT, 1)
    assert Act.objects.filter(action="mail.retried", actor_id=town.adam.pk).count() == 1


def test_a_mail_that_arrived_is_not_sent_again(town: Town, mailbox: Mailbox) -> None:
    mail = posted()
    services.deliver(mail.pk)

    with pytest.raises(BadInput):
        services.retry_mail(mail, by=town.adam)

    assert len(mailbox.taken) == 1


def test_old_mails_lose_their_words_and_addresses_and_stay_as_facts(mailbox: Mailbox) -> None:
    old, new, waiting = posted("old"), posted("new"), posted("waiting")
    services.deliver(old.pk)
    services.deliver(new.pk)
    Mail.objects.filter(pk__in=[old.pk, waiting.pk]).update(
        created_at=timezone.now() - timedelta(days=91)
    )

    tasks.clear_old_mail()

    rows = {mail.dedupe_key: mail for mail in Mail.objects.all()}
    assert [rows[key].body for key in ("old", "new", "waiting")] == [
        "",
        "Öppna Min sida.",
        "Öppna Min sida.",
    ]
    assert (rows["old"].to, rows["old"].subject, rows["old"].state) == ("", "", MailState.SENT)


def test_the_word_of_a_worker_that_lost_its_lease_does_not_count(mailbox: Mailbox) -> None:
    mail = posted()

    claimed = delivery._claim(mail.pk)
    Mail.objects.filter(pk=mail.pk).update(tries=2)
    delivery._failed(claimed, smtplib.SMTPDataError(550, b"no"))
    first = Mail.objects.get().state
    delivery._failed(claimed, ConnectionRefusedError())

    assert (first, Mail.objects.get().state) == (MailState.SENDING, MailState.SENDING)
    assert Act.objects.filter(action="mail.given_up").count() == 0
