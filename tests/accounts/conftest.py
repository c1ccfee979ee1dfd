"""Letters read before they are sent on, and somebody who is new."""

import re

import pytest
from django.core.cache import cache
from tests.town import Town

from rodtrad.accounts import mail
from rodtrad.accounts.models import User
from rodtrad.accounts.services import add_person


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[mail.Letter]:
    """Everything sent, read before it is sent on."""
    sent: list[mail.Letter] = []
    monkeypatch.setattr(mail, "_senders", [sent.append])
    cache.clear()
    return sent


@pytest.fixture
def newcomer(town: Town) -> User:
    return add_person(
        username="tova", given_name="Tova", family_name="Rask", email="tova@sjoby.example", by=None
    )


def link_in(letter: mail.Letter) -> str:
    return re.search(r"https?://[^/]+(/\S+)", letter.body)[1]
