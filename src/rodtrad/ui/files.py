"""Files that a page answers with."""

from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.writing import csv_lines


def csv_answer(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """Return the table as a file that a Swedish spreadsheet opens, with nothing in it to run."""
    text = "".join(csv_lines(header, rows))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
