"""The same roll-up for a whole council's thread at once, over a graph given as arrays.

The rule is `thread.roll_up` with the arithmetic mean; a test proves that they agree node for node.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

from .errors import BadInput
from .language import sentence as _
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
class _Below:
    """The edges by parent in flat lists: those of `node` are `start[node]` to `start[node + 1]`."""

    start: list[int]
    child: list[int]
    weight: list[float]
    is_main: list[bool]


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
    below = _gathered(edges, nodes)
    count = len(leaves.outcome)
    goals = [node for node in reversed(_top_down(below, nodes)) if node >= count]
    packed = [1 << (_LANE * outcome) for outcome in leaves.outcome] + [0] * (nodes - count)
    _settle(status, goals, below, packed, least_share)
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


def _gathered(edges: Edges, nodes: int) -> _Below:
    order = sorted(range(len(edges.parent)), key=edges.parent.__getitem__)
    counts = [0] * nodes
    for parent in edges.parent:
        counts[parent] += 1
    return _Below(
        [0, *accumulate(counts)],
        [edges.child[edge] for edge in order],
        [edges.weight[edge] for edge in order],
        [edges.is_main[edge] for edge in order],
    )


def _top_down(below: _Below, nodes: int) -> list[int]:
    """Return the nodes with every parent before its children."""
    waiting = [0] * nodes
    for child in below.child:
        waiting[child] += 1
    ready = [node for node in range(nodes) if not waiting[node]]
    for node in ready:
        for child in below.child[below.start[node] : below.start[node + 1]]:
            waiting[child] -= 1
            if not waiting[child]:
                ready.append(child)
    if len(ready) < nodes:
        raise BadInput(_("Målen går i en ring: ett mål kan inte vila på sig självt."))
    return ready


def _settle(
    status: TreeStatus, order: list[int], below: _Below, packed: list[int], least_share: float
) -> None:
    """Fill in every goal from its children, in one loop: this is where the time goes."""
    outcomes, means, data, errors = status.outcome, status.mean, status.data, status.se
    lows, highs, coverage = status.low, status.high, status.coverage
    start, children, edge_weights, is_main = below.start, below.child, below.weight, below.is_main
    for node in order:
        weights = [0.0, 0.0, 0.0, 0.0]
        total = covered = low = high = measured = attained = variance = 0.0
        marks, counts, least, weakest, has_error = 0, 0, 2.0, None, False
        for edge in range(start[node], start[node + 1]):
            child, weight = children[edge], edge_weights[edge]
            outcome, mean = outcomes[child], means[child]
            total += weight
            weights[outcome] += weight
            marks |= 1 << data[child]
            if is_main[edge]:
                counts += packed[child]
            covered += weight * coverage[child] * (outcome != _UNKNOWN)
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
        if total:
            lows[node], highs[node], coverage[node] = low / total, high / total, covered / total
            _decide(status, node, weights, total, least_share)
            if measured and outcomes[node] != _UNKNOWN:
                means[node] = mean = attained / measured
                lows[node], highs[node] = min(lows[node], mean), max(highs[node], mean)
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
