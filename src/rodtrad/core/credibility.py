"""What a promise would have been worth: a level held against periods and cases that are past.

Shares are from 0 to 1, and a share comes with its interval (`stats.proportion`). The interval
takes periods and cases as alike and as drawn one by one; periods that hang together tell less
than it says. What has no figure is neither kept nor missed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from .errors import BadInput
from .language import sentence as _
from .promises import Bound, Level, LevelKind, Verdict, share, verdict
from .stats.proportion import Interval, interval

# RT409: the upper limit of the share that would have met the level, and of how many cases.
LEAST_SHARE = Fraction(4, 5)
FEWEST_CASES = 30
# The fewest of which all kept say, with 95 % certainty, that it is kept oftener than not.
FEWEST_PERIODS = 6


class Of(StrEnum):
    """What is counted."""

    PERIODS = "periods"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class Past:
    """What was measured in a past period: a value, or how many were kept of how many cases.

    A period without either had no figure. Raises `BadInput` of a count that cannot be.
    """

    value: Decimal | None = None
    kept: int | None = None
    of: int | None = None

    def __post_init__(self) -> None:
        if (self.kept is None) != (self.of is None):
            raise BadInput(_("Skriv både hur många som hölls och hur många det var."), "kept")
        self.counted()

    def counted(self) -> Decimal | None:
        """Return how many per cent were kept, None when nothing was counted."""
        if self.kept is None or self.of is None:
            return None
        return share(self.kept, self.of)

    def figure(self, level: Level) -> Decimal | None:
        """Return what the level is held against: the count when it is of cases, else the value."""
        counted = self.counted() if level.is_counted else None
        return self.value if counted is None else counted


@dataclass(frozen=True, slots=True)
class Reach:
    """In how many of the past periods or cases a level would have been kept.

    `of` are those with figures and `without` those that have none; `limits` is None of nothing.
    """

    counts: Of
    kept: int
    of: int
    without: int = 0

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.kept, self.of) if self.of else None

    @property
    def limits(self) -> Interval | None:
        return interval(self.kept, self.of) if self.of else None

    @property
    def is_enough(self) -> bool:
        """Say whether there is enough to go by."""
        return self.of >= (FEWEST_CASES if self.counts is Of.CASES else FEWEST_PERIODS)


@dataclass(frozen=True, slots=True)
class Point:
    """A level that might have been promised, and how it would have gone."""

    amount: Decimal
    reach: Reach


def reachable(level: Level, periods: Iterable[Past]) -> Reach:
    """Return in how many of the periods the level would have been kept.

    Of a promised time or quality the share of cases is what may be held higher or lower: `kept`
    is counted by the time that was measured, which another promised time does not change.
    """
    found = [verdict(level, past.figure(level)) for past in periods]
    without = found.count(Verdict.NOT_MEASURED)
    return Reach(Of.PERIODS, found.count(Verdict.KEPT), len(found) - without, without)


def reachable_cases(durations: Iterable[Decimal], amount: Decimal) -> Reach:
    """Return how many past cases took at most `amount`, in the unit of the durations."""
    return _within(sorted(durations), amount)


def _within(taken: Sequence[Decimal], amount: Decimal) -> Reach:
    if amount < 0:
        raise BadInput(_("Nivån kan inte vara mindre än noll."), "amount")
    return Reach(Of.CASES, bisect_right(taken, amount), len(taken))


def curve(level: Level, periods: Sequence[Past], amounts: Iterable[Decimal]) -> tuple[Point, ...]:
    """Return how other levels would have gone, from the mildest to the strictest.

    An amount is what the measured value is held against: per cent of cases of a time or a
    quality, otherwise the level's own amount. The share never rises. Raises `BadInput` as `Level`.
    """
    is_upward = level.threshold[0] is Bound.AT_LEAST
    ordered = sorted(set(amounts), reverse=not is_upward)
    return tuple(Point(one, reachable(_at(level, one), periods)) for one in ordered)


def _at(level: Level, amount: Decimal) -> Level:
    if level.kind in (LevelKind.TIME, LevelKind.QUALITY):
        return replace(level, share=amount)
    return replace(level, amount=amount)


def curve_cases(durations: Iterable[Decimal], amounts: Iterable[Decimal]) -> tuple[Point, ...]:
    """Return how other times would have gone, from the longest to the shortest.

    The share never rises. Raises `BadInput` of a time below zero.
    """
    taken, ordered = sorted(durations), sorted(set(amounts), reverse=True)
    return tuple(Point(one, _within(taken, one)) for one in ordered)


def is_credible(reach: Reach, least_share: Decimal | Fraction | float = LEAST_SHARE) -> bool | None:
    """Say whether the upper 95 % limit is at least the least share; None of too few (RT409)."""
    if reach.limits is None or not reach.is_enough:
        return None
    return reach.limits.high >= least_share
