"""What a file really is, read from its contents and never from its name."""

import io
import lzma
import zipfile
import zlib
from dataclasses import dataclass

from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from rodtrad.core.errors import BadInput

LARGEST = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
IMAGES = {
    "JPEG": ("image/jpeg", "jpg"),
    "PNG": ("image/png", "png"),
    "WEBP": ("image/webp", "webp"),
}
OFFICE = {
    "word/document.xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    "xl/workbook.xml": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
    "ppt/presentation.xml": (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "pptx",
    ),
}
# What each ending of what residents may send is told to a browser as.
ENDINGS = {ending: kind for kind, ending in IMAGES.values()} | {
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
}
# An archive is read by five libraries, each with its own word for what is broken.
BROKEN_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    OSError,
    ValueError,
)
OPEN_DOCUMENT = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
}


@dataclass(frozen=True)
class Cleaned:
    """A file that may be kept: its contents, what they are and the ending they should have."""

    contents: bytes
    content_type: str
    ending: str


def clean(contents: bytes) -> Cleaned:
    """Return the file as it may be kept, or say in a sentence why it may not."""
    if not contents:
        raise BadInput(_("Filen är tom."), "file")
    if len(contents) > LARGEST:
        raise BadInput(_("Filen är för stor. Den får vara högst 10 MB."), "file")
    found = picture(contents) or pdf(contents) or _archive(contents) or text(contents)
    if found is None:
        raise BadInput(
            _(
                "Den sortens fil tar vi inte emot. Det går bra med PDF, Word, Excel, PowerPoint, "
                "OpenDocument, text, CSV och bilder i JPEG, PNG eller WebP."
            ),
            "file",
        )
    return found


def picture(
    contents: bytes, longest_side: int | None = None, most_whole: int | None = None
) -> Cleaned | None:
    """Return a picture drawn anew, without what the camera wrote about place and person.

    It is drawn no longer or taller than `longest_side` pixels, and has at most `most_whole` if it
    must be held whole while it is made smaller. None is no picture we know.
    """
    try:
        with Image.open(io.BytesIO(contents), formats=tuple(IMAGES)) as found:
            # A telephone puts more than one picture in a JPEG and calls it MPO: the first is kept.
            name = "JPEG" if found.format == "MPO" else str(found.format)
            is_whole = name != "JPEG" or bool(found.info.get("progressive"))
            most = most_whole if is_whole and most_whole is not None else MOST_PIXELS
            if found.width * found.height > most:
                raise BadInput(_("Bilden har för många bildpunkter."), "file")
            if longest_side is not None:
                found.draft("RGB", (longest_side, longest_side))
                found.thumbnail((longest_side, longest_side), reducing_gap=None)
            upright = ImageOps.exif_transpose(found)
            if upright.mode == "P":
                upright = upright.convert("RGBA")
            kept = io.BytesIO()
            # A new picture has nothing but its points; saving the old one would keep its notes.
            plain = Image.new(upright.mode, upright.size)
            plain.paste(upright)
            plain.save(kept, format=name, quality=90)
    except UnidentifiedImageError:
        return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadInput(_("Bilden har för många bildpunkter."), "file") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadInput(_("Bilden går inte att läsa. Den kan vara skadad."), "file") from error
    content_type, ending = IMAGES[name]
    return Cleaned(kept.getvalue(), content_type, ending)


def pdf(contents: bytes) -> Cleaned | None:
    """Return a PDF as it is, None of what does not begin as one."""
    if not contents.startswith(b"%PDF-"):
        return None
    return Cleaned(contents, "application/pdf", "pdf")


def _archive(contents: bytes) -> Cleaned | None:
    """Return an office document; only the list of its parts is read, nothing is unpacked."""
    if not contents.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as archive:
            names = set(archive.namelist())
            kind = (
                archive.open("mimetype").read(100).decode("ascii", "replace")
                if ("mimetype" in names)
                else ""
            )
    except BROKEN_ARCHIVE as error:
        raise BadInput(_("Dokumentet går inte att läsa. Det kan vara skadat."), "file") from error
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise BadInput(_("Dokumentet innehåller makron. Spara det utan makron först."), "file")
    if kind in OPEN_DOCUMENT:
        return Cleaned(contents, kind, OPEN_DOCUMENT[kind])
    for part, (content_type, ending) in OFFICE.items():
        if part in names and "[Content_Types].xml" in names:
            return Cleaned(contents, content_type, ending)
    return None


def text(contents: bytes) -> Cleaned | None:
    """Return plain text, None of what is not, or could be taken for a page."""
    try:
        found = contents.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if any(ord(sign) < 32 and sign not in "\t\n\r\f" for sign in found):
        return None
    if found.lstrip().startswith("<"):
        return None
    return Cleaned(contents, "text/plain; charset=utf-8", "txt")
