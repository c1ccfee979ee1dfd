"""A series over time: ours in ink, history grey, the newest point red with its value.

A missing period is a gap with a small cross, a suppressed one is hatched; neither is ever drawn
as nought or joined across. The narrow drawing is one of its own, not a shrunken wide one.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from rodtrad.core.language import Language, reading
from rodtrad.core.swedish import number

from .scale import Axis, axis, spread_apart
from .series_data import WORDS, Series, series_sentence, series_table, target_words
from .series_label import Box, Dot, newest_label, target_place
from .svg import Figure, drawing, element, hatching, line, path, text
from .type import text_width

Width = Literal["wide", "narrow"]
_SIZES = {"wide": (752, 296), "narrow": (288, 232)}


class _Plot:
    """The drawing's frame: where each period and value falls."""

    def __init__(self, series: Series, width: Width, language: Language, room: float = 0) -> None:
        self.series, self.language, self.words = series, language, WORDS[language]
        self.is_wide = width == "wide"
        self.width, self.height = _SIZES[width][0], _SIZES[width][1] + room
        self.left = 36.0
        self.right = self.width - (112.0 if self.is_wide else 12.0)
        self.top, self.bottom = 20.0 + room, self.height - 52.0
        self.y: Axis = axis(series.values(), self.bottom, self.top)
        steps: float = max(1, len(series.points) - 1)
        if len(series.points) in series.breaks and len(series.points) > 1:
            # Room for the line after the last point.
            steps += 0.5
        self.pitch = (self.right - self.left - 16) / steps
        self.taken: list[Box] = []

    def x(self, index: int) -> float:
        if len(self.series.points) == 1:
            return (self.left + self.right) / 2
        return self.left + 8 + index * self.pitch

    def pieces(self) -> list[list[Dot]]:
        """Return the points in runs, parted wherever one is missing or means another thing."""
        found: list[list[Dot]] = []
        before = -2
        for dot in self.dots():
            if dot[0] != before + 1 or dot[0] in self.series.breaks:
                found.append([])
            found[-1].append(dot)
            before = dot[0]
        return found

    def dots(self) -> list[Dot]:
        """Return place, x and y of every point that has a value to show."""
        shown = ((index, point.shown) for index, point in enumerate(self.series.points))
        return [(i, self.x(i), self.y.at(value)) for i, value in shown if value is not None]

    def written(self, value: float) -> str:
        return self.series.written_short(value, self.language)


def series_chart(
    series: Series, *, prefix: str, width: Width = "wide", language: Language | None = None
) -> Figure:
    """Draw the series 752 or 288 pixels wide; with no value at all only its sentence."""
    language = language or reading()
    table = series_table(series, language)
    sentence = series_sentence(series, language)
    if series.newest() is None:
        size = _SIZES[width][0]
        empty = drawing(
            size,
            40,
            text(WORDS[language]["empty"], 0, 24, "ch-note"),
            prefix=prefix,
            title=series.title,
            description=sentence,
        )
        return Figure(empty, table)
    plot, parts = _plotted(series, width, language, prefix)
    drawn = drawing(
        plot.width,
        plot.height,
        hatching(prefix),
        *parts,
        prefix=prefix,
        title=series.title,
        description=sentence,
        class_="ch-series-chart",
    )
    return Figure(drawn, table)


def _plotted(
    series: Series, width: Width, language: Language, prefix: str
) -> tuple[_Plot, list[str]]:
    """Return the plot and its parts, higher by the newest value's label where it has no place."""
    label = newest_label(series, language)
    plot = _Plot(series, width, language)
    parts = _parts(plot, prefix)
    right = plot.right if plot.is_wide else float(plot.width)
    box = label.place(plot.dots(), (plot.left, right, plot.bottom), plot.taken)
    if box is None:
        plot = _Plot(series, width, language, label.height)
        parts, box = _parts(plot, prefix), label.above(plot.dots()[-1], right)
    return plot, [*parts, *label.draw(box)]


def _parts(plot: _Plot, prefix: str) -> list[str]:
    return [
        *_ground(plot),
        *_target(plot),
        *_turn(plot),
        *_breaks(plot),
        *_periods(plot),
        *_gaps(plot, prefix),
        *_lines(plot),
        *_points(plot),
    ]


