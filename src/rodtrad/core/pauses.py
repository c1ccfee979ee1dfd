"""Times when a case waits, who it waits for, and how long its clock stands still.

A pause runs from its beginning up to but not with its end. Days are those of Europe/Stockholm,
lengths are what has really passed: the night to summer time has one hour less.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .errors import BadInput
from .language import sentence as _

ZONE = ZoneInfo("Europe/Stockholm")
_NOTHING = timedelta(0)
_INSTANT = timedelta(microseconds=1)


class Cause(StrEnum):
    """Whom the case waits for."""

    SENDER = "sender"
    MUNICIPALITY = "municipality"
    OTHER_AUTHORITY = "other_authority"


# What the municipality itself is slow with is its own to answer for.
STOPPING = frozenset({Cause.SENDER, Cause.OTHER_AUTHORITY})


def instant(moment: datetime, field: str = "") -> datetime:
    """Return the moment in UTC, where times can be compared; `BadInput` of one without a zone."""
    if moment.utcoffset() is None:
        raise BadInput(_("Tidpunkten måste ha en tidszon."), field)
    return moment.astimezone(UTC)


def local_day(moment: datetime) -> date:
    """Return the day it is in Sweden at a moment that has a zone."""
    return moment.astimezone(ZONE).date()


@dataclass(frozen=True, slots=True)
class Pause:
    """A wait, with moments that have a zone; without `ended_at` it still runs.

    Raises `BadInput` of a moment without a zone and of a pause that ends before it begins.
    """

    cause: Cause
    started_at: datetime
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        started = instant(self.started_at, "started_at")
        if self.ended_at is not None and instant(self.ended_at, "ended_at") < started:
            raise BadInput(_("En paus kan inte sluta innan den börjar."), "ended_at")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A pause as it stands at some moment: `start` and `end` in UTC, never empty.

    `first` and `last` are the days it touches.
    """

    start: datetime
    end: datetime
    cause: Cause
    is_running: bool
    first: date
    last: date


def stretches(pauses: Iterable[Pause], until: datetime) -> tuple[Stretch, ...]:
    """Return the pauses by their beginnings; one that still runs is taken to end at `until`."""
    made = (_stretch(pause, instant(until)) for pause in pauses)
    return tuple(sorted((one for one in made if one.start < one.end), key=lambda one: one.start))


def _stretch(pause: Pause, until: datetime) -> Stretch:
    start, end = instant(pause.started_at), instant(pause.ended_at or until)
    days = local_day(start), local_day(end - _INSTANT)
    return Stretch(start, end, pause.cause, pause.ended_at is None, *days)


def touching(paused: Iterable[Stretch], day: date) -> Cause | None:
    """Return whom the case waits for some part of the day, of several the one that came first."""
    return next((one.cause for one in paused if one.first <= day <= one.last), None)


def paused_time(paused: Iterable[Stretch], first: datetime, last: datetime) -> timedelta:
    """Return how long the clock stands between two moments; pauses at one time count once."""
    total, seen = _NOTHING, first
    for one in paused:
        total += max(min(one.end, last) - max(one.start, seen), _NOTHING)
        seen = max(seen, one.end)
    return total


def moved_by(paused: Sequence[Stretch], start: datetime, length: timedelta) -> datetime:
    """Return when the length has run from the start with the clock standing in the pauses.

    A pause that begins at the very moment when the time is up moves it too: until it ends, no
    more of the time has gone.
    """
    end, seen = start + length, start
    for one in paused:
        if one.start <= end:
            end += max(one.end - max(one.start, seen), _NOTHING)
            seen = max(seen, one.end)
    return end
