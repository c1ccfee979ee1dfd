"""A table of counts with all its margins, as an outsider sees it: cells that are sums of others.

It loads NumPy and SciPy, which a web server has no use for at start: import it where it is used.
"""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as _

Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
Place = tuple[int, ...]

MOST_DIMENSIONS = 3


class Table:
    """Counts of persons or cases in 1 to 3 dimensions, published with every margin.

    `counts` has the innermost cells. `groups` says, by dimension, which categories are published
    together as well (a county of its municipalities); they may overlap. Along each dimension the
    published table has first the categories, then the groups in the order given, last the total.
    `cells` has every published count in that shape. Raises `BadInput` of what is no such table.
    """

    def __init__(
        self, counts: ArrayLike, groups: Mapping[int, Sequence[Collection[int]]] | None = None
    ) -> None:
        self.counts: Whole = _counted(counts)
        axes = [
            _axis(size, (groups or {}).get(dimension, ()))
            for dimension, size in enumerate(self.counts.shape)
        ]
        self.shape: Place = tuple(len(axis) for axis in axes)
        self.parts = _product(axes)
        self.cells: Whole = (self.parts @ self.counts.ravel()).reshape(self.shape)
        self.inner = _inner(self.shape, self.counts.shape)


def _counted(counts: ArrayLike) -> Whole:
    given = np.asarray(counts)
    if not 1 <= given.ndim <= MOST_DIMENSIONS or not given.size:
        raise BadInput(_("En tabell har en till tre ledder, och något i varje."), "counts")
    if not np.issubdtype(given.dtype, np.integer) or (given < 0).any():
        raise BadInput(_("I en tabell över antal är varje tal helt och minst noll."), "counts")
    return given.astype(np.int64)


def _axis(size: int, groups: Sequence[Collection[int]]) -> Whole:
    """Return which categories (columns) each published line (row) of a dimension sums."""
    lines = np.zeros((size + len(groups) + 1, size), dtype=np.int64)
    lines[:size] = np.eye(size, dtype=np.int64)
    lines[-1] = 1
    for line, group in enumerate(groups, size):
        if not group or not set(group) <= set(range(size)):
            raise BadInput(_("En grupp består av tabellens egna kategorier."), "groups")
        lines[line, list(group)] = 1
    return lines


def _product(axes: Sequence[Whole]) -> sparse.csr_array:
    """Return which innermost cells (columns) each published cell (row) sums."""
    found = sparse.csr_array(axes[0])
    for axis in axes[1:]:
        found = sparse.csr_array(sparse.kron(found, sparse.csr_array(axis)))
    return found


def _inner(shape: Place, inside: Place) -> Whole:
    """Return where among the published cells, counted in order, the innermost ones lie."""
    places = np.arange(np.prod(shape)).reshape(shape)
    found: Whole = places[tuple(slice(size) for size in inside)].ravel()
    return found
