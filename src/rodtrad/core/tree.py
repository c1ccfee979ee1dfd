"""The same roll-up for a whole council's thread at once, in columns and level by level.

The rule is `thread.roll_up` with the arithmetic mean; a test proves that they agree node for node.
Like `edges`, it loads NumPy: import it where it is used.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from .edges import NOBODY, Edges, Floats, Whole, parents_of
from .status import DataMark, Outcome
from .thread import LEAST_SHARE

OUTCOMES = tuple(Outcome)
MARKS = tuple(DataMark)
_MET, _PARTLY, _NOT_MET, _UNKNOWN = range(4)
_FRESH, _STALE, _MISSING = range(3)
_ROUNDING = 1e-9
# More than any attainment, so that what is not known is never the weakest.
_ABOVE_ALL = 2.0
# The children's data marks as bits (fresh 1, stale 2, missing 4) to the node's own.
_MARK_OF = np.array(
    (_MISSING, _FRESH, _STALE, _STALE, _MISSING, _STALE, _STALE, _STALE), dtype=np.int64
)


@dataclass(frozen=True, slots=True)
class Leaves:
    """What is known of the series, each column as long as there are series.

    `outcome` indexes `OUTCOMES` and `data` indexes `MARKS`; `attainment` and `se` are shares, and
    None or NaN where nothing is known.
    """

    outcome: ArrayLike
    attainment: ArrayLike
    data: ArrayLike
    se: ArrayLike


@dataclass(frozen=True, slots=True)
class TreeStatus:
    """One place a node; the series come first, in the order they were given.

    `shares[outcome, node]` is the share of the weight, `counts[outcome, node]` counts targets.
    `mean` and `se` are NaN where they are not known, `weakest` is `NOBODY` where there is none.
    """

    outcome: Whole
    mean: Floats
    low: Floats
    high: Floats
    coverage: Floats
    se: Floats
    data: Whole
    shares: Floats
    counts: Whole
    weakest: Whole


class _Level:
    """Goals whose children stand, with the edges to them: each column is as long as the edges."""

    def __init__(self, edges: Edges, level: Whole) -> None:
        self.starts, self.goals = parents_of(edges.parent[level])
        self.child = edges.child[level]
        self.weight = edges.weight[level]
        self.is_main = edges.is_main[level]
        self.total = self.sum(self.weight)

    def sum(self, column: Any) -> Any:
        """Return the sum over each goal's edges, along the last axis."""
        return np.add.reduceat(column, self.starts, axis=-1)

    def spread(self, column: Floats) -> Floats:
        """Return each goal's number once for each of its edges."""
        return np.repeat(column, np.diff(self.starts, append=self.child.size))


def roll_up_tree(leaves: Leaves, edges: Edges, *, least_share: float = LEAST_SHARE) -> TreeStatus:
    """Return every node's status; series are 0 … len(leaves)-1, goals follow.

    Time grows with nodes plus edges, and by a little for each level.
    """
    status = _started(leaves, edges.nodes)
    for rows in edges.levels:
        level = _Level(edges, rows)
        _count(status, level)
        _decide(status, level, least_share)
        _average(status, level)
        _name_weakest(status, level)
    return status


def _started(leaves: Leaves, nodes: int) -> TreeStatus:
    outcome = np.asarray(leaves.outcome, dtype=np.int64)
    count, known = outcome.size, outcome != _UNKNOWN
    attainment = np.asarray(leaves.attainment, dtype=np.float64)
    status = TreeStatus(
        outcome=np.full(nodes, _UNKNOWN),
        mean=np.full(nodes, np.nan),
        low=np.zeros(nodes),
        high=np.ones(nodes),
        coverage=np.zeros(nodes),
        se=np.full(nodes, np.nan),
        data=np.full(nodes, _MISSING),
        shares=np.zeros((len(OUTCOMES), nodes)),
        counts=np.zeros((len(OUTCOMES), nodes), dtype=np.int64),
        weakest=np.full(nodes, NOBODY),
    )
    status.outcome[:count] = outcome
    status.mean[:count] = np.where(known, attainment, np.nan)
    status.low[:count] = np.nan_to_num(status.mean[:count], nan=0.0)
    status.high[:count] = np.nan_to_num(status.mean[:count], nan=1.0)
    status.coverage[:count] = known
    status.se[:count] = np.asarray(leaves.se, dtype=np.float64)
    status.data[:count] = leaves.data
    status.shares[outcome, np.arange(count)] = 1.0
    status.counts[outcome, np.arange(count)] = 1
    return status


