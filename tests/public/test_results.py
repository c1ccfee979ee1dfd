"""What everybody may know of how it goes: honest, and nothing before it was decided."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.goals import services
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.services import Wording
from rodtrad.public import front, queries, statement
from tests.goals.conftest import Thread

pytestmark = pytest.mark.django_db


def test_the_councils_goals_are_shown_in_their_order_without_the_vision(thread: Thread) -> None:
    titles = [row.goal.title for row in queries.council_goals()]

    assert titles == ["Äldre bor kvar hemma", "Alla klarar skolan"]


def test_a_goal_without_known_figures_is_not_assessable_and_never_nought(
    client: Client, thread: Thread
) -> None:
    page = client.get("/resultat/").text

    assert "0 av 2 målvärden är nådda. 2 går inte att bedöma." in page


def test_a_figure_reaches_the_public_page_of_the_goal_above(client: Client, thread: Thread) -> None:
    thread.report(thread.south_series, "94")
    thread.report(thread.north_series, "95")

    page = client.get(f"/resultat/{thread.home.key}/").text

    assert "Data: färsk. Utfall: uppfyllt. Bedömning: inte gjord." in page
    assert "Hjälpen kommer i tid" in page


def test_a_draft_is_not_found(client: Client, thread: Thread) -> None:
    draft = services.draft_goal(
        level="committee_goal",
        body=thread.town.care_committee,
        wording=Wording("Hemligt utkast"),
        by=None,
        parent=thread.home,
        valid=thread.home.valid,
    )

    response = client.get(f"/resultat/{draft.key}/")

    assert response.status_code == 404
    assert "Hemligt utkast" not in client.get(f"/resultat/{thread.home.key}/").text


def test_a_goal_that_is_not_there_is_not_found(client: Client, thread: Thread) -> None:
    assert client.get("/resultat/finns-inte/").status_code == 404


def test_more_goals_cost_no_more_questions(thread: Thread, django_assert_num_queries: Any) -> None:
    goals = [thread.home, thread.school, thread.in_time]
    with CaptureQueriesContext(connection) as for_one:
        queries.rows(goals[:1])

    with django_assert_num_queries(len(for_one)):
        queries.rows(goals)


def test_the_front_page_follows_a_goal_that_can_be_judged(thread: Thread) -> None:
    thread.report(thread.south_series, "94")
    thread.report(thread.north_series, "95")
    services.set_activity_state(thread.routes, state=ActivityState.ONGOING, by=None)

    steps = front.six_steps(queries.council_goals())

    assert [(step.name, step.text) for step in steps] == [
        ("Mål", "Äldre bor kvar hemma"),
        ("Löfte", ""),
        ("Arbete", "Lägg om rutterna"),
        ("Resultat", "2 av 2 målvärden är nådda."),
        ("Analys", ""),
        ("Förbättring", ""),
    ]


def test_the_front_page_draws_what_is_missing(client: Client, town: Any) -> None:
    page = client.get("/").text

    assert page.count("Inget att visa än.") == 6
    assert "Inga målvärden är beslutade än." in page


def test_everything_below_a_goal_is_found_at_every_depth(thread: Thread) -> None:
    below = queries.everything_below(thread.vision)

    assert {thread.south.pk, thread.north.pk, thread.school.pk, thread.vision.pk} <= below


@pytest.mark.parametrize(
    ("counted", "sentence"),
    [
        (queries.Totals(0, 0, 0, 0), "Inga målvärden är beslutade än."),
        (queries.Totals(1, 0, 0, 0), "1 av 1 målvärde är nått."),
        (queries.Totals(2, 1, 0, 1), "2 av 4 målvärden är nådda. 1 går inte att bedöma."),
    ],
)
def test_the_answer_is_one_sentence_and_says_what_is_unknown(
    counted: queries.Totals, sentence: str
) -> None:
    assert queries.answer(counted) == sentence


def test_the_statement_of_accessibility_has_every_part(client: Client, town: Any) -> None:
    page = client.get("/om-tillganglighet/").text

    known = statement.register()
    parts = ("Det här brister", "Säg till om något hindrar dig", "digg.se", "Så har vi prövat")
    assert [part in page for part in parts] == [True] * 4
    assert [gap["what"] in page for gap in known["gaps"]] == [True] * len(known["gaps"])
    assert known["status"] == ("delvis" if known["gaps"] else "helt")


def test_the_privacy_page_names_every_cookie_we_set(client: Client, town: Any) -> None:
    page = client.get("/personuppgifter/").text

    cookies = ("utseende", "django_language", "sessionid", "csrftoken", "vem")
    assert [f">{name}<" in page for name in cookies] == [True] * len(cookies)


def test_who_finds_a_hole_is_told_where_to_say_so_within_a_year(client: Client, town: Any) -> None:
    text = client.get("/.well-known/security.txt").text

    assert text.startswith("Contact: mailto:")
    assert f"Expires: {statement.expires()}" in text


def test_the_municipality_gives_its_name_to_the_pages(client: Client, town: Any) -> None:
    assert "<b>Sjöby kommun</b>" in client.get("/").text
