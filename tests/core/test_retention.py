"""When what has been kept for some months may go, held against reckoning forwards day by day."""

from calendar import monthrange
from datetime import date, timedelta

import pytest

from rodtrad.core.retention import latest_due


def later(day: date, months: int) -> date:
    """The day so many months later, the month's last when it lacks the day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@pytest.mark.parametrize("months", [1, 2, 6, 11, 12, 18, 24, 120, 360])
def test_nothing_is_due_a_day_early_or_a_day_late(months: int) -> None:
    first = date(2023, 12, 25)
    wrong = []
    for number in range(1_600):
        today = first + timedelta(days=number)
        until = latest_due(today, months)
        if later(until, months) > today or later(until + timedelta(days=1), months) <= today:
            wrong.append(today)

    assert wrong == []


def test_a_leap_day_and_the_last_of_a_month() -> None:
    assert latest_due(date(2025, 2, 28), 12) == date(2024, 2, 29)
    assert latest_due(date(2027, 2, 27), 6) == date(2026, 8, 27)
    assert latest_due(date(2027, 2, 28), 6) == date(2026, 8, 31)


def test_more_months_than_there_are_reach_nothing() -> None:
    assert latest_due(date(2026, 1, 1), 12 * 2026) == date.min
