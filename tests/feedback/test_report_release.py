"""What is let out of a report: no small count, and none that can be computed."""

from itertools import product

import numpy as np
import pytest

from rodtrad.core.stats.disclosure import Mask, Unsafe
from rodtrad.core.stats.disclosure_table import Table
from rodtrad.feedback.enums import Kind, Withheld
from rodtrad.feedback.queries import report_release
from rodtrad.feedback.queries.report_grids import MOST_CELLS, Grid, Line, grid
from rodtrad.feedback.queries.report_release import NotReleased, is_safe, release

LEAST = 5
BODIES = [Line(key, key, key, key, "body") for key in "ab"]
UNITS = [Line(f"{body}{at}", f"{body}{at}", "", body, "unit") for body in "ab" for at in range(3)]


def of_kinds(*rows: tuple[int, ...]) -> Grid:
    """The table of kinds with a row for each unit, views and complaints first."""
    wide = [(*row, *[0] * (len(Kind.values) - len(row))) for row in rows]
    counts = {
        (unit.key, kind): count
        for unit, row in zip(UNITS, wide, strict=False)
        for kind, count in zip(Kind.values, row, strict=True)
    }
    return grid("kinds", UNITS, Kind.values, counts, BODIES)


def of_bodies(key: str, *rows: tuple[int, ...]) -> Grid:
    columns = [str(at) for at in range(len(rows[0]))]
    counts = {
        (body.key, column): count
        for body, row in zip(BODIES, rows, strict=True)
        for column, count in zip(columns, row, strict=True)
    }
    return grid(key, BODIES, columns, counts)


MANY = of_kinds((20, 12), (9, 2), (7, 30), (40, 21), (12, 1), (8, 16))


def test_no_small_count_is_let_out_nor_what_would_tell_it() -> None:
    cells = release({"kinds": MANY}, LEAST)["kinds"]

    shown = [count for row in cells for count in row if count is not None]
    assert all(count == 0 or count >= LEAST for count in shown)
    assert cells[1][1] is None
    in_its_row = [at for at, count in enumerate(cells[1]) if count is None]
    in_its_column = [at for at, row in enumerate(cells) if row[1] is None]
    assert len(in_its_row) > 1
    assert len(in_its_column) > 1
    assert cells[-1][-1] == 178


def test_whoever_only_hides_the_small_ones_lets_nothing_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def only_primary(table: Table, *, threshold: int) -> Mask:
        small = (table.cells > 0) & (table.cells < threshold)
        return Mask(small, np.zeros_like(small))

    monkeypatch.setattr(report_release, "suppress", only_primary)

    with pytest.raises(NotReleased) as found:
        release({"kinds": MANY}, LEAST)
    assert found.value.reason == Withheld.UNSAFE


def test_the_gate_sees_a_small_count_that_is_shown() -> None:
    table = Table(MANY.counts)
    nothing = np.zeros_like(table.cells, dtype=bool)

    assert not is_safe(table, Mask(nothing, nothing), LEAST)
    assert is_safe(Table([[10, 20], [30, 40]]), Mask(nothing[:3, :3], nothing[:3, :3]), LEAST)


def test_what_cannot_be_hidden_is_not_let_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def unsafe(table: Table, *, threshold: int) -> Mask:
        raise Unsafe(1)

    monkeypatch.setattr(report_release, "suppress", unsafe)

    with pytest.raises(NotReleased) as found:
        release({"kinds": MANY}, LEAST)
    assert found.value.reason == Withheld.UNSAFE


@pytest.mark.parametrize("counts", [(), ((2, 2),)])
def test_of_too_few_nothing_is_let_out(counts: tuple[tuple[int, ...], ...]) -> None:
    with pytest.raises(NotReleased) as found:
        release({"kinds": of_kinds(*counts)}, LEAST)
    assert found.value.reason == Withheld.FEW


def test_a_table_of_bodies_shows_its_sums_where_the_kinds_do() -> None:
    grids = {
        "kinds": MANY,
        "results": of_bodies("results", (30, 50), (60, 38)),
        "empty": grid("empty", BODIES, ["0"], {}),
    }

    cells = release(grids, LEAST)

    assert cells["results"] == [[30, 50, 80], [60, 38, 98], [90, 88, 178]]
    assert "empty" not in cells


def test_a_body_whose_sum_the_kinds_hide_is_hidden_everywhere() -> None:
    """The second body has four cases in all, so what it came to would tell them."""
    few = of_kinds((20, 12), (9, 9), (7, 30), (4,))
    results = of_bodies("results", (40, 47), (4, 0))

    cells = release({"kinds": few, "results": results}, LEAST)

    body = len(few.lines) + 1
    assert cells["kinds"][body][-1] is None
    assert "results" not in cells or cells["results"][1] == [None] * 3


def test_whom_it_was_told_hangs_on_how_many_complaints_are_shown() -> None:
    few = of_kinds((20, 12), (9, 9), (7, 30), (20, 2), (30, 20))
    rows = [(20, 31, 36), (10, 12, 50)]
    hidden = of_kinds((20, 12), (9, 9), (7, 30), (20, 2), (30, 0))
    small = [(20, 31, 36), (1, 1, 50)]

    shown = release({"kinds": few, "told": of_bodies("told", *rows)}, LEAST)
    not_shown = release({"kinds": hidden, "told": of_bodies("told", *small)}, LEAST)

    assert shown["told"][1] == [10, 12, 50, 72]
    assert not_shown["kinds"][len(hidden.lines) + 1][1] is None
    assert "told" not in not_shown or not_shown["told"][1] == [None] * 4


def test_no_table_tells_a_sum_that_another_hides() -> None:
    """Whatever the counts, what is shown agrees between the tables and is never small."""
    random = np.random.default_rng(4)
    for _ in range(15):
        counts = random.poisson(random.gamma(0.7, 6, (6, 3)))
        kinds = of_kinds(*(tuple(map(int, row)) for row in counts))
        sums = [sum(map(sum, (kinds.counts[at] for at in kinds.members(body)))) for body in BODIES]
        part = [int(random.integers(0, total + 1)) for total in sums]
        results = of_bodies(
            "results", *((one, total - one) for one, total in zip(part, sums, strict=True))
        )

        cells = release({"kinds": kinds, "results": results}, LEAST)

        for row, column in product(cells.get("results", ()), range(3)):
            assert row[column] is None or row[column] == 0 or row[column] >= LEAST
        bodies = cells["kinds"][len(kinds.lines) :]
        for told, stands in zip(cells.get("results", ()), bodies, strict=False):
            assert told[-1] is None or told[-1] == stands[-1]


def test_a_table_too_large_to_hide_in_is_let_out_by_body() -> None:
    units = [Line(str(at), str(at), "", "ab"[at % 2], "unit") for at in range(MOST_CELLS)]
    counts = {(unit.key, kind): 1 for unit in units for kind in ("view", "complaint")}
    large = grid("kinds", units, Kind.values, counts, BODIES)

    fitted = large.fitted()

    assert fitted.lines == tuple(BODIES)
    assert fitted.cells[-1] == large.cells[-1]
    assert MANY.fitted() is MANY
    assert release({"kinds": fitted}, LEAST)["kinds"][0][0] == MOST_CELLS // 2
