"""A series where neither higher nor lower is better is followed, not judged."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rodtrad.core.status import Outcome
from rodtrad.indicators import side, thread
from rodtrad.indicators.models import Target
from rodtrad.indicators.services import (
    Figure,
    define_indicator,
    open_series,
    recompute,
    record_observation,
)
from tests.indicators.conftest import CHILDREN_PER_ADULT, LIST, LONG_AGO, TODAY, text_of

FOLLOWED = "följs, vägs inte in"
ADDRESS = "/indikatorer/antal-barn/"


@pytest.fixture
def count(town):
    """The number of children, which the lake school tells and nobody aims at."""
    wording = replace(CHILDREN_PER_ADULT, name="Antal barn", direction="neither", least=None)
    wording = replace(wording, most=None, upper_bound=None)
    made = define_indicator(
        "antal-barn", wording, owner=town.committee, valid_from=LONG_AGO, by=None
    )
    series = open_series(made, unit=town.lake_school, valid_from=LONG_AGO, by=None)
    record_observation(
        series, period=town.october, figure=Figure(Decimal(120)), by=None, is_confirmed=True
    )
    return series


@pytest.fixture
def weighed(count, monkeypatch):
    """The same, weighed into a goal."""
    strand = thread.Strand((thread.Step("Alla får plats", "/traden/plats/"),))
    source = {count.pk: strand}
    monkeypatch.setattr(thread, "_sources", [lambda ids, day: source])
    return count


def test_the_list_says_that_it_is_followed(client, town, count):
    client.force_login(town.amina)

    words = text_of(client.get(LIST))

    assert f"Antal barn Ängsjöskolan Data: färsk. {FOLLOWED} {FOLLOWED} 120,0 barn" in words


def test_its_page_says_why_it_has_no_outcome(client, town, count):
    client.force_login(town.amina)

    words = text_of(client.get(ADDRESS))

    assert "Utfall Följs, vägs inte in Varken högre eller lägre är bättre." in words
    assert "Målvärdet saknas." not in words
    assert "Ej bedömbart" not in words


def test_the_units_page_says_the_same(client, town, count):
    client.force_login(town.amina)

    assert FOLLOWED in text_of(client.get("/organisation/lake-school/"))


def test_it_is_not_counted_among_what_cannot_be_assessed(town, count):
    town.figure("2026-10", "5.7")

    (_data, against) = side.sections(town.amina, TODAY)

    assert [line.text for line in against.lines] == ["1 når delvis", "1 följs utan mål"]


def test_weighed_into_a_goal_it_still_lacks_its_target(client, town, weighed):
    client.force_login(town.amina)

    page = text_of(client.get(ADDRESS))

    assert FOLLOWED not in text_of(client.get(LIST))
    assert "Ej bedömbart" in page


def test_a_series_that_should_have_a_target_says_that_it_is_missing(client, town):
    town.figure("2026-10", "5.7")
    Target.objects.all().delete()
    recompute([town.series.pk])
    client.force_login(town.amina)

    page = text_of(client.get("/indikatorer/barn-per-vuxen/"))

    assert "Målvärdet saknas." in page
    assert FOLLOWED not in page
    assert town.series.__class__.objects.get().status.outcome == Outcome.NOT_ASSESSABLE


@pytest.mark.parametrize("url", [LIST, ADDRESS, "/min-sida/", "/organisation/lake-school/"])
def test_pages_of_what_is_followed_ask_no_more_than_twelve_questions(
    client, town, count, django_assert_max_num_queries, url
):
    client.force_login(town.amina)
    client.get(url)

    with django_assert_max_num_queries(12):
        page = text_of(client.get(url))

    assert "följs" in page.lower()
