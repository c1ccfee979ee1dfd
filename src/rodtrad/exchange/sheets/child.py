"""Reads one file in a process of its own, which may be killed without harm to anybody else.

The file comes as standard input; its rows go out as lines of JSON.
"""

import json
import resource
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from rodtrad.exchange.sheets import plain_text
from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.cells import packed
from rodtrad.exchange.sheets.limits import Limits
from rodtrad.exchange.sheets.office import Marks, Opened, open_workbook
from rodtrad.exchange.sheets.package import kind_of, look_inside
from rodtrad.exchange.sheets.word import read_word

FORMULA = {"f": 1}


def hold_to(limits: Limits) -> None:
    """Let the kernel end this process when it takes more memory or time than it may."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def open_any(data: bytes, wanted: str, limits: Limits) -> Opened:
    """Return the rows of a file of any kind that is taken in."""
    if len(data) > limits.packed:
        raise BrokenSheet(Broken.TOO_LARGE)
    kind = kind_of(data)
    if kind == "text":
        return Opened("", _placed(plain_text.rows(data)), Marks(), [])
    look_inside(data, limits)
    if kind == "docx":
        rows, merged = read_word(data)
        return Opened("", _placed(rows), Marks(merged=merged), [])
    return open_workbook(data, kind, wanted, limits)


def _placed(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[Any]]]:
    yield from enumerate(rows)


def lines(opened: Opened, limits: Limits) -> Iterator[Any]:
    """Yield what is said of the sheet, then each row that has anything in it."""
    yield {"sheet": opened.name, "others": opened.others, "merged": opened.marks.merged}
    formulas: dict[int, list[int]] = {}
    for place, column in opened.marks.formulas:
        formulas.setdefault(place, []).append(column)
    for place, row in opened.rows:
        if place > limits.rows:
            raise BrokenSheet(Broken.TOO_MANY_ROWS)
        if len(row) > limits.columns:
            raise BrokenSheet(Broken.TOO_WIDE)
        cells = [packed(cell) for cell in row]
        for column in formulas.get(place, ()):
            cells[column : column + 1] = [FORMULA]
        if any(cell is not None for cell in cells):
            yield [place + 1, cells]
    yield {"end": True}


def main(wanted: str, limits: Limits) -> None:
    """Write the rows of standard input, or why they cannot be read."""
    hold_to(limits)
    out = sys.stdout
    try:
        data = sys.stdin.buffer.read(limits.packed + 1)
        for line in lines(open_any(data, wanted, limits), limits):
            out.write(json.dumps(line, ensure_ascii=True) + "\n")
    except BrokenSheet as broken:
        out.write(json.dumps({"broken": broken.why.value, "place": broken.place}) + "\n")
    except (MemoryError, RecursionError):
        out.write(json.dumps({"broken": Broken.TOO_LARGE.value, "place": ""}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Limits(**json.loads(sys.argv[2])))
