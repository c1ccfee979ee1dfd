"""An app tells of a fault: let in by its key, refused in words, received as an ordinary case."""

import re
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.feedback import secret, services, watching
from rodtrad.feedback.models import AppKey, CaseContact, CaseFault, FaultService, FeedbackCase
from rodtrad.feedback.queries import returning
from rodtrad.feedback.watching import Watch
from rodtrad.notifications.models import Mail
from tests.feedback.open311 import FORMS, PLANTED, ROOT, App, lamps, said_in, shown, wrong_in
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("asking", 600), ("faults", 3), ("apps", 300)):
        monkeypatch.setattr(watching, name, Watch(most=most))


@pytest.fixture
def service(town: Town) -> FaultService:
    return lamps(town)


@pytest.fixture
def app(client: Client, service: FaultService) -> App:
    return App(client)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("key", [None, "", "fel nyckel", "\udcff"])
def test_without_a_key_in_force_nothing_comes_in(app: App, form: str, key: str | None) -> None:
    raw = key if key is None else key.encode("utf-8", "surrogatepass")
    revoked = app.key
    services.revoke_key("Appen", by=None)

    assert wrong_in(app.send(form, api_key=raw, service_code="finns-inte")) == (403, ["403"])
    assert wrong_in(app.send(form, api_key=revoked)) == (403, ["403"])
    assert not FeedbackCase.objects.exists()


def test_a_key_is_never_kept_as_it_is(app: App) -> None:
    kept = AppKey.objects.get()

    assert bytes(kept.digest) == secret.digest_of(app.key)
    assert app.key not in str(vars(kept))


def test_what_comes_is_an_ordinary_case_at_the_unit_of_the_service(app: App, town: Town) -> None:
    answer = said_in(app.send(**PLANTED))

    case, fault = FeedbackCase.objects.get(), CaseFault.objects.get()
    assert (case.kind, case.channel, case.unit) == ("fault", "open311", town.head_office)
    assert (case.state, case.number, case.known_to) == ("received", 1, "municipality")
    assert (case.words.text, case.words.place) == (PLANTED["description"], "Vinkelgränd 77")
    assert (fault.service.code, fault.key.name, fault.token) == ("gatubelysning", "Appen", None)
    assert (fault.latitude, fault.longitude) == (59.12345, 17.54321)
    assert fault.picture == PLANTED["media_url"]
    contact = CaseContact.objects.get()
    assert (contact.name, contact.email) == ("Gunhild Qvarnemark", PLANTED["email"])
    assert (contact.phone, contact.device) == (PLANTED["phone"], PLANTED["device_id"])
    assert [one["service_request_id"] for one in answer] == [case.code]
    assert "token" not in answer[0]
    act = Act.objects.get(action="case.received")
    assert (act.actor_id, act.detail) == (None, {"channel": "open311"})
    assert Mail.objects.get().to == PLANTED["email"]


def test_the_notice_leads_the_sender_back_to_her_case(app: App) -> None:
    notice = said_in(app.send("xml")).findtext("request/service_notice")

    found = re.search(r"koden (\S+) och lösenordet (.+?)\. Spara", notice)
    assert found is not None
    assert returning.opened(found[1], found[2]) == FeedbackCase.objects.get()
    assert "http://testserver/tyck-till/folj/" in notice


def test_of_who_tells_no_name_nothing_is_kept(app: App) -> None:
    case = app.sent(device_id="apparaten-planterad", account_id="kontot-planterat")

    assert (case.known_to, CaseContact.objects.exists()) == ("nobody", False)
    kept = str([vars(row) for row in _rows()])
    assert "planterad" not in kept
    assert "planterat" not in kept
    assert case.code in kept


def _rows() -> list[Model]:
    return [*FeedbackCase.objects.all(), *CaseFault.objects.all(), *Act.objects.all()]


def test_a_place_alone_is_enough(app: App) -> None:
    case = app.sent(address_string=None, lat="59.1", long="17.2")
    other = app.sent(address_string=None, address_id="77")

    assert (case.words.text, case.words.place) == ("Gatubelysning", "")
    assert (other.words.place, other.fault.latitude) == ("77", None)


