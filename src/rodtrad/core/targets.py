"""What a target asks of a figure, and how far the figure has come.

Method i.1–2 of the project's statistics reference (OECD/JRC Handbook on Constructing Composite
Indicators, 2008): attainment a = (x - base) / (target - base), kept raw; P(met) from the normal
distribution. All numbers are in the indicator's own unit; attainment is a share without unit.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import erf, isfinite, sqrt

from .errors import BadInput
from .language import sentence as _

Number = Decimal | float | int
ERROR_MARGIN_Z = 1.96  # a two-sided interval of 95 percent


class TargetKind(StrEnum):
    REACH = "reach"
    BAND = "band"
    IMPROVE = "improve"


class Direction(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


def exact(number: Number, field: str = "") -> Decimal:
    """Return the number as a decimal; raise `BadInput` when it is not a finite number."""
    decimal = number if isinstance(number, Decimal) else Decimal(str(number))
    if not decimal.is_finite():
        raise BadInput(_("Talet måste vara ett vanligt tal."), field)
    return decimal


@dataclass(frozen=True, slots=True)
class TargetSpec:
    """A target as it was decided, in the indicator's unit.

    REACH: `value` is the level to reach. BAND: `value` to `upper`, both inside. IMPROVE: `value`
    is the change asked for from `base`, a positive number; None or 0 asks for any change for the
    better. A miss of at most `tolerance` is partly met. Raises `BadInput` when it contradicts
    itself.
    """

    kind: TargetKind
    value: Number | None = None
    upper: Number | None = None
    base: Number | None = None
    tolerance: Number = 0

    def __post_init__(self) -> None:
        for field in ("value", "upper", "base", "tolerance"):
            number = getattr(self, field)
            if number is not None:
                exact(number, field)
        if self.tolerance < 0:
            raise BadInput(_("Toleransen kan inte vara mindre än noll."), "tolerance")
        self._check_kind()

    def _check_kind(self) -> None:
        if self.kind is TargetKind.IMPROVE:
            if self.value is not None and self.value < 0:
                raise BadInput(_("Skriv förbättringen som ett positivt tal."), "value")
            return
        if self.value is None:
            raise BadInput(_("Ett mål måste ha ett målvärde."), "value")
        if self.kind is TargetKind.BAND:
            if self.upper is None:
                raise BadInput(_("Ett intervall måste ha en övre gräns."), "upper")
            if exact(self.upper) < exact(self.value):
                raise BadInput(_("Den övre gränsen är lägre än den undre."), "upper")


@dataclass(frozen=True, slots=True)
class Goalposts:
    """The fulfilled stretch of the axis: from `low` to `high`, None where it has no end."""

    low: Decimal | None
    high: Decimal | None
    strict: bool = False

    def holds(self, value: Decimal) -> bool:
        return self.shortfall(value) == 0 and not (self.strict and value in (self.low, self.high))

    def shortfall(self, value: Decimal) -> Decimal:
        """Return how far outside the stretch the value lies, 0 inside."""
        if self.low is not None and value < self.low:
            return self.low - value
        if self.high is not None and value > self.high:
            return value - self.high
        return Decimal(0)

    def edges(self) -> tuple[Decimal, ...]:
        return tuple(edge for edge in (self.low, self.high) if edge is not None)


def goalposts(target: TargetSpec, direction: Direction) -> Goalposts | None:
    """Return the fulfilled stretch, or None when direction or base is lacking."""
    if target.kind is TargetKind.BAND:
        assert target.value is not None
        assert target.upper is not None
        return Goalposts(exact(target.value), exact(target.upper))
    if direction is Direction.NEITHER:
        return None
    strict = False
    if target.kind is TargetKind.IMPROVE:
        if target.base is None:
            return None
        change = exact(target.value or 0)
        strict = change == 0
        base = exact(target.base)
        edge = base + change if direction is Direction.HIGHER else base - change
    else:
        assert target.value is not None
        edge = exact(target.value)
    if direction is Direction.HIGHER:
        return Goalposts(edge, None, strict)
    return Goalposts(None, edge, strict)


def attainment(value: Decimal, base: Decimal | None, posts: Goalposts) -> float | None:
    """Return the raw share of the way from base to target, None when there is no way to go."""
    if base is None or posts.shortfall(base) == 0:
        return None
    edge = posts.low if posts.low is not None and base < posts.low else posts.high
    assert edge is not None
    if len(posts.edges()) == 2 and posts.shortfall(value) == 0:
        return 1.0
    return float((value - base) / (edge - base))


def probability_met(value: Decimal, standard_error: float, posts: Goalposts) -> float:
    """Return P(the true figure lies within the stretch), by the normal distribution."""
    if standard_error == 0:
        return float(posts.holds(value))

    def below(edge: Decimal | None, otherwise: float) -> float:
        if edge is None:
            return otherwise
        return 0.5 * (1 + erf(float(edge - value) / standard_error / sqrt(2)))

    return max(0.0, below(posts.high, 1.0) - below(posts.low, 0.0))


def checked_error(standard_error: Number | None) -> float | None:
    """Return the standard error, or raise `BadInput` when it is negative or not a number."""
    if standard_error is None:
        return None
    error = float(standard_error)
    if error < 0 or not isfinite(error):
        raise BadInput(_("Medelfelet kan inte vara mindre än noll."), "standard_error")
    return error
