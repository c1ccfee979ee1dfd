"""Workbooks: their rows, and where cells are counted or merged."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.cells import column_index, column_letters
from rodtrad.exchange.sheets.limits import Limits
from rodtrad.exchange.sheets.open_document import marks_of_open_document
from rodtrad.exchange.sheets.package import chunks, opened

FORMULA = re.compile(rb'<(?:\w+:)?c [^>]*?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]')
MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')


@dataclass
class Marks:
    """Where the cells of a sheet are more than values: (row, column) from 0, and ranges."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)


@dataclass
class Opened:
    """The sheet that is read, and the names of others with something in them."""

    name: str
    rows: Iterator[tuple[int, list[Any]]]
    marks: Marks
    others: list[str]


def open_workbook(data: bytes, kind: str, wanted: str, limits: Limits) -> Opened:
    """Return the sheet of the wanted name, or the first with rows."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        there = [each for each in book.sheets_metadata if each.visible == SheetVisibleEnum.Visible]
        sheets = {each.name: book.get_sheet_by_name(each.name) for each in there}
    except PasswordError as error:
        raise BrokenSheet(Broken.PASSWORD) from error
    except (CalamineError, ValueError, OSError) as error:
        raise BrokenSheet(Broken.DAMAGED) from error
    filled = {name: sheet for name, sheet in sheets.items() if sheet.end is not None}
    if not filled:
        raise BrokenSheet(Broken.EMPTY)
    first = next(iter(filled))
    name = next((name for name in filled if name.casefold() == wanted.casefold()), first)
    _require_within(filled[name], limits)
    others = [other for other in filled if other != name]
    return Opened(name, _numbered(filled[name]), _marks(data, kind, name, limits), others)


def _require_within(sheet: CalamineSheet, limits: Limits) -> None:
    if sheet.end and sheet.end[0] > limits.rows:
        raise BrokenSheet(Broken.TOO_MANY_ROWS)
    if sheet.end and sheet.end[1] >= limits.columns:
        raise BrokenSheet(Broken.TOO_WIDE, column_letters(sheet.end[1]))


def _numbered(sheet: CalamineSheet) -> Iterator[tuple[int, list[Any]]]:
    """Yield each row with its place, its cells from the first column on."""
    missing = [None] * (sheet.start or (0, 0))[1]
    for place, row in enumerate(sheet.iter_rows()):
        yield place, [*missing, *row]


def _marks(data: bytes, kind: str, name: str, limits: Limits) -> Marks:
    if kind == "ods":
        formulas, merged = marks_of_open_document(data, name, limits)
        return Marks(formulas, merged)
    marks = Marks()
    with opened(data) as archive:
        part = _part_of(archive.read("xl/workbook.xml"), _relations(archive), name)
        if part not in archive.namelist():
            return marks
        for chunk in chunks(archive, archive.getinfo(part)):
            for found in FORMULA.finditer(chunk):
                marks.formulas.add((int(found[2]) - 1, column_index(found[1].decode())))
            marks.merged += [found[1].decode() for found in MERGED.finditer(chunk)]
    return marks


def _relations(archive: Any) -> bytes:
    name = "xl/_rels/workbook.xml.rels"
    return archive.read(name) if name in archive.namelist() else b""


def _part_of(workbook: bytes, relations: bytes, name: str) -> str:
    targets = {}
    for relation in RELATION.finditer(relations):
        said = dict(ATTRIBUTE.findall(relation[0]))
        targets[said.get(b"Id", b"")] = said.get(b"Target", b"").decode()
    for sheet in SHEET.finditer(workbook):
        said = dict(ATTRIBUTE.findall(sheet[0]))
        if _plain(said.get(b"name", b"")) == name:
            target = targets.get(next((v for k, v in said.items() if k.endswith(b":id")), b""), "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _plain(text: bytes) -> str:
    """Return an attribute's text with the five signs XML writes otherwise."""
    said = text.decode("utf-8", "replace")
    for entity, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        said = said.replace(f"&{entity};", sign)
    return said
