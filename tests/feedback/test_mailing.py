"""A mail is a case: once, confirmed as on the web, and never without somebody to answer."""

import logging
import re

import pytest
from django.db import connection
from pytest_django import Settings

from rodtrad.audit.models import Act
from rodtrad.exchange.mail import Unreadable
from rodtrad.feedback import services
from rodtrad.feedback.enums import FileState, State, Taking
from rodtrad.feedback.models import (
    CaseContact,
    CaseLetter,
    FeedbackCase,
    IntakeDraft,
    SentFile,
    TakenMail,
)
from rodtrad.feedback.queries import returning
from rodtrad.feedback.services import mailing, take_mail
from rodtrad.notifications.models import Mail
from tests.feedback.conftest import NOW
from tests.feedback.mails import ASA, SUBJECT, TEXT, mail, taken
from tests.feedback.sending import LETTER, picture
from tests.town import Town

pytestmark = pytest.mark.django_db
WORDS = re.compile(r"Ärendekod: (\S+)\nLösenord: (.+)")


def test_a_mail_is_a_case_from_somebody_known_to_the_municipality(town: Town) -> None:
    row = taken()

    case, letter = row.case, CaseLetter.objects.get()
    contact = CaseContact.objects.get()
    assert (row.outcome, case.state, case.channel) == (Taking.CASE, "received", "mail")
    assert (case.known_to, case.unit_id) == ("municipality", town.municipality.pk)
    assert case.words.text == TEXT
    assert (contact.name, contact.email) == ("Åsa Öberg", ASA)
    assert (letter.subject, letter.sender) == (SUBJECT, f"Åsa Öberg <{ASA}>")
    assert not letter.is_other_sender
    assert not IntakeDraft.objects.exists()


def test_the_sender_gets_the_code_the_words_and_the_promised_days(
    town: Town, settings: Settings
) -> None:
    settings.INBOX_ADDRESS = "synpunkter@sjoby.example"

    case = taken().case

    posted = Mail.objects.get()
    body = posted.body.replace("\N{NO-BREAK SPACE}", " ")
    code, words = WORDS.search(body).groups()
    assert (posted.to, posted.is_secret) == (ASA, True)
    assert posted.subject == f"Vi har fått ditt mejl. Ärende {case.code}"
    assert "Senast torsdag 26 november får du veta vem som tar hand om det." in body
    assert "Senast tisdag 8 december får du svar." in body
    assert "Vill du lägga till något? Svara på det här mejlet." in posted.body
    assert "Grinden" not in posted.body + posted.subject
    assert returning.opened(code, words) == case
    assert returning.opened(code, "fel ord") is None


def test_nothing_is_said_of_answering_where_nobody_reads_the_answers(town: Town) -> None:
    taken()

    assert "Svara på det här mejlet" not in Mail.objects.get().body


def test_the_same_mail_twice_is_one_case(town: Town) -> None:
    first = take_mail(mail(Message_ID="<1@x.se>"))
    again = take_mail(b"Received: from a by b; Tue, 24 Nov 2026 09:00:00 +0100\n" + mail(
        Message_ID="<1@x.se>"
    ))  # fmt: skip
    other = take_mail(mail("Något helt annat.", Message_ID="<1@x.se>"))

    assert first == again
    assert other != first
    assert (FeedbackCase.objects.count(), Mail.objects.count()) == (2, 2)


def test_the_same_mail_at_the_same_moment_is_one_case(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = taken()
    monkeypatch.setattr(mailing, "_before", lambda digest: None)

    again = taken()

    assert again == row
    assert (FeedbackCase.objects.count(), Mail.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner-email=x"},
        {"Precedence": "bulk"},
        {"Precedence": "List"},
        {"List_Id": "<nyheter.exempel.se>"},
        {"List_Unsubscribe": "<https://exempel.se/av>"},
        {"Return_Path": "<>"},
        {"X_Autoreply": "yes"},
        {"sender": "MAILER-DAEMON@exempel.se"},
        {"sender": "no-reply@exempel.se"},
        {"sender": "Sjöby <roda@sjoby.example>"},
        {"sender": "SYNPUNKTER@sjoby.example"},
    ],
)
def test_what_no_person_wrote_is_no_case_and_gets_no_answer(
    town: Town, settings: Settings, headers: dict[str, str]
) -> None:
    settings.DEFAULT_FROM_EMAIL = "Sjöby <roda@sjoby.example>"
    settings.INBOX_ADDRESS = "synpunkter@sjoby.example"

    row = taken(**headers)

    assert (row.outcome, row.case) == (Taking.AUTOMATIC, None)
    assert not FeedbackCase.objects.exists()
    assert not Mail.objects.exists()


