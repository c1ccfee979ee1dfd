"""A steering profile as a picture: the chain of levels, and who decides at each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rodtrad.core.language import Language, reading

from .svg import Figure, Table, drawing, element, line, lines_of_text
from .type import SOFT_HYPHEN, wrap

_WIDE, _NARROW = 744, 288


@dataclass(frozen=True, slots=True)
class Step:
    """One level of the thread: its name, who decides it, and a note such as how often."""

    name: str
    decided_by: str
    note: str = ""


def profile_picture(
    steps: Sequence[Step],
    *,
    prefix: str,
    title: str,
    width: Literal["wide", "narrow"] = "wide",
    language: Language | None = None,
) -> Figure:
    """Draw the levels along the thread, 744 pixels across or 288 straight down."""
    language = language or reading()
    header = (("Nivå", "Beslutas av", "Not"), ("Level", "Decided by", "Note"))[language == "en"]
    rows = tuple(
        tuple(said.replace(SOFT_HYPHEN, "") for said in (step.name, step.decided_by, step.note))
        for step in steps
    )
    joining = (" beslutas av ", " is decided by ")[language == "en"]
    said = "; ".join(f"{name}{joining}{decided_by}" for name, decided_by, _ in rows) + "."
    size, height, parts = _across(steps) if width == "wide" else _down(steps)
    svg = drawing(
        size,
        height,
        *parts,
        prefix=prefix,
        title=title,
        description=said,
        class_="ch-profile-picture",
    )
    return Figure(svg, Table(title, header, rows))


def _across(steps: Sequence[Step]) -> tuple[float, float, list[str]]:
    pitch = _WIDE / max(1, len(steps))
    names = [wrap(step.name, pitch - 16, 14, is_bold=True) for step in steps]
    y = 17.0 * max((len(name) for name in names), default=0) + 16
    drawn = [line(7, y, 7 + pitch * (len(steps) - 1), y, "ch-thread")] if len(steps) > 1 else []
    height = y + 16
    for index, (step, name) in enumerate(zip(steps, names, strict=True)):
        x = index * pitch
        drawn.append(element("circle", cx=x + 7, cy=y, r=6, class_="ch-thread-ring"))
        foot = y - 16 - 17 * (len(name) - 1)
        drawn.append(lines_of_text(name, x, foot, 17, "ch-label ch-bold"))
        below, end = _below(step, x, y + 24, pitch - 16)
        drawn += below
        height = max(height, end)
    return _WIDE, height, drawn


def _down(steps: Sequence[Step]) -> tuple[float, float, list[str]]:
    drawn: list[str] = []
    y, last = 12.0, 12.0
    for step in steps:
        name = wrap(step.name, _NARROW - 30, 16, is_bold=True)
        drawn.append(element("circle", cx=9, cy=y, r=7, class_="ch-thread-ring"))
        drawn.append(lines_of_text(name, 30, y + 5, 20, "ch-step ch-bold"))
        below, end = _below(step, 30, y + 5 + 20 * len(name), _NARROW - 30)
        drawn += below
        y, last = end + 18, y
    if len(steps) > 1:
        drawn.insert(0, line(9, 12, 9, last, "ch-thread"))
    return _NARROW, y - 8, drawn


def _below(step: Step, x: float, y: float, room: float) -> tuple[list[str], float]:
    """Return who decides and the note in lines from y, and where they end."""
    drawn = []
    for words, class_ in ((step.decided_by, "ch-text"), (step.note, "ch-note")):
        lines = wrap(words, room, 13, most_lines=4)
        if lines:
            drawn.append(lines_of_text(lines, x, y, 17, class_))
        y += 17 * len(lines)
    return drawn, y
