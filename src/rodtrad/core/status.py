"""Honest status of one series: data, outcome and what is missing are kept apart.

Method i.1–2 of the project's statistics reference. The rules, in the order they are asked:

1. No figure, a stale figure, no target, no direction or no base where one is needed: the outcome
   cannot be assessed, and the missing fact says why.
2. The margin of error (1.96 standard errors each way) covers an edge of the target: it cannot be
   assessed, the difference is smaller than the margin of error.
3. On the right side of the target: met. A miss of at most the tolerance: partly met. Otherwise
   not met. At the tolerance's own edge the figure itself decides.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .language import Language, reading
from .targets import (
    ERROR_MARGIN_Z,
    Direction,
    Goalposts,
    Number,
    TargetKind,
    TargetSpec,
    attainment,
    checked_error,
    exact,
    goalposts,
    probability_met,
)

__all__ = [
    "Assessment",
    "DataMark",
    "Direction",
    "Missing",
    "MissingCode",
    "Outcome",
    "TargetKind",
    "TargetSpec",
    "assess",
]


class DataMark(StrEnum):
    FRESH = "fresh"
    STALE = "stale"
    MISSING = "missing"


class Outcome(StrEnum):
    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_ASSESSABLE = "not_assessable"


class MissingCode(StrEnum):
    NO_VALUE = "no_value"
    STALE_VALUE = "stale_value"
    NO_TARGET = "no_target"
    NO_BASE = "no_base"
    NO_DIRECTION = "no_direction"
    WITHIN_ERROR = "within_error"
    NO_CHILDREN = "no_children"
    NOT_ENOUGH_KNOWN = "not_enough_known"


WORDS = {
    MissingCode.NO_VALUE: ("Värdet saknas.", "The value is missing."),
    MissingCode.STALE_VALUE: ("Värdet är för gammalt.", "The value is too old."),
    MissingCode.NO_TARGET: ("Målvärdet saknas.", "There is no target."),
    MissingCode.NO_BASE: ("Utgångsvärdet saknas.", "There is no starting value."),
    MissingCode.NO_DIRECTION: (
        "Det är inte bestämt om ett högre eller lägre värde är bättre.",
        "It is not decided whether higher or lower is better.",
    ),
    MissingCode.WITHIN_ERROR: (
        "Skillnaden är mindre än felmarginalen.",
        "The difference is smaller than the margin of error.",
    ),
    MissingCode.NO_CHILDREN: ("Det finns inget att mäta än.", "There is nothing to measure yet."),
    MissingCode.NOT_ENOUGH_KNOWN: (
        "För lite är känt.",
        "Too little is known.",
    ),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that is lacking: what, of which thing, whose it is and when it comes."""

    code: MissingCode
    subject: str = ""
    owner: str = ""
    due_on: date | None = None

    def sentence(self, language: Language | None = None) -> str:
        swedish, english = WORDS[self.code]
        return english if (language or reading()) == "en" else swedish


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome of one series against its target.

    `attainment` is the raw share of the way from base to target; `capped` is what a roll-up uses,
    within [0, 1]; `se` is the standard error of the attainment; `p_met` is P(target is met).
    """

    outcome: Outcome
    attainment: float | None = None
    capped: float | None = None
    se: float | None = None
    p_met: float | None = None
    reasons: tuple[Missing, ...] = ()


def _lacking(
    value: Number | None, direction: Direction, target: TargetSpec | None, data: DataMark
) -> list[MissingCode]:
    codes = []
    if value is None or data is DataMark.MISSING:
        codes.append(MissingCode.NO_VALUE)
    elif data is DataMark.STALE:
        codes.append(MissingCode.STALE_VALUE)
    if target is None:
        codes.append(MissingCode.NO_TARGET)
        return codes
    if target.kind is not TargetKind.BAND and direction is Direction.NEITHER:
        codes.append(MissingCode.NO_DIRECTION)
    if target.kind is TargetKind.IMPROVE and target.base is None:
        codes.append(MissingCode.NO_BASE)
    return codes


def _error_covers_an_edge(value: Decimal, standard_error: float, posts: Goalposts) -> bool:
    margin = exact(ERROR_MARGIN_Z * standard_error)
    low, high = value - margin, value + margin
    if posts.holds(low) != posts.holds(high):
        return True
    return any(low < edge < high for edge in posts.edges())


def _outcome(value: Decimal, posts: Goalposts, tolerance: Decimal) -> Outcome:
    if posts.holds(value):
        return Outcome.MET
    if tolerance and posts.shortfall(value) <= tolerance:
        return Outcome.PARTLY
    return Outcome.NOT_MET


def assess(
    value: Number | None,
    *,
    direction: Direction,
    target: TargetSpec | None,
    standard_error: Number | None = None,
    data: DataMark = DataMark.FRESH,
) -> Assessment:
    """Say whether the figure meets its target, and if that cannot be said, why.

    Value, target and standard error are in the indicator's unit. Raises `BadInput` for a value or
    a standard error that is not a number.
    """
    error = checked_error(standard_error)
    codes = _lacking(value, direction, target, data)
    if codes or value is None or target is None:
        return Assessment(Outcome.NOT_ASSESSABLE, reasons=tuple(map(Missing, codes)))
    posts = goalposts(target, direction)
    assert posts is not None
    number = exact(value, "value")
    base = None if target.base is None else exact(target.base)
    raw = attainment(number, base, posts)
    outcome = _outcome(number, posts, exact(target.tolerance))
    capped = 1.0 if outcome is Outcome.MET else None if raw is None else min(1.0, max(0.0, raw))
    reasons: tuple[Missing, ...] = ()
    if error and _error_covers_an_edge(number, error, posts):
        outcome, reasons = Outcome.NOT_ASSESSABLE, (Missing(MissingCode.WITHIN_ERROR),)
    return Assessment(
        outcome,
        attainment=raw,
        capped=capped,
        se=_attainment_error(error, base, posts) if raw is not None else None,
        p_met=None if error is None else probability_met(number, error, posts),
        reasons=reasons,
    )


def _attainment_error(error: float | None, base: Decimal | None, posts: Goalposts) -> float | None:
    """Return SE(a) = SE(x) / |target - base|, without unit."""
    if error is None or base is None:
        return None
    return error / float(posts.shortfall(base))
