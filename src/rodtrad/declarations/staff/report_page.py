"""Everything the page of a year's report items shows, and its sheet."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.declarations.queries.year import last_day
from rodtrad.declarations.report_items import Answered, answered
from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.writing import Written, write_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def report_page(year: int) -> dict[str, Any]:
    """Return each item that the profile asks for, with its answer or why there is none."""
    day = last_day(year)
    items = answered(year, day)
    return {
        "year": year,
        "items": [_shown(one, place) for place, one in enumerate(items, start=1)],
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "done": sum(one.section is not None for one in items),
    }


def _shown(one: Answered, place: int) -> dict[str, Any]:
    section = one.section
    return {
        "anchor": f"punkt-{place}",
        "name": one.item.name,
        "text": one.item.text,
        "sentence": section.sentence if section else "",
        "header": section.header if section else (),
        "rows": [_row(section.header, row) for row in section.rows] if section else [],
        "is_answered": section is not None,
    }


def _row(header: Sequence[str], row: Sequence[Cell]) -> tuple[str, list[tuple[str, str]]]:
    """Return what a row is of, and each other cell with the name of its column."""
    first, *cells = (_cell(cell) for cell in row)
    return first, list(zip(header[1:], cells, strict=True))


def _cell(cell: Cell) -> str:
    return day_words(cell, year=True) if isinstance(cell, date) else str(cell or "–")


def sheet(year: int) -> HttpResponse:
    """Return the answers as a workbook, a sheet an item after one that lists them all."""
    items = answered(year, last_day(year))
    none = _("Den del av systemet som svarar finns inte än.")
    listed = [(one.item.name, one.section.sentence if one.section else none) for one in items]
    sheets = [Written(_("Punkter"), (_("Punkt"), _("Svar")), listed, (60, 60))]
    sheets += [
        Written(f"{place}", one.section.header, one.section.rows)
        for place, one in enumerate(items, start=1)
        if one.section is not None
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "arsredovisning.xlsx"
        write_xlsx(path, sheets)
        response = HttpResponse(path.read_bytes(), content_type=XLSX)
    name = f"deklarationer-arsredovisning-{year}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
