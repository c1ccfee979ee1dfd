"""Files as residents send them, kind and hostile."""

import io
import struct
import zlib
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from rodtrad.feedback import services
from rodtrad.feedback.models import FeedbackCase, IntakeDraft, SentFile
from rodtrad.organisation.models import Unit
from tests.feedback.conftest import TEXT

LETTER = b"%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>> endobj\n"
ARTIST = "Siv Planterad"
LATITUDE = (57.0, 42.0, 17.5)


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 20), **more: object) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", size, "#557799").save(kept, format=kind, **more)
    return kept.getvalue()


def tracing(kind: str) -> bytes:
    """A picture that tells where it was taken, by whom and with what."""
    exif = Image.Exif()
    exif[0x013B], exif[0x010F], exif[0x0112] = ARTIST, "Planterad kamera", 6
    exif.get_ifd(0x8825).update({1: "N", 2: LATITUDE, 29: "2026:11:24"})
    return picture(kind, exif=exif)


def bomb(width: int, height: int) -> bytes:
    """A PNG of few bytes that says it has very many points."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\x00" * 64)), (b"IEND", b""))
    drawn = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + drawn


def upload(contents: bytes, name: str = "bild.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, contents)


def drafted(*contents: bytes, text: str = TEXT, **more: object) -> IntakeDraft:
    draft = services.begin_draft(text, known_to="nobody", **more)
    assert services.add_files(draft, [upload(each) for each in contents]) == []
    return draft


def with_file(unit: Unit | None, *contents: bytes, text: str = TEXT) -> FeedbackCase:
    """A case that somebody has brought to a unit, with files."""
    return services.send(drafted(*contents, text=text, unit=unit)).case


def only_file() -> SentFile:
    return SentFile.objects.get()


def stored(folder: Path) -> list[bytes]:
    """The contents of every file put away."""
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def scanner(folder: Path, script: str) -> str:
    """A program that looks for malware as the script does."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "scanner"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)
