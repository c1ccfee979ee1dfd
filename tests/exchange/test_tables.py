"""CSV that a Swedish Excel opens, CSV for machines, and no cell that runs."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.exchange.tables import Form, cell_text, csv_text


def test_excel_gets_semicolons_decimal_commas_and_a_byte_order_mark():
    written = csv_text(["Mål", "Värde"], [["Äldre; trygga", Decimal("79.50")]], Form.EXCEL)

    assert written == '\ufeffMål;Värde\r\n"Äldre; trygga";79,50\r\n'


def test_machines_get_commas_and_decimal_points():
    written = csv_text(["a", "b"], [["x, y", Decimal("-79.5")]], Form.MACHINE)

    assert written == 'a,b\r\n"x, y",-79.5\r\n'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nej"),
        (12, "12"),
        (0.1, "0,1"),
        (1e-7, "0,0000001"),
        (Decimal("1E+3"), "1000"),
        (-5, "-5"),
        (date(2026, 11, 21), "2026-11-21"),
        ("vanlig text", "vanlig text"),
    ],
)
def test_cells_are_written_by_their_kind(cell, written):
    assert cell_text(cell, Form.EXCEL) == written


@pytest.mark.parametrize(
    "text", ["=1+1", "+46", "-SUM(A1)", "@cmd", "\t=1", " =1", "\u00a0=1", "\r=1"]
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert cell_text(text, Form.EXCEL) == f"'{text}"


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="raden har 1 celler, rubriken 2"):
        csv_text(["a", "b"], [["x"]], Form.MACHINE)


@given(st.lists(st.tuples(st.text("a;,\"\n'=å", max_size=8), st.integers()), max_size=5))
def test_what_is_written_is_read_back(rows):
    written = csv_text(["t", "n"], rows, Form.EXCEL).removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))

    assert read[1:] == [[cell_text(t, Form.EXCEL), str(n)] for t, n in rows]
