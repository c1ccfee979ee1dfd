"""The thread's pages say how it stands, to those who may see it."""

import pytest
from django.test import Client

from rodtrad.core.status import Outcome
from rodtrad.goals import services
from tests.goals.asking import read
from tests.goals.conftest import Thread, goal
from tests.town import Town


def test_the_thread_begins_in_the_vision(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/traden/")

    assert "<h1>Sjöby är en kommun att lita på</h1>" in page
    assert "Det går inte att bedöma än. Två uppgifter saknas." in page


def test_a_town_without_a_vision_says_what_comes_next(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    assert "Det finns ingen vision än." in read(client, "/traden/")


def test_the_page_says_what_is_missing_and_whose_it_is(enter, thread: Thread) -> None:
    thread.report(thread.north_series, "91")

    page = read(enter("sven"), f"/traden/{thread.in_time.key}/")

    assert "Det går inte att bedöma än. En uppgift saknas." in page
    assert "I dag är det 50 procent." in page
    assert "Hemtjänst i tid, oktober 2026" in page
    assert "Karin Ståhl" in page


def test_the_page_shows_judgement_beside_outcome(enter, thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    services.judge(
        thread.south, outcome=Outcome.PARTLY, reason="Natten saknas.", by=thread.town.karin
    )

    page = read(enter("sven"), f"/traden/{thread.south.key}/")

    assert "Målet är uppfyllt. Målvärdet nås." in page
    assert "Natten saknas." in page
    assert "Karin Ståhl, 20\u00a0november 2026" in page


def test_the_page_can_stand_on_another_day(enter, thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    page = read(enter("karin"), f"/traden/{thread.south.key}/?dag=2026-12-30")

    assert "Läget som det ser ut att bli den 30\u00a0december 2026" in page
    assert "Det går inte att bedöma än. En uppgift saknas." in page
    assert f"/traden/{thread.in_time.key}/?dag=2026-12-30" in page


def test_an_ended_goal_is_shown_as_on_its_last_day(enter, thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    services.close_goal(thread.south, by=None)

    page = read(enter("karin"), f"/traden/{thread.south.key}/?dag=nonsens")

    assert "Läget den 19\u00a0november 2026" in page


@pytest.mark.parametrize("name", ["vision", "home", "in_time", "south"])
def test_every_goal_has_a_page(enter, thread: Thread, name: str) -> None:
    found = getattr(thread, name)

    page = read(enter("vera"), f"/traden/{found.key}/")

    assert f"<h1>{found.title}</h1>" in page


def test_what_one_may_not_see_is_not_there(enter, thread: Thread) -> None:
    own = goal("committee_goal", thread.town.care_committee, "Eget", is_supplementary=True)
    services.decide_goal(own, decision=thread.town.decision, by=None)

    assert enter("karin").get(f"/traden/{own.key}/").status_code == 404
    assert enter("nils").get(f"/traden/{own.key}/").status_code == 200


def test_a_visitor_is_asked_to_sign_in(client: Client, thread: Thread) -> None:
    response = client.get("/traden/")

    assert (response.status_code, response["Location"]) == (302, "/logga-in/?next=/traden/")


def test_the_page_costs_the_same_for_one_child_as_for_four(
    enter, thread: Thread, django_assert_max_num_queries
) -> None:
    client = enter("karin")
    url = f"/traden/{thread.in_time.key}/"
    read(client, url)
    with django_assert_max_num_queries(40) as few:
        read(client, url)
    for title in ("En", "Två", "Tre"):
        made = goal("unit_goal", thread.town.home_care_south, title, thread.in_time)
        services.decide_goal(made, decision=thread.town.decision, by=None)

    with django_assert_max_num_queries(40) as many:
        read(client, url)

    assert len(many) == len(few)
