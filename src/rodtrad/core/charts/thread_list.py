"""The thread for a narrow screen: the way straight down, with what lies beside as short stubs."""

from collections.abc import Sequence

from rodtrad.core.language import Language, reading

from . import marks
from .svg import Figure, drawing, element, line, lines_of_text, path, text
from .thread_nodes import Level, Row, ThreadNode, Way, find_way
from .thread_picture import (
    heading,
    more_words,
    thread_description,
    thread_table,
    thread_title,
)
from .type import wrap

_WIDTH = 288
_SPINE = 9
_TEXT = 30
_LEADING = 20
_SIZE = 16


def thread_list(
    nodes: Sequence[ThreadNode],
    levels: Sequence[Level],
    *,
    here: str,
    prefix: str,
    onward: str | None = None,
    language: Language | None = None,
) -> Figure:
    """Draw the thread to `here` 288 pixels wide, for a screen of 320."""
    language = language or reading()
    way = find_way(nodes, here, onward=onward)
    parts, rings, height = _steps(way, levels, prefix, language)
    grey_to = height if way.rows[-1].chosen is None and not way.onward else None
    return Figure(
        drawing(
            _WIDTH,
            height,
            marks.definitions(prefix),
            *_spine(rings, way, grey_to),
            *parts,
            prefix=prefix,
            title=thread_title(way, language),
            description=thread_description(way, language),
            class_="ch-thread-list",
            has_links=True,
        ),
        thread_table(way, levels, language),
    )


def _steps(
    way: Way, levels: Sequence[Level], prefix: str, language: Language
) -> tuple[list[str], list[tuple[float, ThreadNode]], float]:
    """Return the drawn steps, where their rings lie, and the height they take."""
    parts: list[str] = []
    rings: list[tuple[float, ThreadNode]] = []
    y = 14.0
    for row in way.rows:
        chosen = row.chosen or way.onward
        beside = row.siblings - (row.chosen is None and way.onward is not None)
        if beside and row.parent is not None:
            parts.append(_beside(row, levels, beside, y + 8, language))
            y += 34
        elif parts:
            y += 12
        if chosen:
            rings.append((y, chosen))
            drawn, y = _step(chosen, row, way, levels, y, prefix, language)
            parts.append(drawn)
    return parts, rings, y


def _spine(rings: list[tuple[float, ThreadNode]], way: Way, grey_to: float | None) -> list[str]:
    drawn = [line(_SPINE, rings[0][0], _SPINE, rings[-1][0], "ch-thread")]
    if grey_to is not None:
        drawn.insert(0, line(_SPINE, rings[-1][0], _SPINE, grey_to - 24, "ch-branch"))
    for y, node in rings:
        ring = "ch-here" if node is way.here else "ch-thread-ring"
        drawn.append(element("circle", cx=_SPINE, cy=y, r=7, class_=ring))
    return drawn


def _step(
    node: ThreadNode,
    row: Row,
    way: Way,
    levels: Sequence[Level],
    y: float,
    prefix: str,
    language: Language,
) -> tuple[str, float]:
    """Return one step of the way with its ring at y, and where the next may begin."""
    lines = wrap(node.label, _WIDTH - _TEXT, _SIZE, is_bold=True)
    name = heading(row, levels) if row.chosen else levels[node.level].heading
    first = y + 18
    top = first + _LEADING * (len(lines) - 1) + 12
    word_x = _TEXT + 3 * marks.PITCH + 4
    box = element("rect", x=0, y=y - 13, width=_WIDTH, height=top + 19 - y + 13, class_="ch-hit")
    link = element(
        "a",
        box,
        text(name, _TEXT, y - 1, "ch-note"),
        lines_of_text(lines, _TEXT, first, _LEADING, "ch-step ch-bold"),
        marks.marks(prefix, _TEXT, top, node.data, node.outcome, node.judgement, size=15),
        text(node.shown_word(language), word_x, top + 12, "ch-note"),
        href=node.url,
        aria_label=f"{name} {node.spoken(language)}",
        aria_current="true" if node is way.here else None,
    )
    return link, top + 30


def _beside(row: Row, levels: Sequence[Level], count: int, y: float, language: Language) -> str:
    """Return the stub of those beside the way, a link to all of them."""
    assert row.parent is not None
    bend = path("M", _SPINE, y - 20, "C", _SPINE, y - 4, _SPINE + 4, y, _TEXT - 4, y)
    return element("path", d=bend, class_="ch-branch") + element(
        "a",
        element("rect", x=_TEXT - 6, y=y - 12, width=150, height=24, class_="ch-hit"),
        element("circle", cx=_TEXT, cy=y, r=3.5, class_="ch-branch-ring"),
        text(more_words(row, levels, count, language), _TEXT + 12, y + 4, "ch-note"),
        href=row.parent.more_url or row.parent.url,
    )
