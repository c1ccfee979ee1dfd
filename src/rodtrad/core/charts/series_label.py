"""Where the newest value's label stands, so that it covers neither line nor points."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist, hypot

from rodtrad.core.language import Language

from .series_data import WORDS, Series
from .svg import text
from .type import text_width

Dot = tuple[int, float, float]
# The left and right edges and the foot that a label keeps within.
Frame = tuple[float, float, float]
_SIZE = 13
_LEADING = 17
# Nearer than this no place is better than another.
_NEAR = 16.0


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

    def covered(self, dots: Sequence[Dot]) -> float:
        """Return how much of the line, and of its points, would lie under a label in this place."""
        around = Box(self.left - 4, self.top - 3, self.width + 8, self.height + 6)
        points = sum(around.holds(x, y) for _, x, y in dots)
        return points + sum(around.clips(one[1:], two[1:]) for one, two in pairwise(dots))

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    def away_from(self, x: float, y: float) -> float:
        """Return how far a point lies from the nearest edge, nothing when it lies inside."""
        aside = max(self.left - x, 0.0, x - self.left - self.width)
        return hypot(aside, max(self.top - y, 0.0, y - self.top - self.height))

    def clips(self, start: tuple[float, float], end: tuple[float, float]) -> float:
        """Return how long a piece of a straight line lies inside."""
        first, last = 0.0, 1.0
        sides = ((self.left, self.left + self.width), (self.top, self.top + self.height))
        for begin, finish, (near, far) in zip(start, end, sides, strict=True):
            change = finish - begin
            if not change:
                if not near <= begin <= far:
                    return 0.0
                continue
            enters, leaves = sorted(((near - begin) / change, (far - begin) / change))
            first, last = max(first, enters), min(last, leaves)
        return max(0.0, last - first) * dist(start, end)


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
    _, x, y = dots[-1]
    newest = Box(x - 8, y - 8, 16, 16)
    return clearest([Box(x, y, width) for y in (top, foot) for x in ends], dots, [newest])


@dataclass(frozen=True, slots=True)
class Label:
    """What is said at the newest point: its value in red, and in ink what is unusual about it."""

    words: tuple[str, ...]

    @property
    def width(self) -> float:
        return max(text_width(word, _SIZE, is_bold=True) for word in self.words)

    @property
    def height(self) -> float:
        return float(_LEADING * len(self.words))

    def place(self, dots: Sequence[Dot], frame: Frame, taken: Sequence[Box]) -> Box | None:
        """Return the nearest place where the label hides neither line, point nor other label."""
        for box in self._places(dots[-1], frame):
            if not box.covered(dots) and not any(box.meets(one) for one in taken):
                return box
        return None

    def _places(self, newest: Dot, frame: Frame) -> list[Box]:
        """Return places within the frame, the nearest to the point first, beside before above."""
        left, right, foot = frame
        _, x, y = newest
        lowest = foot + 4 - self.height
        tops = [min(y - self.height / 2, lowest)]
        for away in range(12, int(foot), 7):
            tops += [y + away, y - 2 - away - self.height]
        wanted = (x - 16 - self.width, x + 8 - self.width, x - self.width / 2, x - 8)
        places = [
            Box(max(left, min(at, right - self.width)), top, self.width, self.height)
            for at in wanted
            for top in tops
            if 0 < top <= lowest
        ]
        return sorted(places, key=lambda box: max(_NEAR, box.away_from(x, y)))

    def above(self, newest: Dot, right: float) -> Box:
        """Return the place at the top of a drawing that has been made higher for the label."""
        at = max(0.0, min(newest[1] - self.width / 2, right - self.width))
        return Box(at, 0, self.width, self.height)

    def draw(self, box: Box) -> list[str]:
        return [
            text(
                word,
                box.left + box.width,
                box.top + 13 + row * _LEADING,
                f"ch-text ch-halo {'ch-note' if row else 'ch-ours'}",
                anchor="end",
            )
            for row, word in enumerate(self.words)
        ]


def newest_label(series: Series, language: Language) -> Label:
    """Return the newest value, and what is unusual or preliminary about it."""
    index = max(place for place, point in enumerate(series.points) if point.shown is not None)
    point = series.points[index]
    value = series.written(point.shown or 0, language)
    words = [series.newest_label or f"{point.label}: {value}"]
    words += [series.signal] if series.signal else []
    words += [WORDS[language]["preliminary"]] if point.is_preliminary else []
    return Label(tuple(words))
