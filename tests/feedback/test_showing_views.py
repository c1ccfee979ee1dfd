"""What a resident has chosen to let everybody read is shown when somebody has read it first."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.feedback import rules, services
from rodtrad.feedback.enums import TrackKind
from rodtrad.feedback.models import CaseFault, CaseTrack, FeedbackCase, ShownCase
from rodtrad.feedback.queries.shown import shown_to_all
from rodtrad.feedback.services import Wording
from rodtrad.organisation.queries import tree
from rodtrad.times import known
from tests.feedback.allowed import ALLOWED, PEOPLE
from tests.feedback.conftest import NOW, answered, brought, fresh, given, words
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
TEXT = "Lägg ut menyn på nätet. Hälsar Gunhild Andersson, 070-174 06 11."
OPEN = {"known_to": "everybody", "name": "Gunhild Andersson", "email": "gunhild@exempel.se"}
CHILD = "Jag är orolig för pojken i huset bredvid."


@pytest.fixture
def case(town: Town) -> FeedbackCase:
    return brought(town.home_care_south, TEXT, kind="suggestion", **OPEN)


def read(client: Client, case: FeedbackCase) -> str:
    """The page as it is now, not as it was drawn a moment ago."""
    return client.get(f"/synpunkter-och-svar/{case.code}/", {"nu": "1"}).text


def let(case: FeedbackCase, text: str = "Lägg ut menyn.", **more: object) -> ShownCase:
    return services.show(fresh(case), Wording(None, text, **more), by=None)


@pytest.mark.parametrize(("unit", "secrecy"), list(ALLOWED))
def test_who_may_show_is_who_may_handle_what_is_not_marked(
    town: Town, unit: str, secrecy: str
) -> None:
    case = brought(getattr(town, unit), **OPEN)
    FeedbackCase.objects.filter(pk=case.pk).update(secrecy=secrecy)
    case = fresh(case)
    people = {name: AnonymousUser() if name == "nobody" else getattr(town, name) for name in PEOPLE}
    line = zip(PEOPLE, ALLOWED[unit, secrecy].split(), strict=True)

    shows = {name for name, one in people.items() if rules.may_show(one, case)}

    assert shows == ({name for name, may in line if may == "h"} if secrecy == "none" else set())


@pytest.mark.parametrize("kind", ["view", "complaint", "suggestion", "praise", "question"])
def test_every_kind_is_shown_when_its_sender_chose_so(
    town: Town, client: Client, kind: str
) -> None:
    let(brought(town.home_care_south, kind=kind, **OPEN))

    page = words(client.get("/synpunkter-och-svar/", {"slag": kind}).text)

    assert "Lägg ut menyn. Inget svar visas än" in page
    assert not CaseFault.objects.exists()


@pytest.mark.parametrize("known_to", ["nobody", "municipality"])
def test_what_its_sender_has_not_chosen_is_shown_to_nobody(town: Town, known_to: str) -> None:
    case = brought(town.home_care_south, known_to=known_to)

    with pytest.raises(Refused, match="inte valt att det visas öppet"):
        let(case)
    ShownCase.objects.create(case=case, text="Ändå.")
    assert not shown_to_all().exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"secrecy": "marked"}, "sekretess"),
        ({"state": "held"}, "inte granskat"),
        ({"state": "removed"}, "inte granskat"),
    ],
)
def test_what_may_not_be_shown(case: FeedbackCase, change: dict[str, str], sentence: str) -> None:
    let(case)
    FeedbackCase.objects.filter(pk=case.pk).update(**change)

    with pytest.raises(Refused, match=sentence):
        let(case)
    assert not shown_to_all().exists()


def test_where_somebody_may_be_to_be_protected_nothing_is_shown(
    case: FeedbackCase, town: Town
) -> None:
    let(case)
    shown = [shown_to_all().exists()]

    services.reply(fresh(case), text=CHILD)
    assert CaseTrack.objects.get().kind == "child"
    shown.append(shown_to_all().exists())
    with pytest.raises(Refused, match="kan gälla skydd"):
        let(case)
    services.decline_track(fresh(case), kind=TrackKind.CHILD, reason="Nej.", by=None)
    shown.append(shown_to_all().exists())

    assert shown == [True, False, True]


def test_the_page_proposes_and_takes_nothing_that_is_not_read(
    enter: Enter, case: FeedbackCase, town: Town
) -> None:
    answered(case, town.karin, text="Den ligger ute.", result="upheld", measure="Varje fredag.")
    client, path = enter("karin"), f"/synpunkter/{case.code}/visa/"

    page = words(client.get(path).text)
    fields = client.get(path).text
    said = {"text": "Lägg ut menyn.", "place": "", "answer": "Den ligger ute.", "has_name": "on"}
    unread = client.post(path, said | {"version": fresh(case).version}).text
    none = ShownCase.objects.exists()
    client.post(path, said | {"version": fresh(case).version, "is_read": "on"})

    assert "Lägg ut menyn på nätet. Hälsar [namn], [telefonnummer]." in page
    assert "Den ligger ute. Det här gör vi: Varje fredag." in page
    assert "Visa namnet: Gunhild Andersson" in page
    assert ('name="service"' in fields, 'name="has_position"' in fields) == (False, False)
    assert "Läs texten och kryssa i" in unread
    assert none is False
    row = ShownCase.objects.get()
    assert (row.text, row.answer, row.name) == (
        "Lägg ut menyn.", "Den ligger ute.", "Gunhild Andersson"
    )  # fmt: skip
    about = words(client.get(f"/synpunkter/{case.code}/").text)
    assert "Ja, Karin Ståhl läste texten 24 november 2026. Namnet visas." in about
    assert "Ändra det som visas" in about


def test_no_name_is_shown_but_what_both_have_chosen(
    client: Client, case: FeedbackCase, town: Town
) -> None:
    pages = []
    for has_name in (False, True):
        let(case, has_name=has_name)
        pages.append(read(client, case))

    assert ["Gunhild Andersson" in page for page in pages] == [False, True]
    assert [page.count("gunhild@exempel.se") for page in pages] == [0, 0]
    assert [page.count("070-174 06 11") for page in pages] == [0, 0]
    nameless = brought(town.home_care_south, known_to="everybody")
    assert let(nameless, has_name=True).name == ""


@pytest.mark.parametrize("act", ["erase", "correct", "keep"])
def test_a_name_that_goes_or_changes_is_shown_no_longer(case: FeedbackCase, act: str) -> None:
    let(case, has_name=True)
    wishes = {
        "erase": {"asked": "erasure", "goes": "contact"},
        "correct": {"asked": "correction", "contact": {"name": "Gun Andersson"}},
        "keep": {"asked": "correction", "contact": {"name": "Gunhild Andersson", "phone": "1"}},
    }
    wish = services.Wish(is_granted=True, reason="Det begärdes.", **wishes[act])

    services.decide(fresh(case), wish, by=None)

    assert ShownCase.objects.get().name == ("Gunhild Andersson" if act == "keep" else "")


def test_the_answer_is_shown_as_it_was_let_through(
    client: Client, case: FeedbackCase, town: Town
) -> None:
    let(case)
    with pytest.raises(BadInput, match="inte besvarat"):
        let(case, answer="Ja.")
    answered(case, town.karin)
    before = words(read(client, case))

    let(case, answer="Det ligger ute.", place="Torget")

    after = words(read(client, case))
    listed = words(client.get("/synpunkter-och-svar/", {"nu": "1"}).text)
    assert "Inget svar visas än." in before
    assert "Kommunens svar 24 november 2026 Det ligger ute." in after
    assert "Plats Torget" in after
    assert "Besvarat 24 november 2026" in listed
    services.reopen(fresh(case), text="Den är tom.")
    assert "Det ligger ute." not in read(client, case)


def test_what_is_hidden_is_gone_for_everybody(
    enter: Enter, client: Client, case: FeedbackCase
) -> None:
    let(case)
    karin = enter("karin")

    karin.post(f"/synpunkter/{case.code}/dolj/")

    assert Client().get(f"/synpunkter-och-svar/{case.code}/").status_code == 404
    assert not ShownCase.objects.exists()
    assert Act.objects.filter(action="case.hidden").count() == 1


def test_what_becomes_a_fault_or_was_one_is_looked_at_anew(case: FeedbackCase, town: Town) -> None:
    let(case)

    services.sort_as(fresh(case), kind="praise", secrecy="none", by=town.karin)
    stays = ShownCase.objects.exists()
    services.sort_as(fresh(case), kind="fault", secrecy="none", by=town.karin)

    assert stays is True
    assert not ShownCase.objects.exists()
    with pytest.raises(BadInput, match="Välj vilken tjänst"):
        let(case)


def test_a_stale_click_shows_nothing(case: FeedbackCase, town: Town) -> None:
    with pytest.raises(Conflict):
        services.show(case, Wording(None, "Ja"), by=town.karin, seen=case.version + 1)
    assert not ShownCase.objects.exists()


def test_the_list_is_chosen_from_by_unit_and_kind(client: Client, town: Town) -> None:
    for unit, kind, text in (
        (town.home_care_south, "praise", "Tack alla."),
        (town.lake_school, "praise", "Fin skola."),
        (town.lake_school, "question", "När börjar det?"),
    ):
        let(brought(unit, kind=kind, **OPEN), text)
    brought(town.home_care_north, **OPEN)

    def listed(**asked: object) -> list[str]:
        page = client.get("/synpunkter-och-svar/", asked).text
        return [one for one in ("Tack alla.", "Fin skola.", "När börjar det?") if one in page]

    assert listed() == ["Tack alla.", "Fin skola.", "När börjar det?"]
    assert listed(slag="praise") == ["Tack alla.", "Fin skola."]
    assert listed(enhet=town.lake_school.pk) == ["Fin skola.", "När börjar det?"]
    assert listed(enhet=town.lake_school.pk, slag="question") == ["När börjar det?"]
    assert listed(enhet="nej", slag="fault") == ["Tack alla.", "Fin skola.", "När börjar det?"]
    none = client.get("/synpunkter-och-svar/", {"slag": "complaint"}).text
    assert "Inget passar det du söker." in none
    offered = client.get("/synpunkter-och-svar/", {"nu": "1"}).text
    assert tree().name(town.home_care_north.pk) not in offered


def test_an_empty_list_says_so(client: Client, town: Town) -> None:
    page = client.get("/synpunkter-och-svar/").text

    assert "Inget visas här än." in page
    assert "<form" not in page.split("<main", 1)[-1]


def test_three_cost_no_more_questions_than_one(
    client: Client, town: Town, django_assert_max_num_queries: Any
) -> None:
    def asked() -> int:
        with django_assert_max_num_queries(100) as captured:
            client.get("/synpunkter-och-svar/", {"sida": "1"})
        return len(captured)

    let(brought(town.home_care_south, **OPEN))
    asked()
    one = asked()
    for _each in range(2):
        let(brought(town.lake_school, **OPEN))

    assert asked() == one


def test_the_sender_finds_where_it_is_shown(client: Client, town: Town) -> None:
    received = services.receive(
        given(TEXT, unit_id=town.home_care_south.pk, **OPEN), token=uuid4(), by=None
    )
    said = {"code": received.case.code, "words": received.words}
    before = client.post("/tyck-till/folj/", said).text

    let(received.case)

    after = client.post("/tyck-till/folj/", said).text
    address = f"/synpunkter-och-svar/{received.case.code}/"
    assert [address in page for page in (before, after)] == [False, True]


def test_the_page_of_a_case_says_why_it_is_not_shown(
    enter: Enter, case: FeedbackCase, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, path = enter("karin"), f"/synpunkter/{case.code}/"
    before = words(client.get(path).text)
    services.reply(fresh(case), text=CHILD)

    after = words(client.get(path).text)

    assert "Nej. Avsändaren har valt att det får visas öppet." in before
    assert "Det kan gälla skydd för någon, och visas inte öppet." in after
    assert "Visa öppet" not in after
    assert client.get(f"{path}visa/").status_code == 403
    services.decline_track(fresh(case), kind=TrackKind.CHILD, reason="Nej.", by=None)
    let(case)
    monkeypatch.setattr(known, "moment", lambda: NOW)
    assert "Sluta visa öppet" not in client.get(path).text
