"""Where the newest value's label stands, so that it covers neither line nor points."""

from collections.abc import Sequence
from itertools import pairwise

from rodtrad.core.language import Language

from .series_data import WORDS, Series
from .svg import text
from .type import text_width

Dot = tuple[int, float, float]
_SIZE = 13
_LEADING = 17


def newest_label(
    series: Series, dots: Sequence[Dot], left: float, bottom: float, language: Language
) -> list[str]:
    """Return the newest value in red, and in ink what is unusual or preliminary about it."""
    index, x, y = dots[-1]
    point = series.points[index]
    value = series.written(point.shown or 0, language)
    words = [series.newest_label or f"{value} {point.label}"]
    words += [series.signal] if series.signal else []
    words += [WORDS[language]["preliminary"]] if point.is_preliminary else []
    width = max(text_width(word, _SIZE, is_bold=True) for word in words)
    height = _LEADING * len(words)
    end = max(x - 16, left + width)
    places = [y - height / 2, y + 12, y - 14 - height, y + 26, y - 30 - height]
    free = [top for top in places if top > 0 and top + height < bottom]
    top = min(free or places[:1], key=lambda top: _covered(dots, end - width, end, top, height))
    return [
        text(
            word,
            end,
            top + 13 + row * _LEADING,
            f"ch-text ch-halo {'ch-note' if row else 'ch-ours'}",
            anchor="end",
        )
        for row, word in enumerate(words)
    ]


def _covered(dots: Sequence[Dot], x1: float, x2: float, top: float, height: float) -> int:
    """Return how many samples of the line would lie under a label in this place."""
    count = 0
    for (_, ax, ay), (_, bx, by) in pairwise(dots):
        for step in range(13):
            x, y = ax + (bx - ax) * step / 12, ay + (by - ay) * step / 12
            count += x1 - 4 <= x <= x2 + 4 and top - 3 <= y <= top + height + 3
    return count
