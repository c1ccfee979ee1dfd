"""Which counts may be let out: small ones are hidden, and what they could be computed from.

The tables of a report share the sums of bodies. Those are shown where the table of kinds shows
them and nowhere else, so that no table gives away what another hides. It loads SciPy: the pages
of a web server have no use for it.
"""

from rodtrad.core.stats.disclosure import Mask, Unsafe, audit, suppress
from rodtrad.core.stats.disclosure_table import Table
from rodtrad.feedback.enums import Kind, Withheld
from rodtrad.feedback.queries.report_grids import Cells, Grid
from rodtrad.feedback.queries.report_times import WHOLE


class NotReleased(Exception):
    """Nothing may be let out, for a reason."""

    def __init__(self, reason: Withheld) -> None:
        super().__init__(reason)
        self.reason = reason


def release(grids: dict[str, Grid], threshold: int) -> dict[str, Cells]:
    """Return the cells of each table with None for what is hidden; a table may be left out.

    Raises `NotReleased` when the audit finds that a small count could be computed.
    """
    if sum(map(sum, grids["kinds"].counts)) < threshold:
        raise NotReleased(Withheld.FEW)
    kinds = _masked(grids["kinds"], threshold)
    shown = {"kinds": kinds}
    for key, one in grids.items():
        if key == "kinds" or not one.lines:
            continue
        cells = _masked(one, threshold)
        found = cells if one.bodies else _agreeing(one, cells, grids["kinds"], kinds)
        if found is not None:
            shown[key] = found
    return shown


def is_safe(table: Table, mask: Mask, threshold: int) -> bool:
    """Say whether every small count is hidden, and none that is hidden can be told."""
    small = (table.cells > 0) & (table.cells < threshold)
    if (small & ~mask.hidden).any():
        return False
    return all(found.is_wide(threshold) for found in audit(table, mask))


def _masked(one: Grid, threshold: int) -> Cells:
    table, mask = _weighed(one, threshold)
    if not is_safe(table, mask, threshold):
        raise NotReleased(Withheld.UNSAFE)
    return [
        [None if hidden else int(count) for count, hidden in zip(counts, hides, strict=True)]
        for counts, hides in zip(table.cells, mask.hidden, strict=True)
    ]


def _weighed(one: Grid, threshold: int) -> tuple[Table, Mask]:
    table = Table(one.counts, {0: [one.members(body) for body in one.bodies]})
    try:
        return table, suppress(table, threshold=threshold)
    except Unsafe:
        raise NotReleased(Withheld.UNSAFE) from None


def _agreeing(one: Grid, cells: Cells, kinds: Grid, shown: Cells) -> Cells | None:
    """Return the cells without the lines whose sums the table of kinds hides, None of no table.

    What the table itself hides of a sum that is shown there could be computed, so it is left out.
    """
    column = kinds.columns.index(Kind.COMPLAINT)
    named = [*(line.key for line in kinds.all_lines), WHOLE]
    known = {
        name: line[-1] is not None and (one.key != "told" or line[column] is not None)
        for name, line in zip(named, shown, strict=True)
    }
    lines = list(zip([*(line.key for line in one.lines), WHOLE], cells, strict=True))
    if not known[WHOLE] or any(line[-1] is None and known[name] for name, line in lines):
        return None
    return [line if known[name] else [None] * len(line) for name, line in lines]
