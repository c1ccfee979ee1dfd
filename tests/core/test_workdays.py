"""Working days, checked against the Swedish calendar of 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.errors import BadInput
from rodtrad.core.workdays import WorkCalendar, public_holidays

CALENDAR = WorkCalendar()
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


def test_the_holidays_of_2026_are_those_in_the_almanac():
    assert list(public_holidays(2026)) == [
        date(2026, month, day)
        for month, day in [
            (1, 1), (1, 6), (4, 3), (4, 5), (4, 6), (5, 1), (5, 14), (5, 24), (6, 6),
            (6, 19), (6, 20), (10, 31), (12, 24), (12, 25), (12, 26), (12, 31),
        ]
    ]  # fmt: skip
    assert public_holidays(2026)[date(2026, 6, 19)] == "Midsommarafton"


def test_2026_has_251_working_days():
    assert CALENDAR.between(date(2025, 12, 31), date(2026, 12, 31)) == 251


def test_an_ordinary_sunday_and_a_holiday_are_no_working_days():
    days = [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22), date(2026, 1, 6)]

    assert [CALENDAR.is_workday(day) for day in days] == [True, False, False, False]


def test_time_limits_pass_over_christmas():
    assert CALENDAR.add(date(2026, 12, 23), 1) == date(2026, 12, 28)
    assert CALENDAR.add(date(2026, 12, 28), -1) == date(2026, 12, 23)
    assert CALENDAR.add(date(2026, 12, 24), 0) == date(2026, 12, 28)
    assert CALENDAR.on_or_before(date(2026, 12, 27)) == date(2026, 12, 23)


def test_the_municipalitys_own_closed_days_count_too():
    closed = WorkCalendar(frozenset([date(2026, 5, 15)]))

    assert closed.add(date(2026, 5, 13), 1) == date(2026, 5, 18)
    assert CALENDAR.add(date(2026, 5, 13), 1) == date(2026, 5, 15)


def test_a_municipality_closed_for_a_year_is_told_so():
    start = date(2026, 1, 1)
    closed = WorkCalendar(frozenset(start + timedelta(days=n) for n in range(800)))

    with pytest.raises(BadInput, match="ingen arbetsdag på ett helt år"):
        closed.on_or_after(start)


@given(DAYS, st.integers(1, 40))
def test_adding_working_days_lands_on_one_and_counts_back(day, count):
    later = CALENDAR.add(day, count)

    assert CALENDAR.is_workday(later)
    assert CALENDAR.between(day, later) == count
    assert CALENDAR.between(later, day) == -count


@given(DAYS, st.integers(1, 20))
def test_going_back_and_forth_from_a_working_day_comes_home(day, count):
    start = CALENDAR.on_or_after(day)

    assert CALENDAR.add(CALENDAR.add(start, count), -count) == start
