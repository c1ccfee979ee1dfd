"""Min sida, as a person meets it."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.notifications.conftest import ELSEWHERE, SHORT, TODAY, YES_NO, Desk
from tests.town import Town

from rodtrad.notifications import side
from rodtrad.notifications.due import Open
from rodtrad.notifications.services import tell
from rodtrad.notifications.side import Line, Section

MINE = "/min-sida/"


@pytest.fixture
def karins(client: Client, town: Town) -> Client:
    client.force_login(town.karin)
    return client


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def test_the_page_says_in_words_how_much_waits_and_puts_it_in_order(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "senare", 20)
    desk.put(town.karin, "sen", -7)
    desk.put(town.karin, "idag", 0)

    response = karins.get(MINE)

    listing = response.context["listing"]
    assert listing.heading == "Tre saker väntar på dig"
    assert listing.lead == "Allt hinner du på fem minuter."
    assert [
        (group.title, [row.waiting.item.key for row in group.rows]) for group in listing.groups
    ] == [
        ("Försenat", ["sen"]),
        ("I dag och nästa vecka", ["idag"]),
        ("Längre fram", ["senare"]),
    ]
    assert [row.under_day for group in listing.groups for row in group.rows] == [
        "en vecka sen",
        "fredag",
        "torsdag",
    ]


def test_where_nothing_waits_no_empty_paragraph_is_drawn(karins: Client, desk: Desk) -> None:
    page = text_of(karins.get(MINE))

    assert ("mina-ingress" in page, 'class="lead"' in page) == (False, False)
    assert re.findall(r"<p[^>]*>\s*</p>", page) == []
    assert '<div class="empty">' in page


def test_where_no_thing_fits_in_five_minutes_the_lead_has_its_place_and_is_hidden(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "egen", answer=Open("Skriv svar", minutes=30))

    page = text_of(karins.get(MINE))

    assert '<p id="mina-ingress" hidden></p>' in page


def test_when_the_last_thing_is_saved_the_lead_goes(karins: Client, town: Town, desk: Desk) -> None:
    desk.put(town.karin, "tal")
    before = text_of(karins.get(MINE))

    answered = karins.post(
        reverse("notifications:answer"),
        {"key": "tal", "value": "5,4"},
        headers={"HX-Request": "true"},
    )

    assert '<p id="mina-ingress">Du hinner på fem minuter.</p>' in before
    assert '<p id="mina-ingress" hx-swap-oob="true" hidden></p>' in text_of(answered)


def test_each_row_carries_its_own_form_of_answer(karins: Client, town: Town, desk: Desk) -> None:
    desk.put(town.karin, "tal")
    desk.put(town.karin, "val", answer=YES_NO)
    desk.put(town.karin, "text", answer=SHORT)
    desk.put(town.karin, "egen", answer=ELSEWHERE)

    page = text_of(karins.get(MINE))

    assert page.count('inputmode="decimal"') == 1
    assert page.count('type="radio"') == 2
    assert page.count('maxlength="80"') == 1
    assert page.count('href="/sak/egen/"') == 1
    assert page.count("Spara<span") == 3


def test_an_answer_is_taken_and_the_row_is_gone(karins: Client, town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a")
    desk.put(town.karin, "b", 1)

    response = karins.post(
        reverse("notifications:answer"), {"key": "a", "value": "5,5"}, follow=True
    )

    assert [(who, key, given.value) for who, key, given in desk.taken] == [("karin", "a", "5,5")]
    assert response.redirect_chain == [(MINE, 302)]
    assert [str(message) for message in response.context["messages"]] == ["Sparat: Uppgift a."]
    rows = [row for group in response.context["listing"].groups for row in group.rows]
    assert [(row.waiting.item.key, row.is_next) for row in rows] == [("b", True)]


def test_what_cannot_be_right_stays_in_the_row_with_the_reason(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "a")

    response = karins.post(reverse("notifications:answer"), {"key": "a", "value": "fem"})

    page = text_of(response)
    assert response.status_code == 422
    assert "”fem” är inte ett tal. Skriv till exempel 79,5." in page
    assert 'value="fem"' in page
    assert "<title>Fel: Min sida" in page
    assert desk.taken == []


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"value": " "}, "Skriv ett tal."),
        ({"value": "krock"}, "Någon annan har ändrat."),
    ],
)
def test_nothing_and_a_clash_are_said_in_the_row(
    karins: Client, town: Town, desk: Desk, sent: dict[str, str], sentence: str
) -> None:
    desk.put(town.karin, "a")

    response = karins.post(reverse("notifications:answer"), {"key": "a", **sent})

    assert response.context["listing"].groups[0].rows[0].trouble.sentence == sentence
    assert desk.taken == []


def test_a_thing_without_a_hint_needs_none(karins: Client, town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a", hint="")

    row = karins.get(MINE).context["listing"].groups[0].rows[0]

    assert row.described_by == ""


def test_an_empty_answer_to_a_thing_already_done_is_answered_too(
    karins: Client, town: Town, desk: Desk
) -> None:
    response = karins.post(reverse("notifications:answer"), {"key": "a"}, follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Den saken är redan klar. Du eller någon annan hann före."
    ]


def test_an_odd_value_asks_once_and_is_then_taken(karins: Client, town: Town, desk: Desk) -> None:
    desk.put(town.karin, "a")
    where = reverse("notifications:answer")

    asked = text_of(karins.post(where, {"key": "a", "value": "99"}))
    karins.post(where, {"key": "a", "value": "99", "is_confirmed": "on"})

    assert "Värdet är ovanligt högt. Stämmer det?" in asked
    assert 'name="is_confirmed"' in asked
    assert [given.is_confirmed for _who, _key, given in desk.taken] == [True]


def test_a_choice_that_needs_a_reason_asks_for_it_with_the_choice_kept(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "a", answer=YES_NO)
    where = reverse("notifications:answer")

    asked = text_of(karins.post(where, {"key": "a", "value": "nej"}))
    karins.post(where, {"key": "a", "value": "nej", "reason": "För få vikarier."})

    assert 'value="nej" id=' in asked
    assert "Varför?</label>" in asked
    assert [(given.value, given.reason) for _who, _key, given in desk.taken] == [
        ("nej", "För få vikarier.")
    ]


def test_a_second_click_is_told_that_it_is_done_and_loses_nothing(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "a")
    where = reverse("notifications:answer")

    karins.post(where, {"key": "a", "value": "5,5"}, follow=True)
    again = karins.post(where, {"key": "a", "value": "5,5"}, follow=True)

    assert [str(message) for message in again.context["messages"]] == [
        "Den saken är redan klar. Du eller någon annan hann före. Det du skrev: 5,5"
    ]
    assert len(desk.taken) == 1


def test_with_script_only_the_row_and_what_counts_is_sent_back(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "a")
    desk.put(town.karin, "b", 1)
    where, swap = reverse("notifications:answer"), {"HX-Request": "true"}

    wrong = text_of(karins.post(where, {"key": "a", "value": "x"}, headers=swap))
    right = text_of(karins.post(where, {"key": "a", "value": "1"}, headers=swap))
    gone = text_of(karins.post(where, {"key": "a", "value": "1"}, headers=swap))

    assert wrong.startswith('<li class="step is-now"')
    assert "är inte ett tal" in wrong
    assert right.startswith('<li class="step is-past is-saved"')
    assert 'id="mina-rubrik" hx-swap-oob="true">En sak väntar på dig' in right
    assert "Den saken är redan klar." in gone


def test_a_stranger_cannot_answer_what_waits_for_another(
    client: Client, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "a")
    client.force_login(town.ebba)

    response = client.post(reverse("notifications:answer"), {"key": "a", "value": "1"}, follow=True)

    assert desk.taken == []
    assert response.context["listing"].groups == ()


def test_nobody_sees_the_page_without_signing_in(client: Client, town: Town) -> None:
    response = client.get(MINE)

    assert response.status_code == 302
    assert response.url.endswith("?next=/min-sida/")


def test_an_empty_list_says_when_the_next_thing_comes(
    karins: Client, town: Town, desk: Desk
) -> None:
    desk.next_day = TODAY.replace(month=12, day=9)

    page = text_of(karins.get(MINE))

    assert "Inget väntar på dig</span>" in page
    assert "Nästa sak kommer 9 december." in page


def test_an_empty_list_promises_nothing_when_no_day_is_known(
    karins: Client, town: Town, desk: Desk
) -> None:
    page = text_of(karins.get(MINE))

    assert "När något behöver dig står det här, och du får veta det." in page


def test_the_side_column_shows_facts_with_marks_and_what_is_new(
    karins: Client, town: Town, desk: Desk
) -> None:
    side.register(
        "facts",
        lambda user, day: [
            Section("Data", (Line("18 färska", axis="data", mark="fresh"),)),
            Section("Söder", (Line("62 kunder", note="i oktober"),)),
        ],
    )
    tell(
        town.karin,
        "Nämnden ändrade målet för tid. Det gäller nu.",
        url="/mal/1/",
        link_text="målet för tid",
    )

    page = text_of(karins.get(MINE))

    assert "<b>18 färska</b>" in page
    assert "mark is-square is-fresh" in page
    assert "62 kunder i oktober" in page
    assert 'Nämnden ändrade <a href="/mal/1/">målet för tid</a>. Det gäller nu.' in page
    assert "Nytt sedan i måndags" in page


def test_the_page_costs_the_same_for_one_thing_as_for_thirty(
    karins: Client,
    town: Town,
    desk: Desk,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    desk.put(town.karin, "a0")
    karins.get(MINE)
    with django_assert_max_num_queries(12) as one:
        karins.get(MINE)
    for number in range(1, 30):
        desk.put(town.karin, f"a{number}", number - 5)
        tell(town.karin, "En sak.")

    with django_assert_max_num_queries(12) as many:
        page = karins.get(MINE)

    assert set(_keys(page)) == {f"a{number}" for number in range(30)}
    assert len(many.captured_queries) == len(one.captured_queries)


def _keys(response) -> list[str]:
    groups = response.context["listing"].groups
    return [row.waiting.item.key for group in groups for row in group.rows]


def test_a_long_list_shows_its_first_rows_and_the_rest_when_asked(
    karins: Client, town: Town, desk: Desk
) -> None:
    for number in range(43):
        desk.put(town.karin, f"sak{number:02}", number)

    first, all_of_it = karins.get(MINE), karins.get(MINE, {"alla": "1"})

    assert _keys(first) == [f"sak{number:02}" for number in range(40)]
    assert "Visa 3 saker till" in text_of(first)
    assert _keys(all_of_it) == [f"sak{number:02}" for number in range(43)]
    assert "saker till" not in text_of(all_of_it)
    assert first.context["listing"].heading == all_of_it.context["listing"].heading


def test_a_row_far_down_that_was_answered_wrongly_is_shown_with_its_error(
    karins: Client, town: Town, desk: Desk
) -> None:
    for number in range(43):
        desk.put(town.karin, f"sak{number:02}", number)

    response = karins.post(reverse("notifications:answer"), {"key": "sak42", "value": "fem"})

    assert "sak42" in _keys(response)
    assert response.status_code == 422


def test_the_page_is_always_of_now(karins: Client) -> None:
    now, then = karins.get(MINE), karins.get(MINE, {"kand": "2026-03-31"})

    assert (now.status_code, then.status_code, then["Location"]) == (200, 302, MINE)
