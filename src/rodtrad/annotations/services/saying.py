"""A comment, a file, or both in one go."""

from collections.abc import Iterable
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.annotations.files import LARGEST
from rodtrad.annotations.models import Comment
from rodtrad.annotations.registry import Thing
from rodtrad.annotations.services.comments import post_comment
from rodtrad.annotations.services.evidence import add_attachment
from rodtrad.core.errors import BadInput


def say(
    thing: Thing,
    *,
    text: str,
    upload: "UploadedFile[Any] | None",
    also: Iterable[User] = (),
    by: User,
) -> Comment | None:
    """Add what the person wrote and the file they chose; all of it or none."""
    if not text.strip() and upload is None:
        raise BadInput(_("Skriv en kommentar eller välj en fil."), "text")
    with transaction.atomic():
        comment = None
        if text.strip():
            comment = post_comment(thing, text=text, also=also, by=by)
        if upload is not None:
            if (upload.size or 0) > LARGEST:
                raise BadInput(_("Filen är för stor. Den får vara högst 10 MB."), "file")
            add_attachment(thing, name=upload.name or "", contents=upload.read(), by=by)
    return comment
