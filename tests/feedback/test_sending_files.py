"""A resident sends files with what she says, without script, and nothing tells who she is."""

import errno
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import _ntuple_diskusage as usage
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services, watching
from rodtrad.feedback.models import CaseMessage, FeedbackCase, IntakeDraft, SentFile
from rodtrad.feedback.public.views import LARGEST_BODY
from rodtrad.feedback.sent_files import MOST
from rodtrad.feedback.services import files as filing
from rodtrad.feedback.watching import Watch
from tests.feedback.conftest import NOW, TEXT, answered, given, words
from tests.feedback.sending import (
    ARTIST,
    LETTER,
    drafted,
    only_file,
    picture,
    scanner,
    stored,
    tracing,
    upload,
    with_file,
)
from tests.feedback.test_public_pages import token_in, write
from tests.town import Town

pytestmark = pytest.mark.django_db

Post = Callable[..., Any]


@pytest.fixture
def post(client: Client, town: Town) -> Post:
    """Write something and send the second page, with what is chosen on it."""
    address = write(client)

    def send(*contents: bytes, **said: object) -> Any:
        attached = [upload(each, f"{number}.jpg") for number, each in enumerate(contents, 1)]
        more = {"known_to": "nobody", "unit": "", "attached": attached} | said
        return client.post(address, more)

    return send


def titles() -> list[str]:
    return [row.title for row in SentFile.objects.all()]


def sent(client: Client, read: str) -> str:
    return client.post(read, {"token": token_in(client.get(read).text)}).text


def test_files_go_with_a_remark_in_the_same_three_pages(
    client: Client, post: Post, folder: Path
) -> None:
    read = post(picture(), LETTER).headers["Location"]
    page = words(client.get(read).text)
    receipt = words(sent(client, read))

    row = SentFile.objects.first()
    assert row is not None
    assert (titles(), len(stored(folder))) == (["Bild 1", "Pdf 2"], 2)
    assert "Bild 1, 1 kB Pdf 2, 1 kB" in page
    assert "En pdf eller text kan visa vem som skrev den." in page
    assert "Du skickade med Bild 1, 1 kB Pdf 2, 1 kB" in receipt
    assert (row.words.case, row.draft) == (FeedbackCase.objects.get(), None)
    assert Act.objects.get(action="case.received").detail["files"] == 2


def test_who_is_known_or_sends_pictures_is_not_warned(client: Client, post: Post) -> None:
    pictures = post(picture()).headers["Location"]
    assert "kan visa vem som skrev den" not in client.get(pictures).text

    known = post(LETTER, known_to="municipality").headers["Location"]
    assert "kan visa vem som skrev den" not in client.get(known).text


def test_limits_are_told_before_and_nothing_is_asked_of_who_sends_none(
    client: Client, post: Post
) -> None:
    place = write(client)
    page = words(client.get(place).text)

    assert "Högst 5 filer, 10 MB var: bilder (JPEG, PNG, WebP), pdf eller ren text." in page
    assert 'enctype="multipart/form-data"' in client.get(place).text
    assert "Kryssa för att ta bort" not in page
    assert post().status_code == 302


def test_nothing_of_the_sender_is_kept_with_a_file(
    client: Client, town: Town, folder: Path
) -> None:
    place = write(client)
    agent, address = "Planterad webblasare", "192.0.2.77"
    said = {"known_to": "nobody", "attached": [upload(tracing("JPEG"), "Siv Planterads dag.jpg")]}
    client.post(place, said, headers={"user-agent": agent}, REMOTE_ADDR=address)
    row = SentFile.objects.values().get()

    assert len(stored(folder)) == 1
    for planted in (ARTIST, "Planterad", agent, address):
        assert planted.encode() not in stored(folder)[0]
        assert planted not in repr(row) + "".join(map(str, folder.rglob("*")))
    assert planted_words_are_found(folder, row)


def planted_words_are_found(folder: Path, row: dict[str, Any]) -> bool:
    """The search above finds what is there."""
    return b"JFIF" in stored(folder)[0] and "safe" in repr(row)


def test_what_cannot_be_taken_is_said_by_name_and_the_rest_is_kept(
    client: Client, post: Post
) -> None:
    answer = post(picture(), b"", place="Vid bron")
    said = words(answer.text)

    assert answer.status_code == 422
    assert "2.jpg: Filen är tom." in said
    assert 'value="Vid bron"' in answer.text
    assert "Bild 1 (1 kB)" in said
    assert (titles(), IntakeDraft.objects.get().text) == (["Bild 1"], TEXT)
    assert post().status_code == 302


