"""Which further cells of a table to hide, so that what is hidden cannot be computed.

A hidden cell is covered while there is another table that agrees with everything shown and has
another number in the cell. For each cell that is exposed the cheapest such table is found by a
linear programme, where a change costs what is shown today and nothing in what is hidden, and what
it changes is hidden too (Kelly, Golden and Assad, Networks 22, 1992). Then every cell added that
can be shown again without exposing anything is shown, the largest first. It hides the least
possible sum in the reference tables, and up to a quarter more in drawn ones; the least always takes
an integer programme, whose time nobody can promise.

It loads NumPy and SciPy, which a web server has no use for at start: import it where it is used.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

from .disclosure_table import Table, Truths, Whole

Floats = NDArray[np.float64]

_NOTHING = 1e-7
# Of cells that cost the same the earlier is hidden, whatever road the solver takes.
_LATER = 1e-6


@dataclass(frozen=True, slots=True)
class Demand:
    """How far from the truth another table must lie in a cell, up or down."""

    cell: int
    change: int


def demands(table: Table, cells: Iterable[int], threshold: int) -> list[Demand]:
    """Return what covers each cell: one table at the threshold, and one below the truth.

    The farthest first, as what covers it often covers others. Nothing lies below nought.
    """
    values = table.cells.ravel()
    upward = [Demand(cell, threshold - int(values[cell])) for cell in cells]
    downward = [Demand(one.cell, -1) for one in upward if values[one.cell]]
    return sorted([*upward, *downward], key=lambda one: (-one.change, one.cell))


def covered(table: Table, hidden: Truths, wanted: Sequence[Demand]) -> Truths:
    """Return `hidden` with the cells added that let every demand be met; both are flat.

    Of four ways to go about it, the one that hides the smallest sum. A cell of nought is never
    added: it is known, or hidden already.
    """
    others, values = _Others(table), table.cells.ravel()
    found = [
        _covered(others, values, hidden, order, np.float_power(values, power))
        for power in (1.0, 0.5)
        for order in (wanted, wanted[::-1])
    ]
    return min(found, key=lambda one: int(values[one].sum()))


def _covered(
    others: "_Others", values: Whole, hidden: Truths, wanted: Sequence[Demand], price: Floats
) -> Truths:
    now, met = hidden.copy(), {}
    for demand in wanted:
        met[demand] = others.nearest(demand, np.where(now, 0.0, price), now | (values > 0))
        now |= met[demand]
    added = np.flatnonzero(now & ~hidden)
    for cell in added[np.argsort(-values[added], kind="stable")].tolist():
        now[cell] = False
        again = others.without(cell, now, met)
        now[cell] = again is None
        met |= again or {}
    return now


class _Others:
    """The tables that agree with the true one in what is shown, as changes of its cells."""

    def __init__(self, table: Table) -> None:
        self._values: Floats = table.cells.ravel().astype(np.float64)
        size = self._values.size
        sums = np.setdiff1d(np.arange(size), table.inner)
        inner = sparse.csr_array(
            (np.ones(table.inner.size), (np.arange(table.inner.size), table.inner)),
            shape=(table.inner.size, size),
        )
        changes = sparse.eye_array(size, format="csr")[sums] - table.parts[sums] @ inner
        self._adds_up = sparse.hstack([changes, -changes], format="csr")
        self._later: Floats = 1 + _LATER * np.arange(size) / size

    def nearest(self, demand: Demand, price: Floats, allowed: Truths) -> Truths:
        """Return what the cheapest table that meets the demand changes, of what is allowed.

        There is always one where all but noughts are allowed: the true table in proportion.
        """
        found = self._solved(demand, price * self._later, allowed)
        assert found is not None
        return found

    def without(
        self, cell: int, hidden: Truths, met: dict[Demand, Truths]
    ) -> dict[Demand, Truths] | None:
        """Return how the demands that a cell served are met without it, None if they cannot be."""
        found: dict[Demand, Truths] = {}
        for demand in [demand for demand, changed in met.items() if changed[cell]]:
            changed = self._solved(demand, self._later, hidden)
            if changed is None:
                return None
            found[demand] = changed
        return found

    def _solved(self, demand: Demand, cost: Floats, allowed: Truths) -> Truths | None:
        """Return what the cheapest table changes, None where there is none."""
        most: Floats = np.where(allowed, np.inf, 0.0)
        upper = np.concatenate([most, np.minimum(most, self._values)])
        lower = np.zeros_like(upper)
        size, cell = self._values.size, demand.cell
        upper[[cell, size + cell]] = 0
        there = cell if demand.change > 0 else size + cell
        upper[there] = lower[there] = abs(demand.change)
        answer = linprog(
            np.concatenate([cost, cost]),
            A_eq=self._adds_up,
            b_eq=np.zeros(self._adds_up.shape[0]),
            bounds=np.column_stack([lower, upper]),
        )
        if not answer.success:
            return None
        changed: Truths = np.abs(answer.x[:size] - answer.x[size:]) > _NOTHING
        return changed
