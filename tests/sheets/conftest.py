"""Sjöby's thread, with people who hand in sheets."""

from pathlib import Path

import pytest

from rodtrad.accounts.models import User
from rodtrad.sheets import register, services
from rodtrad.sheets.models import Import
from tests.goals.conftest import _november, enter, thread

__all__ = ["_november", "enter", "thread"]


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def hand_in(kind: str, text: str, by: User | None, name: str = "ark.csv") -> Import:
    """Hand in a text file as a kind of sheet."""
    return services.receive(register.find(kind), name=name, data=text.encode(), by=by)


def assert_told(read: Import, column: str, sentence: str) -> None:
    """Assert that the first row has one fault, in the column, told in words that begin so."""
    [[number, found, said]] = read.faults
    assert (number, found) == (2, column)
    assert said.startswith(sentence)


def take_in(kind: str, text: str, by: User | None) -> Import:
    """Hand in a text file and say yes to what it would do."""
    handed_in = hand_in(kind, text, by)
    assert handed_in.faults == []
    return services.confirm(handed_in, by=by)
