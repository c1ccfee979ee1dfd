"""Numbers, days and refusals are in the language of whoever reads."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from rodtrad.core import language
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import NO_BREAK_SPACE as N
from rodtrad.core.swedish import counted, day, number, parse_number

ENGLISH = {"”%(text)s” är inte ett tal. Skriv till exempel 79,5.": "“%(text)s” is not a number."}


@pytest.fixture
def in_english() -> Iterator[None]:
    before = language._readers[0], language._translators[0]
    language.register_reader(lambda: "en", lambda swedish: ENGLISH.get(swedish, swedish))
    yield
    language.register_reader(*before)


def test_words_are_swedish_until_a_room_above_says_otherwise() -> None:
    said = day(date(2026, 12, 4)), number(Decimal("3340.5")), counted(3, "mål", "mål")

    assert said == (f"4{N}december", f"3{N}340,5", "tre mål")


@pytest.mark.usefixtures("in_english")
def test_words_follow_the_reader() -> None:
    said = day(date(2026, 12, 4)), number(Decimal("3340.5")), counted(3, "goal", "goals")

    assert said == (f"4{N}December", "3,340.5", "three goals")


@pytest.mark.usefixtures("in_english")
def test_a_language_asked_for_goes_before_the_readers() -> None:
    said = day(date(2026, 12, 4), language="sv")

    assert said == f"4{N}december"


@pytest.mark.usefixtures("in_english")
def test_a_refusal_is_told_in_the_readers_language() -> None:
    with pytest.raises(BadInput) as refused:
        parse_number("many")

    assert refused.value.sentence == "“many” is not a number."


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3,340.5", "3340.5"),
        ("1,234,567.25", "1234567.25"),
        ("0.125", "0.125"),
        ("79,5", "79.5"),
        ("3 340", "3340"),
        ("-.5", "-0.5"),
    ],
)
def test_an_english_number_is_read_as_an_english_reader_means_it(written: str, value: str) -> None:
    read = parse_number(written)

    assert read == Decimal(value)


@pytest.mark.usefixtures("in_english")
def test_a_comma_that_may_part_thousands_or_decimals_is_asked_about() -> None:
    with pytest.raises(BadInput) as refused:
        parse_number("3,340")

    assert refused.value.sentence.startswith(f"Menar du 3{N}340 eller 3,340?")


def test_a_swedish_comma_with_three_decimals_is_read() -> None:
    read = parse_number("3,340")

    assert read == Decimal("3.340")
