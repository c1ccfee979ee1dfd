"""Files as pages tell of them: what each is, how large, and what has come of it."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from rodtrad.annotations.shown import size_in_words
from rodtrad.feedback.enums import GONE, PICTURES, FileState
from rodtrad.feedback.models import FeedbackCase, IntakeDraft, SentFile
from rodtrad.times import known


@dataclass(frozen=True)
class ToldFile:
    """A file as its sender sees it; `gone` says why it is not there."""

    title: str
    size: str
    gone: str = ""


def files_of(case: FeedbackCase) -> list[SentFile]:
    """Return the files of a case in order, none when its words are gone."""
    rows = SentFile.objects.filter(words__case=case).select_related("message")
    if known.moment() is not None:
        # One that came with a later word came with it.
        rows = rows.filter(Q(message_id__isnull=True) | Q(message__at__isnull=False))
    return list(rows)


def told(rows: list[SentFile]) -> list[ToldFile]:
    """Return files as their sender sees them."""
    return [ToldFile(row.title, size_in_words(row.size), _gone(row)) for row in rows]


def kept_files(draft: IntakeDraft) -> list[tuple[str, str]]:
    """Return the files of a draft that its sender can take out again."""
    rows = [row for row in draft.files.all() if row.state not in GONE]
    return [(str(row.number), f"{row.title} ({size_in_words(row.size)})") for row in rows]


def may_tell(draft: IntakeDraft) -> bool:
    """Say whether a draft has something in it that may say who wrote it."""
    return any(row.ending not in PICTURES and row.state not in GONE for row in draft.files.all())


def _gone(row: SentFile) -> str:
    if row.state == FileState.INFECTED:
        return _("Vi kunde inte ta emot den: den innehöll skadlig kod.")
    return _("Kommunen har tagit bort den.") if row.state == FileState.REMOVED else ""
