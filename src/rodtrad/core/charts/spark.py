"""A series so small that it fits in a line of text: its shape, and the newest value red.

A level that was promised is dotted across it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rodtrad.core.language import Language, reading
from rodtrad.core.swedish import number

from .series_data import WORDS
from .svg import Figure, Table, drawing, element, line, path

_WIDTH, _HEIGHT, _EDGE = 96, 24, 4


def sparkline(
    values: Sequence[float | None],
    labels: Sequence[str],
    *,
    prefix: str,
    title: str,
    level: float | None = None,
    language: Language | None = None,
) -> Figure:
    """Draw the values oldest first in 96 by 24 pixels; a missing one breaks the line."""
    language = language or reading()
    words = WORDS[language]
    written = [words["missing"] if v is None else number(v, language=language) for v in values]
    rows = tuple(zip(labels, written, strict=True))
    said = ", ".join(f"{label} {value}" for label, value in rows) or words["empty"]
    svg = drawing(
        _WIDTH,
        _HEIGHT,
        *_drawn(values, level),
        prefix=prefix,
        title=title,
        description=said,
        class_="ch-sparkline",
    )
    return Figure(svg, Table(title, (words["period"], words["value"]), rows))


def _drawn(values: Sequence[float | None], level: float | None) -> list[str]:
    """Return the level, the line in pieces, lone values as points, and the newest value's dot."""
    scale = _Scale.of([*values, level])
    pieces = _pieces(values, scale)
    drawn = [] if level is None else [_dotted(scale.y(level))]
    drawn += [
        element("polyline", points=path(*piece), class_="ch-spark")
        if len(piece) > 2
        else element("circle", cx=piece[0], cy=piece[1], r=1.2, class_="ch-history")
        for piece in pieces
    ]
    if pieces:
        x, y = pieces[-1][-2:]
        drawn.append(element("circle", cx=x, cy=y, r=3, class_="ch-newest"))
    return drawn


def _dotted(y: float) -> str:
    return line(_EDGE, y, _WIDTH - _EDGE, y, "ch-level")


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    spread: float

    @classmethod
    def of(cls, values: Sequence[float | None]) -> "_Scale":
        known = [value for value in values if value is not None]
        low = min(known, default=0.0)
        return cls(low, max(known, default=0.0) - low)

    def y(self, value: float) -> float:
        share = (value - self.low) / self.spread if self.spread else 0.5
        return _HEIGHT - _EDGE - share * (_HEIGHT - 2 * _EDGE)


def _pieces(values: Sequence[float | None], scale: _Scale) -> list[list[float]]:
    """Return the coordinates of each unbroken stretch, x and y in turn."""
    pieces: list[list[float]] = [[]]
    for index, value in enumerate(values):
        if value is None:
            pieces.append([])
            continue
        x = _EDGE + index * (_WIDTH - 2 * _EDGE) / max(1, len(values) - 1)
        pieces[-1] += [x, scale.y(value)]
    return [piece for piece in pieces if piece]
