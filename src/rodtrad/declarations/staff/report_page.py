"""Everything the page of a year's report items shows, and its sheet."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.declarations.queries.year import last_day
from rodtrad.declarations.report_items import Answered, Reach, answered
from rodtrad.declarations.staff.following_page import is_a_year
from rodtrad.declarations.staff.overview_page import filters, scope_of
from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.writing import Written, write_xlsx
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def report_page(request: HttpRequest, year: int) -> dict[str, Any]:
    """Return each item that the profile asks for, with its answer or why there is none."""
    day, form = last_day(year), filters(request)
    chosen = scope_of(request, form).committee
    items = answered(year, day, _reach(chosen))
    known = [_shown(one, place, chosen) for place, one in enumerate(items, start=1)]
    return {
        "year": year,
        "filters": form,
        "query": request.GET.urlencode(),
        "items": known,
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "done": sum(one.section is not None for one in items),
        "years": [other for other in (year - 1, year + 1) if is_told(other)],
    }


def is_told(year: int) -> bool:
    """Say whether a year's report can be asked for: anything can have been declared by then."""
    return is_a_year(year) and year <= timezone.localdate().year


def _reach(chosen: Node | None) -> Reach:
    return frozenset(tree().subtree_ids(chosen.id)) if chosen else None


def _shown(one: Answered, place: int, chosen: Node | None) -> dict[str, Any]:
    section = one.section
    return {
        "anchor": f"punkt-{place}",
        "name": one.item.name,
        "text": one.item.text,
        "sentence": section.sentence if section else "",
        "header": section.header if section else (),
        "rows": [_row(section.header, row) for row in section.rows] if section else [],
        "is_answered": section is not None,
        "is_wider": bool(section and section.is_whole and chosen),
    }


def _row(header: Sequence[str], row: Sequence[Cell]) -> tuple[str, list[tuple[str, str]]]:
    """Return what a row is of, and each other cell with the name of its column."""
    first, *cells = (_cell(cell) for cell in row)
    return first, list(zip(header[1:], cells, strict=True))


def _cell(cell: Cell) -> str:
    return day_words(cell, year=True) if isinstance(cell, date) else str(cell or "–")


def sheet(request: HttpRequest, year: int) -> HttpResponse:
    """Return the answers as a workbook, a sheet an item after one that lists them all."""
    chosen = scope_of(request, filters(request)).committee
    items = answered(year, last_day(year), _reach(chosen))
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