def _ground(plot: _Plot) -> list[str]:
    """Return the band between the limits, the grid, the mean and the words at the lines."""
    drawn = []
    series, width = plot.series, plot.right - plot.left
    if series.limits:
        low, high = (plot.y.at(limit) for limit in series.limits)
        band = element(
            "rect", x=plot.left, y=high, width=width, height=low - high, class_="ch-band"
        )
        drawn.append(band)
        if not plot.is_wide:
            ends = "–".join(plot.written(limit) for limit in series.limits)
            foot = low + 15 if low + 20 < plot.bottom else low - 6
            words = f"{plot.words['limits']} {ends}"
            plot.taken.append(Box(plot.left + 6, foot - 13, text_width(words, 13)))
            drawn.append(text(words, plot.left + 6, foot, "ch-note ch-halo"))
    for tick in plot.y.ticks:
        y = plot.y.at(tick)
        drawn.append(line(plot.left, y, plot.right, y, "ch-grid"))
        written = number(tick, plot.y.decimals, language=plot.language)
        drawn.append(text(written, plot.left - 6, y + 4.5, "ch-note", anchor="end"))
    if series.mean is not None:
        y = plot.y.at(series.mean)
        drawn.append(line(plot.left, y, plot.right, y, "ch-mean"))
    if plot.y.is_cut:
        starts = number(plot.y.low, plot.y.decimals, language=plot.language)
        words = f"{plot.words['cut']} {starts}."
        drawn.append(text(words, 0, plot.height - 4, "ch-note"))
    return drawn + (_names_at_lines(plot) if plot.is_wide else [])


def _names_at_lines(plot: _Plot) -> list[str]:
    """Return the names right of the lines they name, moved apart where they would meet."""
    series, words = plot.series, plot.words
    named: list[tuple[float, str, str]] = []
    if series.limits:
        named.append((series.limits[1], words["upper"], "ch-note"))
    targets = (series.target, series.target_upper)
    named += [(t, words["target"], "ch-text ch-bold") for t in targets if t is not None]
    if series.mean is not None:
        named.append((series.mean, words["mean"], "ch-note"))
    if series.limits:
        named.append((series.limits[0], words["lower"], "ch-note"))
    places = spread_apart([plot.y.at(value) for value, _, _ in named], 17)
    return [
        text(f"{plot.written(value)} {name}", plot.right + 8, y + 4.5, class_)
        for (value, name, class_), y in zip(named, places, strict=True)
    ]


def _target(plot: _Plot) -> list[str]:
    targets = [plot.series.target, plot.series.target_upper]
    heights = [plot.y.at(target) for target in targets if target is not None]
    drawn = [line(plot.left, y, plot.right, y, "ch-target") for y in heights]
    if heights and not plot.is_wide:
        words = f"{plot.words['target']} {target_words(plot.series, plot.language)}"
        box = target_place(words, heights, plot.left, plot.right, plot.dots())
        plot.taken.append(box)
        drawn.append(text(words, box.left, box.top + 13, "ch-text ch-bold ch-halo"))
    return drawn


def _turn(plot: _Plot) -> list[str]:
    """Return a hairline where real figures end and invented ones begin, each side with its word."""
    turn = plot.series.turn()
    if turn is None:
        return []
    x = plot.x(turn) - plot.pitch / 2
    after, before = plot.series.after_turn(plot.language), plot.words["real_part"]
    wide = text_width(after, 13)
    at = min(x + 6, plot.width - wide)
    # A word that stands across the line would be struck through by it.
    top = plot.top - 17 if at > x else plot.top - 2
    drawn = [line(x, top, x, plot.bottom + 6, "ch-tick"), _word_at_top(plot, after, at, wide)]
    wide = text_width(before, 13)
    if x - 6 - wide >= 0 and x + 6 == at:
        drawn.append(_word_at_top(plot, before, x - 6 - wide, wide))
    return drawn


def _breaks(plot: _Plot) -> list[str]:
    """Return a dashed line before each point that means something else than those before it."""
    drawn, word = [], plot.words["break"]
    wide = text_width(word, 13)
    for place in plot.series.breaks:
        x = plot.x(place - 1) + plot.pitch / 2
        sides = (x + 6, x - 6 - wide) if x + 6 + wide <= plot.right else (x - 6 - wide,)
        feet = (plot.bottom - 6, plot.top + 11)
        box = _clear(plot, [Box(at, foot - 13, wide) for foot in feet for at in sides])
        plot.taken.append(box)
        drawn.append(line(x, plot.top - 2, x, plot.bottom + 6, "ch-break"))
        drawn.append(text(word, box.left, box.top + 13, "ch-note ch-halo"))
    return drawn


def _word_at_top(plot: _Plot, word: str, left: float, width: float) -> str:
    plot.taken.append(Box(left, plot.top - 19, width))
    return text(word, left, plot.top - 6, "ch-note ch-halo")


def _periods(plot: _Plot) -> list[str]:
    """Return the periods named under the axis, the newest first so that it always stands."""
    drawn: list[str] = []
    free_to = float(plot.width)
    last = len(plot.series.points) - 1
    for index in range(last, -1, -1):
        point = plot.series.points[index]
        tick = point.tick or (point.label if index in (0, last) else "")
        half = text_width(tick, 13) / 2
        middle = min(max(plot.x(index), half), plot.width - half)
        if not tick or middle + half > free_to:
            continue
        free_to = middle - half - 10
        drawn.append(
            line(plot.x(index), plot.bottom + 6, plot.x(index), plot.bottom + 11, "ch-tick")
        )
        drawn.append(text(tick, middle, plot.bottom + 26, "ch-note", anchor="middle"))
    return drawn


