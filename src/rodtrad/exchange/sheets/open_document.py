"""Where the cells of an OpenDocument sheet are counted or merged, which its reader does not say."""

from itertools import product

from rodtrad.exchange.sheets.cells import column_letters
from rodtrad.exchange.sheets.elements import walk
from rodtrad.exchange.sheets.limits import Limits
from rodtrad.exchange.sheets.package import opened

CELLS = {"table-cell", "covered-table-cell"}


class _Sheet:
    """Follows the rows and columns of one named sheet."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        self.is_here = False
        self.row = self.column = self.rows = self.columns = 0
        self.formulas: set[tuple[int, int]] = set()
        self.merged: list[str] = []

    def starts(self, name: str, said: dict[str, str]) -> None:
        if name == "table":
            self.is_here, self.row = said.get("name") == self.name, 0
        elif self.is_here and name == "table-row":
            self.column, self.rows = 0, int(said.get("number-rows-repeated", "1"))
        elif self.is_here and name in CELLS:
            columns = int(said.get("number-columns-repeated", "1"))
            self._note(said, columns)
            self.column += columns

    def _note(self, said: dict[str, str], columns: int) -> None:
        """Note what is in a cell and in those that repeat it, as far as a sheet may reach."""
        if "formula" in said:
            down = range(self.row, min(self.row + self.rows, self.limits.rows + 1))
            right = range(self.column, min(self.column + columns, self.limits.columns))
            self.formulas.update(product(down, right))
        self._note_merged(said)

    def _note_merged(self, said: dict[str, str]) -> None:
        down = int(said.get("number-rows-spanned", "1"))
        right = int(said.get("number-columns-spanned", "1"))
        if down * right > 1:
            first = f"{column_letters(self.column)}{self.row + 1}"
            last = f"{column_letters(self.column + right - 1)}{self.row + down}"
            self.merged.append(f"{first}:{last}")

    def ends(self, name: str) -> None:
        if self.is_here and name == "table-row":
            self.row += self.rows
        elif name == "table":
            self.is_here = False


def marks_of_open_document(
    data: bytes, name: str, limits: Limits
) -> tuple[set[tuple[int, int]], list[str]]:
    """Return the places of formulas, by row and column from 0, and the merged ranges."""
    with opened(data) as archive:
        content = archive.read("content.xml")
    if b"formula=" not in content and b"-spanned=" not in content:
        return set(), []
    sheet = _Sheet(name, limits)
    walk(content, sheet.starts, sheet.ends)
    return sheet.formulas, sheet.merged
