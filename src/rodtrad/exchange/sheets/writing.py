"""Writes tables that spreadsheets open: xlsx, and CSV as a Swedish Excel wants it."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from rodtrad.exchange.sheets.cells import Cell, escaped

BYTE_ORDER_MARK = "\ufeff"
WIDEST = 60
# Figures longer than a binary float holds are written as text, and read back the same.
EXACT_DIGITS = 15
# Every workbook bears the same time, so that the same rows are the same file.
MADE = datetime(2000, 1, 1, tzinfo=UTC)
# A workbook counts its days from here; earlier ones are written as text, and read the same.
FIRST_DAY = date(1900, 3, 1)
DAY = {"num_format": "yyyy-mm-dd"}


@dataclass(frozen=True)
class Written:
    """One sheet to write: its name, the names of its columns and its rows."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    widths: Sequence[int] = field(default_factory=tuple)
    lists: Mapping[int, Sequence[str]] = field(default_factory=dict)


def write_xlsx(path: Path, sheets: Iterable[Written]) -> None:
    """Write a workbook; nothing in it is a formula."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": MADE})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        day = book.add_format(DAY)
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name[:31]), sheet, head, day)


def _write(page: xlsxwriter.worksheet.Worksheet, sheet: Written, head: object, day: object) -> None:
    for column, name in enumerate(sheet.header):
        width = sheet.widths[column] if column < len(sheet.widths) else len(name) + 4
        page.set_column(column, column, min(width, WIDEST))
        page.write_string(0, column, name, head)
    page.freeze_panes(1, 0)
    for column, choices in sheet.lists.items():
        page.data_validation(1, column, 5_000, column, {"validate": "list", "source": [*choices]})
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _write_cell(page, number, column, cell, day)


def _write_cell(
    page: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, day: object
) -> None:
    if isinstance(cell, date) and cell >= FIRST_DAY:
        page.write_datetime(row, column, cell, day)
    elif isinstance(cell, Decimal) and is_exact(cell):
        page.write_number(row, column, float(cell))
    elif cell is not None and cell != "":
        page.write_string(row, column, text_of(cell))


def is_exact(number: Decimal) -> bool:
    """Say whether a spreadsheet keeps every digit of the number."""
    return len(number.normalize().as_tuple().digits) <= EXACT_DIGITS


def text_of(cell: Cell) -> str:
    """Return a cell as text: days in ISO form, decimals after a comma, truth as ja and nej."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return _shortest(cell)
    return escaped(str(cell))


def _shortest(number: Decimal) -> str:
    """Return a number with the decimals it has, without the zeros that its column adds."""
    whole, _point, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Yield the table as text, some hundred rows at a time."""
    buffer = io.StringIO()
    buffer.write(BYTE_ORDER_MARK)
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    for number, row in enumerate(rows):
        writer.writerow([text_of(cell) for cell in row])
        if number % 500 == 499:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()