def _count(status: TreeStatus, level: _Level) -> None:
    """Say what is known below: how fresh, how many targets, how much of the weight."""
    child, weight, goals = level.child, level.weight, level.goals
    divisor = np.where(level.total > 0, level.total, 1.0)
    is_known = ~np.isnan(status.mean[child])
    marks = np.bitwise_or.reduceat(1 << status.data[child], level.starts)
    covered = weight * status.coverage[child] * (status.outcome[child] != _UNKNOWN)
    low = level.sum(weight * np.where(is_known, status.low[child], 0.0)) / divisor
    high = level.sum(weight * np.where(is_known, status.high[child], 1.0)) / divisor
    status.data[goals] = _MARK_OF[marks]
    status.counts[:, goals] = level.sum(status.counts[:, child] * level.is_main)
    status.coverage[goals] = level.sum(covered) / divisor
    status.low[goals] = low
    status.high[goals] = np.where(level.total > 0, high, 1.0)


def _decide(status: TreeStatus, level: _Level, least_share: float) -> None:
    """Set the distribution, and the outcome where enough is known."""
    of_child = status.outcome[level.child]
    weights = level.sum(level.weight * (of_child == np.arange(len(OUTCOMES))[:, np.newaxis]))
    is_met, is_partly, is_not_met, is_unknown = weights > 0
    rest = np.where(is_partly | is_not_met | is_unknown, _PARTLY, _MET)
    decided = np.where(is_met | is_partly, rest, _NOT_MET)
    is_covered = status.coverage[level.goals] >= least_share - _ROUNDING
    is_decided = (level.total > 0) & is_covered
    status.shares[:, level.goals] = weights / np.where(level.total > 0, level.total, 1.0)
    status.outcome[level.goals] = np.where(is_decided, decided, _UNKNOWN)


def _average(status: TreeStatus, level: _Level) -> None:
    """Set the mean of what is known and its error, and keep the bounds around it."""
    mean, error, goals = status.mean[level.child], status.se[level.child], level.goals
    is_known = ~np.isnan(mean)
    is_uncertain = is_known & (level.weight > 0) & ~np.isnan(error)
    measured = level.sum(level.weight * is_known)
    has_mean = (measured > 0) & (status.outcome[goals] != _UNKNOWN)
    divisor = np.where(measured > 0, measured, 1.0)
    average = level.sum(level.weight * np.where(is_known, mean, 0.0)) / divisor
    variance = level.sum((level.weight * np.where(is_uncertain, error, 0.0)) ** 2)
    has_error = has_mean & (level.sum(is_uncertain.astype(np.int64)) > 0)
    status.mean[goals] = np.where(has_mean, average, np.nan)
    status.low[goals] = np.fmin(status.low[goals], status.mean[goals])
    status.high[goals] = np.fmax(status.high[goals], status.mean[goals])
    status.se[goals] = np.where(has_error, np.sqrt(variance) / divisor, np.nan)


def _name_weakest(status: TreeStatus, level: _Level) -> None:
    """Name the child that has come the shortest way, the first of equals."""
    nobody = status.mean.size
    mean = status.mean[level.child]
    counts = ~np.isnan(mean) & (level.weight > 0)
    mean = np.where(counts, mean, _ABOVE_ALL)
    is_least = counts & (mean == level.spread(np.minimum.reduceat(mean, level.starts)))
    named = np.minimum.reduceat(np.where(is_least, level.child, nobody), level.starts)
    status.weakest[level.goals] = np.where(named < nobody, named, NOBODY)
