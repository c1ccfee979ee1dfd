"""Hiding small counts in a table so that an outsider cannot compute them from what is shown.

Primary: counts above nought and under the threshold, and noughts by policy. Secondary: what must
be hidden besides, because rows and columns add up. The audit then plays the outsider: with two
linear programmes for each hidden cell it computes between which numbers the cell must lie, given
all that is shown and that nobody is counted as less than nought. A table is let out when each
primary cell may be as large as the threshold and smaller than it is (Fischetti and Salazar,
Journal of the American Statistical Association 95, 2000).

Show hidden cells alike: which of them are small is not to be told. What is beside the table
(overlapping groups, an earlier publication, a share that gives its count away) is not looked at.
It loads NumPy and SciPy, which a web server has no use for at start: import it where it is used.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, inf

import numpy as np
from scipy.optimize import linprog

from rodtrad.core.errors import BadInput
from rodtrad.core.language import sentence as _

from .disclosure_cover import covered, demands
from .disclosure_table import Place, Table, Truths, Whole

LEAST_THRESHOLD = 3
_ROUNDING = 1e-6
_UNBOUNDED = 3


class Zeros(StrEnum):
    """Whether a nought is shown, and so known to everybody, or hidden as a small count is."""

    SHOWN = "shown"
    HIDDEN = "hidden"


class Unsafe(Exception):
    """The audit finds a small count exposed, and nothing further to hide: let nothing out."""


@dataclass(frozen=True, eq=False, slots=True)
class Mask:
    """Which published cells are hidden, in the shape of `Table.cells`."""

    primary: Truths
    secondary: Truths

    @property
    def hidden(self) -> Truths:
        return self.primary | self.secondary


@dataclass(frozen=True, slots=True)
class Range:
    """Between which whole numbers an outsider can compute that a hidden cell lies.

    `high` is infinite where nothing shown limits it.
    """

    place: Place
    count: int
    low: float
    high: float

    def is_wide(self, threshold: int) -> bool:
        """Say whether the cell may be told of: a small one by the rule above, others unless known.

        Nothing is less than nought, so of a nought only the upper end is asked.
        """
        if self.count >= threshold:
            return self.low < self.high
        return self.high >= threshold and (self.low < self.count or not self.count)


def suppress(table: Table, *, threshold: int, zeros: Zeros = Zeros.SHOWN) -> Mask:
    """Return which cells to hide; the same table always gives the same.

    `threshold` is the least number of persons that is shown. Raises `BadInput` under three.
    """
    if threshold < LEAST_THRESHOLD:
        raise BadInput(_("En gräns under tre döljer ingen."), "threshold")
    least = 0 if zeros is Zeros.HIDDEN else 1
    primary: Truths = (least <= table.cells) & (table.cells < threshold)
    hidden = primary.ravel()
    while exposed := _exposed(table, primary, hidden, threshold):
        before, hidden = hidden, covered(table, hidden, demands(table, exposed, threshold))
        if (hidden == before).all():
            raise Unsafe(len(exposed))
    return Mask(primary, hidden.reshape(table.shape) & ~primary)


def audit(table: Table, mask: Mask) -> tuple[Range, ...]:
    """Return what an outsider can compute of each hidden cell, in the order of the table."""
    outsider = _Outsider(table, mask.hidden.ravel())
    return tuple(outsider.range(cell) for cell in np.flatnonzero(mask.hidden).tolist())


def _exposed(table: Table, primary: Truths, hidden: Truths, threshold: int) -> list[int]:
    outsider = _Outsider(table, hidden)
    cells = np.flatnonzero(primary).tolist()
    return [cell for cell in cells if not outsider.range(cell).is_wide(threshold)]


class _Outsider:
    """Somebody who knows what is shown and that no count is less than nought."""

    def __init__(self, table: Table, hidden: Truths) -> None:
        self._table = table
        unknown = hidden[table.inner]
        self._rows = table.parts[:, unknown]
        self._known = table.parts[:, ~unknown] @ table.counts.ravel()[~unknown]
        says = ~hidden & (np.diff(self._rows.indptr) > 0)
        self._told = self._rows[says]
        self._sums = (table.cells.ravel() - self._known)[says]

    def range(self, cell: int) -> Range:
        """Return the range of a published cell, counted in the order of the table.

        People are counted whole, so the ends are rounded inward.
        """
        sought = self._rows[[cell]].toarray()[0]
        low, high = self._least(sought), -self._least(-sought)
        place = tuple(int(at) for at in np.unravel_index(cell, self._table.shape))
        known = int(self._known[cell])
        return Range(
            place,
            int(self._table.cells[place]),
            known + ceil(low - _ROUNDING),
            known + floor(high + _ROUNDING) if high < inf else inf,
        )

    def _least(self, sought: Whole) -> float:
        """Return the least that a sum of unknown cells can be, which may be without end."""
        if not sought.any():
            return 0.0
        # Without presolve, which may say that it has no end or no answer and not which.
        answer = linprog(
            sought, A_eq=self._told, b_eq=self._sums, method="highs", options={"presolve": False}
        )
        if answer.status == _UNBOUNDED:
            return -inf
        return float(answer.fun)
