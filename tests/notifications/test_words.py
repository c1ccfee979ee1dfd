"""The sentences of a person's list."""

from datetime import date, timedelta

import pytest

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.notifications import answers, words
from rodtrad.notifications.answers import Given
from rodtrad.notifications.due import Choice, DueItem, Number, Open, Text, Waiting, end_of_next_week
from rodtrad.notifications.queries import Month, last_monday

TODAY = date(2026, 11, 20)


def waiting(*answers_) -> list[Waiting]:
    return [Waiting(DueItem("k", "x", "t", "", TODAY, "/", answer)) for answer in answers_]


@pytest.mark.parametrize(
    ("count", "heading"),
    [
        (0, "Inget väntar på dig"),
        (1, "En sak väntar på dig"),
        (7, "Sju saker väntar på dig"),
        (13, "13 saker väntar på dig"),
    ],
)
def test_the_heading_counts_in_words(count: int, heading: str) -> None:
    assert words.heading(count) == heading


@pytest.mark.parametrize(
    ("forms", "lead"),
    [
        ([], ""),
        ([Number()], "Du hinner på fem minuter."),
        ([Number(), Number()], "Allt hinner du på fem minuter."),
        ([Number(), Open(), Number(), Text()], "De tre översta hinner du på fem minuter."),
        ([Open(), Open()], "Den översta hinner du på fem minuter."),
        ([Open(minutes=9), Number()], ""),
    ],
)
def test_the_lead_says_what_fits_in_five_minutes(forms: list[object], lead: str) -> None:
    assert words.lead(waiting(*forms)) == lead


@pytest.mark.parametrize(
    ("days", "first", "second"),
    [
        (0, "I dag", "fredag"),
        (3, "23\u00a0november", "måndag"),
        (-1, "19\u00a0november", "en dag sen"),
        (-5, "15\u00a0november", "fem dagar sen"),
        (-7, "13\u00a0november", "en vecka sen"),
        (-16, "4\u00a0november", "två veckor sen"),
        (-56, "25\u00a0september", "åtta veckor sen"),
        (-57, "24\u00a0september", "två månader sen"),
        (-280, "13\u00a0februari", "nio månader sen"),
        (-644, "14\u00a0februari 2025", "21 månader sen"),
        (-730, "20\u00a0november 2024", "två år sen"),
        (60, "19\u00a0januari 2027", "tisdag"),
    ],
)
def test_a_day_is_said_as_people_say_it(days: int, first: str, second: str) -> None:
    due_on = TODAY + timedelta(days=days)

    assert (words.day_of(due_on, TODAY), words.under_day(due_on, TODAY)) == (first, second)


def test_next_week_ends_on_its_sunday() -> None:
    assert end_of_next_week(TODAY) == date(2026, 11, 29)
    assert end_of_next_week(date(2026, 11, 16)) == date(2026, 11, 29)


def test_what_is_new_counts_from_a_monday_that_has_passed() -> None:
    assert last_monday(TODAY) == date(2026, 11, 16)
    assert last_monday(date(2026, 11, 23)) == date(2026, 11, 16)


def test_a_month_knows_its_neighbours() -> None:
    january = Month(date(2026, 1, 1))

    assert (january.previous.code, january.code, january.next.code) == (
        "2025-12",
        "2026-01",
        "2026-02",
    )


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        (Number(), "Skriv ett tal."),
        (Choice((("a", "A"),)), "Välj ett av svaren."),
        (Text(), "Skriv några ord."),
        (Open(), "Den här saken besvaras på sin egen sida."),
    ],
)
def test_an_empty_answer_is_asked_for(
    form: object, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "_handlers", {"x": lambda user, item, given: None})

    with pytest.raises(BadInput) as caught:
        answers.take(User(), waiting(form)[0].item, Given())

    assert caught.value.sentence == sentence


def test_what_nobody_takes_is_answered_on_its_own_page() -> None:
    item = DueItem("k", "nobody", "t", "", TODAY, "/")

    with pytest.raises(BadInput) as caught:
        answers.take(User(), item, Given(value="1"))

    assert caught.value.sentence == "Den här saken besvaras på sin egen sida."
