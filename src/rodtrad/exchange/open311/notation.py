"""How times and coordinates are written.

Times in W3C's subset of ISO 8601 (w3.org/TR/NOTE-datetime), coordinates as degrees in WGS 84.
"""

import re
from datetime import UTC, datetime
from decimal import Decimal
from math import isfinite

LATITUDES, LONGITUDES = 90, 180
_CLOCK = r"T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?"
_ZONE = r"(Z|[+-][0-9]{2}:[0-9]{2})"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = re.compile(_DAY + _CLOCK + _ZONE)
_DAY_OR_MOMENT = re.compile(f"{_DAY}({_CLOCK}{_ZONE}?)?")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_COORDINATE = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
_YEARS = range(1900, 2201)


def moment_text(moment: datetime) -> str:
    """Return the moment to the second, in UTC; raise `ValueError` for one without a zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def read_moment(text: str) -> datetime:
    """Return the moment; raise `ValueError` for text that is none, or that names no zone."""
    if not _MOMENT.fullmatch(text) or int(text[:4]) not in _YEARS:
        raise ValueError(f"{text!r} is no moment")
    return datetime.fromisoformat(text)


def is_day_or_moment(text: str) -> bool:
    """Say whether the text is a day, or a time of a day with or without its zone."""
    if not _DAY_OR_MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_number(text: str) -> bool:
    """Say whether the text is a number with its decimals after a point."""
    return _NUMBER.fullmatch(text) is not None


def number_text(number: float) -> str:
    """Return the number without an exponent; raise `ValueError` for one that is not finite."""
    if not isfinite(number):
        raise ValueError(f"{number} is not a number that can be written")
    return format(Decimal(repr(number)), "f")


def read_coordinate(text: str, most: int) -> float:
    """Return the coordinate in degrees; raise `ValueError` outside `most` degrees either way."""
    if not _COORDINATE.fullmatch(text) or abs(float(text)) > most:
        raise ValueError(f"{text[:20]!r} is no coordinate within {most} degrees")
    return float(text)
