"""Files: known by their contents, cleaned, kept under random names, given back to few."""

import errno
import io
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from tests.annotations.conftest import KIND
from tests.town import Town

from rodtrad.annotations import services
from rodtrad.annotations.files import LARGEST, clean
from rodtrad.annotations.models import Attachment, Comment
from rodtrad.annotations.names import tidy_name
from rodtrad.annotations.rules import may_remove_attachment
from rodtrad.annotations.services import evidence
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused, require
from rodtrad.core.errors import BadInput
from rodtrad.times.known import knowing

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def picture(kind: str = "JPEG", mode: str = "RGB", **more: object) -> bytes:
    kept = io.BytesIO()
    Image.new(mode, (40, 20)).save(kept, format=kind, **more)
    return kept.getvalue()


def archive(*names: str, mimetype: str = "") -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "x")
    return kept.getvalue()


@pytest.mark.parametrize(
    ("contents", "ending"),
    [
        (PDF, "pdf"),
        (picture("JPEG"), "jpg"),
        (picture("PNG", "P"), "png"),
        (picture("WEBP"), "webp"),
        (archive("[Content_Types].xml", "word/document.xml"), "docx"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        ("Protokoll å ä ö\n".encode(), "txt"),
    ],
)
def test_what_may_be_kept_is_known_by_its_contents(contents: bytes, ending: str) -> None:
    assert clean(contents).ending == ending


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"", "Filen är tom."),
        (b"x" * (LARGEST + 1), "Filen är för stor. Den får vara högst 10 MB."),
        (b"a\x00b", "Den sortens fil tar vi inte emot."),
        (b"MZ\x90\x00\x03", "Den sortens fil tar vi inte emot."),
        (b"\xff\xfe\x00\x01", "Den sortens fil tar vi inte emot."),
        (b"<script>alert(1)</script>", "Den sortens fil tar vi inte emot."),
        (b" <svg xmlns='x'/>", "Den sortens fil tar vi inte emot."),
        (archive("a.exe"), "Den sortens fil tar vi inte emot."),
        (b"PK\x03\x04 trasig", "Dokumentet går inte att läsa."),
        (
            archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "Dokumentet innehåller makron.",
        ),
        (picture("JPEG")[:200], "Bilden går inte att läsa."),
        (picture("GIF", "P"), "Den sortens fil tar vi inte emot."),
    ],
)
def test_what_may_not_be_kept_is_refused_with_the_reason(contents: bytes, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        clean(contents)

    assert caught.value.sentence.startswith(sentence)
    assert caught.value.field == "file"


def test_a_picture_of_too_many_points_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rodtrad.annotations.files.MOST_PIXELS", 799)

    with pytest.raises(BadInput) as caught:
        clean(picture("PNG"))

    assert caught.value.sentence == "Bilden har för många bildpunkter."


def test_a_picture_loses_what_the_camera_wrote_and_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kamera i Lindvik"
    before = picture("JPEG", exif=exif)

    cleaned = clean(before)

    after = Image.open(io.BytesIO(cleaned.contents))
    assert b"Kamera i Lindvik" in before
    assert b"Kamera i Lindvik" not in cleaned.contents
    assert (dict(after.getexif()), after.size) == ({}, (20, 40))


@pytest.mark.parametrize(
    ("name", "ending", "tidy"),
    [
        ("Protokoll 3.pdf", "pdf", "Protokoll 3.pdf"),
        ("..\\..\\hemligt/lista.exe", "pdf", "lista.pdf"),
        ("tal.csv", "txt", "tal.csv"),
        (".csv", "txt", "csv.csv"),
        ('"a\nb\u202e".pdf', "pdf", "ab.pdf"),
        ("", "pdf", "fil.pdf"),
        ("x" * 300, "txt", "x" * 120 + ".txt"),
    ],
)
def test_a_name_is_tidied(name: str, ending: str, tidy: str) -> None:
    assert tidy_name(name, ending) == tidy


def test_a_file_is_put_under_a_random_name(town: Town, folder: Path) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="lista.pdf", contents=PDF, by=town.karin
    )

    assert re.fullmatch(r"evidence/[0-9a-f]{2}/[0-9a-f]{32}", attachment.file.name)
    assert (folder / attachment.file.name).read_bytes() == PDF
    assert (attachment.name, attachment.size) == ("lista.pdf", len(PDF))
    assert Act.objects.filter(action="attachment.added").count() == 1


