"""Where the newest value's label stands, so that it covers neither line nor points."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rodtrad.core.language import Language

from .series_data import WORDS, Series
from .svg import text
from .type import text_width

Dot = tuple[int, float, float]
_SIZE = 13
_LEADING = 17


@dataclass(frozen=True, slots=True)
class Box:
    """A place for a label, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float = _LEADING

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def covered(self, dots: Sequence[Dot]) -> int:
        """Return how many samples of the line would lie under a label in this place."""
        right, foot = self.left + self.width + 4, self.top + self.height + 3
        count = 0
        for (_, ax, ay), (_, bx, by) in pairwise(dots):
            for step in range(13):
                x, y = ax + (bx - ax) * step / 12, ay + (by - ay) * step / 12
                count += self.left - 4 <= x <= right and self.top - 3 <= y <= foot
        return count


def clearest(places: Sequence[Box], dots: Sequence[Dot], taken: Sequence[Box] = ()) -> Box:
    """Return the place that hides least of the line and no other label; the first of equals."""
    return min(
        places, key=lambda box: sum(100 * box.meets(one) for one in taken) + box.covered(dots)
    )


def target_place(
    words: str, heights: Sequence[float], left: float, right: float, dots: Sequence[Dot]
) -> Box:
    """Return where the target's name stands: above or under its line, to the right or left."""
    width = text_width(words, _SIZE, is_bold=True)
    top, foot = min(heights) - _LEADING - 3, max(heights) + 3
    ends = (right - width, left + 4)
    return clearest([Box(x, y, width) for y in (top, foot) for x in ends], dots)


def newest_label(
    series: Series,
    dots: Sequence[Dot],
    frame: tuple[float, float],
    language: Language,
    taken: Sequence[Box] = (),
) -> list[str]:
    """Return the newest value in red, and in ink what is unusual or preliminary about it.

    `frame` is the plot's left edge and foot, which the label keeps within.
    """
    index, x, y = dots[-1]
    point = series.points[index]
    value = series.written(point.shown or 0, language)
    words = [series.newest_label or f"{point.label}: {value}"]
    words += [series.signal] if series.signal else []
    words += [WORDS[language]["preliminary"]] if point.is_preliminary else []
    width = max(text_width(word, _SIZE, is_bold=True) for word in words)
    height = _LEADING * len(words)
    left = max(x - 16 - width, frame[0])
    tops = [y - height / 2, y + 12, y - 14 - height, y + 26, y - 30 - height]
    places = [Box(left, top, width, height) for top in tops]
    free = [box for box in places if box.top > 0 and box.top + height < frame[1]]
    top = clearest(free or places[:1], dots, taken).top
    return [
        text(
            word,
            left + width,
            top + 13 + row * _LEADING,
            f"ch-text ch-halo {'ch-note' if row else 'ch-ours'}",
            anchor="end",
        )
        for row, word in enumerate(words)
    ]
