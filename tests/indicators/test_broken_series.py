"""A figure from before a break is never told as measured by the definition in force."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rodtrad.indicators.enums import Seam
from rodtrad.indicators.services import (
    Continuation,
    Figure,
    record_observation,
    redefine_indicator,
)
from tests.indicators.conftest import CHILDREN_PER_ADULT, PAGE, text_of

FORMER = "mätt enligt den tidigare definitionen"


def redefined(town, day: date, seam: Seam = Seam.BREAK) -> None:
    redefine_indicator(
        town.indicator,
        replace(CHILDREN_PER_ADULT, name="Barn per heltid", method="Räknas på nytt sätt."),
        valid_from=day,
        reason="Ny föreskrift",
        continuation=Continuation(seam),
        by=None,
    )


@pytest.fixture
def broken(town, client):
    """Two months told before the definition changed on the first of November."""
    town.figure("2026-09", "5.5")
    town.figure("2026-10", "5.7")
    redefined(town, date(2026, 11, 1))
    client.force_login(town.amina)
    return town


def test_the_lead_and_the_table_say_by_which_definition(client, broken):
    words = text_of(client.get(PAGE))

    assert f"I oktober var värdet 5,7 barn, {FORMER}. Det når nästan målet" in words
    assert f"oktober 5,7 slutlig, {FORMER}" in words
    assert f"september 5,5 slutlig, {FORMER}" in words
    assert "Det är 0,2 barn sämre än förra gången." in words


def test_the_break_is_drawn_though_no_figure_has_come_after_it(client, broken):
    page = client.get(PAGE).content.decode()

    assert page.count('class="ch-break"') == 2
    assert "brott efter oktober" in page


def test_a_figure_after_the_break_is_not_compared_with_one_before(client, town):
    town.figure("2026-09", "5.5")
    redefined(town, date(2026, 10, 1))
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "I oktober var värdet 5,7 barn. Det når nästan målet" in words
    assert "förra gången" not in words
    assert "oktober 5,7 slutlig sept" in words
    assert f"september 5,5 slutlig, {FORMER}" in words


def test_a_break_to_come_changes_nothing_yet(client, town):
    town.figure("2026-10", "5.7")
    redefined(town, date(2027, 1, 1))
    client.force_login(town.amina)

    response = client.get(PAGE)

    assert FORMER not in text_of(response)
    assert 'class="ch-break"' not in response.content.decode()


def test_the_page_shows_the_margin_that_hides_the_difference(client, town):
    record_observation(
        town.series,
        period=town.october,
        figure=Figure(Decimal("5.4"), standard_error=Decimal("0.2")),
        by=None,
        is_confirmed=True,
    )
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert (
        "Skillnaden är mindre än felmarginalen. Felmarginalen är 0,39 barn åt vardera hållet."
        in words
    )


def test_a_margin_beside_an_outcome_follows_its_figures(client, town):
    record_observation(
        town.series,
        period=town.october,
        figure=Figure(Decimal(4), standard_error=Decimal("0.1")),
        by=None,
        is_confirmed=True,
    )
    client.force_login(town.amina)

    words = text_of(client.get(PAGE))

    assert "4,0 mot högst 5,5. Felmarginalen är 0,20 barn åt vardera hållet." in words
