"""A resident's word is received: kept, numbered and confirmed in one transaction, and only once."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import rules, secret
from rodtrad.feedback.enums import Channel, Kind, KnownTo, State
from rodtrad.feedback.models import (
    CaseContact,
    CaseSecret,
    CaseWords,
    FeedbackCase,
    IntakeDraft,
    SentFile,
)
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.services import common
from rodtrad.feedback.services.files import take_along
from rodtrad.feedback.services.registry import enter
from rodtrad.feedback.services.suggesting import suggest_tracks
from rodtrad.organisation.queries import tree

TRIES = 5


@dataclass(frozen=True)
class Given:
    """What somebody says, and as much of who she is as she wants to tell."""

    text: str
    kind: str = ""
    place: str = ""
    unit_id: int | None = None
    promise: PromiseVersion | None = None
    known_to: str = KnownTo.NOBODY
    name: str = ""
    email: str = ""
    phone: str = ""
    device: str = ""
    language: str = "sv"


@dataclass(frozen=True)
class Received:
    """A case as its sender gets it: with the words that lead back to it."""

    case: FeedbackCase
    words: str


def receive(
    given: Given,
    *,
    token: UUID,
    by: User | None,
    channel: str = Channel.WEB,
    received_at: datetime | None = None,
    is_doubtful: bool = False,
    is_told: bool = True,
) -> Received:
    """Receive what somebody says; the same token again gives the same case and words.

    What is doubtful is held until somebody has looked at it. With `is_told` she is mailed that it
    has come. Raises `BadInput` of nothing said.
    """
    if channel != Channel.WEB:
        require(rules.may_register(by))
    words, submission = secret.words_for(token), secret.submission_of(token)
    with transaction.atomic():
        # Locked, so that no file is added to it while its files are taken along.
        rows = IntakeDraft.objects.select_for_update().filter(token=token)
        draft = next(iter(rows.annotate(has_files=HAS_FILES).values_list("pk", "has_files")), None)
        case = _already(submission)
        if case is None:
            made = _Sending(_checked(given), submission, str(channel), received_at, is_doubtful)
            case = _received(made, words, draft, by)
            # What is held may be a robot's, and its address somebody else's: it is told later.
            if is_told and given.email.strip() and case.state != State.HELD:
                common.tell_received(case)
        if draft is not None:
            _forget(draft)
    return Received(case, words)


@dataclass(frozen=True)
class _Sending:
    """What is about to be a case."""

    given: Given
    submission: bytes
    channel: str
    received_at: datetime | None
    is_doubtful: bool


Draft = tuple[int, bool] | None
HAS_FILES = Exists(SentFile.objects.filter(draft=OuterRef("pk")))


def _forget(draft: tuple[int, bool]) -> None:
    """Remove a draft that has been sent; its files are the case's now, or go with it."""
    if draft[1]:
        IntakeDraft.objects.filter(pk=draft[0]).delete()
        return
    # Nothing hangs on it, so nothing need be looked for.
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM feedback_intakedraft WHERE id = %s", [draft[0]])


def _already(submission: bytes) -> FeedbackCase | None:
    return next(iter(FeedbackCase.objects.filter(submission=submission)), None)


def _received(made: _Sending, words: str, draft: Draft, by: User | None) -> FeedbackCase:
    """Keep a case, or find the one that the same sending made a moment before."""
    for _attempt in range(TRIES):
        try:
            with transaction.atomic():
                case = _made(made)
                kept = _kept(case, made.given, words)
                files = take_along(draft[0], kept) if draft and draft[1] else 0
                said = {"files": files} if files else {}
                common.told("case.received", case, by=by, channel=made.channel, **said)
                suggest_tracks(case, made.given.text, at=case.received_at)
                return case
        except IntegrityError:
            # Either the same sending came a moment before, and counts, or the code was another's.
            if (there := _already(made.submission)) is not None:
                return there
    raise BadInput(_("Det gick inte att ta emot det nu. Försök en gång till."))


def _checked(given: Given) -> Given:
    text = required(given.text, "text", _("Skriv vad du vill säga."), most=LONGEST)
    known_to = KnownTo(given.known_to)
    is_anonymous = known_to == KnownTo.NOBODY
    who = {name: "" if is_anonymous else getattr(given, name).strip() for name in WHO}
    return Given(
        text=text,
        kind=Kind(given.kind or Kind.VIEW),
        place=given.place.strip(),
        unit_id=given.unit_id,
        promise=given.promise,
        known_to=known_to,
        language=given.language,
        # What tells of an app and no person is nothing to write to: it alone makes nobody known.
        device=given.device.strip() if any(who.values()) else "",
        **who,
    )


WHO = ("name", "email", "phone")


def _made(made: _Sending) -> FeedbackCase:
    now, given = timezone.now(), made.given
    if made.received_at is not None and made.received_at > now:
        raise BadInput(_("Det kan inte ha kommit in efter i dag."), "received_on")
    case = FeedbackCase(
        code=secret.new_code(),
        submission=made.submission,
        kind=given.kind,
        channel=made.channel,
        known_to=given.known_to,
        language=given.language,
        state=State.HELD if made.is_doubtful else State.RECEIVED,
        unit_id=_place_of(given),
        promise=given.promise,
        received_at=made.received_at or now,
        registered_at=now,
    )
    if not made.is_doubtful:
        enter(case)
    case.save(force_insert=True)
    return case


def _kept(case: FeedbackCase, given: Given, words: str) -> CaseWords:
    """Keep what was said and by whom, apart from the case."""
    kept: CaseWords = CaseWords.objects.create(case=case, text=given.text, place=given.place)
    if any(getattr(given, name) for name in WHO):
        who = {name: getattr(given, name) for name in WHO}
        CaseContact.objects.create(case=case, device=given.device, **who)
    secret_row: CaseSecret = secret.sealed(case, words)
    secret_row.save(force_insert=True)
    return kept


def _place_of(given: Given) -> int:
    """Return where a case lies first: the unit named, the one that promises, or the reception."""
    standing = tree()
    if given.unit_id is not None and given.unit_id in standing:
        return given.unit_id
    if given.promise is not None:
        own = given.promise.version.declaration.unit_id
        node = standing.heir(own) or standing.find(own)
        return node.id if node else reception_id()
    return reception_id()


def reception_id() -> int:
    """Return the unit that takes what nobody is named for: the municipality itself."""
    if roots := tree().roots():
        return roots[0].id
    raise BadInput(_("Kommunen har inte lagt upp sin organisation än. Ring oss i stället."))
