"""The same roll-up for a whole council's thread at once, over a graph given as arrays.

The rule is `thread.roll_up` with the arithmetic mean; a test proves that they agree node for node.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from .errors import BadInput
from .status import DataMark, Outcome
from .thread import LEAST_SHARE

OUTCOMES = tuple(Outcome)
MARKS = tuple(DataMark)
_MET, _PARTLY, _NOT_MET, _UNKNOWN = range(4)
_FRESH, _STALE, _MISSING = range(3)
_ROUNDING = 1e-9
# The four counts travel up in one integer, a lane each: one addition an edge instead of four.
_LANE = 32
_LANE_MASK = (1 << _LANE) - 1
# The children's data marks as bits (fresh 1, stale 2, missing 4) to the node's own.
_MARK_OF = (_MISSING, _FRESH, _STALE, _STALE, _MISSING, _STALE, _STALE, _STALE)
_Edge = tuple[int, float, bool]
_Below = list[list[_Edge]]


@dataclass(frozen=True, slots=True)
class Leaves:
    """What is known of the series, each list as long as there are series.

    `outcome` indexes `OUTCOMES` and `data` indexes `MARKS`; `attainment` and `se` are shares.
    """

    outcome: Sequence[int]
    attainment: Sequence[float | None]
    data: Sequence[int]
    se: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Edges:
    """Who rests on whom: `child[i]` bears `parent[i]` with `weight[i]`.

    A target that bears several goals is counted along its main edge only, so that counts add up.
    """

    parent: Sequence[int]
    child: Sequence[int]
    weight: Sequence[float]
    is_main: Sequence[bool]


@dataclass(frozen=True, slots=True)
class TreeStatus:
    """One row a node; the series come first, in the order they were given.

    `shares[outcome][node]` is the share of the weight, `counts[outcome][node]` counts targets.
    """

    outcome: list[int]
    mean: list[float | None]
    low: list[float]
    high: list[float]
    coverage: list[float]
    se: list[float | None]
    data: list[int]
    shares: tuple[list[float], ...]
    counts: tuple[list[int], ...]
    weakest: list[int | None]


def roll_up_tree(
    leaves: Leaves, edges: Edges, nodes: int, *, least_share: float = LEAST_SHARE
) -> TreeStatus:
    """Return every node's status; series are 0 … len(leaves)-1, goals follow up to `nodes`.

    Raises `BadInput` when the goals go round in a circle. Time grows with nodes plus edges.
    """
    status = _started(leaves, nodes)
    below = _edges_by_parent(edges, nodes)
    count = len(leaves.outcome)
    packed = [1 << (_LANE * outcome) for outcome in leaves.outcome] + [0] * (nodes - count)
    _settle(status, _bottom_up(edges, nodes, count), below, packed, least_share)
    for index, column in enumerate(status.counts):
        column[:] = [lanes >> (_LANE * index) & _LANE_MASK for lanes in packed]
    return status


def _started(leaves: Leaves, nodes: int) -> TreeStatus:
    known = [outcome != _UNKNOWN for outcome in leaves.outcome]
    goals = nodes - len(known)
    attained = [a if k else None for a, k in zip(leaves.attainment, known, strict=True)]
    shares = [[float(o == index) for o in leaves.outcome] + [0.0] * goals for index in range(4)]
    return TreeStatus(
        outcome=[*leaves.outcome, *[_UNKNOWN] * goals],
        mean=[*attained, *[None] * goals],
        low=[0.0 if a is None else a for a in attained] + [0.0] * goals,
        high=[1.0 if a is None else a for a in attained] + [1.0] * goals,
        coverage=[float(k) for k in known] + [0.0] * goals,
        se=[*leaves.se, *[None] * goals],
        data=[*leaves.data, *[_MISSING] * goals],
        shares=tuple(shares),
        counts=([], [], [], []),
        weakest=[None] * nodes,
    )


def _edges_by_parent(edges: Edges, nodes: int) -> _Below:
    below: _Below = [[] for _ in range(nodes)]
    rows = zip(edges.parent, edges.child, edges.weight, edges.is_main, strict=True)
    for parent, child, weight, is_main in rows:
        below[parent].append((child, weight, is_main))
    return below


def _bottom_up(edges: Edges, nodes: int, leaves: int) -> list[int]:
    """Return the goals with every child before its parents."""
    waiting = [0] * nodes
    above: list[list[int]] = [[] for _ in range(nodes)]
    for parent, child in zip(edges.parent, edges.child, strict=True):
        waiting[parent] += 1
        above[child].append(parent)
    ready = [node for node in range(nodes) if not waiting[node]]
    for node in ready:
        for parent in above[node]:
            waiting[parent] -= 1
            if not waiting[parent]:
                ready.append(parent)
    if len(ready) < nodes:
        raise BadInput("Målen går i en ring: ett mål kan inte vila på sig självt.")
    return [node for node in ready if node >= leaves]


def _settle(
    status: TreeStatus, order: list[int], below: _Below, packed: list[int], least_share: float
) -> None:
    """Fill in every goal from its children, in one loop: this is where the time goes."""
    outcomes, means, data, errors = status.outcome, status.mean, status.data, status.se
    lows, highs, coverage = status.low, status.high, status.coverage
    for node in order:
        weights = [0.0, 0.0, 0.0, 0.0]
        marks = counts = 0
        covered = low = high = measured = attained = variance = 0.0
        least, weakest, has_error = 2.0, None, False
        for child, weight, is_main in below[node]:
            outcome, mean = outcomes[child], means[child]
            weights[outcome] += weight
            marks |= 1 << data[child]
            if is_main:
                counts += packed[child]
            if outcome != _UNKNOWN:
                covered += weight * coverage[child]
            if mean is None:
                high += weight
            elif weight:
                low += weight * lows[child]
                high += weight * highs[child]
                measured += weight
                attained += weight * mean
                if mean < least or (mean == least and child < (weakest or 0)):
                    least, weakest = mean, child
                if (error := errors[child]) is not None:
                    has_error = True
                    variance += (weight * error) ** 2
        packed[node], data[node], status.weakest[node] = counts, _MARK_OF[marks], weakest
        total = sum(weights)
        if total:
            lows[node], highs[node] = low / total, high / total
            coverage[node] = covered / total
            _decide(status, node, weights, total, least_share)
            if measured and outcomes[node] != _UNKNOWN:
                means[node] = attained / measured
                errors[node] = sqrt(variance) / measured if has_error else None


def _decide(
    status: TreeStatus, node: int, weights: list[float], total: float, least_share: float
) -> None:
    for share, weight in zip(status.shares, weights, strict=True):
        if weight:
            share[node] = weight / total
    if status.coverage[node] >= least_share - _ROUNDING:
        status.outcome[node] = _decided(weights)


def _decided(weights: list[float]) -> int:
    if not weights[_MET] and not weights[_PARTLY]:
        return _NOT_MET
    if weights[_PARTLY] or weights[_NOT_MET] or weights[_UNKNOWN]:
        return _PARTLY
    return _MET
