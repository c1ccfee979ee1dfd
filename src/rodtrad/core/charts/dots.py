"""Women and men beside each other, with the margin of error as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rodtrad.core.language import Language, reading
from rodtrad.core.swedish import number

from .scale import Axis, axis
from .series_data import WORDS
from .svg import Figure, Table, drawing, element, hatching, line, text
from .type import shortened, text_width

_SEXES = {"sv": ("Kvinnor", "Män"), "en": ("Women", "Men")}
_GROUP = {"sv": ("Grupp", "felmarginal", "mål"), "en": ("Group", "margin of error", "target")}
_ROW = 46
_HEAD = 34


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value in the indicator's unit, with the ends of its margin of error where it has one."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: women and men of a group. None is missing; suppressed shows neither."""

    label: str
    women: Estimate | None
    men: Estimate | None
    is_suppressed: bool = False

    def shown(self) -> list[tuple[bool, Estimate]]:
        """Return what may be drawn, women first; the truth value says whether it is women."""
        if self.is_suppressed:
            return []
        both = ((True, self.women), (False, self.men))
        return [(is_women, one) for is_women, one in both if one is not None]


def women_and_men(
    pairs: Sequence[Pair],
    *,
    prefix: str,
    title: str,
    unit: str = "",
    decimals: int | None = None,
    target: float | None = None,
    width: Literal["wide", "narrow"] = "wide",
    language: Language | None = None,
) -> Figure:
    """Draw a row for every group, 752 or 288 pixels wide; women filled, men open, one ink."""
    language = language or reading()
    table = _table(pairs, title, unit, decimals, language)
    is_wide = width == "wide"
    size = 752 if is_wide else 288
    left, right = (110.0, size - 190.0) if is_wide else (76.0, size - 14.0)
    values = [end for pair in pairs for _, one in pair.shown() for end in _ends(one)]
    values += [] if target is None else [target]
    if not values:
        empty = text(WORDS[language]["empty"], 0, 24, "ch-note")
        said = WORDS[language]["empty"]
        return Figure(drawing(size, 40, empty, prefix=prefix, title=title, description=said), table)
    scale = axis(values, left, right, most_ticks=5 if is_wide else 4)
    parts = _frame(scale, _HEAD + _ROW * len(pairs), size, target, is_wide, language)
    for index, pair in enumerate(pairs):
        middle = _HEAD + _ROW * index + _ROW / 2
        parts.append(text(shortened(pair.label, left - 12, 13), 0, middle + 4.5, "ch-text"))
        parts += _row(pair, scale, middle, prefix, language)
        parts += _numbers(pair, middle, size, decimals, language) if is_wide else []
    said = "; ".join(", ".join(filter(None, row)) for row in table.rows) + "."
    height = _HEAD + _ROW * len(pairs) + (46 if scale.is_cut else 24)
    drawn = drawing(
        size, height, hatching(prefix), *parts, prefix=prefix, title=title, description=said
    )
    return Figure(drawn, table)


def _ends(one: Estimate) -> list[float]:
    return [value for value in (one.low, one.value, one.high) if value is not None]


def _frame(
    scale: Axis, bottom: float, size: float, target: float | None, is_wide: bool, language: Language
) -> list[str]:
    """Return the grid, the target and which mark is whose."""
    drawn = []
    for tick in scale.ticks:
        x = scale.at(tick)
        drawn.append(line(x, _HEAD, x, bottom, "ch-grid"))
        written = number(tick, scale.decimals, language=language)
        drawn.append(text(written, x, bottom + 18, "ch-note", anchor="middle"))
    if scale.is_cut:
        starts = number(scale.low, scale.decimals, language=language)
        drawn.append(text(f"{WORDS[language]['cut']} {starts}.", 0, bottom + 42, "ch-note"))
    if target is not None:
        x, words = scale.at(target), f"{_GROUP[language][2]} {number(target, language=language)}"
        half = text_width(words, 13, is_bold=True) / 2
        drawn.append(line(x, _HEAD - 6, x, bottom, "ch-target"))
        at = min(max(x, scale.start + half), scale.end + (40 if is_wide else 14) - half)
        drawn.append(text(words, at, _HEAD - 12, "ch-text ch-bold", anchor="middle"))
    return drawn + _whose(size, is_wide, language)


def _whose(size: float, is_wide: bool, language: Language) -> list[str]:
    women, men = (name.lower() for name in _SEXES[language])
    if is_wide:
        places = ((size - 82, women, "ch-women"), (size - 0, men, "ch-men"))
        return [
            part
            for end, name, class_ in places
            for part in (
                text(name, end, _HEAD - 12, "ch-text", anchor="end"),
                element(
                    "circle",
                    cx=end - text_width(name, 13) - 12,
                    cy=_HEAD - 16.5,
                    r=4.5,
                    class_=class_,
                ),
            )
        ]
    return [
        element("circle", cx=5, cy=9, r=4.5, class_="ch-women"),
        text(women, 14, 13.5, "ch-text"),
        element("circle", cx=5, cy=26, r=4.5, class_="ch-men"),
        text(men, 14, 30.5, "ch-text"),
    ]


def _row(pair: Pair, scale: Axis, middle: float, prefix: str, language: Language) -> list[str]:
    shown = pair.shown()
    if not shown:
        reason = "suppressed" if scale.end - scale.start > 400 else "hidden"
        words = WORDS[language][reason if pair.is_suppressed else "missing"]
        drawn = [text(words, scale.start + 2, middle + 4.5, "ch-note ch-halo")]
        x = scale.start + text_width(words, 13) + 12
        if pair.is_suppressed:
            fill = f"url(#{prefix}-hatch)"
            wide = scale.end - x
            drawn.append(element("rect", x=x, y=middle - 8, width=wide, height=16, fill=fill))
        return drawn
    drawn = []
    for is_women, one in shown:
        y = middle - 7.5 if is_women else middle + 7.5
        if one.low is not None and one.high is not None:
            drawn.append(line(scale.at(one.low), y, scale.at(one.high), y, "ch-error"))
        class_ = "ch-women" if is_women else "ch-men"
        drawn.append(element("circle", cx=scale.at(one.value), cy=y, r=4.5, class_=class_))
    return drawn


def _numbers(
    pair: Pair, middle: float, size: float, decimals: int | None, language: Language
) -> list[str]:
    if not pair.shown():
        return []
    missing = WORDS[language]["missing"]
    return [
        text(
            number(one.value, decimals, language=language) if one else missing,
            end,
            middle + 4.5,
            "ch-text" if one else "ch-note",
            anchor="end",
        )
        for one, end in ((pair.women, size - 82), (pair.men, size))
    ]


def _table(
    pairs: Sequence[Pair], title: str, unit: str, decimals: int | None, language: Language
) -> Table:
    group, margin, _ = _GROUP[language]
    women, men = (f"{name}, {unit}" if unit else name for name in _SEXES[language])
    words = WORDS[language]

    def cells(one: Estimate | None) -> tuple[str, str]:
        if one is None:
            return words["missing"], ""
        ends = [
            number(e, decimals, language=language) for e in (one.low, one.high) if e is not None
        ]
        return number(one.value, decimals, language=language), "–".join(ends)

    rows = [
        (pair.label, words["suppressed"], "", words["suppressed"], "")
        if pair.is_suppressed
        else (pair.label, *cells(pair.women), *cells(pair.men))
        for pair in pairs
    ]
    return Table(title, (group, women, margin, men, margin), tuple(rows))
