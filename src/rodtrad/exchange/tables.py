"""Tables written as CSV: one form that a Swedish Excel opens, one for machines.

Both neutralise text that a spreadsheet would run as a formula (OWASP, CSV injection): it gets an
apostrophe in front. Numbers are written as numbers, a missing one as an empty cell.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum

Cell = str | Decimal | float | int | date | None


class Form(Enum):
    """EXCEL: semicolon, decimal comma, byte order mark. MACHINE: comma, decimal point, none."""

    EXCEL = ";"
    MACHINE = ","


_FORMULA_STARTS = tuple("=+-@\t\r\n")
_BYTE_ORDER_MARK = "\ufeff"


def cell_text(cell: Cell, form: Form) -> str:
    """Return a cell as it is written before quoting; days in ISO form, truth as ja and nej."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA_STARTS) else cell
    written = f"{cell if isinstance(cell, Decimal) else Decimal(str(cell)):f}"
    return written.replace(".", ",") if form is Form.EXCEL else written


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]], form: Form) -> str:
    """Return the whole table; raise `ValueError` for a row of another length than the head."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=form.value, lineterminator="\r\n")
    writer.writerow([cell_text(name, form) for name in header])
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"raden har {len(row)} celler, rubriken {len(header)}")
        writer.writerow([cell_text(cell, form) for cell in row])
    return (_BYTE_ORDER_MARK if form is Form.EXCEL else "") + written.getvalue()
