"""What cannot be a number or a day in an address is nothing, never a fault."""

from datetime import date

import pytest

from rodtrad.core.addresses import day_in, free, number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("17", 17),
        ("9" * 18, 999_999_999_999_999_999),
        ("9" * 19, None),
        ("9" * 5_000, None),
        ("²", None),
        ("-1", None),
        ("", None),
    ],
)
def test_a_number_is_read_only_when_it_can_be_one(text: str, number: int | None) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("1900-01-01", date(1900, 1, 1)),
        ("1899-12-31", None),
        ("2199-12-31", date(2199, 12, 31)),
        ("9999-12-31", None),
        ("0001-01-01", None),
        ("2026-02-30", None),
        ("i går", None),
        ("", None),
    ],
)
def test_a_day_is_read_only_when_it_can_be_reckoned_with(text: str, day: date | None) -> None:
    assert day_in(text) == day


def test_an_address_that_is_taken_gets_the_first_number_that_is_not() -> None:
    assert free("mal", {"mal-2"}) == "mal"
    assert free("mal", {"mal", "mal-2", "mal-4"}) == "mal-3"
