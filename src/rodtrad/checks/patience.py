"""How long something has waited: July is no working time, and closed days count as no days."""

from datetime import date, timedelta

from rodtrad.core.workdays import public_holidays

JULY = 7
A_DAY = timedelta(days=1)


def waited(since: date, until: date) -> int:
    """Return how many days have passed that somebody could have used, weekends among them."""
    passed = (since + A_DAY * n for n in range(1, (until - since).days + 1))
    return sum(1 for day in passed if _counts(day))


def before(day: date, waiting: int) -> date:
    """Return the last day from which so many such days have passed until the day."""
    since = day
    while waiting > 0:
        waiting -= _counts(since)
        since -= A_DAY
    return since


def _counts(day: date) -> bool:
    return day.month != JULY and day not in public_holidays(day.year)
