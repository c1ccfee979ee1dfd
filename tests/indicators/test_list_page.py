"""The list of indicators: its rows, its filters and what it costs."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.indicators.services import Figure, open_series, record_observation
from tests.indicators.conftest import LIST, text_of


def test_the_list_shows_value_target_and_marks(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.karin)

    words = text_of(client.get(LIST))

    assert "Barn per vuxen Ängsjöskolan" in words
    assert "5,7 barn oktober högst 5,5" in words
    assert "Data: färsk. Utfall: delvis uppfyllt. når delvis" in words
    assert "Bedömning" not in words


def test_somebody_without_an_appointment_sees_an_empty_list(client, town):
    client.force_login(town.ebba)

    words = text_of(client.get(LIST))

    assert "Det finns inga resultatindikatorer att visa än." in words
    assert "Kvalitetssamordnaren lägger upp dem." in words
    assert "En serie är siffrorna från en enhet." not in words
    assert "Barn per vuxen" not in words


def test_a_choice_that_leaves_nothing_says_so_and_leads_back(client, town):
    client.force_login(town.ebba)

    words = text_of(client.get(f"{LIST}?namn=finns-inte"))

    assert "Inga resultatindikatorer passar urvalet. Visa alla" in words


def test_the_list_costs_the_same_for_three_rows_as_for_one(client, town, django_assert_num_queries):
    client.force_login(town.karin)
    client.get(LIST)
    with django_assert_num_queries(12, exact=False) as one:
        client.get(LIST)
    for unit in (town.provider, town.committee):
        series = open_series(town.indicator, unit=unit, valid_from=date(2025, 1, 1), by=None)
        record_observation(
            series, period=town.october, figure=Figure(Decimal(5)), by=None, is_confirmed=True
        )

    with django_assert_num_queries(12, exact=False) as three:
        page = client.get(LIST)

    assert len(page.context["rows"]) == 3
    assert len(three.captured_queries) == len(one.captured_queries)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 1),
        ("sok=vuxen", 1),
        ("sok=hemtj", 0),
        ("enhet=school-committee", 1),
        ("enhet=care-committee", 0),
        ("slag=result", 1),
        ("slag=output", 0),
        ("lage=partly", 1),
        ("lage=met", 0),
        ("lage=fresh", 1),
        ("lage=stale", 0),
        ("lage=missing", 0),
        ("lage=not_assessable", 0),
        ("indikator=barn-per-vuxen", 1),
        ("indikator=annat", 0),
    ],
)
def test_the_list_is_filtered(client, town, query, count):
    town.figure("2026-10", "5.7")
    client.force_login(town.karin)

    response = client.get(f"{LIST}?{query}")

    assert len(response.context["rows"]) == count
