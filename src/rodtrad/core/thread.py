"""How status goes up the thread: the distribution first, the mean second, never a mean of colours.

Method i.3–5 of the project's statistics reference (OECD/JRC Handbook on Constructing Composite
Indicators, 2008). Weights are declared and need not add up to one; attainments are shares in
[0, 1]. What is missing counts neither as nought nor as fulfilled: it moves the bounds apart and
lowers the coverage, and under `least_share` of the weight the node cannot be assessed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, isfinite, log, sqrt
from typing import Literal

from .errors import BadInput
from .language import sentence as _
from .status import Assessment, DataMark, Missing, MissingCode, Outcome

MeanKind = Literal["arithmetic", "geometric"]
LEAST_SHARE = 2 / 3
GEOMETRIC_FLOOR = 0.01  # keeps one nought from erasing everything else
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Child:
    """One thing a node rests on: a series, or a node below with bounds and coverage of its own.

    `attainment` may be lacking though the outcome is known: a target without a base value.
    """

    key: str
    outcome: Outcome
    attainment: float | None = None
    weight: float = 1.0
    se: float | None = None
    low: float | None = None
    high: float | None = None
    coverage: float = 1.0
    data: DataMark = DataMark.FRESH
    counts: Mapping[Outcome, int] | None = None
    missing: tuple[Missing, ...] = ()

    def __post_init__(self) -> None:
        if not isfinite(self.weight) or self.weight < 0:
            raise BadInput(_("Vikten kan inte vara mindre än noll."), "weight")
        if self.attainment is not None and not 0 <= self.attainment <= 1:
            raise BadInput(_("Måluppfyllelsen måste ligga mellan 0 och 1."), "attainment")

    @classmethod
    def of_series(
        cls,
        key: str,
        assessment: Assessment,
        *,
        weight: float = 1.0,
        data: DataMark = DataMark.FRESH,
        missing: tuple[Missing, ...] | None = None,
    ) -> "Child":
        """Return the child that a series' assessment makes."""
        return cls(
            key=key,
            outcome=assessment.outcome,
            attainment=assessment.capped,
            weight=weight,
            se=assessment.se,
            data=data,
            missing=assessment.reasons if missing is None else missing,
        )

    @property
    def is_known(self) -> bool:
        return self.outcome is not Outcome.NOT_ASSESSABLE

    def bounds(self) -> tuple[float, float]:
        """Return the least and most the attainment can be, 0 and 1 when nothing is known."""
        if not self.is_known or self.attainment is None:
            return 0.0, 1.0
        low = self.attainment if self.low is None else self.low
        return low, self.attainment if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class NodeStatus:
    """What a node's children say together.

    `distribution` is the share of the weight by outcome and adds up to 1; `counts` counts the
    targets underneath one by one; `coverage` is the share of the weight that is known all the way
    down; `mean`, `low`, `high` and `se` are shares in [0, 1].
    """

    outcome: Outcome
    mean: float | None
    low: float
    high: float
    coverage: float
    se: float | None
    distribution: Mapping[Outcome, float]
    counts: Mapping[Outcome, int]
    weakest: str | None
    missing: tuple[Missing, ...]
    data: DataMark

    def as_child(self, key: str, *, weight: float = 1.0) -> Child:
        """Return this node as a child of the one above."""
        return Child(
            key=key,
            outcome=self.outcome,
            attainment=self.mean,
            weight=weight,
            se=self.se,
            low=self.low,
            high=self.high,
            coverage=self.coverage,
            data=self.data,
            counts=self.counts,
            missing=self.missing,
        )


@dataclass(slots=True)
class _Sums:
    weight: float = 0.0
    known: float = 0.0
    covered: float = 0.0
    shares: dict[Outcome, float] = field(default_factory=lambda: dict.fromkeys(Outcome, 0.0))
    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))


