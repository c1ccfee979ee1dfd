"""What the command line says of a fault: one sentence, or everything when it is unknown."""

from typing import Any

import pytest
from django.db import OperationalError, connection

from rodtrad.config import command, database
from rodtrad.config.commands import CommandLine, ours
from rodtrad.config.errors import Unusable


def _raise(error: Exception) -> Any:
    def act(*arguments: Any, **named: Any) -> None:
        raise error

    return act


def test_what_goes_wrong_is_said_in_a_sentence_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["rodtrad", "restore", "/nowhere.tar", "--replace"])
    monkeypatch.setattr(
        "rodtrad.config.backup.services.restore", _raise(Unusable("Det är trasigt.", "Laga det."))
    )

    with pytest.raises(SystemExit) as ended:
        command.main()

    assert ended.value.code == "Det är trasigt. Laga det."


@pytest.mark.django_db
def test_a_fault_on_a_connection_that_stands_is_told_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connection.ensure_connection()
    fault = OperationalError("deadlock detected")
    monkeypatch.setattr(CommandLine, "execute", _raise(fault))

    with pytest.raises(OperationalError, match="deadlock detected"):
        command.main()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ('FATAL: password authentication failed for user "anna"', "släpper inte in anna"),
        ('FATAL: database "rodtrad" does not exist', "Databasen rodtrad finns inte"),
        ("connection refused", "svarar inte"),
    ],
)
def test_why_the_database_cannot_be_reached_is_told(
    monkeypatch: pytest.MonkeyPatch, said: str, sentence: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://anna:hemligt@db.lindvik.example:5433/rodtrad")

    told = str(database.unreachable(OperationalError(said)))

    assert sentence in told
    assert "db.lindvik.example:5433" in told
    assert "hemligt" not in told


@pytest.mark.parametrize("words", [[], ["--help"], ["help"]])
def test_our_commands_are_listed_in_swedish_and_djangos_are_not(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    CommandLine(["/somewhere/command.py", *words]).execute()

    said = capsys.readouterr().out
    listed = [line.split()[0] for line in said.splitlines() if line.startswith("  ")]
    assert listed == list(ours())
    assert "  backup   Skriver databasen och alla filer till en säkerhetskopia." in said
    assert "docs/operate/configuration.md" in said
    assert not {"flush", "testserver", "subcommand"} & set(said.split())


@pytest.mark.parametrize("name", sorted(ours()))
def test_each_of_our_commands_has_a_line_of_its_own(name: str) -> None:
    about = CommandLine(["rodtrad"]).fetch_command(name).help

    assert about
    assert "Updates" not in about


def test_a_command_tells_of_its_own_options_in_swedish(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        CommandLine(["command.py", "up", "--help"]).execute()

    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert said.startswith("Så här: rodtrad up [-h] [--profile PROFILE] [--check]")
    assert "Val:" in said
    assert "Visar det här." in said
    for foreign in ("--settings", "--traceback", "options", "show this help", "usage"):
        assert foreign not in said, foreign


def test_djangos_own_commands_can_still_be_run(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        CommandLine(["rodtrad", "flush", "--help"]).execute()

    assert "--noinput" in capsys.readouterr().out
