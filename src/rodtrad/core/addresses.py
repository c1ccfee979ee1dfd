"""What an address asks for, read from text that anybody may have written, and one still free."""

from collections.abc import Container
from datetime import date
from itertools import chain, count

# Every number a table can hold is shorter, and far longer ones cannot be read at all.
MOST_DIGITS = 18
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)


def number_in(text: str) -> int | None:
    """Return the number that a text spells in plain digits, nothing when it spells none."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def day_in(text: str) -> date | None:
    """Return the day written as year, month and day, nothing when there is none to reckon with."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day < LATEST else None


def free(wanted: str, taken: Container[str]) -> str:
    """Return the wanted words, with the first number after them that makes them nobody else's."""
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(key for key in chain([wanted], numbered) if key not in taken)
