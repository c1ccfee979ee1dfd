"""What stands in a cell, and how it crosses from one process to another as JSON."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

APOSTROPHE = "'"
FORMULA_STARTS = tuple("=+-@\t\r\n")


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that counts something, or one whose counting failed."""


Cell = str | Decimal | date | bool | Formula | None
FORMULA = Formula()


def packed(value: Any) -> Any:
    """Return a cell as JSON carries it."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return {"d": value.date().isoformat()} if midnight else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


def unpacked(value: Any) -> Cell:
    """Return the cell that JSON carried; its numbers are read as `Decimal`."""
    match value:
        case {"d": day}:
            return date.fromisoformat(day)
        case {"f": _}:
            return FORMULA
        case str():
            return unescaped(value)
        case bool() | Decimal() | None:
            return value
    return Decimal(str(value))


def escaped(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe stands before what begins a formula."""
    starts = text.lstrip(" \u00a0'").startswith(FORMULA_STARTS) or text.startswith("\t")
    return APOSTROPHE + text if starts else text


def unescaped(text: str) -> str:
    """Return what `escaped` was given."""
    if not text.startswith(APOSTROPHE):
        return text
    rest = text[1:]
    return rest if escaped(rest) != rest else text


def column_letters(index: int) -> str:
    """Return what a spreadsheet calls the column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, left = divmod(index - 1, 26)
        letters = chr(65 + left) + letters
    return letters


def column_index(letters: str) -> int:
    """Return the number of the column that a spreadsheet calls so, from 0."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1
