"""The tables of a Word document: the largest, and those that follow with the same head."""

from collections.abc import Iterator

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.cells import column_letters
from rodtrad.exchange.sheets.elements import walk
from rodtrad.exchange.sheets.package import opened

BREAKS = {"br": "\n", "tab": " ", "cr": "\n"}


class _Tables:
    """Gathers the outermost tables, each as rows of texts."""

    def __init__(self) -> None:
        self.tables: list[list[list[str]]] = []
        self.merged: list[list[str]] = []
        self._depth = 0
        self._is_text = False

    def starts(self, name: str, said: dict[str, str]) -> None:
        self._depth += name == "tbl"
        if self._depth == 1:
            self._opens(name, said)
        elif self._depth and name == "t":
            self._is_text = True

    def _opens(self, name: str, said: dict[str, str]) -> None:
        if name == "tbl":
            self.tables.append([])
            self.merged.append([])
        elif name == "tr":
            self.tables[-1].append([])
        elif name == "tc":
            self.tables[-1][-1].append("")
        elif name in {"gridSpan", "vMerge"} and said.get("val") != "1":
            row = self.tables[-1]
            self.merged[-1].append(f"{column_letters(len(row[-1]) - 1)}{len(row)}")
        self._is_text = name == "t"
        if name in BREAKS:
            self.text(BREAKS[name], is_always=True)

    def ends(self, name: str) -> None:
        self._is_text = False
        self._depth -= name == "tbl"
        if name == "p" and self._depth:
            self.text("\n", is_always=True)

    def text(self, text: str, *, is_always: bool = False) -> None:
        if self._depth and (self._is_text or is_always):
            row = self.tables[-1][-1] if self.tables[-1] else []
            if row:
                row[-1] += text


def read_word(data: bytes) -> tuple[list[list[str]], list[str]]:
    """Return the rows of the document's table, and the places of its merged cells."""
    with opened(data) as archive:
        content = archive.read("word/document.xml")
    found = _Tables()
    walk(content, found.starts, found.ends, found.text)
    tables = [[_stripped(row) for row in table] for table in found.tables]
    if not any(len(table) > 1 for table in tables):
        raise BrokenSheet(Broken.NO_TABLE)
    largest = max(range(len(tables)), key=lambda at: len(tables[at]))
    head = tables[largest][0]
    alike = [at for at, table in enumerate(tables) if table and table[0] == head]
    return [head, *_bodies(tables, alike)], [each for at in alike for each in found.merged[at]]


def _stripped(row: list[str]) -> list[str]:
    return [cell.strip() for cell in row]


def _bodies(tables: list[list[list[str]]], places: list[int]) -> Iterator[list[str]]:
    for at in places:
        yield from tables[at][1:]
