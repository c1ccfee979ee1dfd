"""Sjöby's residents, and what they bring."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client

from rodtrad.accounts.models import User
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import services, watching
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.services import shield
from rodtrad.feedback.watching import Watch
from rodtrad.organisation.models import Unit
from tests.declarations.conftest import adopted, published
from tests.town import Town

# A Tuesday.
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
TAGS = re.compile(r"<[^>]+>")
TEXT = "Mamma skulle få hjälp klockan åtta. Ingen kom förrän halv tio."


def words(page: str) -> str:
    """What a page says, without its elements."""
    return " ".join(TAGS.sub(" ", page).split())


@pytest.fixture(autouse=True)
def _fresh_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "sending", Watch())
    monkeypatch.setattr(watching, "opening", Watch(most=20))
    monkeypatch.setattr(watching, "filing", Watch(most=20))
    shield.forget()


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    """A folder of the test's own for what is put away."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as coordinates:
        yield coordinates


@pytest.fixture
def promise(town: Town) -> PromiseVersion:
    """What home care promises, as it reads."""
    adopted(town, "umea")
    return published(town).promises.get()


def given(text: str = TEXT, **more: object) -> services.Given:
    return services.Given(text=text, **more)


def brought(
    unit: Unit | None = None, text: str = TEXT, token: UUID | None = None, **more: object
) -> FeedbackCase:
    """A case that somebody has brought to a unit."""
    said = given(text, unit_id=unit.pk if unit else None, **more)
    return services.receive(said, token=token or uuid4(), by=None).case


def fresh(case: FeedbackCase) -> FeedbackCase:
    return FeedbackCase.objects.get(pk=case.pk)


def in_hand(case: FeedbackCase, of: User) -> FeedbackCase:
    return services.give(case, to=of, by=None)


def answered(case: FeedbackCase, of: User, **more: object) -> FeedbackCase:
    said: dict[str, object] = {"text": "Det blev fel, och vi beklagar.", "result": "noted"}
    return services.answer(in_hand(case, of), by=of, **(said | more))


@pytest.fixture
def enter(client: Client, town: Town) -> Callable[[str], Client]:
    """Sign in as somebody in town."""

    def sign_in(name: str) -> Client:
        client.force_login(getattr(town, name))
        return client

    return sign_in
