"""Ranges of days, half-open: the first day holds, the last is the first that no longer does."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone
from psycopg.types.range import DateRange

from rodtrad.core.errors import BadInput

Span = DateRange


def span(starts_on: date | None = None, ends_before: date | None = None) -> Span:
    """Return the range of days from the first until, but not on, the second."""
    if starts_on and ends_before and ends_before <= starts_on:
        raise BadInput("Slutdatumet måste ligga efter startdatumet.", field="ends_on")
    return DateRange(starts_on, ends_before)


def from_today() -> Span:
    """Return today and every day after it."""
    return DateRange(timezone.localdate(), None)


def covers(whole: Span, part: Span) -> bool:
    """Say whether every day of the part lies in the whole."""
    starts = whole.lower is None or (part.lower is not None and whole.lower <= part.lower)
    ends = whole.upper is None or (part.upper is not None and part.upper <= whole.upper)
    return starts and ends


def overlap(one: Span, other: Span) -> Span | None:
    """Return the days both hold, or None when they share none."""
    lower = max((day for day in (one.lower, other.lower) if day), default=None)
    upper = min((day for day in (one.upper, other.upper) if day), default=None)
    if lower and upper and upper <= lower:
        return None
    return DateRange(lower, upper)


def hull(spans: Iterable[Span]) -> Span:
    """Return the days from the first of all the spans to the last."""
    found = list(spans)
    lower = [span.lower for span in found if span.lower is not None]
    upper = [span.upper for span in found if span.upper is not None]
    return DateRange(
        min(lower) if len(lower) == len(found) else None,
        max(upper) if len(upper) == len(found) else None,
    )


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return the days of the spans in order, those that meet made one."""
    found: list[Span] = []
    for each in sorted(spans, key=lambda span: span.lower or date.min):
        ends = found[-1].upper if found else date.min
        if found and (ends is None or (each.lower or date.min) <= ends):
            found[-1] = hull([found[-1], each])
        else:
            found.append(each)
    return found


def holds(valid: Span, day: date | None = None) -> bool:
    """Say whether the range holds on the day, today when none is given."""
    on = day or timezone.localdate()
    return (valid.lower is None or valid.lower <= on) and (valid.upper is None or on < valid.upper)
