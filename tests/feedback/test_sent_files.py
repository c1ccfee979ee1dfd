"""A file is what its contents say; a picture is drawn anew, and the rest waits for a scanner."""

import io
import warnings
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from rodtrad.annotations.files import LARGEST, clean
from rodtrad.core.errors import BadInput
from rodtrad.feedback import scanning
from rodtrad.feedback.scanning import Finding
from rodtrad.feedback.sent_files import LONGEST_SIDE, look, said_name
from tests.feedback.sending import ARTIST, LETTER, bomb, picture, scanner, tracing, upload

ONLY = "Det går bara bra med bilder (JPEG, PNG, WebP), pdf och ren text."
POINTS = "Bilden har för många bildpunkter."
BROKEN = "Bilden går inte att läsa. Den kan vara skadad."


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"", "Filen är tom."),
        (b"x" * (LARGEST + 1), "Filen är för stor. Den får vara högst 10 MB."),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", ONLY),
        (b"\n <!doctype html><script>alert(1)</script>", ONLY),
        (b"PK\x03\x04rest", ONLY),
        (b"MZ\x90\x00\x03", ONLY),
        (picture("GIF"), ONLY),
        (b"\x00\x00\x00\x18ftypisom" + b"\x00" * 20, ONLY),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 20, "Bilder i formatet HEIC kan vi inte läsa."),
        (bomb(60_000, 60_000), POINTS),
        (bomb(8_000, 8_000), POINTS),
        (bomb(4_000, 3_200), POINTS),
        (picture()[:200], BROKEN),
        (bomb(40, 40), BROKEN),
    ],
)
def test_what_may_not_be_sent_is_refused_by_what_it_is(contents: bytes, sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        look(upload(contents, "semester.jpg"), 1)

    assert refused.value.sentence.startswith(f"semester.jpg: {sentence}")
    assert refused.value.field == "attached"


def test_a_bomb_that_the_library_only_warns_of_is_refused_too() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(BadInput, match=POINTS):
            look(upload(bomb(10_000, 10_000)), 1)
    with pytest.raises(BadInput, match=POINTS):
        look(upload(bomb(10_000, 10_000)), 1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_where_by_whom_and_with_what_is_left_in_a_picture(kind: str) -> None:
    sent = tracing(kind)

    found = look(upload(sent), 1)

    before = Image.open(io.BytesIO(sent)).getexif()
    after = Image.open(io.BytesIO(found.contents))
    assert (before[0x013B], bool(before.get_ifd(0x8825))) == (ARTIST, True)
    assert (dict(after.getexif()), after.size) == ({}, (20, 40))
    for planted in (ARTIST.encode(), b"Planterad kamera", b"2026:11:24"):
        assert (planted in sent, planted in found.contents) == (True, False)


def test_a_picture_that_is_also_a_page_is_only_a_picture() -> None:
    sent = picture() + b"<script>alert(1)</script>PK\x03\x04"

    found = look(upload(sent, "sida.html"), 1)

    assert (found.ending, b"script" in sent, b"script" in found.contents) == ("jpg", True, False)


def test_a_picture_with_another_behind_it_is_the_first() -> None:
    kept, second = io.BytesIO(), Image.new("RGB", (10, 10))
    Image.new("RGB", (40, 20)).save(kept, "MPO", save_all=True, append_images=[second])

    found = look(upload(kept.getvalue()), 1)

    assert Image.open(io.BytesIO(found.contents)).size == (40, 20)
    assert (found.ending, clean(kept.getvalue()).ending) == ("jpg", "jpg")


def test_a_large_picture_is_drawn_smaller_and_one_of_ours_as_it_is() -> None:
    sent = picture("JPEG", (LONGEST_SIDE + 500, 100))

    found = look(upload(sent), 1)

    assert Image.open(io.BytesIO(found.contents)).width == LONGEST_SIDE
    assert Image.open(io.BytesIO(clean(sent).contents)).width == LONGEST_SIDE + 500


def test_without_a_scanner_only_a_picture_is_safe() -> None:
    found = {name: look(upload(sent), 1).state for name, sent in CALM.items()}

    assert found == {"picture": "safe", "pdf": "unchecked", "text": "unchecked"}


CALM = {"picture": picture("PNG"), "pdf": LETTER, "text": "Klockan åtta.".encode()}


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('grep -q JavaScript "$1" && exit 1; exit 0', Finding.INFECTED),
        ('test -s "$1"', Finding.CLEAN),
        ("exit 2", Finding.UNKNOWN),
        ("sleep 5", Finding.UNKNOWN),
    ],
)
def test_only_the_scanners_own_word_makes_a_file_safe(
    settings: Any, tmp_path: Path, script: str, expected: Finding
) -> None:
    settings.VIRUS_SCANNER = scanner(tmp_path, script)

    assert scanning.scan(LETTER, 0.5) is expected


def test_a_scanner_that_is_not_there_or_has_no_time_left_says_nothing(settings: Any) -> None:
    settings.VIRUS_SCANNER = "/finns/inte --alls"
    gone = scanning.scan(LETTER, 1)
    settings.VIRUS_SCANNER = "/bin/true"

    assert gone is Finding.UNKNOWN
    assert scanning.scan(LETTER, 0) is Finding.UNKNOWN
    assert scanning.scan(LETTER, 1) is Finding.CLEAN


def test_a_file_that_the_disk_had_no_room_for_on_its_way_in_says_so() -> None:
    lost = upload(picture())
    lost.is_lost = True

    with pytest.raises(BadInput, match="kunde inte tas emot just nu"):
        look(lost, 1)


def test_a_name_is_said_back_without_signs_that_turn_it() -> None:
    assert said_name(upload(b"", "bild\u202egpj.exe")) == "bildgpj.exe"
    assert said_name(SimpleUploadedFile(None, b"x")) == ""
    assert len(said_name(upload(b"", "x" * 200))) == 60