def _gaps(plot: _Plot, prefix: str) -> list[str]:
    """Return crosses and hatching for what is missing; one word for every stretch of them."""
    points = plot.series.points
    drawn: list[str] = []
    for first, after in _stretches([point.is_suppressed for point in points]):
        drawn += [_hatched(plot, index, prefix) for index in range(first, after)]
        drawn.append(_gap_word(plot, first, after, plot.words["hidden"], [plot.top - 6]))
    for first, after in _stretches([p.shown is None and not p.is_suppressed for p in points]):
        beside = _beside(plot, first, after)
        height = sum(beside) / len(beside)
        drawn += [_cross(plot.x(index), height) for index in range(first, after)]
        word = plot.words["missing"]
        # A word as wide as the gap would stand on the values beside it.
        is_tight = text_width(word, 13) + 8 > (after - first + 1) * plot.pitch
        highest, lowest = (min(beside), max(beside)) if is_tight else (height, height)
        feet = [lowest + 20, highest - 10]
        feet += [foot for away in range(7, 71, 7) for foot in (feet[0] + away, feet[1] - away)]
        feet.append(plot.top - 6)
        drawn.append(_gap_word(plot, first, after, word, feet))
    return drawn


def _beside(plot: _Plot, first: int, after: int) -> list[float]:
    """Return the heights of the nearest values on either side."""
    before = [y for index, _, y in plot.dots() if index < first][-1:]
    behind = [y for index, _, y in plot.dots() if index >= after][:1]
    return before + behind


def _gap_word(plot: _Plot, first: int, after: int, word: str, feet: Sequence[float]) -> str:
    """Return the word at the first of the heights, within the plot, where it covers nothing."""
    half = text_width(word, 13) / 2
    middle = (plot.x(first) + plot.x(after - 1)) / 2
    at = min(max(middle, plot.left + half), plot.right - half)
    within = [foot for foot in feet if plot.top - 6 <= foot < plot.bottom] or feet[:1]
    box = _clear(plot, [Box(at - half, foot - 13, 2 * half) for foot in within])
    plot.taken.append(box)
    return text(word, at, box.top + 13, "ch-note ch-halo", anchor="middle")


def _clear(plot: _Plot, places: Sequence[Box]) -> Box:
    """Return the place that hides least of line, points and words; the first of equals."""

    def hidden(box: Box) -> float:
        words = sum(100 * box.meets(one) for one in plot.taken)
        return words + sum(box.covered(piece) for piece in plot.pieces())

    return min(places, key=hidden)


def _stretches(flags: list[bool]) -> list[tuple[int, int]]:
    """Return where each run of true flags begins and what comes after it."""
    edges = [i for i, (a, b) in enumerate(pairwise([False, *flags, False])) if a != b]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _hatched(plot: _Plot, index: int, prefix: str) -> str:
    wide = max(8.0, min(plot.pitch, 24))
    return element(
        "rect",
        x=plot.x(index) - wide / 2,
        y=plot.top,
        width=wide,
        height=plot.bottom - plot.top,
        fill=f"url(#{prefix}-hatch)",
    )


def _cross(x: float, y: float) -> str:
    steps = path("M", x - 4, y - 4, "L", x + 4, y + 4, "M", x + 4, y - 4, "L", x - 4, y + 4)
    return element("path", d=steps, class_="ch-cross")


def _lines(plot: _Plot) -> list[str]:
    """Return the line, broken wherever a period is missing or the figure means another thing."""
    return [
        element("polyline", points=path(*(c for dot in piece for c in dot[1:])), class_="ch-series")
        for piece in plot.pieces()
        if len(piece) > 1
    ]


def _points(plot: _Plot) -> list[str]:
    drawn = []
    *history, (newest, x, y) = plot.dots()
    radius = min(2.6, max(1.5, plot.pitch / 5)) if plot.is_wide else 1.6
    for index, dot_x, dot_y in history:
        is_open = plot.series.points[index].is_preliminary
        class_ = "ch-open" if is_open else "ch-history"
        drawn.append(element("circle", cx=dot_x, cy=dot_y, r=radius, class_=class_))
    if plot.series.signal:
        drawn.append(element("circle", cx=x, cy=y, r=10, class_="ch-signal"))
    is_open = plot.series.points[newest].is_preliminary
    class_ = "ch-newest is-preliminary" if is_open else "ch-newest"
    drawn.append(element("circle", cx=x, cy=y, r=4.5 if is_open else 5, class_=class_))
    return drawn
