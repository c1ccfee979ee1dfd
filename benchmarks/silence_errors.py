"""How often a unit is flagged as silent where nobody is, and where one tells a fifth of its cases.

Run: python benchmarks/silence_errors.py
Users are drawn log-normal round a mean that expects `size` cases, and the units differ with the
dispersion given. The first unit is assessed against the others; told are those that could be.
"""

import numpy as np

from rodtrad.core.stats.silence import Hearing, Unit, assess

DRAWS = 4_000
SIZES = (10, 20, 60)
DISPERSIONS = (0.0, 0.1, 0.3, 0.6)
OTHERS = (5, 8, 10, 20, 50)
RATE = 0.5


def flagged(
    size: float, dispersion: float, others: int, told: float = 1.0, draws: int = DRAWS
) -> float:
    """Return the share of drawn towns whose first unit is flagged, of those where it could be.

    `told` is how much of its cases the first unit tells of.
    """
    dice = np.random.default_rng(20261125)
    users = dice.lognormal(0, 0.7, (draws, others + 1)) * size / RATE
    means = users * RATE
    means[:, 0] *= told
    if dispersion:
        means = means * dice.gamma(1 / dispersion, dispersion, means.shape)
    cases = dice.poisson(means)
    found = []
    for counts, of in zip(cases.tolist(), users.tolist(), strict=True):
        units = [Unit(str(at), *pair) for at, pair in enumerate(zip(counts, of, strict=True))]
        found.append(assess(units[0], units[1:]).hearing)
    return found.count(Hearing.SILENT) / (draws - found.count(Hearing.NOT_ASSESSED))


if __name__ == "__main__":
    print("expected  dispersion  others   none silent   a fifth told")
    for size in SIZES:
        for dispersion in DISPERSIONS:
            for others in OTHERS:
                none, fifth = (flagged(size, dispersion, others, told) for told in (1.0, 0.2))
                print(f"{size:8}  {dispersion:10}  {others:6}   {none:11.4f}   {fifth:12.4f}")
