"""How often the interval of a share holds the truth, summed exactly and tried by drawing.

Run: python benchmarks/interval_coverage.py
`coverage` is, for a true share p and n cases, the chance that the interval drawn round what is
seen holds p. The grid is every n in `NUMBERS` with p = 0.01, 0.02 … 0.99, and the close grid 999
shares from 0.5/n to 1 - 0.5/n. `--all` takes every n from 30 to 1000.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import lgamma, sqrt
from time import process_time

import numpy as np
from numpy.typing import NDArray

from rodtrad.core.stats.proportion import MANY, adjusted, exact, interval

Floats = NDArray[np.float64]
Limits = Callable[[int, int], tuple[float, float]]
NUMBERS = (
    *(30, 31, 33, 35, 37, 41, 45, 50, 51, 60, 75, 99, 100, 101, 150, 151, 199, 200, 251, 300),
    *(301, 399, 400, 500, 501, 639, 750, 863, 999, 1000),
)
FEW = (1, 2, 3, 5, 7, 10, 12, 15, 20, 25, 29)
Z = 1.959963984540054
DRAWS = 20_000


def of_ours(kept: int, of: int) -> tuple[float, float]:
    found = interval(kept, of)
    return found.low, found.high


def wald(kept: int, of: int) -> tuple[float, float]:
    share = kept / of
    margin = Z * sqrt(share * (1 - share) / of)
    return share - margin, share + margin


def wilson(kept: int, of: int) -> tuple[float, float]:
    share, cases = (kept + Z * Z / 2) / (of + Z * Z), of + Z * Z
    margin = Z * sqrt(kept * (of - kept) / of + Z * Z / 4) / cases
    return share - margin, share + margin


CANDIDATES: dict[str, Limits] = {
    "ours": of_ours,
    "Agresti-Coull": adjusted,
    "Clopper-Pearson": exact,
    "Wilson": wilson,
    "Wald": wald,
}


@dataclass(frozen=True)
class Coverage:
    """The mean and the least coverage of one n over a grid of shares, and how wide it is."""

    of: int
    mean: float
    least: float
    width: float


def grid(of: int) -> Floats:
    return np.arange(1, 100) / 100


def close_grid(of: int) -> Floats:
    return np.linspace(0.5 / of, 1 - 0.5 / of, 999)


def chances(of: int, shares: Floats) -> Floats:
    """Return the chance of each count (column) at each share (row)."""
    kept = np.arange(of + 1)
    ways = np.array([lgamma(of + 1) - lgamma(k + 1) - lgamma(of - k + 1) for k in kept])
    logs = np.log(shares)[:, None] * kept + np.log1p(-shares)[:, None] * (of - kept)
    found: Floats = np.exp(ways + logs)
    return found


def coverage(limits: Limits, of: int, shares: Floats) -> Coverage:
    """Return the coverage of one n, summed over every count there can be."""
    low, high = np.array([limits(kept, of) for kept in range(of + 1)]).T
    chance = chances(of, shares)
    holds = (low <= shares[:, None]) & (shares[:, None] <= high)
    each = (chance * holds).sum(axis=1)
    width = (chance * (np.minimum(high, 1) - np.maximum(low, 0))).sum(axis=1)
    return Coverage(of, float(each.mean()), float(each.min()), float(width.mean()))


def midp(of: int, shares: Floats) -> Coverage:
    """Return the coverage of the mid-p interval, asked at each share whether it is held."""
    chance = chances(of, shares)
    below = np.cumsum(chance, axis=1) - chance / 2
    each = (chance * ((below >= 0.025) & (below <= 0.975))).sum(axis=1)
    return Coverage(of, float(each.mean()), float(each.min()), float("nan"))


def drawn(limits: Limits, of: int, shares: Floats, draws: int = DRAWS) -> Coverage:
    """Return the same, tried: `draws` drawn counts at each share."""
    kept = np.random.default_rng(20261123).binomial(of, shares, (draws, shares.size))
    low, high = np.array([limits(count, of) for count in range(of + 1)]).T
    each = ((low[kept] <= shares) & (shares <= high[kept])).mean(axis=0)
    width = float((high[kept] - low[kept]).mean())
    return Coverage(of, float(each.mean()), float(each.min()), width)


def table(numbers: Iterable[int]) -> Iterator[str]:
    """Yield a line for each n: our coverage on both grids, and as drawn."""
    yield "    n   mean    min   close mean    min   drawn mean    min   width"
    for of in numbers:
        plain = coverage(of_ours, of, grid(of))
        close = coverage(of_ours, of, close_grid(of))
        tried = drawn(of_ours, of, grid(of))
        yield (
            f"{of:5} {plain.mean:.4f} {plain.least:.4f}       {close.mean:.4f} {close.least:.4f}"
            f"       {tried.mean:.4f} {tried.least:.4f}  {plain.width:.4f}"
        )


def summary(name: str, found: list[Coverage]) -> str:
    means, least = [one.mean for one in found], min(found, key=lambda one: one.least)
    return (
        f"{name:16} mean {np.mean(means):.4f} ({min(means):.4f} to {max(means):.4f} by n), "
        f"min {least.least:.4f} at n = {least.of}, width {np.mean([o.width for o in found]):.4f}"
    )


def compared(numbers: Iterable[int], shares: Callable[[int], Floats]) -> Iterator[str]:
    numbers = list(numbers)
    for name, limits in CANDIDATES.items():
        yield summary(name, [coverage(limits, of, shares(of)) for of in numbers])
    yield summary("mid-p", [midp(of, shares(of)) for of in numbers])


def slowest(of: int) -> float:
    """Return the milliseconds of the slowest of seven intervals."""
    times = []
    for kept in (0, 1, of // 10, of // 2, of * 9 // 10, of - 1, of):
        start = process_time()
        for _ in range(20):
            interval(kept, of)
        times.append((process_time() - start) * 1000 / 20)
    return max(times)


if __name__ == "__main__":
    numbers = tuple(range(MANY, 1001)) if "--all" in sys.argv else NUMBERS
    print("\n".join(table(NUMBERS)))
    print("\np = 0.01 … 0.99", *compared(numbers, grid), sep="\n")
    print("\n999 shares from 0.5/n to 1 - 0.5/n", *compared(numbers, close_grid), sep="\n")
    print("\nfewer than 30, p = 0.01 … 0.99", *compared(FEW, grid), sep="\n")
    for of in (29, 214, 2000, 1_000_000):
        print(f"one interval of {of} cases: {slowest(of):.2f} ms")
