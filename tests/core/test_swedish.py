"""Numbers, lists and days as people read and write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.periods import PeriodKind
from rodtrad.core.periods import parse as parse_period
from rodtrad.core.swedish import (
    MINUS,
    NO_BREAK_SPACE,
    capitalised,
    counted,
    day,
    day_range,
    listing,
    month,
    number,
    number_word,
    parse_number,
    period_name,
    sort_key,
    weekday,
)

N = NO_BREAK_SPACE


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (None, None, ""),
        (Decimal("3340.50"), None, f"3{N}340,5"),
        (Decimal("3340.50"), 2, f"3{N}340,50"),
        (1234567, None, f"1{N}234{N}567"),
        (-2.345, 2, f"{MINUS}2,35"),
        (0.5, 0, "1"),
        (-0.04, 1, "0,0"),
        (100, None, "100"),
        (Decimal("1E+3"), None, f"1{N}000"),
        (Decimal("100.00"), None, "100"),
    ],
)
def test_numbers_are_written_the_swedish_way(value, decimals, written):
    assert number(value, decimals) == written


def test_numbers_are_written_in_english_too():
    assert number(Decimal("1234567.5"), language="en") == "1,234,567.5"


def test_what_is_no_number_is_not_written():
    with pytest.raises(BadInput):
        number(float("nan"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,5", "5.5"),
        ("12.5", "12.5"),
        ("3 340", "3340"),
        (f"3{N}340,5", "3340.5"),
        ("1\u202f234\u2009567", "1234567"),
        (f"{MINUS}2", "-2"),
        ("–2", "-2"),
        ("- 2", "-2"),
        ("+7", "7"),
        ("87 %", "87"),
        ("87%", "87"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("0.123", "0.123"),
        ("1234.567", "1234.567"),
        (",5", "0.5"),
        ("12,", "12"),
    ],
)
def test_numbers_are_read_as_people_write_them(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Skriv ett tal."),
        (" % ", "Skriv ett tal."),
        ("många", "”många” är inte ett tal. Skriv till exempel 79,5."),
        ("1e5", "”1e5” är inte ett tal. Skriv till exempel 79,5."),
        ("79 5", "”79 5” är inte ett tal. Skriv till exempel 79,5."),
        ("3 3400", "”3 3400” är inte ett tal. Skriv till exempel 79,5."),
        ("٣", "”٣” är inte ett tal. Skriv till exempel 79,5."),
        ("1,2,3", "Talet har mer än ett komma. Skriv tusental med mellanslag."),
        ("1.2.3", "Talet har mer än en punkt. Skriv tusental med mellanslag."),
        (
            "1.234",
            f"Menar du 1{N}234 eller 1,234? Skriv tusental med mellanslag och decimaler med komma.",
        ),
        (
            "1,234.5",
            "Talet har både komma och punkt. Skriv tusental med mellanslag och decimaler med "
            f"komma, till exempel 1{N}234,5.",
        ),
    ],
)
def test_what_cannot_be_read_is_answered_with_a_sentence(text, sentence):
    with pytest.raises(BadInput) as refused:
        parse_number(text, field="value")

    assert (refused.value.sentence, refused.value.field) == (sentence, "value")


@given(st.decimals(-(10**9), 10**9, places=4))
def test_what_is_written_is_read_back_as_the_same_number(value):
    assert parse_number(number(value)) == value


@given(st.text(max_size=12))
def test_any_text_is_either_a_number_or_refused_with_a_sentence(text):
    sentence, found = "Läst.", Decimal(0)

    try:
        found = parse_number(text)
    except BadInput as refused:
        sentence = refused.sentence

    assert sentence.endswith((".", "?"))
    assert found.is_finite()


def test_small_numbers_are_words():
    assert [number_word(n) for n in (0, 1, 12, 13, -1)] == ["noll", "ett", "tolv", "13", "−1"]
    assert number_word(3, language="en") == "three"


def test_things_are_counted_with_their_own_words():
    assert counted(1, "sak", "saker", is_neuter=False) == "en sak"
    assert counted(1, "mål", "mål") == "ett mål"
    assert counted(0, "sak", "saker", is_neuter=False) == "noll saker"
    assert counted(1300, "sak", "saker") == f"1{N}300 saker"
    assert counted(1, "goal", "goals", is_neuter=False, language="en") == "one goal"


def test_lists_end_with_och():
    assert [listing(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]
    assert listing(["a", "b"], language="en") == "a and b"
    assert listing(["a", "b"], last="eller") == "a eller b"


def test_swedish_letters_sort_last_in_their_own_order():
    words = ["Öland", "Ängen", "ål", "Zorn", "Müller", "Mynt", "Edé", "Ede", "Enhet 10", "Enhet 2"]

    assert sorted(words, key=sort_key) == [
        "Edé",
        "Ede",
        "Enhet 2",
        "Enhet 10",
        "Müller",
        "Mynt",
        "Zorn",
        "ål",
        "Ängen",
        "Öland",
    ]
    assert sort_key("Ödla").isascii()


def test_only_the_first_letter_is_made_a_capital():
    assert (capitalised("äldre i SFI"), capitalised("")) == ("Äldre i SFI", "")


FOURTH = date(2026, 12, 4)


def test_days_are_written_in_both_languages():
    assert day(FOURTH) == f"4{N}december"
    assert day(FOURTH, year=True) == f"4{N}december 2026"
    assert day(FOURTH, with_weekday=True) == f"fredag 4{N}december"
    assert day(FOURTH, language="en") == f"4{N}December"
    assert weekday(FOURTH, language="en") == "Friday"
    assert month(1, is_short=True) == "jan"


@pytest.mark.parametrize(
    ("first", "last", "year", "written"),
    [
        (FOURTH, FOURTH, False, f"4{N}december"),
        (FOURTH, date(2026, 12, 6), False, f"4–6{N}december"),
        (FOURTH, date(2026, 12, 6), True, f"4–6{N}december 2026"),
        (date(2026, 11, 30), FOURTH, False, f"30{N}november – 4{N}december"),
        (FOURTH, date(2027, 1, 6), False, f"4{N}december 2026 – 6{N}januari 2027"),
    ],
)
def test_a_range_of_days_says_each_thing_once(first, last, year, written):
    assert day_range(first, last, year=year) == written


@pytest.mark.parametrize(
    ("key", "swedish", "english", "without_year"),
    [
        ("2026-10", "oktober 2026", "October 2026", "oktober"),
        ("2026-Q4", "kvartal 4 2026", "Quarter 4 2026", "kvartal 4"),
        ("2026-T3", "tertial 3 2026", "Tertial 3 2026", "tertial 3"),
        ("2026-H2", "andra halvåret 2026", "Half-year 2 2026", "andra halvåret"),
        ("2026", "2026", "2026", "helår"),
    ],
)
def test_periods_have_names(key, swedish, english, without_year):
    period = parse_period(key)

    assert period_name(period) == swedish
    assert period_name(period, language="en") == english
    assert period_name(period, year=False) == without_year
    assert period.kind in PeriodKind
