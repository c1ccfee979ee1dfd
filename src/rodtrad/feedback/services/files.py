"""Files come with what a sender writes, are let through or taken away, and go with her words."""

import logging
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from shutil import disk_usage
from time import monotonic

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.feedback import scanning
from rodtrad.feedback.enums import FileState
from rodtrad.feedback.models import CaseMessage, CaseWords, FeedbackCase, IntakeDraft, SentFile
from rodtrad.feedback.sent_files import MOST, MOST_IN_A_CASE, Looked, Offered, look

FOLDER = "sent"
# What must be left on the disk when anybody's file has been kept: the database lives there too.
LEAST_FREE = 500 * 1024 * 1024
logger = logging.getLogger(__name__)


def add_files(draft: IntakeDraft, offered: Sequence[Offered]) -> list[str]:
    """Keep with a draft what can be kept, and return a sentence of each file that cannot."""
    refused: list[str] = []
    for found in looked_at(offered, refused):
        try:
            with undone_if_it_fails() as undo, transaction.atomic():
                if not IntakeDraft.objects.select_for_update().filter(pk=draft.pk).exists():
                    raise BadInput(_("Det är redan skickat."), "attached")
                rows = SentFile.objects.filter(draft=draft)
                _keep(rows, found, SentFile(draft=draft), undo, MOST)
        except BadInput as wrong:
            refused.append(wrong.sentence)
    return refused


def keep_in(draft: IntakeDraft, found: Iterable[Looked], undo: ExitStack) -> None:
    """Keep files that have been looked at with a draft, which nobody else knows of."""
    for one in found:
        _keep(SentFile.objects.filter(draft=draft), one, SentFile(draft=draft), undo, MOST)


def looked_at(offered: Iterable[Offered], refused: list[str]) -> Iterator[Looked]:
    """Give each file that may be kept, in time for all of them, and note why others may not."""
    ends = monotonic() + scanning.SECONDS
    for one in offered:
        try:
            yield look(one, ends - monotonic())
        except BadInput as wrong:
            refused.append(wrong.sentence)


def not_kept_before(case: FeedbackCase, found: list[Looked]) -> list[Looked]:
    """Return what a case, which is locked, does not have: a second click brings nothing new."""
    rows = SentFile.objects.filter(words__case=case)
    known = set(rows.values_list("digest", flat=True)) if found else set()
    return [one for one in found if one.digest not in known]


def keep_with(message: CaseMessage, words: CaseWords, found: list[Looked], undo: ExitStack) -> int:
    """Keep files with a later word in a case, which is locked, and return how many there are."""
    rows = SentFile.objects.filter(words=words)
    for one in found:
        _keep(rows, one, SentFile(words=words, message=message), undo, MOST_IN_A_CASE)
    return rows.filter(message=message).count()


def _keep(
    rows: QuerySet[SentFile], found: Looked, row: SentFile, undo: ExitStack, most: int
) -> None:
    """Keep a file beside others, once; what is infected leaves nothing but the word that it was."""
    if rows.filter(digest=found.digest).exists():
        return
    if rows.count() >= most:
        raise BadInput(_("Det får vara högst %d filer. Ta bort någon först.") % most, "attached")
    last = rows.aggregate(last=Max("number"))["last"] or 0
    row.number, row.state, row.ending = last + 1, found.state, found.ending
    row.size, row.digest = len(found.contents), found.digest
    if found.state != FileState.INFECTED:
        row.file.name = _put_away(found.contents, undo)
    row.save(force_insert=True)


def _put_away(contents: bytes, undo: ExitStack) -> str:
    token = secrets.token_hex(16)
    path = f"{FOLDER}/{token[:2]}/{token}"
    undo.callback(_delete, path)
    try:
        _require_room(len(contents))
        return default_storage.save(path, ContentFile(contents))
    except OSError as error:
        logger.error("A sent file could not be put away: %s", error.strerror)
        said = _("Filen kunde inte sparas just nu. Det du skrivit finns kvar. Skicka utan fil.")
        raise BadInput(said, "attached") from error


def _require_room(size: int) -> None:
    place = settings.MEDIA_ROOT
    place.mkdir(parents=True, exist_ok=True)
    if disk_usage(place).free - size < LEAST_FREE:
        raise OSError(0, "Too little is left on the disk")


@contextmanager
def undone_if_it_fails() -> Iterator[ExitStack]:
    """Take away what was put away, if what it was put away for comes to nothing."""
    with ExitStack() as undo:
        yield undo
        undo.pop_all()


def _delete(path: str) -> None:
    with suppress(OSError):
        default_storage.delete(path)


def take_out(draft: IntakeDraft, numbers: Iterable[str]) -> None:
    """Take away files that the sender does not want to send after all."""
    wanted = set(numbers)
    out = [row.pk for row in draft.files.all() if str(row.number) in wanted]
    with transaction.atomic():
        forget(SentFile.objects.filter(draft=draft, pk__in=out))


def take_along(draft_id: int, words: CaseWords) -> int:
    """Let a draft's files be the case's, and return how many there are."""
    return SentFile.objects.filter(draft=draft_id).update(draft=None, words=words)


def forget(rows: QuerySet[SentFile]) -> None:
    """Remove files, rows and contents."""
    paths = [row.file.name for row in rows if row.file.name]
    rows.delete()
    for path in paths:
        transaction.on_commit(partial(_delete, str(path)))
