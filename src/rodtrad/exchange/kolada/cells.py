"""What stands in a single cell: a year, a number, a sex."""

from decimal import Decimal, InvalidOperation

from rodtrad.exchange.broken import BrokenField

from .things import Gender

_YEARS = range(1900, 2201)


def year(content: str) -> int:
    """Return the year; raise `BrokenField` for one that cannot be meant."""
    if not content.isascii() or not content.isdigit() or int(content) not in _YEARS:
        raise BrokenField(f"har ett år som inte finns, ”{content}”")
    return int(content)


def number(content: str) -> Decimal:
    """Return the number exactly as it is written; raise `BrokenField` for anything else."""
    try:
        found = Decimal(content)
    except InvalidOperation:
        raise BrokenField(f"har ett värde som inte är ett tal, ”{content}”") from None
    if not found.is_finite():
        raise BrokenField(f"har ett värde som inte är ett tal, ”{content}”")
    return found


def gender(content: str) -> Gender:
    """Return the sex; raise `BrokenField` for a letter that Kolada does not use."""
    try:
        return Gender(content)
    except ValueError:
        raise BrokenField(f"har ett okänt kön, ”{content}”") from None
