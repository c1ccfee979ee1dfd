"""What somebody is writing is kept here between the pages, for a week at most."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.written import required
from rodtrad.feedback.enums import KnownTo
from rodtrad.feedback.models import IntakeDraft, SentFile
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.services.files import forget
from rodtrad.feedback.services.intake import Given, Received, receive

KEPT_FOR = timedelta(days=7)


def begin_draft(text: str, **more: Any) -> IntakeDraft:
    """Keep what somebody has begun to write."""
    return IntakeDraft.objects.create(key=uuid4(), token=uuid4(), text=_written(text), **more)


def save_draft(draft: IntakeDraft, **values: Any) -> IntakeDraft:
    """Keep what somebody has changed; who nobody is to know leaves no name behind."""
    if "text" in values:
        values["text"] = _written(values["text"])
    if values.get("known_to") == KnownTo.NOBODY:
        values |= {"name": "", "email": "", "phone": ""}
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save(update_fields=list(values))
    return draft


def find_draft(key: UUID) -> IntakeDraft | None:
    """Return a draft that is not too old."""
    since = timezone.now() - KEPT_FOR
    return next(iter(IntakeDraft.objects.filter(key=key, begun_at__gte=since)), None)


def send(draft: IntakeDraft, *, is_doubtful: bool = False) -> Received:
    """Receive what a draft says; what is doubtful is held until somebody has looked at it."""
    given = Given(
        text=draft.text,
        kind=draft.kind,
        place=draft.place,
        unit_id=draft.unit_id,
        promise=draft.promise,
        known_to=draft.known_to or KnownTo.NOBODY,
        name=draft.name,
        email=draft.email,
        phone=draft.phone,
        language=draft.language,
    )
    doubt = is_doubtful or draft.is_doubtful
    return receive(given, token=draft.token, by=None, is_doubtful=doubt)


def forget_old_drafts() -> int:
    """Remove what nobody sent, and return how many there were."""
    old = IntakeDraft.objects.filter(begun_at__lt=timezone.now() - KEPT_FOR)
    forget(SentFile.objects.filter(draft__in=old))
    return old.delete()[0]


def _written(text: str) -> str:
    return required(text, "text", _("Skriv vad du vill säga."), most=LONGEST)
