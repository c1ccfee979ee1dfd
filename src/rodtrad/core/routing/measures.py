"""How good chances are that were told of labels: as labels, and as chances."""

from collections import Counter
from collections.abc import Iterable, Sequence

BINS = 10


def macro_f1(true: Sequence[int], told: Sequence[int | None]) -> float:
    """Return the mean over the true labels of how well each is found; None is told of none.

    A label's figure is the harmonic mean of how many of its own were found and how many of those
    told as it were its own.
    """
    right = Counter(t for t, said in zip(true, told, strict=True) if t == said)
    own, named = Counter(true), Counter(told)
    figures = [2 * right[label] / (own[label] + named[label]) for label in own]
    return sum(figures) / len(figures) if figures else 0.0


def calibration_error(told: Iterable[tuple[float, bool]]) -> float:
    """Return how far chances lie from what came true, on average over ten equal steps."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for chance, was_right in told:
        bins.setdefault(min(int(chance * BINS), BINS - 1), []).append((chance, was_right))
    count = sum(len(rows) for rows in bins.values())
    apart = (abs(sum(chance - was for chance, was in rows)) for rows in bins.values())
    return sum(apart) / count if count else 0.0


def brier(told: Iterable[tuple[float, bool]]) -> float:
    """Return the mean squared distance between the chance told and what came true."""
    rows = [(chance - was_right) ** 2 for chance, was_right in told]
    return sum(rows) / len(rows) if rows else 0.0
