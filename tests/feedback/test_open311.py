"""What an app asks before it tells of anything, and what is refused whatever it asks."""

from typing import Any

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from rodtrad.exchange.open311 import parse_services
from rodtrad.feedback import services, watching
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.public.open311 import views
from rodtrad.feedback.watching import Watch
from rodtrad.organisation.queries import tree
from tests.feedback.open311 import FORMS, ROOT, App, lamps, said_in, wrong_in
from tests.house.test_hostile_input import HOSTILE
from tests.organisation.reorganising import merge, plan
from tests.town import Town

pytestmark = pytest.mark.django_db
CALLS = ("discovery", "services", "services/gatubelysning", "requests", "requests/7K3M-92HT")


@pytest.fixture(autouse=True)
def _fresh_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "asking", Watch(most=600))


@pytest.fixture
def app(client: Client, town: Town) -> App:
    return App(client)


def test_the_way_in_says_all_that_is_required(
    app: App, town: Town, clock: time_machine.Traveller
) -> None:
    before = said_in(app.get("discovery"))
    row = lamps(town)
    then = said_in(app.get("discovery"))
    clock.shift(60)
    services.end_service(row, by=None)
    after = said_in(app.get("discovery"))
    found = said_in(app.get("discovery", "xml"))

    endpoint = after["endpoints"][0]
    assert endpoint["specification"] == "http://wiki.open311.org/GeoReport_v2"
    assert endpoint["url"] == "http://testserver/open311/v2"
    assert (endpoint["type"], endpoint["formats"]) == (
        "production",
        ["text/xml", "application/json"],
    )
    assert after["contact"] in after["key_service"]
    assert before["changeset"] < then["changeset"] < after["changeset"]
    assert endpoint["changeset"] == after["changeset"]
    assert [part.tag for part in found] == ["changeset", "contact", "key_service", "endpoints"]
    assert found.findtext("endpoints/endpoint/url") == endpoint["url"]


def test_no_service_is_an_empty_list(app: App, town: Town) -> None:
    row = lamps(town)
    services.end_service(row, by=None)

    assert said_in(app.get("services")) == []
    assert (said_in(app.get("services", "xml")).tag, app.get("services", "xml").status_code) == (
        "services",
        200,
    )


def test_what_is_offered_is_listed_the_same_in_both_forms(app: App, town: Town) -> None:
    lamps(town, receipt="batch")
    lamps(town, name="Åkullens stigar", keywords="")

    as_json, as_xml = (parse_services(app.get("services", form).content) for form in FORMS)

    assert as_json == as_xml
    assert [one.service_code for one in as_json] == ["gatubelysning", "akullens-stigar"]
    first = as_json[0]
    assert (first.service_name, first.group, first.type) == (
        "Gatubelysning",
        "Gata & park",
        "batch",
    )
    assert (first.keywords, first.metadata) == (("lampa", "ljus"), False)
    assert said_in(app.get("services"))[0]["metadata"] is False


def test_a_service_asks_no_questions_of_its_own(app: App, town: Town) -> None:
    row = lamps(town)

    found = said_in(app.get("services/gatubelysning"))

    assert found == {"service_code": "gatubelysning", "attributes": []}
    xml = said_in(app.get("services/gatubelysning", "xml"))
    assert (xml.tag, xml.findtext("service_code")) == ("service_definition", "gatubelysning")
    assert wrong_in(app.get("services/finns-inte")) == (404, ["404"])
    services.end_service(row, by=None)
    assert wrong_in(app.get("services/gatubelysning", "xml")) == (404, ["404"])


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("form", FORMS)
def test_another_municipality_is_not_here(app: App, town: Town, call: str, form: str) -> None:
    lamps(town)

    assert wrong_in(app.get(call, form, jurisdiction_id="umea.se")) == (404, ["404"])


