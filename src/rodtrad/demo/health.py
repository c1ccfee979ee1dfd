"""How Lindvik's thread has held: checked on the first of some months, and today."""

from datetime import date, datetime, time

from django.utils import timezone

from rodtrad.checks.services import look_everywhere

MONTHS = 6
NIGHT = time(0, 40)


def check_over_time(today: date) -> None:
    """Look as the nights have looked, so that what is broken has an age and a course."""
    for back in range(MONTHS, 0, -1):
        at = today.year * 12 + today.month - back
        day = date(at // 12, at % 12 + 1, 1)
        look_everywhere(day, _night_of(day))
    look_everywhere(today)


def _night_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, NIGHT))
