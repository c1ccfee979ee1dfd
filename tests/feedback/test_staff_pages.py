"""One page to work from: what was said, how the time goes, what is alike, and the answer."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from rodtrad.accounts import handover
from rodtrad.audit.models import Act
from rodtrad.core.errors import BadInput
from rodtrad.declarations.models import PromiseVersion
from rodtrad.feedback import services
from rodtrad.feedback.models import CaseNote, FeedbackCase
from rodtrad.feedback.queries import returning
from rodtrad.feedback.queries.similar import similar_to
from rodtrad.feedback.staff.acting import colleagues
from rodtrad.notifications.objects import named
from tests.feedback.conftest import TEXT, answered, brought, given, in_hand
from tests.town import Town

pytestmark = pytest.mark.django_db

Enter = Callable[[str], Client]
TAGS = re.compile(r"<[^>]+>")


def words(text: str) -> str:
    return " ".join(TAGS.sub(" ", text).split())


def at(case: FeedbackCase, name: str = "case") -> str:
    return reverse(f"feedback:{name}", args=[case.code])


def test_what_has_waited_longest_stands_first(
    enter: Enter, town: Town, clock: time_machine.Traveller
) -> None:
    old = brought(town.home_care_south)
    clock.shift(timedelta(days=4))
    new = brought(town.home_care_south, text="Något nytt")
    answered(brought(town.home_care_south, text="Klart"), town.karin)

    page = enter("karin").get("/synpunkter/").text

    assert page.index(old.code) < page.index(new.code)
    assert "2 ärenden." in page
    assert "26 november 2026, försenat" in words(page)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"lage": "mine"}, {"hand"}),
        ({"lage": "answered"}, {"done"}),
        ({"lage": "held"}, {"held"}),
        ({"lage": "all"}, {"open", "hand", "done", "held"}),
        ({"slag": "praise"}, {"hand"}),
        ({"sok": "blommor"}, {"hand"}),
        ({"enhet": "unit"}, {"open", "hand"}),
        ({"sok": "finns ej"}, set()),
    ],
)
def test_the_list_shows_what_is_asked_for(
    enter: Enter, town: Town, asked: dict[str, str], found: set[str]
) -> None:
    south = town.home_care_south
    cases = {
        "open": brought(south),
        "hand": in_hand(brought(south, text="Så fina blommor", kind="praise"), town.karin),
        "done": answered(brought(south), town.karin),
        "held": services.receive(
            given(unit_id=south.pk), token=uuid4(), by=None, is_doubtful=True
        ).case,
    }
    said = {name: str(south.pk) if name == "enhet" else value for name, value in asked.items()}

    page = enter("karin").get("/synpunkter/", said).text

    assert {name for name, case in cases.items() if case.code in page} == found
    if not found:
        assert "Inget passar urvalet." in page


def test_a_case_is_found_by_its_code(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south)

    page = enter("karin").get("/synpunkter/", {"sok": case.code.lower().replace("-", "")}).text

    assert case.code in page


def test_an_empty_list_says_where_cases_come_from(enter: Enter, town: Town) -> None:
    assert "Inget ärende är öppet." in enter("karin").get("/synpunkter/").text


def test_the_page_has_what_is_needed_to_answer(
    enter: Enter, town: Town, promise: PromiseVersion
) -> None:
    case = brought(
        promise=promise, place="Storgatan 1", known_to="municipality", name="Astrid Nord",
        phone="070-1", email="astrid@exempel.se",
    )  # fmt: skip
    other = brought(town.care, text="Ingen kom förrän halv tio i går heller, klockan blev mycket")

    page = words(enter("lars").get(at(case)).text)

    for part in (
        TEXT, promise.text, "Storgatan 1", "Astrid Nord", "070-1", "Omsorgsnämnden 2026/00001",
        "Ta hand om det", "2 arbetsdagar, senast torsdag 26 november 2026",
        "Onsdag 25 november räknas.", "Hur gick det med löftet?", other.code,
    ):  # fmt: skip
        assert part in page


def test_the_answer_leads_on_to_the_next_in_hand(
    enter: Enter, town: Town, clock: time_machine.Traveller
) -> None:
    first = in_hand(brought(town.home_care_south), town.karin)
    clock.shift(timedelta(minutes=5))
    second = in_hand(brought(town.home_care_south, text="Nästa"), town.karin)
    client = enter("karin")

    after = client.post(at(first), {"text": "Tack.", "result": "noted"})
    last = client.post(at(second), {"text": "Tack.", "result": "noted"})

    assert after.headers["Location"] == at(second)
    assert last.headers["Location"] == at(second)


def test_an_answer_that_lacks_something_is_kept_in_the_form(enter: Enter, town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)

    page = enter("karin").post(at(case), {"text": "Vi ser över det.", "result": "upheld"}).text

    assert "Skriv vad ni gör åt det" in page
    assert "Vi ser över det." in page
    assert FeedbackCase.objects.get().state == "under_way"


def test_who_answers_what_another_has_changed_sees_it_and_keeps_the_words(
    enter: Enter, town: Town
) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    services.sort_as(case, kind="fault", secrecy="none", by=town.lars)
    said = {"text": "Mitt svar.", "result": "noted", "version": case.version}
    client = enter("karin")

    clash = client.post(at(case), said)
    version = re.search(r'name="version" value="(\d+)"', clash.text)
    assert version is not None
    again = client.post(at(case), said | {"version": version[1]})

    assert "Någon annan har ändrat" in clash.text
    assert "Mitt svar." in clash.text
    assert again.status_code == 302


def test_each_act_is_done_from_its_page(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south)
    client = enter("karin")

    client.post(at(case, "take"))
    client.post(at(case, "note"), {"text": "Ringde gruppen."})
    client.post(at(case, "ask"), {"text": "Vilken dag?"})
    waiting = words(client.get(at(case)).text)
    client.post(at(case, "go_on"))
    client.post(at(case, "give"), {"to": town.sven.pk})
    client.post(at(case, "sort"), {"kind": "complaint", "secrecy": "marked"})
    page = words(client.get(at(case)).text)

    assert "Sluta vänta på svar" in waiting
    assert "Ringde gruppen." in page
    assert "Vilken dag?" in page
    assert "hos Sven" in page
    assert "Kan omfattas av sekretess" in page
    assert Act.objects.filter(action="case.read").count() == 1


def test_a_case_handed_out_of_sight_leads_to_the_list(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south)
    said = {"to": town.lake_school.pk, "reason": "Det gäller skolan."}

    answer = enter("karin").post(at(case, "hand_on"), said)

    assert answer.headers["Location"] == "/synpunkter/"
    assert CaseNote.objects.get().text == "Det gäller skolan."


def test_a_form_that_lacks_something_says_so(enter: Enter, town: Town) -> None:
    case = brought(town.home_care_south)
    client = enter("karin")

    answers = [
        words(client.post(at(case, name), said).text)
        for name, said in (
            ("note", {"text": ""}),
            ("hand_on", {"to": town.lake_school.pk, "reason": ""}),
            ("ask", {"text": "Vad?"}),
        )
    ]

    assert "Skriv anteckningen." in answers[0]
    assert "Skriv varför" in answers[1]
    assert "Ta hand om ärendet först." in answers[2]


def test_what_came_of_it_is_told_from_the_page(enter: Enter, town: Town) -> None:
    case = answered(
        brought(town.home_care_south), town.karin, result="upheld", measure="Vi ringer före."
    )
    services.say_whether_it_helped(case, did_help=True)
    client = enter("karin")
    before = words(client.get(at(case)).text)

    client.post(at(case, "follow_up"), {"text": "Nu ringer vi alltid."})

    after = words(client.get(at(case)).text)
    assert "Berätta vad som blev av det" in before
    assert "Hjälpte svaret? Ja" in before
    assert "Nu ringer vi alltid." in after
    assert "Berätta vad som blev av det" not in after


def test_what_is_held_is_let_in_or_taken_away(enter: Enter, town: Town) -> None:
    held = [
        services.receive(
            given(text, unit_id=town.home_care_south.pk), token=uuid4(), by=None, is_doubtful=True
        ).case
        for text in ("Ett klagomål", "Köp klockor")
    ]
    client = enter("karin")
    page = words(client.get(at(held[0])).text)

    client.post(at(held[0], "let_in"))
    client.post(at(held[1], "remove"))

    assert "om det är en människa som skrivit" in page
    states = FeedbackCase.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["received", "removed"]
    assert "Texten är borttagen." in client.get(at(held[1])).text


SAID = {
    "text": "Jag vill ha mjölk.",
    "channel": "phone",
    "received_on": "2026-11-20",
    "kind": "suggestion",
    "known_to": "nobody",
    "unit": "",
}


def test_somebody_is_written_down_for_and_told_how_to_come_back(enter: Enter, town: Town) -> None:
    said = SAID | {"unit": town.home_care_south.pk}
    mine = enter("karin").post("/synpunkter/skriv-in/", said)
    theirs = enter("sven").post("/synpunkter/skriv-in/", SAID | {"received_on": ""})
    today = enter("karin").post("/synpunkter/skriv-in/", said | {"received_on": "2026-11-24"})

    first, second, third = FeedbackCase.objects.order_by("pk")
    code, words_said = re.findall(r"<dd[^>]*>([^<]+)</dd>", mine.text)
    assert returning.opened(code, words_said) == first
    assert "Öppna ärendet" in mine.text
    assert "Öppna ärendet" not in theirs.text
    assert (first.received_at.isoformat(), first.channel) == ("2026-11-20T11:00:00+00:00", "phone")
    assert (second.unit, second.received_at) == (town.municipality, second.registered_at)
    assert (third.received_at, today.status_code) == (third.registered_at, 200)


def test_a_second_click_writes_nothing_more_down(enter: Enter, town: Town) -> None:
    client, key = enter("sven"), str(uuid4())

    answers = [client.post("/synpunkter/skriv-in/", SAID | {"once": key}) for _ in range(2)]

    assert words(answers[0].text) == words(answers[1].text)
    assert FeedbackCase.objects.count() == 1


def test_what_is_written_down_must_say_something(enter: Enter, town: Town) -> None:
    client = enter("karin")
    page = words(client.post("/synpunkter/skriv-in/", {"text": "", "kind": "view"}).text)
    refused = enter("nils").get("/synpunkter/skriv-in/")

    assert "Välj hur det kom." in page
    assert "Fråga personen och välj." in page
    assert refused.status_code == 403


def test_the_words_two_cases_share_make_them_alike(town: Town) -> None:
    case = brought(town.home_care_south, text="Kallt vatten i lilla bassängen hela helgen")
    alike = brought(town.home_care_north, text="Vattnet i lilla bassängen var kallt")
    brought(town.home_care_south, text="Bussen går för sällan på kvällarna")
    elsewhere = brought(town.lake_school, text="Vattnet i lilla bassängen var kallt")

    found = similar_to(town.lars, case)

    assert [one.code for one in found] == [alike.code]
    assert set(found[0].shared) & {"vattn", "bassäng", "kallt", "lill"}
    assert elsewhere.code not in {one.code for one in similar_to(town.maja, case)}


def test_nothing_is_like_what_has_no_words(town: Town) -> None:
    case = brought(town.home_care_south)
    assert similar_to(town.karin, case) == []
    other = brought(town.home_care_south)
    case.words.delete()

    assert similar_to(town.karin, FeedbackCase.objects.get(pk=case.pk)) == []
    assert similar_to(town.karin, other) == []


def test_the_list_costs_the_same_for_three_cases_as_for_one(
    enter: Enter, town: Town, django_assert_max_num_queries: object
) -> None:
    client = enter("karin")
    counts = []
    for _ in range(3):
        brought(town.home_care_south)
        with django_assert_max_num_queries(12) as asked:  # type: ignore[operator]  # a fixture
            client.get("/synpunkter/")
        counts.append(len(asked))

    assert counts[1] == counts[2]


def test_the_page_asks_no_more_than_a_page_may(
    enter: Enter, town: Town, django_assert_max_num_queries: object
) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    for text in ("Ett", "Två", "Tre"):
        services.note(case, text=text, by=town.karin)
        brought(town.home_care_south)
    client = enter("karin")

    with django_assert_max_num_queries(12):  # type: ignore[operator]  # a fixture
        assert "Tre" in client.get(at(case)).text


def test_an_act_is_told_with_the_code_to_whoever_may_read_the_case(town: Town) -> None:
    case = brought(town.home_care_south)
    acts = list(Act.objects.filter(action="case.received"))

    seen, hidden = named(town.karin, acts), named(town.nils, acts)

    assert [one.title for one in seen.values()] == [case.code]
    assert hidden == {}


def test_a_case_is_offered_to_those_who_may_have_one(town: Town) -> None:
    case = brought(town.home_care_south)

    names = {name for _pk, name in colleagues(case)}

    assert town.sven.display_name in names
    assert town.nils.display_name not in names
    with pytest.raises(BadInput, match="arbetar med ärenden"):
        services.give(case, to=town.nils, by=town.karin)


def test_what_somebody_who_leaves_has_in_hand_passes_on(town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.sven)
    answered(brought(town.home_care_south), town.sven)
    owned = {each.words for each in handover.owned(town.sven)}

    handover.hand_over(town.sven, to=town.karin, by=town.adam)

    case.refresh_from_db()
    assert owned == {"1 ärende"}
    assert case.handler == town.karin
    assert Act.objects.filter(action="case.taken").latest("pk").actor_id == town.adam.pk
