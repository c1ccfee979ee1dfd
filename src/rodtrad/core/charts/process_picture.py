"""How something is done, step by step: points along the thread, in rows as a text is in lines."""

from collections.abc import Sequence
from math import ceil
from typing import Literal

from rodtrad.core.language import Language, reading

from .svg import Figure, Table, drawing, element, line, lines_of_text
from .type import wrap

_WIDE, _NARROW = 744, 288
_MOST_ACROSS, _LEADING = 4, 17
_RING, _TEXT = 7, 22
# Fewer are a sentence, and more are a list.
FEWEST, MOST = 3, 12


def is_drawn(steps: Sequence[str]) -> bool:
    """Say whether a picture of so many steps tells more than the list of them."""
    return FEWEST <= len(steps) <= MOST


def process_picture(
    steps: Sequence[str],
    *,
    prefix: str,
    title: str,
    width: Literal["wide", "narrow"] = "wide",
    language: Language | None = None,
) -> Figure:
    """Draw the steps along the thread, in rows 744 pixels across or 288 straight down."""
    language = language or reading()
    header = (("Steg", "Det här görs"), ("Step", "What is done"))[language == "en"]
    rows = tuple((str(number), step) for number, step in enumerate(steps, start=1))
    size, height, parts = _across(rows) if width == "wide" else _down(rows)
    svg = drawing(
        size,
        height,
        *parts,
        prefix=prefix,
        title=title,
        description="; ".join(f"{number}. {step}" for number, step in rows) + ".",
        class_="ch-process-picture",
    )
    return Figure(svg, Table(title, header, rows))


def _across(rows: Sequence[tuple[str, str]]) -> tuple[float, float, list[str]]:
    """Return rows of like length; the thread leaves one at the edge and enters the next there."""
    across = ceil(len(rows) / max(1, ceil(len(rows) / _MOST_ACROSS)))
    pitch = _WIDE / max(1, across)
    drawn: list[str] = []
    y = 12.0
    for start in range(0, len(rows), across or 1):
        row = rows[start : start + across]
        goes_on = start + across < len(rows)
        ends = _WIDE if goes_on else _RING + pitch * (len(row) - 1)
        drawn.append(line(0 if start else _RING, y, ends, y, "ch-thread"))
        foot = y
        for place, step in enumerate(row):
            drawn.append(_point(place * pitch + _RING, y))
            text, end = _said(step, place * pitch, y + 28, pitch - 20)
            drawn.append(text)
            foot = max(foot, end)
        y = foot + 22
    return _WIDE, y - 22 + 8, drawn


def _down(rows: Sequence[tuple[str, str]]) -> tuple[float, float, list[str]]:
    drawn: list[str] = []
    y, last, foot = 12.0, 12.0, 12.0
    for step in rows:
        drawn.append(_point(_RING + 2, y))
        text, foot = _said(step, 30, y + 5, _NARROW - 30)
        drawn.append(text)
        y, last = foot + _TEXT, y
    return _NARROW, foot + 8, [line(_RING + 2, 12, _RING + 2, last, "ch-thread"), *drawn]


def _point(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=_RING - 1, class_="ch-thread-ring")


def _said(step: tuple[str, str], x: float, y: float, room: float) -> tuple[str, float]:
    """Return a step with its number in lines from y, and where its last line stands."""
    lines = wrap(f"{step[0]}. {step[1]}", room, 14, most_lines=5)
    return lines_of_text(lines, x, y, _LEADING, "ch-label"), y + _LEADING * (len(lines) - 1)
