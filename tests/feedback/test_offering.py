"""What apps may tell of, and the keys by which the municipality knows them."""

import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.feedback import services
from rodtrad.feedback.models import AppKey, FaultService
from rodtrad.feedback.queries.faults import key_in_force
from tests.feedback.conftest import words
from tests.feedback.open311 import App, lamps
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]


def command(*arguments: str) -> str:
    out = StringIO()
    call_command("open311", *arguments, stdout=out)
    return out.getvalue().strip()


def test_a_code_is_never_anothers(town: Town) -> None:
    first = lamps(town)
    services.end_service(first, by=None)

    second, odd = lamps(town), lamps(town, name="!!!")

    assert (first.code, second.code, odd.code) == ("gatubelysning", "gatubelysning-2", "fel")
    assert second.keywords == "lampa, ljus"


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"name": " "}, "vad tjänsten heter"),
        ({"name": "x" * 121}, "högst 120 tecken"),
        ({"name": " Gatubelysning "}, "redan en tjänst"),
        ({"unit_id": 987_654}, "enhet som finns"),
    ],
)
def test_a_service_that_cannot_be_offered(town: Town, more: dict[str, Any], sentence: str) -> None:
    lamps(town)

    with pytest.raises(BadInput, match=sentence):
        lamps(town, **({"name": "Klotter"} | more))


def test_who_may_say_what_apps_tell_of(town: Town) -> None:
    row = lamps(town)
    offer = services.Offer("Klotter", town.head_office.pk)
    for person in (town.karin, town.adam, town.sven, town.siv):
        with pytest.raises(Refused):
            services.offer_service(offer, by=person)
        with pytest.raises(Refused):
            services.end_service(row, by=person)

    services.offer_service(offer, by=town.maja)
    services.end_service(row, by=town.maja)

    with pytest.raises(BadInput, match="redan avslutad"):
        services.end_service(row, by=town.maja)
    acts = Act.objects.filter(actor_id=town.maja.pk).order_by("pk")
    assert [act.action for act in acts] == ["service.offered", "service.ended"]


def test_services_are_offered_and_ended_from_the_page(enter: Enter, town: Town) -> None:
    client, path = enter("maja"), "/synpunkter/felanmalan/"
    empty = words(client.get(path).text)
    said = {
        "name": "Klotter", "unit": town.head_office.pk, "description": "Klotter på hus",
        "group": "Hus", "keywords": "sprej", "receipt": "batch",
    }  # fmt: skip

    wrong = client.post(f"{path}lagg-till/", said | {"name": ""})
    made = client.post(f"{path}lagg-till/", said)
    page = words(client.get(path).text)
    row = FaultService.objects.get()

    assert "Ingen tjänst är upplagd." in empty
    assert (wrong.status_code, made.headers["Location"]) == (200, path)
    assert "Klotter Klotter på hus Hus Kommunledningskontoret ett kvitto" in page
    assert "http://testserver/open311/v2/" in page
    others = enter("sven").get(path).text
    assert ("Klotter på hus" in others, "Avsluta" in others) == (True, False)
    assert enter("sven").get(f"{path}lagg-till/").status_code == 403
    enter("maja").post(f"{path}{row.pk}/avsluta/")
    assert "Ingen tjänst är upplagd." in enter("maja").get(path).text


def test_a_key_is_shown_once_and_revoked_by_its_name(town: Town, client: Client) -> None:
    lamps(town)
    said = command("key", " Fixa  min stad ")
    key = said.splitlines()[0]
    app = App(client)
    app.key = key
    app.sent()

    listed = command("keys")
    revoked = command("revoke", "Fixa min stad")

    assert "aldrig igen" in said
    assert listed.splitlines()[0] == "Fixa min stad: gjord 2026-11-24, 1 anmälda"
    assert key not in listed
    assert revoked == "Nyckeln Fixa min stad gäller inte längre."
    assert "indragen 2026-11-24" in command("keys")
    assert key_in_force(key) is None
    acts = Act.objects.filter(action__startswith="key.", subject_id=AppKey.objects.first().pk)
    assert [act.action for act in acts.order_by("pk")] == ["key.made", "key.revoked"]


def test_keys_as_data(town: Town) -> None:
    assert command("keys") == "Ingen nyckel är gjord."

    made = json.loads(command("key", "Appen", "--json"))
    ended = json.loads(command("revoke", "Appen", "--json"))
    again = command("key", "Appen")

    assert key_in_force(made["key"]) is None
    assert key_in_force(again.splitlines()[0]) == AppKey.objects.get(revoked_at=None)
    assert ended == {"revoked": "Appen"}
    one = {"name": "Appen", "made_on": "2026-11-24", "revoked_on": "2026-11-24", "sent": 0}
    assert json.loads(command("keys", "--json")) == [one, one | {"revoked_on": None}]


def test_a_key_that_cannot_be_made_or_revoked(town: Town) -> None:
    command("key", "Appen")

    for arguments, sentence in (
        (("key", " "), "vems nyckeln är"),
        (("key", "Appen"), "redan en nyckel"),
        (("revoke", "Ingen"), "Ingen nyckel"),
    ):
        with pytest.raises(CommandError, match=sentence):
            command(*arguments)
    assert AppKey.objects.count() == 1
