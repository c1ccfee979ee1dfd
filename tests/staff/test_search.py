"""The page that searches everything one may see."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.annotations.services import post_comment
from rodtrad.goals.models import Goal
from rodtrad.search.queries import FEW, MANY
from rodtrad.search.statement import MOST_WEIGHED
from tests.goals.asking import read
from tests.goals.conftest import Thread, _november, enter, goal, thread
from tests.town import Town

__all__ = ["_november", "enter", "thread"]

MOST = 12


def many(thread: Thread, count: int, word: str = "Bokbuss") -> None:
    """Lay out decided goals with a word in common, past the services."""
    Goal.objects.bulk_create(
        Goal(
            key=f"bokbuss-{number}",
            level="unit_goal",
            body=thread.town.care_committee,
            title=f"{word} {number}",
            state="decided",
            valid=thread.south.valid,
        )
        for number in range(count)
    )


def test_a_word_finds_things_of_several_kinds_with_the_word_marked(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/hitta/?q=besöket")

    assert "Söder: 90 av 100 <mark>besök</mark> i tid" in page
    assert "/traden/soder-90-av-100-besok-i-tid/" in page
    assert "Andel <mark>besök</mark> i tid" in page
    assert "/indikatorer/hemtjanst-i-tid/" in page
    assert "Omsorgsnämnden" in page
    assert "Tre träffar för ”besöket”." in page
    assert "?q=bes%C3%B6ket&amp;slag=mal" in page


def test_one_kind_is_shown_alone(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/hitta/?q=besök&slag=matt")

    assert "Andel <mark>besök</mark> i tid" in page
    assert "Söder: 90" not in page
    assert 'aria-current="page">Resultatindikatorer 1' in page


def test_a_kind_nobody_knows_is_as_none(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/hitta/?q=besök&slag=fel")

    assert "Söder: 90" in page


def test_units_people_decisions_and_comments_lead_to_their_pages(enter, thread: Thread) -> None:
    post_comment(thread.south, text="Rutterna krånglar", by=thread.town.karin)
    client = enter("maja")

    unit = read(client, "/hitta/?q=ängsjöskolan")
    person = read(client, "/hitta/?q=ståhl")
    decision = read(client, "/hitta/?q=budget")
    comment = read(client, "/hitta/?q=rutten")

    assert 'href="/organisation/lake-school/"' in unit
    assert "Karin <mark>Ståhl</mark>" in person
    assert 'href="/organisation/home-care-south/"' in person
    assert 'href="/organisation/beslut/"' in decision
    assert f'href="/om/goals.goal/{thread.south.pk}/"' in comment
    assert "krånglar" in comment


def test_what_is_written_is_never_a_part_of_the_page(enter, thread: Thread) -> None:
    goal("unit_goal", thread.town.home_care_south, "<script>alert(1)</script> utkast")

    page = read(enter("karin"), "/hitta/?q=utkast<script>")
    found = read(enter("karin"), "/hitta/?q=alert")

    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in found


def test_a_draft_is_found_by_its_own_and_by_nobody_else(enter, thread: Thread) -> None:
    goal("unit_goal", thread.town.home_care_south, "Hemlig bokbuss", thread.in_time)

    assert "Hemlig <mark>bokbuss</mark>" in read(enter("karin"), "/hitta/?q=bokbuss")
    assert "Hemlig" not in read(enter("amina"), "/hitta/?q=bokbuss")


def test_nothing_found_says_so_and_what_to_try(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/hitta/?q=xylofon")

    assert "Inget hittades för ”xylofon”." in page
    assert "Pröva ett annat ord" in page


def test_nothing_asked_shows_the_field_alone(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/hitta/")

    assert "Vad letar du efter?" in page
    assert "Inget hittades" not in page


def test_many_of_a_kind_lead_on_to_all_of_them(enter, thread: Thread) -> None:
    many(thread, FEW + 2)
    client = enter("karin")

    few = read(client, "/hitta/?q=bokbuss")
    every = read(client, "/hitta/?q=bokbuss&slag=mal")

    assert few.count("<mark>Bokbuss</mark>") == FEW
    assert "Alla träffar: Mål (7)" in few
    assert every.count("<mark>Bokbuss</mark>") == FEW + 2


def test_a_word_of_everything_is_counted_as_at_least(enter, thread: Thread) -> None:
    many(thread, MOST_WEIGHED + 5)

    page = read(enter("karin"), "/hitta/?q=bokbuss&slag=mal")

    assert "Minst 200 träffar för ”bokbuss”." in page
    assert page.count("<mark>Bokbuss</mark>") == MANY
    assert "De 100 bästa visas." in page


def test_a_title_is_better_than_a_text_and_names_sort_as_a_swede_sorts(
    enter, thread: Thread
) -> None:
    for number, word in enumerate(["Ö", "Ä", "Z", "Å", "É", "F"]):
        many_goal(thread, number, f"{word} flotte", "")
    many_goal(thread, 9, "Annat", "En flotte")

    page = read(enter("karin"), "/hitta/?q=flotte&slag=mal")

    places = [page.index(f">{word} <mark>") for word in ("É", "F", "Z", "Å", "Ä", "Ö")]
    assert places == sorted(places)
    assert page.index(">Annat</a>") > places[-1]


def many_goal(thread: Thread, number: int, title: str, text: str) -> None:
    Goal.objects.create(
        key=f"flotte-{number}",
        level="unit_goal",
        body=thread.town.care_committee,
        title=title,
        description=text,
        state="decided",
        valid=thread.south.valid,
    )


@pytest.mark.parametrize("url", ["/hitta/?q=bokbuss", "/hitta/?q=bokbuss&slag=mal"])
def test_the_page_costs_the_same_for_many_as_for_one(enter, thread: Thread, url: str) -> None:
    client = enter("pia")
    many(thread, 1)
    few = cost(client, url)
    Goal.objects.filter(key__startswith="bokbuss").update(key="annan", title="Bokbuss a")

    many(thread, 30)

    assert few == cost(client, url) <= MOST


def cost(client: Client, url: str) -> int:
    read(client, url)
    with CaptureQueriesContext(connection) as asked:
        read(client, url)
    return len(asked)


def test_who_stands_on_an_earlier_moment_searches_what_is_known_now(enter, thread: Thread) -> None:
    client = enter("karin")

    answer = client.get("/hitta/?q=besök&kand=2026-11-01")
    page = read(client, answer["Location"])

    assert answer["Location"] == "/hitta/?q=bes%C3%B6k&nu=1"
    assert "Sökningen läser det som är känt nu" in page


def test_a_visitor_is_sent_to_sign_in(client: Client, town: Town) -> None:
    assert client.get("/hitta/?q=a")["Location"] == "/logga-in/?next=/hitta/%3Fq%3Da"


def test_every_page_has_the_field(enter, thread: Thread) -> None:
    page = read(enter("karin"), "/planer/")

    assert page.count('action="/hitta/"') == 2