@pytest.mark.parametrize("name", ["", " ", "tyck.sjoby.se", "sjoby.se", "SJOBY.SE"])
def test_our_own_municipality_may_be_named_or_not(
    client: Client, town: Town, name: str, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["tyck.sjoby.se"]
    asked = {"jurisdiction_id": name}

    found = client.get(f"{ROOT}services.json", asked, headers={"host": "tyck.sjoby.se:8000"})
    other = client.get(
        f"{ROOT}services.json", {"jurisdiction_id": "se"}, headers={"host": "tyck.sjoby.se"}
    )

    assert (found.status_code, other.status_code) == (200, 404)


@pytest.mark.parametrize("address", ["", "services", "services.csv", "services/.xml", "ping.json"])
def test_what_is_not_there_is_said_in_xml(client: Client, town: Town, address: str) -> None:
    answer = client.get(f"{ROOT}{address}")

    assert wrong_in(answer) == (404, ["404"])
    assert answer.headers["Content-Type"].startswith(("text/xml", "application/json"))


@pytest.mark.parametrize("call", ["discovery", "services", "services/x", "requests/x", "tokens/x"])
def test_only_requests_are_sent(client: Client, town: Town, call: str) -> None:
    strict = Client(enforce_csrf_checks=True)

    assert wrong_in(strict.post(f"{ROOT}{call}.xml")) == (400, ["405"])
    assert wrong_in(strict.delete(f"{ROOT}{call}.json")) == (400, ["405"])


def test_no_answer_sets_a_cookie_or_is_kept(app: App, town: Town) -> None:
    lamps(town)

    answers = [app.get(call, form) for call in CALLS for form in FORMS]
    answers += [app.send(form) for form in FORMS]

    assert not any(answer.cookies for answer in answers)
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}
    assert not any("Access-Control-Allow-Origin" in answer.headers for answer in answers)
    assert app.client.head(f"{ROOT}services.xml").status_code == 200


def test_too_many_questions_are_refused(
    app: App, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "asking", Watch(most=2))

    answers = [app.get("services") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 400]
    assert wrong_in(answers[2]) == (400, ["429"])


def test_a_fault_of_ours_is_told_and_no_page(
    app: App, town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise DatabaseError("hemligt")

    monkeypatch.setattr(views.faults, "offered", fail)

    answer = app.get("services", "xml")

    assert wrong_in(answer) == (400, ["400"])
    assert "hemligt" not in answer.text
    assert "could not be answered" in caplog.text


def test_what_was_known_earlier_is_not_shown(client: Client, town: Town) -> None:
    client.force_login(town.maja)

    assert client.get(f"{ROOT}requests.json", {"kand": ""}).status_code == 200
    asked = client.get(f"{ROOT}requests.json", {"kand": "2026-11-20"})
    assert wrong_in(asked) == (400, ["400"])


def test_errors_are_said_in_the_readers_language(client: Client, town: Town) -> None:
    path = f"{ROOT}requests/finns-inte.json"

    swedish, english = (
        said_in(client.get(path, headers={"accept-language": language}))[0]["description"]
        for language in ("sv", "en")
    )

    assert "finns-inte" in swedish
    assert swedish != english


@pytest.mark.parametrize("hostile", [one for one in HOSTILE if "\x00" not in one and one])
def test_hostile_questions_are_answered_and_never_fail(app: App, town: Town, hostile: str) -> None:
    lamps(town)
    fields = {
        *("service_request_id", "service_code", "start_date", "end_date", "status"),
        "jurisdiction_id",
    }
    sendable = {
        *("lat", "long", "address_string", "address_id", "email", "device_id", "first_name"),
        *("phone", "description", "media_url", "api_key", "service_code", "attribute[X]"),
        *("jurisdiction_id", "attribute[", "account_id"),
    }
    raw = hostile.encode("utf-8", "surrogatepass")
    answers = [app.get("requests", "xml", **{name: raw}) for name in fields]
    answers += [app.send("xml", **{name: raw}) for name in sendable]

    for answer in answers:
        assert answer.status_code in {200, 400, 403, 404}
        said_in(answer)


@pytest.mark.parametrize("path", ["requests/%FF.xml", "tokens/%ED%A0%BD.json", "requests/%0A.xml"])
def test_hostile_addresses_are_answered(client: Client, town: Town, path: str) -> None:
    answer = client.get(f"{ROOT}{path}")

    assert answer.status_code == 404
    assert wrong_in(answer)[1] == ["404"]


def test_a_sign_that_no_text_can_have_is_refused(app: App, town: Town) -> None:
    lamps(town)

    assert app.client.get(f"{ROOT}requests.xml?status=%00").status_code == 400
    assert app.send(description="a\x00b").status_code == 200
    assert FeedbackCase.objects.get().words.text == "ab"


def test_who_takes_over_a_unit_receives_its_faults(app: App, town: Town) -> None:
    lamps(town, unit_id=town.home_care_north.pk)
    one = merge("Hemtjänsten Ett", town.care, town.home_care_south, town.home_care_north)
    plan(town, one, on=timezone.localdate())

    assert tree().name(app.sent().unit_id) == "Hemtjänsten Ett"
