"""Sjöby's thread, and the pages drawn anew for each visit."""

import pytest

from rodtrad.public import cache
from tests.goals.conftest import _november, thread

__all__ = ["_november", "thread"]


@pytest.fixture(autouse=True)
def _ask_the_version_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "FRESH_FOR", -1.0)
