"""A mail server that hands us a mail hears of a temporary fault as one, and then keeps the mail."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from rodtrad.config import command
from rodtrad.feedback.management.commands import mail as mail_command
from rodtrad.feedback.models import FeedbackCase, InboxState
from rodtrad.feedback.services import Fetched
from tests.feedback.mails import mail
from tests.town import Town

pytestmark = pytest.mark.django_db


def piped(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_a_mail_on_standard_input_is_a_case(
    town: Town, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for _again in range(2):
        piped(monkeypatch, mail())
        call_command("mail", "take")
    piped(monkeypatch, mail("Borta.", Precedence="bulk"))
    call_command("mail", "take", "--json")

    code = FeedbackCase.objects.get().code
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [f"{code}: nytt ärende"] * 2
    assert json.loads(said[2]) == {"code": "", "outcome": "automatic"}


def test_what_is_no_mail_is_a_lasting_fault(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, b"")

    with pytest.raises(SystemExit) as ended:
        call_command("mail", "take")

    assert ended.value.code == os.EX_DATAERR


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (SystemExit(0), 0),
        (SystemExit(os.EX_DATAERR), os.EX_DATAERR),
        (SystemExit(1), os.EX_TEMPFAIL),
        (SystemExit("Databasen svarar inte."), os.EX_TEMPFAIL),
        (OSError("Åsa Öberg"), os.EX_TEMPFAIL),
        (KeyboardInterrupt(), os.EX_TEMPFAIL),
    ],
)
def test_whatever_stops_us_the_mail_server_keeps_the_mail(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: BaseException,
    code: int,
) -> None:
    def stop() -> None:
        raise fault

    monkeypatch.setattr(command, "_run", stop)
    monkeypatch.setattr(sys, "argv", ["rodtrad", "mail", "take"])

    with pytest.raises(SystemExit) as ended:
        command.main()

    assert ended.value.code == code
    assert "Åsa" not in capsys.readouterr().err


def test_a_database_that_is_not_there_is_a_temporary_fault(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rodtrad.config.command", "mail", "take"],
        input=mail(),
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
            "DATABASE_URL": "postgresql://nobody:x@127.0.0.1:1/none",
            "RODTRAD_DATA": str(tmp_path),
        },
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, b"Traceback" in done.stderr) == (os.EX_TEMPFAIL, False)
    assert b"Grinden" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("done", "code", "said"),
    [
        (Fetched(2, 0), 0, "2 mejl mottagna, 0 ligger kvar."),
        (Fetched(0, 1, "reach"), os.EX_TEMPFAIL, "Fel: brevlådans server svarar inte."),
        (None, os.EX_CONFIG, "Ange RODTRAD_INBOX_URL."),
    ],
)
def test_fetching_says_how_it_went(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    done: Fetched | None,
    code: int,
    said: str,
) -> None:
    monkeypatch.setattr(mail_command, "fetch_mail", lambda: done)

    ended = 0
    try:
        call_command("mail", "fetch")
    except SystemExit as end:
        ended = int(end.code or 0)

    written = capsys.readouterr()
    assert (ended, said in written.out + written.err) == (code, True)
    assert not InboxState.objects.exists()


def test_fetching_answers_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mail_command, "fetch_mail", lambda: Fetched(1, 2))

    call_command("mail", "fetch", "--json")

    assert json.loads(capsys.readouterr().out) == {"taken": 1, "waiting": 2, "fault": ""}