def test_a_person_who_says_that_no_machine_wrote_it_is_believed(town: Town) -> None:
    assert taken(Auto_Submitted="no").outcome == Taking.CASE


@pytest.mark.parametrize(
    "more",
    [
        {"X_Spam_Flag": "YES"},
        {"X_Spam_Status": "Yes, score=9.1"},
        {"X_Auto_Response_Suppress": "All"},
        {"Authentication_Results": "mx.sjoby.example; dmarc=fail header.from=exempel.se"},
        {"Authentication_Results": "mx.sjoby.example; spf=softfail; dkim=none"},
        {"text": "Köp! " + "https://exempel.se/köp " * 6},
        {"sender": ""},
        {"sender": "ingen adress alls"},
        {"sender": f"x@{'a' * 300}.se"},
    ],
)
def test_what_may_be_rubbish_is_held_and_not_answered(town: Town, more: dict[str, str]) -> None:
    row = taken(**more)

    assert (row.outcome, row.case.state) == (Taking.HELD, State.HELD)
    assert row.case.known_to == "municipality"
    assert not Mail.objects.exists()


def test_what_is_let_in_is_confirmed_with_words_that_open_it(town: Town) -> None:
    case = taken(X_Spam_Flag="YES").case

    services.let_in(case, by=town.maja)

    code, words = WORDS.search(Mail.objects.get().body).groups()
    assert returning.opened(code, words) == case


def test_what_is_taken_away_as_rubbish_leaves_no_subject(town: Town) -> None:
    case = taken(X_Spam_Flag="YES").case

    services.remove(case, by=town.maja)

    assert not CaseLetter.objects.exists()


def test_whoever_floods_us_is_held_and_mailed_no_more(town: Town) -> None:
    rows = [taken(f"Mejl nummer {number}.") for number in range(12)]

    assert [row.outcome for row in rows] == ["case"] * 10 + ["held"] * 2
    assert Mail.objects.count() == 10
    assert taken("Hej.", sender="nils@exempel.se").outcome == Taking.CASE


def test_files_come_along_as_from_the_form(town: Town) -> None:
    files = (("bild.jpg", picture()), ("brev.pdf", LETTER), ("skadlig.exe", b"MZ\x00"))

    row = taken(files=files)

    kept = list(SentFile.objects.filter(words__case=row.case).order_by("number"))
    assert [one.title for one in kept] == ["Bild 1", "Pdf 2"]
    assert [one.state for one in kept] == [FileState.SAFE, FileState.UNCHECKED]
    assert "De här filerna kunde vi inte ta emot:\n- skadlig.exe: Det går bara" in (
        Mail.objects.get().body
    )
    said = "Det går bara bra med bilder (JPEG, PNG, WebP), pdf och ren text."
    assert CaseLetter.objects.get().refused == said


def test_more_files_than_we_take_are_told_of_and_the_first_are_kept(town: Town) -> None:
    files = tuple((f"{number}.txt", f"Text {number}".encode()) for number in range(30))

    row = taken(files=files)

    assert SentFile.objects.filter(words__case=row.case).count() == 5
    body = Mail.objects.get().body
    assert "- 5.txt: Det var fler filer än vi tar emot." in body
    assert "- och 15 till." in body
    assert CaseLetter.objects.get().refused == "Det var fler filer än vi tar emot."


