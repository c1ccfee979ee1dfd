"""A mail is taken, once: as a new case, or as more in the case that it answers."""

import hashlib
from contextlib import ExitStack
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from rodtrad.exchange.mail import Letter, read
from rodtrad.feedback import threads
from rodtrad.feedback.enums import Channel, KnownTo, State, Taking
from rodtrad.feedback.mailed import LONGEST_SUBJECT, Fitted, address_of, fitted
from rodtrad.feedback.models import (
    CaseContact,
    CaseLetter,
    CaseMessage,
    FeedbackCase,
    SentFile,
    TakenMail,
)
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.sent_files import MOST, MOST_IN_A_CASE
from rodtrad.feedback.services.confirming import confirm, tell_refused
from rodtrad.feedback.services.drafts import begin_draft
from rodtrad.feedback.services.files import keep_in, not_kept_before, undone_if_it_fails
from rodtrad.feedback.services.intake import Given, receive
from rodtrad.feedback.services.returning import open_again, say_more
from rodtrad.feedback.services.suggesting import suggest_tracks

SALT = "feedback.mail"
# A mail server keeps a mail that it cannot hand over for so long.
LONGEST_ON_THE_WAY = timedelta(days=5)
# More than anybody writes to us in an hour: such a sender is held, and nothing is mailed to it.
MOST_IN_AN_HOUR = 10
MOST_LINKS = 5


def take_mail(raw: bytes, *, arrived_at: datetime | None = None) -> TakenMail:
    """Take a mail as it came from the mail server; the same again changes nothing.

    Raises `Unreadable` of what is no mail.
    """
    letter = read(raw)
    digest = _digest(letter)
    if (before := _before(digest)) is not None:
        return before
    try:
        return _taken(letter, digest, arrived_at)
    except IntegrityError:
        # The same mail came a moment before, and counts.
        return TakenMail.objects.get(digest=digest)


def _before(digest: bytes) -> TakenMail | None:
    return TakenMail.objects.filter(digest=digest).first()


def _digest(letter: Letter) -> bytes:
    """Return what a mail is known by: what stays the same however often it is sent to us.

    Its words are part of it, so that nobody can take another's place with a number he guessed.
    """
    said = [letter.message_id, letter.address.lower(), letter.subject, letter.text, letter.quoted]
    files = [hashlib.sha256(part.contents).hexdigest() for part in letter.parts]
    whole = "\0".join([*said, *files])
    return salted_hmac(SALT, whole.encode("utf-8", "replace"), algorithm="sha256").digest()


def _taken(letter: Letter, digest: bytes, arrived_at: datetime | None) -> TakenMail:
    if letter.is_automatic or _is_our_own(letter.address):
        return TakenMail.objects.create(digest=digest, outcome=Taking.AUTOMATIC)
    case = threads.answered(letter.references)
    if case is None and not letter.is_disproved:
        case = threads.named(letter.subject, letter.address)
    if case is not None:
        return _added(letter, digest, case)
    return _begun(letter, digest, _arrived(arrived_at or letter.arrived_at))


def _is_our_own(address: str) -> bool:
    own = settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].strip("> ")
    return address.lower() in {own.lower(), settings.INBOX_ADDRESS.lower()} - {""}


def _arrived(said: datetime | None) -> datetime:
    """Return when it came, as the mail server says if that can be."""
    now = timezone.now()
    return said if said and now - LONGEST_ON_THE_WAY <= said <= now else now


def _begun(letter: Letter, digest: bytes, at: datetime) -> TakenMail:
    """Let a mail be a case, with its files, and confirm it unless it is held."""
    kept, address = fitted(letter), address_of(letter)
    given = Given(
        text=kept.text,
        known_to=KnownTo.MUNICIPALITY,
        name=letter.name[: CaseContact._meta.get_field("name").max_length],
        email=address,
    )
    with undone_if_it_fails() as undo, transaction.atomic():
        draft = begin_draft(kept.text)
        keep_in(draft, kept.found, undo)
        received = receive(
            given,
            token=draft.token,
            by=None,
            channel=Channel.MAIL,
            received_at=at,
            is_doubtful=_is_doubtful(letter, address),
            is_told=False,
        )
        case = received.case
        suggest_tracks(case, letter.subject, at=case.received_at)
        _kept_around(letter, case, kept)
        is_held = case.state == State.HELD
        if not is_held:
            confirm(case, received.words, kept.told())
        outcome = Taking.HELD if is_held else Taking.CASE
        return TakenMail.objects.create(digest=digest, outcome=outcome, case=case)


def _is_doubtful(letter: Letter, address: str) -> bool:
    """Say whether somebody has to look before it counts; nothing is ever refused."""
    if letter.is_suspect or letter.is_disproved or letter.is_broken or not address:
        return True
    if letter.text.count("://") > MOST_LINKS:
        return True
    since = timezone.now() - timedelta(hours=1)
    rows = CaseContact.objects.filter(email__iexact=address, case__channel=Channel.MAIL)
    return rows.filter(case__registered_at__gte=since).count() >= MOST_IN_AN_HOUR


def _added(letter: Letter, digest: bytes, case: FeedbackCase) -> TakenMail:
    """Put a mail in the case it answers: the clock goes again, or the case is open again."""
    has_room = hasattr(case, "words")
    room = MOST_IN_A_CASE - SentFile.objects.filter(words__case=case).count() if has_room else 0
    kept = fitted(letter, min(MOST, max(0, room)))
    with undone_if_it_fails() as undo, transaction.atomic():
        locked = FeedbackCase.objects.select_for_update().get(pk=case.pk)
        message = _said(locked, kept, undo)
        _kept_around(letter, case, kept, message)
        if kept.refused:
            tell_refused(case, str(message.pk), kept.told())
        return TakenMail.objects.create(digest=digest, outcome=Taking.ADDED, case=case)


def _said(case: FeedbackCase, kept: Fitted, undo: ExitStack) -> CaseMessage:
    found = not_kept_before(case, kept.found)
    act = open_again if case.state == State.ANSWERED else say_more
    act(case, text=kept.text, found=found, undo=undo)
    return case.messages.latest("pk")


def _kept_around(
    letter: Letter, case: FeedbackCase, kept: Fitted, message: CaseMessage | None = None
) -> None:
    """Keep what stood around the words of a mail, for those who answer it."""
    contact = CaseContact.objects.filter(case=case).first()
    its_own = contact.email.lower() if contact else ""
    CaseLetter.objects.create(
        case=case,
        message=message,
        subject=letter.subject[:LONGEST_SUBJECT],
        sender=f"{letter.name} <{letter.address}>".strip()[:300],
        is_other_sender=message is not None and its_own != letter.address.lower(),
        quoted=letter.quoted[:LONGEST],
        refused=kept.noted(),
    )
