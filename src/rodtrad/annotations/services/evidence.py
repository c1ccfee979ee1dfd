"""Files as evidence: cleaned, put away under a random name, and taken away again."""

import errno
import hashlib
import logging
import secrets
from contextlib import ExitStack, suppress

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.annotations import rules
from rodtrad.annotations.files import Cleaned, clean
from rodtrad.annotations.models import Attachment
from rodtrad.annotations.names import tidy_name
from rodtrad.annotations.registry import Thing, subject_of
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput

MOST_FILES = 20
FULL = {errno.ENOSPC, errno.EDQUOT}
logger = logging.getLogger(__name__)


def add_attachment(thing: Thing, *, name: str, contents: bytes, by: User) -> Attachment:
    """Keep a file as evidence on the thing, if it is of a kind that may be kept."""
    about = subject_of(thing)
    require(rules.may_attach(by, about, thing))
    cleaned = clean(contents)
    with ExitStack() as undo:
        path = _put_away(cleaned, undo)
        with transaction.atomic():
            type(thing)._default_manager.select_for_update().get(pk=thing.pk)
            kept = Attachment.objects.filter(
                subject_type=about.type, subject_id=thing.pk, removed_at=None
            )
            if kept.count() >= MOST_FILES:
                raise BadInput(_("Här finns redan 20 filer. Ta bort någon först."), "file")
            attachment = Attachment.objects.create(
                subject_type=about.type,
                subject_id=thing.pk,
                file=path,
                name=tidy_name(name, cleaned.ending),
                content_type=cleaned.content_type,
                size=len(cleaned.contents),
                digest=hashlib.sha256(cleaned.contents).hexdigest(),
                added_by=by,
            )
            _record("attachment.added", attachment, by)
        undo.pop_all()
    return attachment


def remove_attachment(attachment: Attachment, *, by: User) -> None:
    """Take away one's own file; that there was one stays."""
    with transaction.atomic():
        row = Attachment.objects.select_for_update().get(pk=attachment.pk)
        require(rules.may_remove_attachment(by, row))
        if row.removed_at is not None:
            return
        path = str(row.file.name)
        row.file, row.name, row.removed_at = "", "", timezone.now()
        row.save(update_fields=["file", "name", "removed_at"])
        _record("attachment.removed", row, by)
        transaction.on_commit(lambda: default_storage.delete(path))


def _put_away(cleaned: Cleaned, undo: ExitStack) -> str:
    token = secrets.token_hex(16)
    path = f"evidence/{token[:2]}/{token}"
    undo.callback(_forget, path)
    try:
        return default_storage.save(path, ContentFile(cleaned.contents))
    except OSError as error:
        logger.exception("A file could not be put away")
        if error.errno in FULL:
            sentence = _("Filen kunde inte sparas: servern har ont om plats. Din text finns kvar.")
        else:
            sentence = _("Filen kunde inte sparas just nu. Försök igen. Din text finns kvar.")
        raise BadInput(sentence, "file") from error


def _forget(path: str) -> None:
    with suppress(OSError):
        default_storage.delete(path)


def _record(action: str, attachment: Attachment, by: User) -> None:
    about = {"about": attachment.subject_type, "about_id": attachment.subject_id}
    record(action, by=by, subject=attachment, detail=about)
