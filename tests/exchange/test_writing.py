"""CSV that a Swedish Excel opens, and no cell that runs."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.writing import csv_lines, text_of


def test_excel_gets_semicolons_decimal_commas_and_a_byte_order_mark() -> None:
    written = "".join(csv_lines(["Mål", "Värde"], [["Äldre; trygga", Decimal("79.50")]]))

    assert written == '\ufeffMål;Värde\r\n"Äldre; trygga";79,5\r\n'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nej"),
        (Decimal(12), "12"),
        (Decimal("1e-7"), "0,0000001"),
        (Decimal("1E+3"), "1000"),
        (Decimal(-5), "-5"),
        (Decimal("64.000000"), "64"),
        (Decimal("1.000"), "1"),
        (Decimal("100"), "100"),
        (Decimal("0.500"), "0,5"),
        (date(2026, 11, 21), "2026-11-21"),
        ("vanlig text", "vanlig text"),
    ],
)
def test_cells_are_written_by_their_kind(cell: Cell, written: str) -> None:
    assert text_of(cell) == written


@pytest.mark.parametrize(
    "text", ["=1+1", "+46", "-SUM(A1)", "@cmd", "\t=1", " =1", "\u00a0=1", "\r=1"]
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert text_of(text) == f"'{text}"


@given(st.lists(st.tuples(st.text("a;,\"\n'=å", max_size=8), st.integers()), max_size=5))
def test_what_is_written_is_read_back(rows: list[tuple[str, int]]) -> None:
    cells = [[text, Decimal(number)] for text, number in rows]
    written = "".join(csv_lines(["t", "n"], cells)).removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))

    assert read[1:] == [[text_of(text), str(number)] for text, number in rows]
