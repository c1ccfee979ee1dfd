"""How it has gone: what stood open after the last full check of each day."""

from datetime import date, timedelta

from rodtrad.checks.models import Round

SHOWN = timedelta(days=365)


def daily_rounds(day: date) -> list[Round]:
    """Return the last check of each day of the past year, the oldest first."""
    rows = Round.objects.filter(day__gt=day - SHOWN, day__lte=day)
    return list(rows.order_by("day", "-at").distinct("day"))