def test_files_are_kept_though_something_else_is_wrong(client: Client, post: Post) -> None:
    answer = post(picture(), known_to="")

    assert "Välj vem som får veta vem du är." in answer.text
    assert "Bild 1 (1 kB)" in words(answer.text)
    assert post().status_code == 302
    assert titles() == ["Bild 1"]


def test_a_file_can_be_taken_out_again_also_twice(post: Post, folder: Path) -> None:
    post(picture(), LETTER)

    first, second = post(out=["1"]), post(out=["1", "x"])

    assert (first.status_code, second.status_code) == (302, 302)
    assert titles() == ["Pdf 2"]


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_out_is_gone_from_the_disk(post: Post, folder: Path) -> None:
    post(picture())
    before = len(stored(folder))

    post(out=["1"])

    assert (before, stored(folder)) == (1, [])


def test_a_second_click_brings_no_second_set(client: Client, post: Post, folder: Path) -> None:
    read = post(picture(), LETTER).headers["Location"]
    post(picture(), LETTER)
    token = token_in(client.get(read).text)
    receipts = {words(client.post(read, {"token": token}).text) for _ in range(2)}

    assert len(receipts) == 1
    assert (FeedbackCase.objects.count(), titles()) == (1, ["Bild 1", "Pdf 2"])
    assert len(stored(folder)) == 2


def test_too_many_are_refused_at_once_and_one_by_one(post: Post) -> None:
    many = [f"Rad {number}.".encode() for number in range(MOST + 2)]

    at_once = post(*many)
    kept = titles()
    for each in many[:MOST]:
        post(each)
    one_more = post(many[MOST])

    assert "Välj högst 5 filer." in at_once.text
    assert (kept, len(titles())) == ([], MOST)
    assert "Det får vara högst 5 filer. Ta bort någon först." in words(one_more.text)


def test_a_file_past_every_limit_leaves_the_rest_of_the_form(post: Post) -> None:
    answer = post(b"x" * (11 * 1024 * 1024), place="Vid bron")

    assert "1.jpg: Filen är för stor. Den får vara högst 10 MB." in words(answer.text)
    assert 'value="Vid bron"' in answer.text


def test_more_than_is_read_past_is_refused_unread(client: Client, town: Town, post: Post) -> None:
    place, size = write(client), 33 * 1024 * 1024

    read = post(b"x" * size)
    other = [client.post(path, CONTENT_LENGTH=str(size)) for path in ("/utseende/", "/inget/")]
    unread = client.post(place, CONTENT_LENGTH=str(LARGEST_BODY + 1))

    assert (read.status_code, unread.status_code) == (422, 413)
    assert [each.status_code for each in other] == [413, 413]


def test_who_sends_very_many_is_asked_to_wait(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "filing", Watch(most=1))

    answers = [post(picture()), post(LETTER), post()]

    assert [answer.status_code for answer in answers] == [302, 422, 302]
    assert "Det har kommit många filer härifrån." in answers[1].text
    assert titles() == ["Bild 1"]


