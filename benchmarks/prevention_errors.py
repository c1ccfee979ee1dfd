"""How often a preventive act is said to have an effect, where it has none and where it has one.

Run: python benchmarks/prevention_errors.py
`shares` sums, over every pair of counts there can be, how often each verdict is given when a window
of volume 1 expects `expected` cases before, and one of `volume` comes after at `ratio` times the
rate. `drawn` tries the same by drawing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import exp, lgamma, log

import numpy as np

from rodtrad.core.stats.rates import Comparison, Verdict, Window, compare

EXPECTED = (1, 3, 5, 10, 20, 50, 100)
VOLUMES = (0.25, 1.0, 4.0)
RATIOS = (1.0, 0.75, 0.5, 0.25)
DRAWS = 20_000
_NOTHING = 1e-9


@dataclass(frozen=True)
class Shares:
    """How often of all an effect is seen, of those how often of the wrong sign, and the rest."""

    effect: float
    wrong: float
    none_seen: float
    too_few: float


@lru_cache(maxsize=500_000)
def verdict(before: int, after: int, volume: float) -> Comparison:
    return compare(Window(before, 1.0), Window(after, volume))


def chances(mean: float) -> dict[int, float]:
    """Return the chance of each count of a Poisson that has any to speak of."""
    most = int(mean + 12 * mean**0.5 + 20)
    found = {k: exp(k * log(mean) - mean - lgamma(k + 1)) for k in range(most)}
    return {k: chance for k, chance in found.items() if chance > _NOTHING}


def shares(expected: float, volume: float, ratio: float = 1.0) -> Shares:
    """Return how often each verdict is given, summed over every pair of counts."""
    afters = chances(expected * volume * ratio)
    return _together(
        (verdict(before, after, volume), one * other, ratio)
        for before, one in chances(expected).items()
        for after, other in afters.items()
    )


def drawn(expected: float, volume: float, ratio: float = 1.0, draws: int = DRAWS) -> Shares:
    """Return the same, tried: `draws` pairs of drawn counts."""
    dice = np.random.default_rng(20261124)
    before = dice.poisson(expected, draws).tolist()
    after = dice.poisson(expected * volume * ratio, draws).tolist()
    return _together(
        (verdict(one, other, volume), 1 / draws, ratio)
        for one, other in zip(before, after, strict=True)
    )


def _together(found: Iterator[tuple[Comparison, float, float]]) -> Shares:
    effect = wrong = none_seen = too_few = 0.0
    for said, chance, ratio in found:
        effect += chance * (said.verdict is Verdict.EFFECT)
        wrong += chance * (said.low > 1 if ratio < 1 else False)
        none_seen += chance * (said.verdict is Verdict.NONE_SEEN)
        too_few += chance * (said.verdict is Verdict.TOO_FEW)
    return Shares(effect, wrong, none_seen, too_few)


def table(ratio: float) -> Iterator[str]:
    yield f"\nrate after / before = {ratio}"
    yield "expected  volume   effect  (wrong)  none seen  too few   effect as drawn"
    for expected in EXPECTED:
        for volume in VOLUMES:
            one, tried = shares(expected, volume, ratio), drawn(expected, volume, ratio)
            yield (
                f"{expected:8} {volume:7}   {one.effect:.4f}  {one.wrong:.4f}   {one.none_seen:.4f}"
                f"     {one.too_few:.4f}    {tried.effect:.4f}"
            )


if __name__ == "__main__":
    for ratio in RATIOS:
        print("\n".join(table(ratio)), flush=True)
