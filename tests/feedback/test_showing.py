"""Somebody who works with a fault reads it, and lets everybody read it in words she has seen."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.feedback import rules, services
from rodtrad.feedback.models import CaseFault, FaultService, FeedbackCase, ShownCase
from rodtrad.feedback.services import Wording
from rodtrad.times import known
from tests.feedback.allowed import ALLOWED, PEOPLE
from tests.feedback.conftest import NOW, answered, brought, fresh, in_hand, words
from tests.feedback.open311 import App, lamps, shown
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
TEXT = "Lyktan är släckt, hälsar Gunhild Andersson, 070-174 06 11."


@pytest.fixture
def service(town: Town) -> FaultService:
    return lamps(town, unit_id=town.home_care_south.pk)


@pytest.fixture
def case(town: Town) -> FeedbackCase:
    return brought(town.home_care_south, TEXT, kind="fault", place="Storgatan 5")


@pytest.mark.parametrize(("unit", "secrecy"), list(ALLOWED))
def test_who_may_show_is_who_may_handle_what_is_not_marked(
    town: Town, unit: str, secrecy: str
) -> None:
    case = brought(getattr(town, unit), kind="fault")
    FeedbackCase.objects.filter(pk=case.pk).update(secrecy=secrecy)
    case = fresh(case)
    people = {name: AnonymousUser() if name == "nobody" else getattr(town, name) for name in PEOPLE}
    handles = {
        name for name, may in zip(PEOPLE, ALLOWED[unit, secrecy].split(), strict=True) if may == "h"
    }

    shows = {name for name, one in people.items() if rules.may_show(one, case)}
    hides = {name for name, one in people.items() if rules.may_hide(one, case)}

    assert shows == (handles if secrecy == "none" else set())
    assert hides == handles


def test_who_has_a_fault_in_hand_shows_it(town: Town) -> None:
    case = in_hand(brought(town.lake_school, kind="fault"), town.sven)

    assert rules.may_show(town.sven, case)
    assert not rules.may_show(town.lena, case)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": "view"}, "inte valt att det visas öppet"),
        ({"secrecy": "marked"}, "sekretess"),
        ({"state": "held"}, "inte granskat"),
        ({"state": "removed"}, "inte granskat"),
    ],
)
def test_what_nobody_may_show(
    case: FeedbackCase, service: FaultService, change: dict[str, str], sentence: str
) -> None:
    FeedbackCase.objects.filter(pk=case.pk).update(**change)

    with pytest.raises(Refused, match=sentence):
        shown(case, service)
    assert not ShownCase.objects.exists()


def test_to_show_says_who_let_it_and_when(
    case: FeedbackCase, service: FaultService, town: Town
) -> None:
    row = services.show(
        case, Wording(service, "Släckt.", place=" Torget "), by=town.karin, seen=case.version
    )
    again = services.show(fresh(case), Wording(service, "Släckt nu."), by=town.lars)

    acts = Act.objects.filter(action="case.shown").order_by("pk")
    assert [(act.actor_id, act.detail) for act in acts] == [
        (town.karin.pk, {"service": service.pk}),
        (town.lars.pk, {"service": service.pk}),
    ]
    assert (row.place, row.by) == ("Torget", town.karin)
    assert (again.pk, again.text, again.by, again.place) == (row.pk, "Släckt nu.", town.lars, "")
    assert CaseFault.objects.get().service == service


def test_wording_that_cannot_be_right(
    case: FeedbackCase, service: FaultService, town: Town
) -> None:
    for wording, sentence in (
        (Wording(service, " "), "Skriv vad som ska visas"),
        (Wording(service, "x" * 10_001), "högst 10.000 tecken"),
        (Wording(service, "Ja", place="x" * 201), "högst 200 tecken"),
        (Wording(service, "Ja", answer="Bytt."), "inte besvarat"),
    ):
        with pytest.raises(BadInput, match=sentence):
            services.show(case, wording, by=town.karin)
    with pytest.raises(Conflict):
        services.show(case, Wording(service, "Ja"), by=town.karin, seen=case.version + 1)
    assert not ShownCase.objects.exists()


def test_no_point_is_shown_where_no_app_told_of_one(
    case: FeedbackCase, service: FaultService
) -> None:
    assert not shown(case, service, has_position=True).shown.has_position


def test_what_is_hidden_is_gone_and_can_be_shown_again(
    case: FeedbackCase, service: FaultService, town: Town
) -> None:
    services.hide(shown(case, service), by=town.karin)

    assert not ShownCase.objects.exists()
    assert Act.objects.get(action="case.hidden").actor_id == town.karin.pk
    with pytest.raises(BadInput, match="visas inte öppet"):
        services.hide(fresh(case), by=town.karin)
    with pytest.raises(Refused):
        services.hide(fresh(case), by=town.sven)


@pytest.mark.parametrize(
    ("kind", "secrecy", "stays"),
    [("fault", "none", True), ("fault", "marked", False), ("complaint", "none", False)],
)
def test_what_is_marked_or_no_fault_any_longer_is_hidden_for_good(
    case: FeedbackCase, service: FaultService, town: Town, kind: str, secrecy: str, stays: bool
) -> None:
    services.sort_as(shown(case, service), kind=kind, secrecy=secrecy, by=town.lars)
    services.sort_as(fresh(case), kind="fault", secrecy="none", by=town.lars)

    assert ShownCase.objects.exists() is stays


def test_the_page_proposes_words_that_tell_of_nobody(
    enter: Enter, case: FeedbackCase, service: FaultService, town: Town
) -> None:
    client, path = enter("karin"), f"/synpunkter/{case.code}/visa/"

    page = client.get(path).text
    text, place = "Lyktan är släckt, hälsar [namn], [telefonnummer].", "Storgatan 5"
    assert text in page
    assert f'value="{place}"' in page
    assert TEXT in words(page)
    assert ("has_position" in page, "Svar som visas" in page) == (False, False)
    said = {"service": service.pk, "text": text, "place": place, "version": case.version}
    unread = client.post(path, said)
    assert "Läs texten och kryssa i" in unread.text
    assert not ShownCase.objects.exists()
    client.post(path, said | {"is_read": "on"})

    stands = ShownCase.objects.get()
    assert (stands.text, stands.place, stands.by) == (text, place, town.karin)
    about = words(client.get(f"/synpunkter/{case.code}/").text)
    assert "Ja, Karin Ståhl läste texten 24 november 2026." in about
    assert text in about
    assert f'value="{place}"' in client.get(path).text


def test_a_click_that_builds_on_what_another_changed_shows_nothing(
    enter: Enter, case: FeedbackCase, service: FaultService, town: Town
) -> None:
    client, path = enter("karin"), f"/synpunkter/{case.code}/visa/"
    services.note(case, text="Ringde.", by=town.lars)
    in_hand(fresh(case), town.karin)

    said = {"service": service.pk, "text": "Ja", "version": case.version, "is_read": "on"}
    answer = client.post(path, said)

    assert "Någon annan har ändrat" in answer.text
    assert not ShownCase.objects.exists()


def test_the_answer_is_asked_for_when_there_is_one(
    enter: Enter, client: Client, service: FaultService, town: Town
) -> None:
    app = App(client)
    case = app.sent(lat="59.123456", long="17.2", media_url="https://exempel.se/b.jpg")
    answered(case, town.karin, text="Bytt. Ring Eva Andersson, 070-174 06 11.")
    shown(fresh(case), service)
    services.end_service(service, by=None)
    karin, path = enter("karin"), f"/synpunkter/{case.code}/visa/"

    page = karin.get(path).text
    before = words(karin.get(f"/synpunkter/{case.code}/").text)
    said = {"service": service.pk, "text": "Släckt.", "place": "", "has_position": "on"}
    now = {"answer": "Bytt.", "version": fresh(case).version, "is_read": "on"}
    karin.post(path, said | now)

    assert "Bytt. Ring [namn], [telefonnummer]." in page
    assert "59.12346, 17.20000" in before
    assert "https://exempel.se/b.jpg" in before
    assert "Svaret visas inte." in before
    assert "Ja, sedan 24 november 2026." in before
    stands = ShownCase.objects.get()
    assert (stands.answer, stands.has_position) == ("Bytt.", True)
    after = karin.get(f"/synpunkter/{case.code}/").text
    assert "Svaret visas inte." not in after
    karin.post(f"/synpunkter/{case.code}/dolj/")
    assert not ShownCase.objects.exists()


def test_a_fault_whose_words_are_gone_has_none_to_propose(
    enter: Enter, case: FeedbackCase, service: FaultService
) -> None:
    case.words.delete()

    page = enter("karin").get(f"/synpunkter/{case.code}/visa/")

    assert page.status_code == 200


def test_nothing_of_showing_stands_on_other_cases_or_other_days(
    enter: Enter,
    case: FeedbackCase,
    town: Town,
    service: FaultService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown(case, service)
    view = brought(town.home_care_south)
    client = enter("karin")

    assert "Visas öppet" not in client.get(f"/synpunkter/{view.code}/").text
    assert "Sluta visa öppet" in client.get(f"/synpunkter/{case.code}/").text
    assert client.get(f"/synpunkter/{view.code}/visa/").status_code == 403
    assert enter("sven").get(f"/synpunkter/{case.code}/visa/").status_code == 404
    assert enter("vera").get(f"/synpunkter/{case.code}/visa/").status_code == 403
    monkeypatch.setattr(known, "moment", lambda: NOW)
    then = enter("karin").get(f"/synpunkter/{case.code}/").text
    assert ("Visas öppet" in then, "Sluta visa öppet" in then) == (True, False)
    assert "Ändra det som visas" not in then
