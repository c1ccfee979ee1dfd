"""Reads a foreign table, in a process of its own, row by row as it comes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from threading import Event, Timer
from typing import IO, Any

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet
from rodtrad.exchange.sheets.cells import Cell, unpacked
from rodtrad.exchange.sheets.heading import Heading, find_heading
from rodtrad.exchange.sheets.limits import LIMITS, Limits

DECODER = json.JSONDecoder(parse_float=Decimal)
CHILD = "rodtrad.exchange.sheets.child"
# How many seconds a process that has said all may take to end by itself.
ENDING = 5.0
Row = tuple[int, list[Cell]]


@dataclass
class Content:
    """A sheet with its head, its rows as they stand in the file, and what is odd about it."""

    sheet: str
    others: list[str]
    merged: list[str]
    heading: Heading
    rows: Iterator[Row]


@contextmanager
def read(path: Path, *, wanted: str = "", limits: Limits = LIMITS) -> Iterator[Content]:
    """Give the rows of a file; raise `BrokenSheet`, here or while they are read, when it is bad."""
    command = [sys.executable, "-m", CHILD, wanted, json.dumps(asdict(limits))]
    with (
        path.open("rb") as source,
        subprocess.Popen(
            command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process,
    ):
        late, is_over = Event(), Event()
        timer = Timer(limits.patience, _end, (process, late))
        timer.start()
        try:
            assert process.stdout is not None
            yield _content(_spoken(process.stdout, late, is_over))
        finally:
            timer.cancel()
            if is_over.is_set():
                with suppress(subprocess.TimeoutExpired):
                    process.wait(ENDING)
            process.kill()


def _end(process: subprocess.Popen[str], late: Event) -> None:
    late.set()
    process.kill()


def _content(spoken: Iterator[Any]) -> Content:
    said = next(spoken)
    heading, rows = find_heading(_rows(spoken), said["merged"])
    return Content(said["sheet"], said["others"], said["merged"], heading, rows)


def _spoken(stream: IO[str], late: Event, is_over: Event) -> Iterator[Any]:
    """Yield what the process says until it says that it has said all."""
    for line in stream:
        try:
            said = DECODER.decode(line)
        except ValueError:
            break
        if isinstance(said, dict) and not said.keys().isdisjoint({"broken", "end"}):
            is_over.set()
        if isinstance(said, dict) and "broken" in said:
            raise BrokenSheet(Broken(said["broken"]), said["place"])
        if isinstance(said, dict) and "end" in said:
            return
        yield said
    # It was ended before it had said all: by us when it was slow, else by what it may take.
    raise BrokenSheet(Broken.TOO_SLOW if late.is_set() else Broken.TOO_LARGE)


def _rows(spoken: Iterator[Any]) -> Iterator[Row]:
    for number, cells in spoken:
        yield number, [unpacked(cell) for cell in cells]
