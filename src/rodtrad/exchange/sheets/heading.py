"""Finds the row that names the columns, and refuses one that does not name them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.cells import Cell, column_letters

# Rows above the head that may hold a title and a date of printing.
TITLES = 6
DIGIT = re.compile(r"\d")
Row = tuple[int, list[Cell]]


@dataclass(frozen=True)
class Heading:
    """The names of the columns, by their place, and the row they stand in."""

    row: int
    names: dict[int, str]


def find_heading(rows: Iterator[Row], merged: list[str]) -> tuple[Heading, Iterator[Row]]:
    """Return the head and the rows below it."""
    first = list(islice(rows, TITLES + 2))
    if not first:
        raise BrokenSheet(Broken.EMPTY)
    widest = max(_filled(cells) for _, cells in first)
    at = next(at for at, (_, cells) in enumerate(first) if _filled(cells) > 1 or widest < 2)
    number, cells = first[at]
    below = first[at + 1 :]
    _require_one_row(number, cells, below, merged)
    return _heading(number, cells, below), chain(below, rows)


def _filled(cells: list[Cell]) -> int:
    return sum(cell is not None for cell in cells)


def _heading(number: int, cells: list[Cell], below: list[Row]) -> Heading:
    names: dict[int, str] = {}
    for column, cell in enumerate(cells):
        if cell is not None:
            names[column] = " ".join(str(cell).split())
        elif any(column < len(row) and row[column] is not None for _, row in below):
            raise BrokenSheet(Broken.NAMELESS_COLUMN, column_letters(column))
    seen: set[str] = set()
    for name in names.values():
        if name.casefold() in seen:
            raise BrokenSheet(Broken.TWICE_NAMED_COLUMN, name)
        seen.add(name.casefold())
    return Heading(number, names)


def _require_one_row(number: int, cells: list[Cell], below: list[Row], merged: list[str]) -> None:
    ranges = [re.findall(r"\d+", one) for one in merged]
    across = [rows for rows in ranges if rows and int(rows[0]) <= number <= int(rows[-1])]
    if across:
        raise BrokenSheet(Broken.MERGED_HEADER, str(number))
    if below and (_names_more(cells, below[0][1]) or _names_again(cells, below[0][1])):
        raise BrokenSheet(Broken.TWO_HEADERS, f"{number}–{below[0][0]}")


def _names_again(head: list[Cell], next_row: list[Cell]) -> bool:
    """Say whether the row below gives the same names once more."""
    names = [str(cell).casefold() for cell in head if cell is not None]
    again = [str(cell).casefold() for cell in next_row if cell is not None]
    return len(names) > 1 and names == again


def _names_more(head: list[Cell], next_row: list[Cell]) -> bool:
    """Say whether the row below names the columns that the head leaves without a name."""
    named = {column for column, cell in enumerate(head) if cell is not None}
    texts = {column: cell for column, cell in enumerate(next_row) if cell is not None}
    is_words = all(isinstance(cell, str) and not DIGIT.search(cell) for cell in texts.values())
    return bool(texts.keys() - named) and is_words
