"""What an office file is, found before anything of it is understood."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.limits import Limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What a workbook under a password is called in the old container it is put in.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ZIP = b"PK\x03\x04"
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
UNREADABLE = (RuntimeError, NotImplementedError)
CHUNK = 1 << 20
OVERLAP = 1 << 16
ENTITIES = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
ROW = re.compile(rb"<(?:\w+:)?(?:row|table-row|tr)[\s>/]")


def kind_of(data: bytes) -> str:
    """Return "xlsx", "ods", "docx" or "text", or refuse what is none of them."""
    if not data.strip():
        raise BrokenSheet(Broken.EMPTY)
    if data.startswith(OLE):
        raise BrokenSheet(Broken.PASSWORD if ENCRYPTED in data else Broken.OLD_EXCEL)
    if data.startswith(ZIP):
        return _office_kind(data)
    if data[:5] in {b"%PDF-", b"{\\rtf"} or data.lstrip()[:1] == b"<":
        raise BrokenSheet(Broken.UNKNOWN)
    return "text"


def _office_kind(data: bytes) -> str:
    with opened(data) as archive:
        names = set(archive.namelist())
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise BrokenSheet(Broken.MACROS)
        if "xl/workbook.xml" in names:
            return "xlsx"
        if "word/document.xml" in names:
            return "docx"
        if "content.xml" in names:
            return "ods"
    raise BrokenSheet(Broken.UNKNOWN)


def opened(data: bytes) -> zipfile.ZipFile:
    """Return the archive, or say that it is damaged."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED as error:
        raise BrokenSheet(Broken.DAMAGED) from error


def look_inside(data: bytes, limits: Limits) -> None:
    """Refuse an archive that unpacks to too much, or whose parts define entities of their own.

    What is unpacked is counted, for what the archive says of itself may be a lie.
    """
    with opened(data) as archive:
        parts = archive.infolist()
        if len(parts) > limits.parts:
            raise BrokenSheet(Broken.HOSTILE)
        if any(part.flag_bits & 1 for part in parts):
            raise BrokenSheet(Broken.PASSWORD)
        left = limits.unpacked
        for part in parts:
            left -= _look_at(archive, part, left, limits)


def _look_at(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int, limits: Limits) -> int:
    is_text = part.filename.endswith((".xml", ".rels"))
    size = rows = 0
    for chunk in chunks(archive, part):
        size += len(chunk)
        if is_text and ENTITIES.search(chunk):
            raise BrokenSheet(Broken.HOSTILE)
        rows += len(ROW.findall(chunk)) if is_text else 0
        if rows > limits.rows + 1:
            raise BrokenSheet(Broken.TOO_MANY_ROWS)
        if size > left:
            raise BrokenSheet(Broken.TOO_LARGE)
    return size


def chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part's bytes some at a time, never cut inside a tag or between a cell's two first."""
    held = b""
    try:
        with archive.open(part) as stream:
            while fresh := stream.read(CHUNK):
                whole = held + fresh
                is_closed = b"</" in whole
                cut = whole.rfind(b"</") if is_closed else whole.rfind(b"<", 0, -1)
                cut = cut if len(whole) - cut < OVERLAP else len(whole)
                held = whole[cut:]
                yield whole[:cut]
        yield held
    except DAMAGED as error:
        raise BrokenSheet(Broken.DAMAGED) from error
    except UNREADABLE as error:
        raise BrokenSheet(Broken.PASSWORD) from error
