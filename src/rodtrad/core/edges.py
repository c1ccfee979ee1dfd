"""A whole council's thread as columns of edges, walked level by level from the bottom.

It loads NumPy, which a web server has no use for at start: import this module where it is used.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .errors import BadInput
from .language import sentence as _

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]

NOBODY = -1


class Edges:
    """Who rests on whom: `child[i]` bears `parent[i]` with `weight[i]`; nodes are 0 … `nodes`-1.

    A target that bears several goals is counted along its main edge only, so that counts add up.
    Raises `BadInput` when the goals go round in a circle.
    """

    def __init__(
        self,
        parent: ArrayLike,
        child: ArrayLike,
        weight: ArrayLike,
        is_main: ArrayLike,
        nodes: int,
    ) -> None:
        self.parent: Whole = np.asarray(parent, dtype=np.int64)
        self.child: Whole = np.asarray(child, dtype=np.int64)
        self.weight: Floats = np.asarray(weight, dtype=np.float64)
        self.is_main: Truths = np.asarray(is_main, dtype=np.bool_)
        self.nodes = nodes
        self._down, self._down_start = _sorted_by(self.parent, nodes)
        self.levels = self._levels()

    def below(self, node: int) -> Whole:
        """Return the edges of one node, in the order they were given."""
        return self._down[self._down_start[node] : self._down_start[node + 1]]

    def _levels(self) -> list[Whole]:
        """Return the edges from the bottom up, each level by parent and after all it rests on."""
        up, up_start = _sorted_by(self.child, self.nodes)
        waiting = np.diff(self._down_start)
        ready = np.flatnonzero(waiting == 0)
        found, done = [], 0
        while ready.size:
            done += ready.size
            found.append(_gathered(self._down, self._down_start, ready))
            above = self.parent[_gathered(up, up_start, ready)]
            np.subtract.at(waiting, above, 1)
            ready = np.unique(above[waiting[above] == 0])
        if done < self.nodes:
            raise BadInput(_("Målen går i en ring: ett mål kan inte vila på sig självt."))
        return [level for level in found if level.size]


def least_below(edges: Edges, own: ArrayLike, along: ArrayLike) -> Whole:
    """Return the least of each node's own number, those along its edges and all below it."""
    found: Whole = np.array(own, dtype=np.int64)
    bound: Whole = np.asarray(along, dtype=np.int64)
    for level in edges.levels:
        starts, node = parents_of(edges.parent[level])
        least = np.minimum(bound[level], found[edges.child[level]])
        found[node] = np.minimum(found[node], np.minimum.reduceat(least, starts))
    return found


def parents_of(parent: Whole) -> tuple[Whole, Whole]:
    """Return where each parent's edges start in a column sorted by parent, and the parents."""
    starts = np.flatnonzero(np.diff(parent, prepend=NOBODY))
    return starts, parent[starts]


def _sorted_by(end: Whole, nodes: int) -> tuple[Whole, Whole]:
    """Return the edges in the order of their ends: those of n are `start[n]` to `start[n + 1]`."""
    start = np.zeros(nodes + 1, dtype=np.int64)
    np.cumsum(np.bincount(end, minlength=nodes), out=start[1:])
    return np.argsort(end, kind="stable"), start


def _gathered(order: Whole, start: Whole, nodes: Whole) -> Whole:
    """Return the edges of the nodes, node by node."""
    first, count = start[nodes], start[nodes + 1] - start[nodes]
    shift = np.repeat(first - np.cumsum(count) + count, count)
    return order[shift + np.arange(shift.size)]
