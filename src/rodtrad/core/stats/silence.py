"""Units heard from less than their users suggest, so that few cases are not taken for good ones.

A unit is held against comparable units: their cases for each user give the number expected of it,
m, and the chance of as few as came is that of a negative binomial with the variance
m + dispersion · m² (Cameron and Trivedi, Regression Analysis of Count Data, 1998). The dispersion
is estimated by moments from the others. One standard error is added to it, and what makes their
rate unsure, since a few units tell little of how much units differ. What is flagged is a reason
to ask, not a proof that anything is kept back.

Measured where nobody is silent, with dispersions from 0 to 0.6: held against 5 others at most 3.6
units of 100 are flagged, against 10 at most 2.0, against 20 at most 1.2, against 50 at most 0.7.
Without the standard error it would be 7, 4.5, 3 and 2. Where units differ much of themselves few
silent ones are found; `benchmarks/silence_errors.py` tells how few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, fsum, isfinite, log, log1p, sqrt

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as _

SILENT_UNDER = 0.01
FEWEST_EXPECTED = 5.0
FEWEST_OTHERS = 5


class Hearing(StrEnum):
    HEARD = "heard"
    SILENT = "silent"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with its cases in a window and its users, None where nobody knows how many."""

    key: str
    cases: int
    users: float | None


@dataclass(frozen=True, slots=True)
class Silence:
    """How many cases were expected of a unit, and the chance of as few as came.

    Both are None where they cannot be told; `chance` is so too where it is not assessed.
    """

    unit: Unit
    hearing: Hearing
    expected: float | None = None
    chance: float | None = None


def assess_all(units: Sequence[Unit]) -> tuple[Silence, ...]:
    """Return each unit held against all the others, in the order given; they are comparable."""
    return tuple(assess(unit, [*units[:at], *units[at + 1 :]]) for at, unit in enumerate(units))


def assess(unit: Unit, others: Sequence[Unit]) -> Silence:
    """Return whether a unit is heard from, held against comparable units in the same window.

    Not assessed: its users unknown, fewer than `FEWEST_OTHERS` others whose users are known, or
    fewer than `FEWEST_EXPECTED` cases expected. Raises `BadInput` of what cannot be counted.
    """
    for one in (unit, *others):
        _check(one)
    seen = [(one.cases, one.users) for one in others if one.users]
    if unit.users is None or len(seen) < FEWEST_OTHERS:
        return Silence(unit, Hearing.NOT_ASSESSED)
    rate = sum(cases for cases, users in seen) / fsum(users for _cases, users in seen)
    expected = unit.users * rate
    if expected < FEWEST_EXPECTED:
        return Silence(unit, Hearing.NOT_ASSESSED, expected)
    wide = cautious_dispersion([(cases, users * rate) for cases, users in seen])
    found = chance(unit.cases, expected, wide)
    return Silence(unit, Hearing.SILENT if found < SILENT_UNDER else Hearing.HEARD, expected, found)


def chance(cases: int, expected: float, dispersion: float) -> float:
    """Return the chance of `cases` or fewer when `expected`, above nought, are.

    With the dispersion nought it is a Poisson's.
    """
    spread = dispersion * expected
    term = -log1p(spread) / dispersion if spread else -expected
    terms = [exp(term)]
    for less in range(cases):
        term += log(expected * (1 + dispersion * less) / ((less + 1) * (1 + spread)))
        terms.append(exp(term))
    return min(1.0, fsum(terms))


def dispersion(seen: Sequence[tuple[int, float]]) -> float:
    """Return by moments how much more units differ than chance makes them, nought at the least.

    `seen` has the cases of two units or more, each with those expected at their common rate.
    """
    many = len(seen)
    beyond = fsum(((cases - mean) ** 2 * many / (many - 1)) - mean for cases, mean in seen)
    return max(0.0, beyond / fsum(mean**2 for _cases, mean in seen))


def cautious_dispersion(seen: Sequence[tuple[int, float]]) -> float:
    """Return the dispersion with a standard error added, and how unsure the common rate is."""
    found = dispersion(seen)
    means = [mean for _cases, mean in seen]
    squares = fsum(mean**2 for mean in means)
    variances = [mean + found * mean**2 for mean in means]
    raised = found + sqrt(2 * fsum(variance**2 for variance in variances)) / squares
    return raised + (fsum(means) + raised * squares) / fsum(means) ** 2


def _check(unit: Unit) -> None:
    if unit.cases < 0:
        raise BadInput(_("Antalet fall kan inte vara mindre än noll."), "cases")
    if unit.users is not None and not (isfinite(unit.users) and unit.users >= 0):
        raise BadInput(_("Antalet brukare är minst noll, eller okänt."), "users")
