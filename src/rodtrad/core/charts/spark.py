"""A series so small that it fits in a line of text: its shape, and the newest value red."""

from collections.abc import Sequence

from rodtrad.core.language import Language
from rodtrad.core.swedish import number

from .series_data import WORDS
from .svg import Figure, Table, drawing, element, path

_WIDTH, _HEIGHT, _EDGE = 96, 24, 4


def sparkline(
    values: Sequence[float | None],
    labels: Sequence[str],
    *,
    prefix: str,
    title: str,
    language: Language = "sv",
) -> Figure:
    """Draw the values oldest first in 96 by 24 pixels; a missing one breaks the line."""
    words = WORDS[language]
    written = [words["missing"] if v is None else number(v, language=language) for v in values]
    rows = tuple(zip(labels, written, strict=True))
    known = [value for value in values if value is not None]
    low, spread = min(known, default=0.0), max(known, default=0.0) - min(known, default=0.0)

    def place(index: int, value: float) -> tuple[float, float]:
        x = _EDGE + index * (_WIDTH - 2 * _EDGE) / max(1, len(values) - 1)
        return x, _HEIGHT - _EDGE - ((value - low) / spread if spread else 0.5) * 16

    pieces: list[list[float]] = [[]]
    dot: tuple[float, float] | None = None
    for index, value in enumerate(values):
        if value is None:
            pieces.append([])
        else:
            dot = place(index, value)
            pieces[-1].extend(dot)
    lines = [
        element("polyline", points=path(*piece), class_="ch-spark")
        for piece in pieces
        if len(piece) > 2
    ]
    end = [] if dot is None else [element("circle", cx=dot[0], cy=dot[1], r=3, class_="ch-newest")]
    said = ", ".join(f"{label} {value}" for label, value in rows) or words["empty"]
    svg = drawing(
        _WIDTH,
        _HEIGHT,
        *lines,
        *end,
        prefix=prefix,
        title=title,
        description=said,
        class_="ch-sparkline",
    )
    return Figure(svg, Table(title, (words["period"], words["value"]), rows))
