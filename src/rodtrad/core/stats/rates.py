"""Whether cases came more seldom, or oftener, after than before: two Poisson rates compared.

The ratio of the rates with the exact conditional interval: of all the cases, those after are a
binomial draw whose share depends on the ratio and the volumes alone (Przyborowski and Wilenski,
Biometrika 31, 1940), so the limits of Clopper and Pearson carry over. It is too sure of cases that
come in bunches, one event behind several. The windows are fixed before anybody has seen the cases;
that is the caller's to hold.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import inf, isfinite

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as _

from .proportion import exact

# Wider than fourfold, an interval round an unchanged rate holds both half of it and twice it. One
# that is narrower rules out one of them at least, which is what "no effect seen" has to mean.
WIDEST = 4.0


class Verdict(StrEnum):
    EFFECT = "effect"
    NONE_SEEN = "none_seen"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Window:
    """How many cases came in a window, and of what volume: visits, users, days at risk."""

    cases: int
    volume: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rate after in rates before, with its interval, and what may be said of it.

    An effect lies below 1 when cases came more seldom, above 1 when they came oftener. `ratio` is
    None where there were no cases at all, and infinite where there were none before.
    """

    ratio: float | None
    low: float
    high: float
    verdict: Verdict

    @property
    def is_rarer(self) -> bool:
        """Say whether cases are shown to come more seldom than before."""
        return self.high < 1


def compare(before: Window, after: Window, level: float = 0.95) -> Comparison:
    """Return the rate after against the rate before, with an interval that is never too narrow.

    Volumes are in the same unit, whichever it is. `level` is the least chance that the interval
    holds the true ratio, so that at no effect one is seen at most once in twenty. Raises `BadInput`
    of what cannot be counted.
    """
    _check(before, after, level)
    cases = before.cases + after.cases
    if not cases:
        return Comparison(None, 0.0, inf, Verdict.TOO_FEW)
    per = before.volume / after.volume
    least, most = exact(after.cases, cases, level)
    low, high = _odds(least) * per, _odds(most) * per
    return Comparison(_odds(after.cases / cases) * per, low, high, _verdict(low, high))


def _check(before: Window, after: Window, level: float) -> None:
    for name, window in (("before", before), ("after", after)):
        if window.cases < 0:
            raise BadInput(_("Antalet fall kan inte vara mindre än noll."), name)
        if not (isfinite(window.volume) and window.volume > 0):
            raise BadInput(_("Volymen är ett tal större än noll."), name)
    if not 0 < level < 1:
        raise BadInput(_("Säkerheten är mer än 0 och mindre än 1."), "level")


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else inf


def _verdict(low: float, high: float) -> Verdict:
    """Say what an interval of the ratio shows.

    What it excludes is told however few the cases: it is wide enough for them.
    """
    if high < 1 or low > 1:
        return Verdict.EFFECT
    return Verdict.NONE_SEEN if high <= WIDEST * low else Verdict.TOO_FEW
