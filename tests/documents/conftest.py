"""Sjöby's documents, under the profile whose header has ten fields."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

from rodtrad.access.enums import Role
from rodtrad.documents import services
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.services import Content
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.services import adopt_profile, register_decision
from rodtrad.profiles import library
from tests.town import FOUNDED, Town

TODAY = date(2026, 11, 20)
SUMMARY = "Hur kommunen tar emot synpunkter."


@pytest.fixture(autouse=True)
def _november() -> Iterator[None]:
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def ten_fields(town: Town) -> Town:
    """Sjöby with the profile of ten header fields adopted."""
    return adopted(town, "pitea")


def adopted(town: Town, name: str) -> Town:
    adopt_profile(library.load(name).for_municipality("Sjöby"), starts_on=FOUNDED, by=None)
    return town


_paragraphs = iter(range(1, 100_000))


def decided_by(
    body: Unit, on: date = date(2026, 3, 2), title: str = "Beslut", number: str = "KS 2026/1"
) -> Decision:
    return register_decision(
        body,
        decided_on=on,
        paragraph=str(next(_paragraphs)),
        title=title,
        registry_number=number,
        by=None,
    )


def content(title: str = "Policy för synpunkter", **more: object) -> Content:
    said: dict[str, object] = {
        "kind": "policy",
        "summary": SUMMARY,
        "applies_to": "Anställda",
        "valid_until": date(2028, 12, 31),
        "subjects": ("synpunkter",),
    }
    return Content(title=title, **(said | more))


def drafted(town: Town, title: str = "Policy för synpunkter", **more: object) -> GoverningDocument:
    unit = more.pop("unit", town.head_office)
    role = more.pop("role", Role.DEPARTMENT_HEAD)
    return services.draft_document(unit=unit, role=role, content=content(title, **more), by=None)


def in_force(
    town: Town,
    title: str = "Policy för synpunkter",
    since: date = date(2026, 3, 2),
    number: str = "KS 2026/1",
    **more: object,
) -> GoverningDocument:
    """A document the council has decided, entered in the register the same day."""
    document = drafted(town, title, **more)
    decision = decided_by(town.council, on=since, title=title, number=number)
    services.put_in_force(document, decision=decision, starts_on=since, by=None)
    GoverningDocument.objects.filter(pk=document.pk).update(registered_on=since)
    return GoverningDocument.objects.get(pk=document.pk)


def version_of(document: GoverningDocument, number: int = 1) -> DocumentVersion:
    return document.versions.get(number=number)


@pytest.fixture
def enter(client: Client, ten_fields: Town) -> Callable[[str], Client]:
    """Sign in as somebody in town."""

    def sign_in(name: str) -> Client:
        client.force_login(getattr(ten_fields, name))
        return client

    return sign_in
