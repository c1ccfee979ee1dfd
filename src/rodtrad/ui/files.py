"""Files that a page answers with."""

from collections.abc import Iterable, Sequence
from typing import IO

from django.http import FileResponse, HttpResponse

from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.writing import csv_lines


def csv_answer(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """Return the table as a file that a Swedish spreadsheet opens, with nothing in it to run."""
    text = "".join(csv_lines(header, rows))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def kept_answer(
    contents: IO[bytes], name: str, content_type: str, *, is_shown: bool = False
) -> FileResponse:
    """Answer with a file that somebody handed in, never to be run or kept by the browser.

    It is something to save, unless it `is_shown`, which only a picture we have drawn may be.
    """
    response = FileResponse(
        contents, as_attachment=not is_shown, filename=name, content_type=content_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response
