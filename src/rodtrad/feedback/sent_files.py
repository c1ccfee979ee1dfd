"""What a resident may send with her words: known by its contents, and drawn anew if a picture."""

import hashlib
import unicodedata
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from django.utils.translation import gettext as _

from rodtrad.annotations import files
from rodtrad.annotations.files import LARGEST, Cleaned
from rodtrad.core.errors import BadInput
from rodtrad.feedback import scanning
from rodtrad.feedback.enums import PICTURES, FileState
from rodtrad.feedback.scanning import Finding

MOST = 5
MOST_IN_A_CASE = 20
# Enough to read a sign by in a picture of a street, and little to keep in memory while drawn.
LONGEST_SIDE = 3_000
# What a telephone takes: other pictures than plain JPEG are held whole, by some in many copies.
MOST_WHOLE = 12_500_000
HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
LONGEST_NAME = 60
DRAWING = Lock()


class Offered(Protocol):
    """A file as a form gives it; `name` is only said back to whoever sent it."""

    @property
    def name(self) -> str | None: ...

    @property
    def size(self) -> int: ...

    def read(self) -> bytes: ...


@dataclass(frozen=True)
class Looked:
    """A file that may be kept, and what is known of it."""

    contents: bytes
    ending: str
    state: FileState

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.contents).hexdigest()


def look(offered: Offered, seconds: float) -> Looked:
    """Return the file as it may be kept, scanned for so many seconds at most if it needs to be.

    Raises `BadInput` in the field `attached` with the file's name and why it cannot be taken.
    """
    try:
        found = _cleaned(offered)
    except BadInput as wrong:
        said = {"name": said_name(offered), "why": wrong.sentence}
        raise BadInput(_("%(name)s: %(why)s") % said, "attached") from wrong
    return Looked(found.contents, found.ending, _state(found, seconds))


def said_name(offered: Offered) -> str:
    """Return the name of a file as its sender may see it again, without signs that turn text."""
    signs = (sign for sign in offered.name or "" if unicodedata.category(sign)[0] != "C")
    return "".join(signs)[-LONGEST_NAME:]


def _cleaned(offered: Offered) -> Cleaned:
    if getattr(offered, "is_lost", False):
        raise BadInput(_("Filen kunde inte tas emot just nu. Vänta en stund och försök igen."))
    if not offered.size:
        raise BadInput(_("Filen är tom."))
    if offered.size > LARGEST:
        raise BadInput(_("Filen är för stor. Den får vara högst 10 MB."))
    contents = offered.read()
    found = _picture(contents) or files.pdf(contents) or files.text(contents)
    if found is None and contents[4:8] == b"ftyp" and contents[8:12] in HEIC:
        raise BadInput(
            _("Bilder i formatet HEIC kan vi inte läsa. Spara om bilden som JPEG, eller skicka "
              "en skärmbild av den.")
        )  # fmt: skip
    if found is None:
        raise BadInput(_("Det går bara bra med bilder (JPEG, PNG, WebP), pdf och ren text."))
    return found


def _picture(contents: bytes) -> Cleaned | None:
    """Return a picture drawn anew, one at a time in a process: memory is what they cost."""
    with DRAWING:
        return files.picture(contents, LONGEST_SIDE, MOST_WHOLE)


def _state(found: Cleaned, seconds: float) -> FileState:
    """Say what is known: a picture drawn anew has nothing but its points."""
    if found.ending in PICTURES:
        return FileState.SAFE
    return STATES[scanning.scan(found.contents, seconds)]


STATES = {
    Finding.CLEAN: FileState.SAFE,
    Finding.INFECTED: FileState.INFECTED,
    Finding.UNKNOWN: FileState.UNCHECKED,
}
