"""Writes OpenDocument spreadsheets, row by row as they come."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from rodtrad.exchange.sheets.cells import Cell
from rodtrad.exchange.sheets.writing import WIDEST, Written, is_exact, text_of

KIND = "application/vnd.oasis.opendocument.spreadsheet"
# Every part bears the same time, so that the same rows are the same file.
MADE = (1980, 1, 1, 0, 0, 0)
SPACE = "urn:oasis:names:tc:opendocument:xmlns"
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
MANIFEST = f"""{DECLARED}<manifest:manifest xmlns:manifest="{SPACE}:manifest:1.0" \
manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" \
manifest:media-type="text/xml"/></manifest:manifest>"""
STYLES = """<number:date-style style:name="day"><number:year number:style="long"/>\
<number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text>\
<number:day number:style="long"/></number:date-style>\
<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>\
<style:style style:name="head" style:family="table-cell"><style:table-cell-properties \
fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>"""
CENTIMETRES = 0.2
# What XML cannot hold at all, and what it would take for one space.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
SPACES = re.compile("^ | $| {2,}")


def write_ods(path: Path, sheets: Sequence[Written]) -> None:
    """Write an OpenDocument spreadsheet; nothing in it is a formula."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        # What the file is stands first, and unpacked, so that its first bytes tell.
        archive.writestr(zipfile.ZipInfo("mimetype", MADE), KIND)
        archive.writestr(_part("META-INF/manifest.xml"), MANIFEST)
        with archive.open(_part("content.xml"), "w") as content:
            for piece in _content(sheets):
                content.write(piece.encode())


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, MADE)
    part.compress_type = zipfile.ZIP_DEFLATED
    return part


def _content(sheets: Sequence[Written]) -> Iterator[str]:
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{name}="{SPACE}:{name}:1.0"' for name in names)
    spaces += f' xmlns:number="{SPACE}:datastyle:1.0" xmlns:fo="{SPACE}:xsl-fo-compatible:1.0"'
    yield f'{DECLARED}<office:document-content {spaces} office:version="1.2">'
    yield f"<office:automatic-styles>{STYLES}{''.join(_widths(sheets))}</office:automatic-styles>"
    yield "<office:body><office:spreadsheet>"
    for number, sheet in enumerate(sheets):
        yield from _table(number, sheet)
    yield "</office:spreadsheet></office:body></office:document-content>"


def _widths(sheets: Sequence[Written]) -> Iterator[str]:
    """Yield how wide each column of each sheet is."""
    for number, sheet in enumerate(sheets):
        for column, width in enumerate(sheet.widths):
            wide = min(width, WIDEST) * CENTIMETRES
            yield (
                f'<style:style style:name="c{number}-{column}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{wide:.1f}cm"/></style:style>'
            )


def _table(number: int, sheet: Written) -> Iterator[str]:
    yield f"<table:table table:name={quoteattr(sheet.name)}>"
    for column in range(len(sheet.header)):
        style = f' table:style-name="c{number}-{column}"' if column < len(sheet.widths) else ""
        yield f"<table:table-column{style}/>"
    yield _row(_text(name, ' table:style-name="head"') for name in sheet.header)
    for row in sheet.rows:
        yield _row(map(_cell, row))
    yield "</table:table>"


def _row(cells: Iterable[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        said = f'boolean" office:boolean-value="{str(cell).lower()}'
    elif isinstance(cell, date):
        said = f'date" office:date-value="{cell.isoformat()}" table:style-name="date'
    elif isinstance(cell, Decimal) and is_exact(cell):
        said = f'float" office:value="{cell:f}'
    else:
        return _text(text_of(cell))
    shown = f"<text:p>{text_of(cell)}</text:p>"
    return f'<table:table-cell office:value-type="{said}">{shown}</table:table-cell>'


def _text(text: str, style: str = "") -> str:
    """Return a cell of text, each of its lines a paragraph."""
    lines = NO_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    said = "".join(f"<text:p>{_line(line)}</text:p>" for line in lines)
    return f'<table:table-cell office:value-type="string"{style}>{said}</table:table-cell>'


def _line(line: str) -> str:
    """Return a line with the spaces kept that a spreadsheet would take for one.

    A tab stands as it is: readers, ours among them, pass over the element that there is for it.
    """
    return SPACES.sub(lambda some: f'<text:s text:c="{len(some[0])}"/>', escape(line))