def test_a_text_that_is_longer_than_a_case_takes_is_whole_in_a_file(town: Town) -> None:
    text = "Början. " + "å" * 12_000 + " Slutet."

    case = taken(text).case

    file = SentFile.objects.get()
    with file.file.open() as opened:
        whole = opened.read().decode()
    assert len(case.words.text) <= 10_000
    assert case.words.text.endswith("Texten är längre. Hela ligger som fil.")
    assert whole.removeprefix("Hela texten\n\n") == text


def test_a_mail_of_a_subject_alone_says_that(town: Town) -> None:
    assert taken("").case.words.text == SUBJECT
    assert taken("", subject="").case.words.text == "Mejlet hade ingen text."


def test_the_subject_counts_when_tracks_are_suggested(town: Town) -> None:
    case = taken("Hej, det gäller min mamma.", subject="Anmälan om missförhållande, lex Sarah").case

    assert [track.kind for track in case.tracks.all()] == ["lex_sarah"]


def test_time_counts_from_when_our_mail_server_had_it(town: Town) -> None:
    late = b"Received: from a by b; Mon, 23 Nov 2026 20:00:00 +0100\n"
    row = take_mail(late + mail("I går."))
    future = take_mail(b"Received: from a by b; Mon, 23 Nov 2099 20:00:00 +0100\n" + mail("Sen."))
    ancient = take_mail(b"Received: from a by b; Mon, 23 Nov 1999 20:00:00 +0100\n" + mail("Då."))

    assert row.case.received_at.isoformat() == "2026-11-23T19:00:00+00:00"
    assert future.case.received_at == ancient.case.received_at == NOW


def test_nothing_of_who_wrote_stands_in_the_log_the_acts_or_the_history(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        taken(files=(("asa.oberg.exe", b"MZ"),), Message_ID="<asa.oberg@exempel.se>")

    acts = [str(row.detail) for row in Act.objects.all()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(e)::text FROM feedback_feedbackcaseevent e")
        history = [line for (line,) in cursor.fetchall()]
        cursor.execute("SELECT encode(digest, 'escape') FROM feedback_takenmail")
        marks = [line for (line,) in cursor.fetchall()]
    everything = " ".join([caplog.text, *acts, *history, *marks])
    assert len(history) == 1
    assert not [word for word in ("asa.oberg", "Åsa", "Grinden") if word in everything]


@pytest.mark.parametrize("raw", [b"", b" \n\n ", b"x" * (50 * 1024 * 1024 + 1)])
def test_what_is_no_mail_is_refused_whole(town: Town, raw: bytes) -> None:
    with pytest.raises(Unreadable):
        take_mail(raw)

    assert not TakenMail.objects.exists()


@pytest.mark.parametrize(
    "raw",
    [
        b"From: asa@exempel.se\n\nEtt \x00 nolltecken.",
        b"From: asa@exempel.se\nSubject: =?utf-8?b?7aCA?=\n\nHalvt par \xed\xa0\x80.",
        b"From: asa@exempel.se\nDate: Mon, 99 Foo 9999999999 99:99:99 +9999999\n\nHej.",
        b"From: asa@exempel.se\r\nSubject: Hej\r\n Bcc: alla@exempel.se\r\n\r\nHej.",
        b"From: asa@exempel.se\nContent-Type: text/plain; charset=idna\n\nHej p\xe5 er.",
        b"From: asa@exempel.se\nContent-Type: multipart/mixed\n\nIngen gr\xe4ns.",
        b"From: asa@exempel.se\nContent-Type: message/rfc822\n\n" * 500,
        b"From: asa@exempel.se\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
        for n in range(2_000)),
        b"From: asa@exempel.se\nContent-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Type: image/png\n\nx\n" * 1_000,
        b"From: " + b'"a' * 100_000 + b"\n\nHej.",
        bytes(range(256)) * 100,
    ],
)  # fmt: skip
def test_a_hostile_mail_is_a_case_or_held_and_never_lost(town: Town, raw: bytes) -> None:
    row = take_mail(raw)

    case = FeedbackCase.objects.get()
    assert row.case == case
    assert case.words.text != ""
    assert "\x00" not in case.words.text
    assert [posted.to for posted in Mail.objects.all()] in ([], ["asa@exempel.se"])
