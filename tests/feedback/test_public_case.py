"""A resident comes back to her case with its code and its words."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from rodtrad.feedback import services, watching
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.watching import Watch
from tests.feedback.conftest import TEXT, answered, given, in_hand, words
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine(town: Town) -> tuple[FeedbackCase, str]:
    received = services.receive(given(unit_id=town.home_care_south.pk), token=uuid4(), by=None)
    return received.case, received.words


Open = Callable[..., str]


@pytest.fixture
def open_case(client: Client, mine: tuple[FeedbackCase, str]) -> Open:
    """Open the case with its code and words, or do something in it, and return the page."""

    def do(act: str = "", text: str = "") -> str:
        opened = client.post("/tyck-till/folj/", {"code": mine[0].code, "words": mine[1]})
        if not act:
            return opened.text
        visit = re.search(r'name="visit" value="([^"]+)"', opened.text)
        assert visit is not None
        done = client.post("/tyck-till/folj/", {"visit": visit[1], "act": act, "text": text})
        return done.text

    return do


def test_whoever_has_code_and_words_follows_her_case(open_case: Open) -> None:
    page = words(open_case())

    assert "Vi arbetar med det." in page
    assert TEXT in page
    assert "Vill du säga mer?" in page


def test_wrong_words_and_no_such_case_are_answered_alike(
    client: Client, mine: tuple[FeedbackCase, str]
) -> None:
    wrong = client.post("/tyck-till/folj/", {"code": mine[0].code, "words": "fel ord"})
    none = client.post("/tyck-till/folj/", {"code": "AAAA-AAAA", "words": mine[1]})
    empty = client.post("/tyck-till/folj/", {"code": "", "words": ""})

    assert "hör inte ihop" in wrong.text
    assert words(wrong.text).replace(mine[0].code, "") == words(none.text).replace("AAAA-AAAA", "")
    assert "Skriv ärendekoden." in empty.text


def test_who_guesses_is_stopped(
    client: Client, mine: tuple[FeedbackCase, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "opening", Watch(most=1))
    client.post("/tyck-till/folj/", {"code": mine[0].code, "words": "fel"})

    page = client.post("/tyck-till/folj/", {"code": mine[0].code, "words": mine[1]})

    assert "Vänta tio minuter." in page.text
    assert TEXT not in page.text


def test_right_words_are_let_in_however_many_come_from_one_place(
    client: Client, mine: tuple[FeedbackCase, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "opening", Watch(most=2))
    said = {"code": mine[0].code, "words": mine[1]}

    pages = [client.post("/tyck-till/folj/", said).text for _ in range(5)]

    assert [TEXT in page for page in pages] == [True] * 5


def test_whoever_took_care_of_it_is_named_by_unit(
    open_case: Open, mine: tuple[FeedbackCase, str], town: Town
) -> None:
    in_hand(mine[0], town.karin)

    assert "Någon tog hand om det Det ligger hos Hemtjänsten Söder." in words(open_case())


def test_a_question_is_answered_by_somebody_nobody_knows(
    open_case: Open, mine: tuple[FeedbackCase, str], town: Town, clock: time_machine.Traveller
) -> None:
    services.ask(in_hand(mine[0], town.karin), text="Vilken dag var det?", by=town.karin)
    clock.shift(timedelta(days=1))
    asked = words(open_case())

    replied = words(open_case("reply", "I tisdags."))
    nothing = words(open_case("reply", " "))

    assert "Vi har en fråga till dig." in asked
    assert "Vilken dag var det?" in asked
    assert "Tidigast" in asked
    assert "Tack. Det är mottaget." in replied
    assert "I tisdags." in replied
    assert "Skriv vad du vill säga." in nothing


def test_the_answer_is_read_judged_and_disputed(
    open_case: Open, mine: tuple[FeedbackCase, str], town: Town
) -> None:
    answered(mine[0], town.karin, result="upheld", measure="Vi ringer före.")
    read = words(open_case())
    judged = words(open_case("not_helped"))
    again = words(open_case("reopen", "Ingen ringde i dag heller."))

    assert "Du har fått svar." in read
    assert "Det här gör vi: Vi ringer före." in read
    assert "Hjälpte svaret?" in read
    assert "Hjälpte svaret?" not in judged
    assert "Vi arbetar med det." in again
    assert FeedbackCase.objects.get().state == "under_way"


def test_late_is_said_to_be_late(open_case: Open, clock: time_machine.Traveller) -> None:
    clock.shift(timedelta(days=30))

    page = words(open_case())

    assert "Skulle ha varit klart torsdag 26 november" in page
    assert "Vi är sena med det." in page


def test_a_visit_that_was_too_long_keeps_what_was_written(
    client: Client, mine: tuple[FeedbackCase, str]
) -> None:
    page = client.post("/tyck-till/folj/", {"visit": "gammalt", "act": "reply", "text": "Jo,"})

    assert "Skriv koden och lösenordet en gång till." in words(page.text)
    assert "Jo," in page.text


def test_an_act_that_does_not_exist_shows_the_case(
    open_case: Open, mine: tuple[FeedbackCase, str]
) -> None:
    assert TEXT in open_case("burn")


def test_the_text_may_be_gone_and_the_case_still_there(
    open_case: Open, mine: tuple[FeedbackCase, str]
) -> None:
    mine[0].words.delete()

    assert "Texten är borttagen." in open_case()


def test_what_is_added_is_no_longer_than_what_was_begun_with(
    open_case: Open, mine: tuple[FeedbackCase, str]
) -> None:
    assert "Skriv med högst 10\N{NO-BREAK SPACE}000 tecken." in open_case("reply", "a" * 10_001)
    assert not mine[0].messages.exists()
