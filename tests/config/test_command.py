"""What the command line says of a fault: one sentence, or everything when it is unknown."""

from typing import Any

import pytest
from django.core import management
from django.db import OperationalError, connection

from rodtrad.config import command, database
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
    monkeypatch.setattr(management, "execute_from_command_line", _raise(fault))

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