def test_a_full_disk_is_told_and_the_text_stays(
    post: Post, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def full(*_args: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(default_storage, "save", full)
    answer = post(picture())

    assert answer.status_code == 422
    assert "Filen kunde inte sparas just nu. Det du skrivit finns kvar." in words(answer.text)
    assert (titles(), stored(folder), IntakeDraft.objects.get().text) == ([], [], TEXT)
    assert post().status_code == 302


def test_room_is_left_for_the_database(
    town: Town, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(filing, "disk_usage", lambda _place: usage(1, 1, filing.LEAST_FREE))

    refused = services.add_files(services.begin_draft(TEXT), [upload(picture())])

    assert (len(refused), titles()) == (1, [])


def test_what_was_put_away_for_nothing_is_taken_away(
    town: Town, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def broken(*_args: object, **_more: object) -> None:
        assert len(stored(folder)) == 1
        raise RuntimeError

    monkeypatch.setattr(SentFile, "save", broken)
    with pytest.raises(RuntimeError):
        services.add_files(services.begin_draft(TEXT), [upload(picture())])

    assert stored(folder) == []


def test_a_draft_that_is_sent_takes_no_more_files(town: Town) -> None:
    draft = drafted(picture())
    services.send(draft)

    assert services.add_files(draft, [upload(LETTER)]) == ["Det är redan skickat."]
    assert titles() == ["Bild 1"]


@pytest.mark.django_db(transaction=True)
def test_files_of_what_nobody_sent_are_forgotten_with_it(town: Town, folder: Path) -> None:
    with time_machine.travel(NOW - timedelta(days=8), tick=False):
        drafted(picture())
    drafted(LETTER)

    assert services.forget_old_drafts() == 1
    assert (titles(), stored(folder)) == (["Pdf 1"], [LETTER])


def test_malware_is_removed_at_once_and_the_sender_told(
    client: Client, post: Post, settings: Any, tmp_path: Path, folder: Path
) -> None:
    settings.VIRUS_SCANNER = scanner(tmp_path / "bin", 'grep -q JavaScript "$1" && exit 1; exit 0')
    read = post(LETTER, b"Bara en rad.").headers["Location"]
    receipt = words(sent(client, read))

    assert "Pdf 1, 1 kB. Vi kunde inte ta emot den: den innehöll skadlig kod." in receipt
    assert stored(folder) == [b"Bara en rad."]
    assert list(SentFile.objects.values_list("state", flat=True)) == ["infected", "safe"]


@pytest.fixture
def returning(client: Client, town: Town) -> Post:
    """Come back to a case of one's own, and do something in it."""
    received = services.receive(given(unit_id=town.home_care_south.pk), token=uuid4(), by=None)

    def do(act: str, *contents: bytes, text: str = "") -> Any:
        opened = client.post(
            "/tyck-till/folj/", {"code": received.case.code, "words": received.words}
        )
        visit = re.search(r'name="visit" value="([^"]+)"', opened.text)
        assert visit is not None
        said = {"visit": visit[1], "act": act, "text": text, "attached": [*map(upload, contents)]}
        return client.post("/tyck-till/folj/", said)

    return do


def test_who_follows_a_case_adds_files_with_a_word_or_without(returning: Post) -> None:
    returning("reply", picture(), text="Här är en bild.")
    page = words(returning("reply", LETTER).text)
    again = returning("reply", LETTER)

    assert titles() == ["Bild 1", "Pdf 2"]
    assert "Det du har skickat med Bild 1, 1 kB Pdf 2, 1 kB" in page
    assert "Bara filer, ingen text." in page
    assert (again.status_code, CaseMessage.objects.count()) == (200, 2)
    assert Act.objects.filter(action="case.replied").latest("pk").detail == {"files": 1}


def test_a_file_that_cannot_be_taken_loses_nobody_her_words(returning: Post, folder: Path) -> None:
    answer = returning("reply", picture(), b"", text="Ett långt svar.")

    assert answer.status_code == 422
    assert "bild.jpg: Filen är tom." in words(answer.text)
    assert "Ett långt svar." in answer.text
    assert (CaseMessage.objects.count(), titles(), stored(folder)) == (0, [], [])


def test_a_word_is_asked_of_who_sends_nothing(returning: Post) -> None:
    assert "Skriv vad du vill säga." in returning("reply").text


def test_a_case_that_is_opened_again_can_get_files(returning: Post, town: Town) -> None:
    answered(FeedbackCase.objects.get(), town.karin)

    returning("reopen", picture(), text="Så här ser det ut.")

    message = CaseMessage.objects.get(kind="reopening")
    assert [row.title for row in message.files.all()] == ["Bild 1"]


def test_a_case_takes_so_many_files(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filing, "MOST_IN_A_CASE", 2)
    case = with_file(town.home_care_south, picture(), LETTER)

    with pytest.raises(BadInput, match="Det får vara högst 2 filer"):
        services.reply(case, text="En till.", files=[upload(b"En rad.")])
    assert CaseMessage.objects.count() == 0


def test_a_case_whose_text_is_removed_takes_no_files(town: Town, folder: Path) -> None:
    case = with_file(town.home_care_south, picture())
    case.words.delete()
    case = FeedbackCase.objects.get()

    with pytest.raises(BadInput, match="Ärendets text är borttagen"):
        services.reply(case, text="En bild.", files=[upload(LETTER)])
    assert titles() == []


def test_files_go_with_what_was_held_and_is_rubbish(town: Town) -> None:
    draft = drafted(picture(), is_doubtful=True)
    case = services.send(draft).case
    before = only_file().title

    services.remove(case, by=None)

    assert (before, titles()) == ("Bild 1", [])
