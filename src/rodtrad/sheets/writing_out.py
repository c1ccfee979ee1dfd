"""Sheets on their way out: templates, and what there is."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.exchange.sheets.open_document_writing import write_ods
from rodtrad.exchange.sheets.writing import Written, csv_lines, write_xlsx
from rodtrad.sheets import rules
from rodtrad.sheets.columns import Column, Understanding
from rodtrad.sheets.enums import Sort
from rodtrad.sheets.plan import Actor
from rodtrad.sheets.register import SheetKind

MOST_ROWS_IN_A_WORKBOOK = 250_000
LISTED = 12
LIST_LETTERS = 250


def rows_out(kind: SheetKind, user: Actor, day: date) -> Iterable[Sequence[Cell]]:
    """Return what there is of a kind that the person may have."""
    require(rules.may_read_out(user, kind))
    return kind.read_out(user, day)


def workbook(kind: SheetKind, user: Actor, day: date, path: Path) -> None:
    """Write what there is as a workbook."""
    write_xlsx(path, _sheets(kind, user, day))


def open_document(kind: SheetKind, user: Actor, day: date, path: Path) -> None:
    """Write what there is as an OpenDocument spreadsheet."""
    write_ods(path, _sheets(kind, user, day))


def template(kind: SheetKind, path: Path) -> None:
    """Write a workbook with the columns, one example and what each column holds."""
    example = [column.example for column in kind.columns]
    write_xlsx(path, [_sheet(kind, [example]), _explanations(kind)])


def text(kind: SheetKind, user: Actor, day: date, path: Path) -> None:
    """Write what there is as text, parted by semicolons."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(text_lines(kind, user, day))


def text_lines(kind: SheetKind, user: Actor, day: date) -> Iterator[str]:
    """Yield what there is as text, parted by semicolons."""
    return csv_lines([column.header for column in kind.columns], rows_out(kind, user, day))


# Each by the ending of its files.
FORMATS = {".xlsx": workbook, ".ods": open_document, ".csv": text}


def _sheets(kind: SheetKind, user: Actor, day: date) -> list[Written]:
    return [_sheet(kind, _few_enough(rows_out(kind, user, day))), _explanations(kind)]


def _few_enough(rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    for number, row in enumerate(rows):
        if number >= MOST_ROWS_IN_A_WORKBOOK:
            raise BadInput(_("Det är för många rader för ett kalkylark. Hämta CSV i stället."))
        yield row


def _sheet(kind: SheetKind, rows: Iterable[Sequence[Cell]]) -> Written:
    lists = {
        at: offered
        for at, column in enumerate(kind.columns)
        if (offered := _choices(column)) and len(",".join(offered)) < LIST_LETTERS
    }
    widths = [column.width or max(len(column.header) + 4, 14) for column in kind.columns]
    header = [column.header for column in kind.columns]
    return Written(kind.sheet, header, rows, widths, lists=lists)


def _choices(column: Column) -> list[str]:
    if column.sort is Sort.YES_NO:
        return ["ja", "nej"]
    return Understanding(column).offered


def _explanations(kind: SheetKind) -> Written:
    header = [_("Kolumn"), _("Måste fyllas i"), _("Vad som står där"), _("Går att välja")]
    rows = [
        [
            column.header,
            _("ja") if column.is_required else _("nej"),
            str(column.help),
            ", ".join(_choices(column)),
        ]
        for column in kind.columns
    ]
    return Written(_("Förklaringar"), header, rows, (24, 16, 60, 60))
