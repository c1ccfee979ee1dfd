"""When what has been kept for some months may go, to the day."""

from calendar import monthrange
from datetime import date


def latest_due(today: date, months: int) -> date:
    """Return the latest day that is at least `months` months back.

    A day that the month lacks is its last: what began on 31 August has been kept for six months
    on the last of February. No number of months reaches before the first year there is.
    """
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    if year < 1:
        return date.min
    last = monthrange(year, month + 1)[1]
    is_last_today = today.day == monthrange(today.year, today.month)[1]
    return date(year, month + 1, last if is_last_today else min(today.day, last))
