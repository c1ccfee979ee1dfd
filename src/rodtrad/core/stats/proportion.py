"""How sure a share is: 95 % intervals of a binomial proportion.

Fewer than `MANY` cases: the exact interval of Clopper and Pearson (Biometrika 26, 1934). From
there on: the adjusted interval of Agresti and Coull (The American Statistician 52, 1998), held
within the exact one. Decision 12 has the coverage that the choice was made by.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as _

MANY = 30
_CLOSE = 1e-11
_NOTHING = 1e-17


class Method(StrEnum):
    EXACT = "exact"
    ADJUSTED = "adjusted"


@dataclass(frozen=True, slots=True)
class Interval:
    """The limits of a share, 0 to 1, and which method they are of."""

    low: float
    high: float
    method: Method


def interval(kept: int, of: int, level: float = 0.95) -> Interval:
    """Return between which shares, 0 to 1, the truth lies when `kept` of `of` cases were kept.

    `level` is the coverage aimed at, between 0 and 1; what is measured is 0.95. It costs in the
    order of the square root of `of`. Raises `BadInput` of what cannot be counted, and of nothing.
    """
    if not 0 <= kept <= of:
        raise BadInput(_("Fler kan inte ha hållits än de som räknades."), "kept")
    if not of:
        raise BadInput(_("Det finns inga fall att räkna på."), "of")
    if not 0 < level < 1:
        raise BadInput(_("Säkerheten är mer än 0 och mindre än 1."), "level")
    low, high = exact(kept, of, level)
    if of < MANY:
        return Interval(low, high, Method.EXACT)
    nearest, farthest = adjusted(kept, of, level)
    return Interval(max(low, nearest), min(high, farthest), Method.ADJUSTED)


def exact(kept: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return the limits of Clopper and Pearson: each misses in at most half of what is left."""
    outside = (1 - level) / 2
    return _least(kept, of, outside), 1 - _least(of - kept, of, outside)


def adjusted(kept: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return the limits of Agresti and Coull, which may lie outside 0 and 1."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    cases = of + z * z
    share = (kept + z * z / 2) / cases
    margin = z * sqrt(share * (1 - share) / cases)
    return share - margin, share + margin


def chance_of_at_least(many: int, of: int, share: float) -> float:
    """Return the chance that `many` or more of `of` happen when each does with the chance `share`.

    Raises `BadInput` of what cannot be counted.
    """
    if of < 0 or not 0 <= share <= 1:
        raise BadInput(
            _("Chansen är minst 0 och högst 1, och antalet inte mindre än noll."), "share"
        )
    if many <= 0:
        return 1.0
    if many > of or not share:
        return 0.0
    if share == 1:
        return 1.0
    # The shorter tail is summed, so that no term outgrows what a number can hold.
    if many <= of * share:
        return 1 - chance_of_at_least(of - many + 1, of, 1 - share)
    ways = lgamma(of + 1) - lgamma(many + 1) - lgamma(of - many + 1)
    exactly = exp(ways + many * log(share) + (of - many) * log1p(-share))
    return exactly * _tail(many, of, share)


def _least(kept: int, of: int, outside: float) -> float:
    """Return the share at which `kept` or more of `of` has the chance `outside`.

    Newton's method in the logarithm of the share. The logarithm of the chance is concave there
    (its slope is `kept / _tail`, and the tail grows), so that it converges from any start.
    """
    if not kept:
        return 0.0
    ways = lgamma(of + 1) - lgamma(kept + 1) - lgamma(of - kept + 1)
    share, step = kept / (of + 1), 1.0
    while abs(step) > _CLOSE:
        tail = _tail(kept, of, share)
        chance = ways + kept * log(share) + (of - kept) * log1p(-share) + log(tail)
        step = (log(outside) - chance) * tail / kept
        share *= exp(step)
    return share


def _tail(kept: int, of: int, share: float) -> float:
    """Return the chance of `kept` or more, in chances of exactly `kept`."""
    odds = share / (1 - share)
    term = total = 1.0
    for more in range(kept + 1, of + 1):
        term *= odds * (of - more + 1) / more
        total += term
        if term < _NOTHING * total:
            break
    return total