def roll_up(
    children: Sequence[Child],
    *,
    least_share: float = LEAST_SHARE,
    shared_source: bool = False,
    mean: MeanKind = "arithmetic",
) -> NodeStatus:
    """Return what the children say together; their order does not matter.

    Met only when all weight is known and met; not met when nothing known is met or partly met;
    otherwise partly. `shared_source` adds the children's errors as if they all pulled one way.
    """
    ordered = sorted(children, key=lambda child: (child.key, child.weight, child.outcome))
    sums = _summed(ordered)
    measured = [child for child in ordered if _counts_in_mean(child)]
    outcome = _outcome(sums, least_share)
    shown = outcome is not Outcome.NOT_ASSESSABLE and bool(measured)
    middle = _mean([child.attainment or 0 for child in measured], _weights(measured), mean)
    low, high = _bounds(ordered, mean)
    return NodeStatus(
        outcome=outcome,
        mean=middle if shown else None,
        low=min(low, middle) if shown else low,
        high=max(high, middle) if shown else high,
        coverage=sums.covered / sums.weight if sums.weight else 0.0,
        se=_error(measured, middle, shared_source, mean) if shown else None,
        distribution={o: w / sums.weight if sums.weight else 0.0 for o, w in sums.shares.items()},
        counts=sums.counts,
        weakest=_weakest(measured),
        missing=_missing(ordered),
        data=_data([child.data for child in ordered]),
    )


def _summed(children: Sequence[Child]) -> _Sums:
    sums = _Sums()
    for child in children:
        sums.weight += child.weight
        sums.shares[child.outcome] += child.weight
        if child.is_known:
            sums.known += child.weight
            sums.covered += child.weight * child.coverage
        for outcome, count in (
            {child.outcome: 1} if child.counts is None else child.counts
        ).items():
            sums.counts[outcome] += count
    return sums


def _outcome(sums: _Sums, least_share: float) -> Outcome:
    if sums.weight == 0 or sums.covered < (least_share - _ROUNDING) * sums.weight:
        return Outcome.NOT_ASSESSABLE
    share = sums.shares
    if share[Outcome.MET] == 0 and share[Outcome.PARTLY] == 0:
        return Outcome.NOT_MET
    if share[Outcome.PARTLY] or share[Outcome.NOT_MET] or share[Outcome.NOT_ASSESSABLE]:
        return Outcome.PARTLY
    return Outcome.MET


def _counts_in_mean(child: Child) -> bool:
    return child.is_known and child.attainment is not None and child.weight > 0


def _weights(children: Sequence[Child]) -> list[float]:
    return [child.weight for child in children]


def _mean(shares: Sequence[float], weights: Sequence[float], kind: MeanKind) -> float:
    total = sum(weights)
    if total == 0:
        return 0.0
    pairs = list(zip(shares, weights, strict=True))
    if kind == "geometric":
        logs = sum(weight * log(max(share, GEOMETRIC_FLOOR)) for share, weight in pairs)
        return min(1.0, exp(logs / total))
    return min(1.0, sum(share * weight for share, weight in pairs) / total)


def _bounds(children: Sequence[Child], kind: MeanKind) -> tuple[float, float]:
    """Return the mean with everything missing at 0 and at 1."""
    weights = _weights(children)
    if sum(weights) == 0:
        return 0.0, 1.0
    ends = [child.bounds() for child in children]
    return (
        _mean([low for low, _ in ends], weights, kind),
        _mean([high for _, high in ends], weights, kind),
    )


def _error(
    children: Sequence[Child], mean: float, shared_source: bool, kind: MeanKind
) -> float | None:
    """Return sqrt(sum w² SE²), or sum w SE for one shared source; figures without SE are exact."""
    if all(child.se is None for child in children):
        return None
    total = sum(_weights(children))
    parts = []
    for child in children:
        steepness = 1.0
        if kind == "geometric":
            steepness = mean / max(child.attainment or 0.0, GEOMETRIC_FLOOR)
        parts.append(child.weight / total * steepness * (child.se or 0.0))
    return sum(parts) if shared_source else sqrt(sum(part * part for part in parts))


def _weakest(children: Sequence[Child]) -> str | None:
    if not children:
        return None
    return min(children, key=lambda child: (child.attainment or 0.0, child.key)).key


def _missing(children: Sequence[Child]) -> tuple[Missing, ...]:
    if not children:
        return (Missing(MissingCode.NO_CHILDREN),)
    return tuple(dict.fromkeys(fact for child in children for fact in child.missing))


def _data(marks: Sequence[DataMark]) -> DataMark:
    """Return fresh when all are, missing when none has any, otherwise stale."""
    if not marks or all(mark is DataMark.MISSING for mark in marks):
        return DataMark.MISSING
    if all(mark is DataMark.FRESH for mark in marks):
        return DataMark.FRESH
    return DataMark.STALE
