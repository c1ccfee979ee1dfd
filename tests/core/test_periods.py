"""Reporting periods: keys, order, neighbours and what they hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.periods import Period, PeriodKind, containing, parse, period_range

KINDS = st.sampled_from(PeriodKind)
DAYS = st.dates(date(2101, 1, 1), date(2798, 12, 31))


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-T2", date(2026, 5, 1), date(2026, 8, 31)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_starts_and_ends_on_days(key, first, last):
    period = parse(key)

    assert (period.starts_on, period.ends_on, period.key) == (first, last, key)


@pytest.mark.parametrize("key", ["2026-13", "2026-00", "2026-Q5", "2026-T4", "2026-H0", "0026"])
def test_a_period_outside_the_year_is_refused(key):
    with pytest.raises(BadInput, match="finns inte"):
        parse(key)


@pytest.mark.parametrize("key", ["", "26", "2026-1", "2026-X1", "oktober", "2026-10-01"])
def test_what_is_no_period_is_refused_with_an_example(key):
    with pytest.raises(BadInput, match="Skriv till exempel 2026-10, 2026-T3 eller 2026"):
        parse(key)


def test_a_key_is_read_with_small_letters_and_spaces_round_it():
    assert parse(" 2026-t3 ") == Period(PeriodKind.TERTIAL, 2026, 3)


@given(DAYS, KINDS)
def test_every_day_lies_in_one_period_whose_neighbours_lie_against_it(day, kind):
    period = containing(day, kind)

    assert period.contains(day)
    assert parse(period.key) == period
    assert period.next().starts_on == period.ends_on + timedelta(days=1)
    assert period.next().previous() == period
    assert not period.previous().contains(day)
    assert not period.next().contains(day)


@given(DAYS, KINDS, st.integers(-200, 200))
def test_steps_forward_and_back_meet(day, kind, steps):
    period = containing(day, kind)

    assert period.next(steps).previous(steps) == period
    assert (period.next(steps) > period) is (steps > 0)


def test_periods_sort_by_when_they_end_and_the_longer_last():
    keys = ["2026", "2026-12", "2026-Q4", "2026-H1", "2026-05", "2026-T3", "2025"]

    assert [p.key for p in sorted(map(parse, keys))] == [
        "2025",
        "2026-05",
        "2026-H1",
        "2026-12",
        "2026-Q4",
        "2026-T3",
        "2026",
    ]


def test_a_range_holds_both_its_ends():
    found = [p.key for p in period_range(parse("2025-T3"), parse("2026-T2"))]

    assert found == ["2025-T3", "2026-T1", "2026-T2"]
    assert list(period_range(parse("2026"), parse("2025"))) == []


def test_a_range_of_two_kinds_is_refused():
    with pytest.raises(BadInput, match="olika långa"):
        list(period_range(parse("2026"), parse("2026-10")))


def test_a_period_is_made_of_shorter_ones_that_fit():
    year = parse("2026")

    assert [p.key for p in parse("2026-T3").parts(PeriodKind.MONTH)] == [
        "2026-09",
        "2026-10",
        "2026-11",
        "2026-12",
    ]
    assert len(year.parts(PeriodKind.TERTIAL)) == 3
    assert parse("2026-H1").parts(PeriodKind.TERTIAL) == ()


def test_the_same_period_last_year():
    assert parse("2026-T3").same_last_year() == parse("2025-T3")
