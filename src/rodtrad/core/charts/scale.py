"""Axes: round values to mark, and where a value falls on the drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from rodtrad.core.errors import BadInput

_STEPS = (1, 2, 2.5, 5, 10)
_LEAST_SPREAD = 1e-6  # less than this is drawn as one value
_CUT_SHARE = 0.5  # an axis that would spend half its length on nothing is cut, and says so


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from `low` to `high` spread over pixels from `start` to `end`."""

    low: float
    high: float
    ticks: tuple[float, ...]
    start: float
    end: float

    @property
    def is_cut(self) -> bool:
        """Say whether the axis lacks nought."""
        return self.low > 0 or self.high < 0

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    @property
    def decimals(self) -> int:
        """Return how many decimals the marked values need."""
        step = self.ticks[1] - self.ticks[0]
        return next(n for n in range(12) if abs(round(step, n) - step) < step / 1000)


def axis(values: Iterable[float], start: float, end: float, *, most_ticks: int = 5) -> Axis:
    """Return an axis that holds all values, with two to `most_ticks` round values marked."""
    found = list(values)
    if not found:
        raise BadInput("Det finns inga värden att rita.")
    low, high = min(found), max(found)
    if high - low < _LEAST_SPREAD * max(1.0, abs(low), abs(high)):
        low, high = low - abs(low) * 0.05 - 0.5, high + abs(high) * 0.05 + 0.5
    if 0 < low < _CUT_SHARE * high:
        low = 0.0
    if 0 > high > _CUT_SHARE * low:
        high = 0.0
    step = _step((high - low) / (most_ticks - 1), low, high, most_ticks)
    first, last = floor(low / step), ceil(high / step)
    ticks = tuple(round(index * step, 10) for index in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks, start, end)


def _step(least: float, low: float, high: float, most_ticks: int) -> float:
    """Return the smallest round step that marks no more than `most_ticks` values."""
    power = 10.0 ** floor(log10(least))
    steps = (size * power * ten for ten in (1, 10) for size in _STEPS)
    return next(s for s in steps if ceil(high / s) - floor(low / s) < most_ticks)


def spread_apart(wanted: Sequence[float], least_gap: float) -> list[float]:
    """Return the places in the same order, moved down as little as keeps `least_gap` between."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = list(wanted)
    for before, index in pairwise(order):
        placed[index] = max(placed[index], placed[before] + least_gap)
    return placed
