"""Files as others send them: workbooks, text and documents, whole and hostile."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from rodtrad.exchange.sheets import Broken

Value = str | int | float | bool | Decimal | date | None


def xlsx(path: Path, rows: Iterable[Sequence[Value]], **more: object) -> Path:
    """Write a workbook; a text that begins with = is a formula in it."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": "merged" not in more}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        page = book.add_worksheet(str(more.get("sheet", "Blad1")))
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    page.write_datetime(number, column, value, day)
                elif value is not None:
                    page.write(number, column, value)
        for cells in more.get("merged", ()):
            page.merge_range(cells, "ihop")
        for name in more.get("others", ()):
            book.add_worksheet(name).write(0, 0, "annat")
    return path


def csv(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    """Write an archive of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>
<office:spreadsheet><table:table table:name="Blad1">%s</table:table></office:spreadsheet>
</office:body></office:document-content>"""


def ods(path: Path, rows: Iterable[Sequence[str]]) -> Path:
    """Write an OpenDocument sheet; each cell is a text, or markup of its own when it begins so."""
    drawn = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "</manifest:manifest>"
    )
    parts = {
        "mimetype": kind,
        "META-INF/manifest.xml": manifest.encode(),
        "content.xml": (CONTENT % drawn).encode(),
    }
    return zipped(path, parts)


def _ods_cell(text: str) -> str:
    if text.startswith("<"):
        return text
    return (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(path: Path, *tables: Sequence[Sequence[str]], before: str = "") -> Path:
    """Write a document with tables, each row a sequence of texts; a line break parts paragraphs."""
    drawn = "".join(map(_word_table, tables))
    text = (
        f"<w:document {W}><w:body><w:p><w:r><w:t>Mål</w:t></w:r></w:p>{drawn}</w:body></w:document>"
    )
    return zipped(path, {"word/document.xml": (before + text).encode()})


def _word_table(rows: Sequence[Sequence[str]]) -> str:
    drawn = "".join(f"<w:tr>{''.join(map(_word_cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl>{drawn}</w:tbl>"


def _word_cell(text: str) -> str:
    if text.startswith("<"):
        return f"<w:tc>{text}</w:tc>"
    paragraphs = "".join(f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in text.split("\n"))
    return f"<w:tc>{paragraphs}</w:tc>"


def old_container(*, is_encrypted: bool) -> bytes:
    """Return the head of the old container that holds .xls, and workbooks under a password."""
    inside = "EncryptedPackage" if is_encrypted else "Workbook"
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + inside.encode("utf-16-le")


def under_password(path: Path, rows: Iterable[Sequence[Value]]) -> Path:
    """Write a workbook whose parts are marked as encrypted, the zip way."""
    whole = xlsx(path, rows).read_bytes()
    marked = bytearray(whole)
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(head)
        while at >= 0:
            marked[at + place] |= 1
            at = marked.find(head, at + 4)
    path.write_bytes(bytes(marked))
    return path


def bomb(path: Path, size: int) -> Path:
    """Write a workbook with a part that unpacks to so many bytes of nothing."""
    whole = xlsx(path, [["Nyckel", "Namn"], ["a", "b"]]).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet>" + b" " * size + b"</worksheet>"
    return zipped(path, parts)


HEAD = ["Nyckel", "Namn", "Värde"]
ENTITY = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'


def hostile(folder: Path) -> dict[str, tuple[Path, tuple[Broken, str]]]:
    """Return each hostile file with why it is refused."""
    whole = xlsx(folder / "whole.xlsx", [HEAD, ["a", "b", 1]]).read_bytes()
    made = {
        "empty": (b"", Broken.EMPTY),
        "only spaces": (b" \n \n", Broken.EMPTY),
        "a pdf": (b"%PDF-1.7", Broken.UNKNOWN),
        "a page": (b"<html>", Broken.UNKNOWN),
        "cut off": (whole[: len(whole) // 2], Broken.DAMAGED),
        "a password": (old_container(is_encrypted=True), Broken.PASSWORD),
        "old excel": (old_container(is_encrypted=False), Broken.OLD_EXCEL),
        "utf-8 taken for latin-1": ("Nyckel;Namn\na;Ã¥ngen".encode(), Broken.ENCODING),
        "dos letters": ("Nyckel;Namn\na;v\x84gen".encode("latin-1"), Broken.ENCODING),
        "lost letters": ("Nyckel;Namn\na;\ufffdngen".encode(), Broken.ENCODING),
        "bytes of nothing": (b"\x00\x01\x02\x03" * 50, Broken.ENCODING),
    }
    found = {}
    for name, (data, reason) in made.items():
        path = folder / f"{name}.bin"
        path.write_bytes(data)
        found[name] = (path, (reason, ""))
    parts = {
        "an archive of else": ({"a.txt": b"a"}, Broken.UNKNOWN),
        "macros": ({"xl/workbook.xml": b"<a/>", "xl/vbaProject.bin": b"a"}, Broken.MACROS),
        "entities": (
            {"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": ENTITY.encode()},
            Broken.HOSTILE,
        ),
        "many parts": (
            {"xl/workbook.xml": b"", **{str(n): b"" for n in range(2_001)}},
            Broken.HOSTILE,
        ),
        "no workbook": ({"xl/workbook.xml": b"no xml"}, Broken.DAMAGED),
    }
    for name, (inside, reason) in parts.items():
        found[name] = (zipped(folder / f"{name}.xlsx", inside), (reason, ""))
    head, row = ["Nyckel", "Namn"], ["a", "b"]
    found |= {
        "zip password": (under_password(folder / "p.xlsx", [head, row]), (Broken.PASSWORD, "")),
        "no table": (docx(folder / "a.docx", [["Ensam"]]), (Broken.NO_TABLE, "")),
        "word entities": (
            docx(folder / "e.docx", [head, row], before=ENTITY),
            (Broken.HOSTILE, ""),
        ),
        "merged head": (
            xlsx(folder / "m.xlsx", [[*head, "x"], [*row, "y"]], merged=["C1:D1"]),
            (Broken.MERGED_HEADER, "1"),
        ),
        "two heads": (
            xlsx(
                folder / "t.xlsx",
                [["Mål", None, "Nämnd"], ["Text", "Tid", "Namn"], ["a", "b", "c"]],
            ),
            (Broken.TWO_HEADERS, "1–2"),
        ),
        "a nameless column": (
            xlsx(folder / "n.xlsx", [["Mål", None, "Nämnd"], ["a", "4", "c"]]),
            (Broken.NAMELESS_COLUMN, "B"),
        ),
        "one name twice": (
            xlsx(folder / "d.xlsx", [["Mål", "mål"], ["a", "b"]]),
            (Broken.TWICE_NAMED_COLUMN, "mål"),
        ),
        "too wide": (xlsx(folder / "w.xlsx", [["a"] * 201, row]), (Broken.TOO_WIDE, "GS")),
        "wide text": (csv(folder / "w.csv", ";".join("a" * 300) + "\n"), (Broken.TOO_WIDE, "")),
        "one head twice": (
            csv(folder / "twice.csv", "Mål 2026\nMål;Nämnd\nmål;Nämnd\na;b\n"),
            (Broken.TWO_HEADERS, "2–3"),
        ),
        "one head twice in a book": (
            xlsx(folder / "twice.xlsx", [["Mål 2026"], ["Mål", "Nämnd"], ["Mål", "Nämnd"]]),
            (Broken.TWO_HEADERS, "2–3"),
        ),
        "empty book": (xlsx(folder / "0.xlsx", []), (Broken.EMPTY, "")),
    }
    return found