@pytest.mark.parametrize("who", ["nils", "vera", "amina", "ebba"])
def test_only_those_who_may_attach_do(town: Town, folder: Path, who: str) -> None:
    with pytest.raises(Refused):
        services.add_attachment(
            town.home_care_south, name="a.pdf", contents=PDF, by=getattr(town, who)
        )

    assert list(folder.rglob("*")) == []


def test_a_thing_holds_so_many_files_and_the_one_too_many_is_not_left_lying(
    town: Town, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "MOST_FILES", 1)
    services.add_attachment(town.home_care_south, name="a.pdf", contents=PDF, by=town.karin)

    with pytest.raises(BadInput) as caught:
        services.add_attachment(town.home_care_south, name="b.pdf", contents=PDF, by=town.karin)

    assert caught.value.field == "file"
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


@pytest.mark.django_db(transaction=True)
def test_a_removed_file_is_gone_from_the_disk(town: Town, folder: Path) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="a.pdf", contents=PDF, by=town.karin
    )

    services.remove_attachment(attachment, by=town.karin)
    services.remove_attachment(attachment, by=town.karin)

    row = Attachment.objects.get()
    assert (row.file.name, row.name) == ("", "")
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert Act.objects.filter(action="attachment.removed").count() == 1


def test_nobody_removes_what_another_added(town: Town) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="a.pdf", contents=PDF, by=town.karin
    )

    with pytest.raises(Refused):
        services.remove_attachment(attachment, by=town.lars)
    with knowing(timezone.now()), pytest.raises(Refused):
        require(may_remove_attachment(town.karin, attachment))

    assert Attachment.objects.get().removed_at is None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "Filen kunde inte sparas: servern har ont om plats. Din text finns kvar."),
        (errno.EIO, "Filen kunde inte sparas just nu. Försök igen. Din text finns kvar."),
    ],
)
def test_a_full_disk_is_said_and_the_text_is_kept(
    client: Client, town: Town, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    def full(name: str, content: object) -> str:
        raise OSError(code, "no")

    monkeypatch.setattr(default_storage, "save", full)
    client.force_login(town.karin)

    response = client.post(
        reverse("annotations:about", args=[KIND, town.home_care_south.pk]),
        {"text": "En lång text", "file": SimpleUploadedFile("a.pdf", PDF)},
    )

    assert response.status_code == 422
    assert response.context["form"].errors["file"] == [sentence]
    assert "En lång text</textarea>" in response.content.decode()
    assert (Comment.objects.count(), Attachment.objects.count()) == (0, 0)


def test_a_file_comes_back_as_something_to_save(client: Client, town: Town) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="Lista å.pdf", contents=PDF, by=town.karin
    )
    client.force_login(town.sven)

    response = client.get(reverse("annotations:file", args=[attachment.pk]))

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''Lista%20%C3%A5.pdf"


@pytest.mark.parametrize("who", ["amina", "ebba"])
def test_a_stranger_finds_no_file(client: Client, town: Town, who: str) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="a.pdf", contents=PDF, by=town.karin
    )
    client.force_login(getattr(town, who))

    seen = client.get(reverse("annotations:file", args=[attachment.pk]))
    removed = client.post(reverse("annotations:remove_file", args=[attachment.pk]))

    assert (seen.status_code, removed.status_code) == (404, 404)


def test_a_file_lost_from_the_disk_is_not_there(client: Client, town: Town, folder: Path) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="a.pdf", contents=PDF, by=town.karin
    )
    (folder / attachment.file.name).unlink()
    client.force_login(town.karin)

    response = client.get(reverse("annotations:file", args=[attachment.pk]))

    assert response.status_code == 404


def test_ones_own_file_is_removed_from_the_page(client: Client, town: Town) -> None:
    attachment = services.add_attachment(
        town.home_care_south, name="a.pdf", contents=PDF, by=town.karin
    )
    client.force_login(town.karin)

    response = client.post(reverse("annotations:remove_file", args=[attachment.pk]))

    assert response.url == "/enhet/home-care-south/#kommentarer"
    assert Attachment.objects.get().removed_at is not None


def test_an_office_document_with_a_broken_part_is_refused_in_a_sentence() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text" * 9)
    start = kept.getvalue().index(b"mimetype") + len("mimetype")
    broken = bytearray(kept.getvalue())
    broken[start : start + 4] = b"\xff\xff\xff\xff"

    with pytest.raises(BadInput, match="Dokumentet går inte att läsa"):
        clean(bytes(broken))
