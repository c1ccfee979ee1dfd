"""A figure as people write it."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from rodtrad.core.errors import BadInput
from rodtrad.indicators import figures
from rodtrad.indicators.models import IndicatorDefinition

PERCENT = IndicatorDefinition(unit_of_measure="procent", decimals=1)
MINUTES = IndicatorDefinition(unit_of_measure="minuter", decimals=0)
TYPICAL = IndicatorDefinition(unit_of_measure="barn", decimals=1, least=Decimal(3), most=Decimal(9))
STEADY = [Decimal(value) for value in (84, 85, 86, 87, 88)]


@pytest.mark.parametrize(
    ("text", "definition", "value"),
    [
        ("79,5", PERCENT, "79.5"),
        ("79,5 %", PERCENT, "79.5"),
        (" 79,5 Procent ", PERCENT, "79.5"),
        ("1 234 minuter", MINUTES, "1234"),
        ("-3", MINUTES, "-3"),
    ],
)
def test_a_number_is_read_with_its_own_unit(text, definition, value):
    assert figures.read(text, definition) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "definition", "sentence"),
    [
        (
            "12 %",
            MINUTES,
            "Här räknar vi i minuter, inte i %. Räkna om och skriv bara talet.",
        ),
        ("0,1234567", PERCENT, "Skriv högst sex decimaler."),
        ("1 000 000 000 000", PERCENT, "Talet är för stort."),
        ("9" * 5_000, PERCENT, "Talet är för stort."),
    ],
)
def test_what_cannot_be_right_gets_a_sentence(text, definition, sentence):
    with pytest.raises(BadInput) as wrong:
        figures.read(text, definition)

    assert wrong.value.sentence == sentence


def test_words_instead_of_a_number_are_refused():
    with pytest.raises(BadInput) as wrong:
        figures.read("många", PERCENT)

    assert "är inte ett tal" in wrong.value.sentence


def test_a_share_written_for_a_percentage_is_asked_about():
    asked = figures.doubts(Decimal("0.79"), PERCENT, STEADY)
    first = figures.doubts(Decimal("0.79"), PERCENT, [])

    assert asked == ("Värdet ser ut som en andel. Menade du 79,0 procent?",)
    assert first == ()


@pytest.mark.parametrize(
    ("value", "history", "said"),
    [
        ("79", STEADY, "Värdet är ovanligt lågt. Stämmer det?"),
        ("91", STEADY, "Värdet är ovanligt högt. Stämmer det?"),
        ("90", STEADY, ""),
        ("82", STEADY, ""),
        ("79", STEADY[:4], ""),
        ("86.5", [Decimal(86)] * 5, "Värdet är ovanligt högt. Stämmer det?"),
        ("86.4", [Decimal(86)] * 5, ""),
    ],
)
def test_far_from_its_own_history_a_figure_is_asked_about(value, history, said):
    found = figures.doubts(Decimal(value), PERCENT, history)

    assert [one[: len(said)] for one in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("value", "said"),
    [("2.9", "ovanligt lågt"), ("9.1", "ovanligt högt"), ("9", ""), ("3", "")],
)
def test_outside_what_is_typical_a_figure_is_asked_about(value, said):
    found = figures.doubts(Decimal(value), TYPICAL, [])

    assert bool(found) is bool(said)
    assert said in " ".join(found)


def test_a_question_without_both_ends_names_no_range():
    half = IndicatorDefinition(unit_of_measure="barn", decimals=1, most=Decimal(9))

    assert figures.doubts(Decimal(10), half, []) == ("Värdet är ovanligt högt. Stämmer det?",)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("-1", "Värdet kan inte vara lägre än 0,0 procent."),
        ("101", "Värdet kan inte vara högre än 100,0 procent."),
    ],
)
def test_outside_the_bounds_nothing_is_possible(value, sentence):
    bounded = IndicatorDefinition(
        unit_of_measure="procent",
        decimals=1,
        lower_bound=Decimal(0),
        upper_bound=Decimal(100),
    )

    figures.require_within_bounds(Decimal(50), bounded)
    with pytest.raises(BadInput) as wrong:
        figures.require_within_bounds(Decimal(value), bounded)

    assert wrong.value.sentence == sentence


def test_nothing_is_shown_as_nothing():
    assert figures.show(None, PERCENT) == ""


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("meaning", [PERCENT, MINUTES])
@pytest.mark.parametrize("value", ["3340", "0.5", "-1234567.5", "79"])
def test_what_a_form_begins_with_reads_back_as_the_same_figure(
    language: str, meaning: IndicatorDefinition, value: str
) -> None:
    exact = round(Decimal(value), meaning.decimals)

    with override(language):
        read = figures.read(figures.typed(exact, meaning), meaning)

    assert read == exact
