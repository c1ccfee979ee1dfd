"""The mailbox is fetched from over IMAP: what is taken is moved away, the rest is told of."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from rodtrad.feedback import mailbox as boxes
from rodtrad.feedback import tasks
from rodtrad.feedback.models import FeedbackCase, InboxState
from rodtrad.feedback.services import fetch_mail, fetching
from tests.feedback.imap import Server
from tests.feedback.mails import mail
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    made = Server()
    made.start()
    settings.INBOX_SCHEME, settings.INBOX_HOST, settings.INBOX_PORT = "imap", "127.0.0.1", made.port
    settings.INBOX_USER, settings.INBOX_PASSWORD = "synpunkter@sjoby.example", made.password
    settings.INBOX_FOLDER, settings.INBOX_DONE = "INBOX", "Inskrivna"
    yield made
    made.stop()


def kept(server: Server) -> tuple[int, int]:
    """How many lie in the mailbox, and in the folder for what has been taken."""
    left = [number for number in server.folders["INBOX"] if number not in server.deleted]
    return len(left), len(server.folders.get("Inskrivna", {}))


def test_what_has_come_is_taken_and_moved(town: Town, server: Server) -> None:
    server.put(mail("Ett."), mail("Två."), mail("Autosvar.", Auto_Submitted="auto-replied"))

    done = fetch_mail()

    assert (done.taken, done.waiting, done.fault) == (3, 0, "")
    assert sorted(case.words.text for case in FeedbackCase.objects.all()) == ["Ett.", "Två."]
    assert kept(server) == (0, 3)
    assert server.was_read == set()
    received = {case.received_at.isoformat() for case in FeedbackCase.objects.all()}
    assert received == {"2026-11-23T07:12:00+00:00"}


def test_a_server_that_cannot_move_copies_and_marks(town: Town, server: Server) -> None:
    server.can = b"IMAP4rev1"
    server.put(mail("Ett."))

    assert fetch_mail().taken == 1
    assert fetch_mail().taken == 0
    assert (kept(server), server.deleted) == ((0, 1), {1})


def test_what_was_taken_and_not_moved_is_one_case_the_next_time(town: Town, server: Server) -> None:
    server.put(mail("Ett."))
    server.says_no_to = {b"MOVE"}

    first = fetch_mail()
    server.says_no_to = set()
    second = fetch_mail()

    assert (first.fault, second.fault) == ("folder", "")
    assert FeedbackCase.objects.count() == 1
    assert kept(server) == (0, 1)


def test_what_cannot_be_taken_stays_and_stands_in_nobodys_way(town: Town, server: Server) -> None:
    server.put(b" \n", mail("Två."))

    done = fetch_mail()

    assert (done.taken, done.waiting, done.fault) == (1, 1, "mail")
    state = InboxState.objects.get()
    assert (state.waiting, state.fault) == (1, "mail")
    assert kept(server) == (1, 1)


def test_what_is_larger_than_any_mail_is_not_even_fetched(
    town: Town, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boxes.Mailbox, "read", lambda *_args: pytest.fail("it was fetched"))
    server.size = 60_000_000
    server.put(mail("Stort."))

    assert fetch_mail().waiting == 1


def test_no_more_are_taken_at_a_time_than_there_is_time_for(
    town: Town, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_AT_A_TIME", 2)
    server.put(mail("Ett."), mail("Två."), mail("Tre."))

    assert (fetch_mail().waiting, fetch_mail().waiting) == (1, 0)


@pytest.mark.parametrize(
    ("no", "cut", "fault"),
    [
        ({b"LOGIN"}, b"", "sign_in"),
        ({b"SELECT"}, b"", "folder"),
        ({b"FETCH"}, b"", "mail"),
        (set(), b"LOGIN", "sign_in"),
        (set(), b"SEARCH", "talk"),
        (set(), b"FETCH", "talk"),
    ],
)
def test_a_fault_is_told_in_a_word_and_nothing_is_lost(
    town: Town, server: Server, no: set[bytes], cut: bytes, fault: str
) -> None:
    server.put(mail("Ett."))
    server.says_no_to, server.is_cut_at = no, cut

    done = fetch_mail()
    state = InboxState.objects.get()
    server.says_no_to, server.is_cut_at = set(), b""

    assert (done.fault, state.fault) == (fault, fault)
    assert (state.fetched_at is None) == (fault != "mail")
    assert fetch_mail().taken == 1
    assert InboxState.objects.get().fault == ""


def test_a_server_that_is_not_there_is_told_of(town: Town, server: Server) -> None:
    server.stop()

    assert fetch_mail().fault == "reach"


@pytest.mark.parametrize("scheme", ["imaps", "imap+starttls"])
def test_a_server_that_cannot_keep_what_is_said_to_itself_is_told_nothing(
    town: Town, server: Server, settings: Settings, scheme: str
) -> None:
    server.put(mail("Ett."))
    settings.INBOX_SCHEME = scheme

    assert fetch_mail().fault == "reach"
    assert kept(server) == (1, 0)


def test_a_strange_time_of_arrival_is_now(town: Town, server: Server) -> None:
    server.arrived = b"99-Foo-2026 99:99:99 +9999"
    server.put(mail("Ett."))

    assert fetch_mail().taken == 1


def test_nothing_is_fetched_without_a_mailbox_or_in_a_training_copy(
    town: Town, server: Server, settings: Settings
) -> None:
    server.put(mail("Ett."))
    settings.IS_TRAINING = True
    assert fetch_mail() is None
    settings.IS_TRAINING, settings.INBOX_HOST = False, ""
    assert fetch_mail() is None

    settings.INBOX_HOST = "127.0.0.1"
    tasks.fetch_mail()

    assert FeedbackCase.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("INBOX", '"INBOX"'),
        ("Åtgärdat & klart", '"&AMU-tg&AOQ-rdat &- klart"'),
        ('En "mapp"', '"En \\"mapp\\""'),
    ],
)
def test_folders_are_written_as_the_protocol_has_it(name: str, written: str) -> None:
    assert boxes.quoted(name) == written