@pytest.mark.parametrize("form", FORMS)
def test_a_receipt_gives_the_code_when_everybody_may_read(app: App, town: Town, form: str) -> None:
    later = lamps(town, name="Klotter", receipt="batch")
    answer = said_in(app.send(service_code="klotter"))[0]
    case, token = FeedbackCase.objects.get(), answer["token"]

    before = said_in(app.get(f"tokens/{token}"))
    shown(case, later)
    after = app.get(f"tokens/{token}", form)

    assert "service_request_id" not in answer
    assert before == [{"service_request_id": None, "token": token}]
    assert (case.code in after.text, token in after.text) == (True, True)
    assert len(said_in(after)) == 1
    assert token not in str([vars(row) for row in _rows()])
    for wrong in ("finns-inte", case.code):
        assert wrong_in(app.get(f"tokens/{wrong}", form)) == (404, ["404"])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"service_code": None}, (400, ["400"])),
        ({"service_code": ""}, (400, ["400"])),
        ({"service_code": "finns-inte"}, (404, ["404"])),
        ({"address_string": None}, (400, ["400"])),
        ({"lat": "59.1"}, (400, ["400"])),
        ({"lat": "91", "long": "17"}, (400, ["400"])),
        ({"service_code": None, "address_string": None}, (400, ["400", "400"])),
        ({"description": "x" * 4_001}, (400, ["400"])),
        ({"email": "ingen adress"}, (400, ["400"])),
        ({"email": "a@b"}, (400, ["400"])),
        ({"email": "x" * 300 + "@exempel.se"}, (400, ["400"])),
        ({"address_string": "x" * 201}, (400, ["400"])),
        ({"first_name": "x" * 100, "last_name": "y" * 100}, (400, ["400"])),
        ({"phone": "0" * 41, "device_id": "0" * 201}, (400, ["400", "400"])),
        ({"media_url": "javascript:alert(1)"}, (400, ["400"])),
        ({"attribute[COLOUR]": "blå"}, (400, ["400"])),
        ({"jurisdiction_id": "umea.se"}, (404, ["404"])),
        ({"description": b"\xff\xfe"}, (400, ["400"])),
        ({f"extra{at}": "x" for at in range(300)}, (400, ["400"])),
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    app: App, form: str, fields: dict[str, Any], expected: tuple[int, list[str]]
) -> None:
    assert wrong_in(app.send(form, **fields)) == expected
    assert not FeedbackCase.objects.exists()


def test_an_ended_service_takes_no_more(app: App, service: FaultService) -> None:
    services.end_service(service, by=None)

    assert wrong_in(app.send()) == (404, ["404"])


def test_a_form_of_another_kind_or_size_is_not_read(app: App) -> None:
    assert wrong_in(app.send(content_type="application/json")) == (400, ["400"])
    assert wrong_in(app.send(content_type="multipart/form-data; boundary=x")) == (400, ["400"])
    assert wrong_in(app.send(extra="x" * 300_000)) == (400, ["413"])


def test_an_empty_field_is_an_absent_one(app: App) -> None:
    empty = dict.fromkeys((*PLANTED, "jurisdiction_id", "attribute[X]"), "")

    case = app.sent(**(empty | {"address_string": "Torget"}))

    assert (case.known_to, case.fault.latitude) == ("nobody", None)


def test_the_guard_against_other_sites_needs_no_cookie_here(
    service: FaultService,
) -> None:
    app = App(Client(enforce_csrf_checks=True))

    assert app.send().status_code == 200


def test_what_cannot_be_received_now_is_said(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "new_code", lambda: "AAAA-AAAA")
    app.sent()

    answer = app.send()

    assert wrong_in(answer) == (400, ["400"])
    assert "Försök en gång till" in said_in(answer)[0]["description"]


def test_a_fault_that_cannot_be_kept_whole_is_not_kept_at_all(
    app: App, service: FaultService
) -> None:
    told = services.Told(text="Släckt.", latitude=500.0, longitude=0.0)

    with pytest.raises(Exception, match="a_position_is_on_the_earth"):
        services.receive_fault(told, service=service, key=AppKey.objects.get())

    assert not FeedbackCase.objects.exists()


def test_what_comes_as_from_a_robot_is_held_and_answered_like_the_rest(app: App) -> None:
    answers = [app.send(device_id="en telefon", email="en@exempel.se") for _ in range(4)]
    other = app.sent(device_id="en annan")

    states = list(FeedbackCase.objects.order_by("pk").values_list("state", flat=True))
    assert states == ["received"] * 3 + ["held", "received"]
    assert other.state == "received"
    assert {tuple(said_in(answer)[0]) for answer in answers} == {tuple(said_in(answers[0])[0])}
    assert Mail.objects.count() == 3


def test_a_whole_app_can_be_a_robot(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "apps", Watch(most=2))

    for at in range(3):
        app.send(device_id=f"telefon {at}")
    app.key = services.make_key("En annan app", by=None)
    app.send(device_id="telefon 9")

    states = list(FeedbackCase.objects.order_by("pk").values_list("state", flat=True))
    assert states == ["received", "received", "held", "received"]


def test_rubbish_leaves_nothing_of_its_sender(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "faults", Watch(most=0))
    case = app.sent(**PLANTED)

    services.remove(case, by=None)

    fault = CaseFault.objects.get()
    assert (fault.latitude, fault.longitude, fault.picture) == (None, None, "")
    assert not CaseContact.objects.exists()


def test_a_key_shown_in_the_address_is_none(app: App) -> None:
    answer = app.client.post(
        f"{ROOT}requests.xml?api_key={app.key}",
        "service_code=gatubelysning&address_string=Torget",
        content_type="application/x-www-form-urlencoded",
    )

    assert wrong_in(answer) == (403, ["403"])
