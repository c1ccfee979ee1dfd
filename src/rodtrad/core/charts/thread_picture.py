"""The thread as a picture: from the vision along the red way to one node, with what lies beside.

Three siblings at most on either side; the rest are folded into a number. What is to come is
dotted. The narrow drawing is in `thread_list`.
"""

from collections.abc import Sequence

from rodtrad.core.language import Language, reading

from . import marks
from .svg import Figure, Table, drawing, element, line, lines_of_text, path, text
from .thread_layout import (
    FORK,
    LABEL_FOOT,
    LEADING,
    MARKS_TOP,
    WORD_X,
    Layout,
    Placed,
    Stub,
    lay_out,
)
from .thread_nodes import Level, Row, ThreadNode, Way, find_way
from .type import shortened

_LEAST_WIDTH, _MOST_WIDTH, _COLUMN = 744, 1120, 149


def thread_picture(
    nodes: Sequence[ThreadNode],
    levels: Sequence[Level],
    *,
    here: str,
    prefix: str,
    onward: str | None = None,
    language: Language | None = None,
) -> Figure:
    """Draw the wide thread to `here`, 744 to 1120 pixels by its number of columns."""
    language = language or reading()
    way = find_way(nodes, here, onward=onward)
    width = min(_MOST_WIDTH, max(_LEAST_WIDTH, _COLUMN * len(way.rows)))
    layout = lay_out(way, width, language)
    return Figure(
        drawing(
            layout.width,
            layout.height,
            marks.definitions(prefix),
            _head(layout, way, levels),
            *_branches(layout),
            *_way_itself(layout, way),
            *(
                _node(thing, way, layout.pitch, prefix, language)
                if isinstance(thing, Placed)
                else _stub(thing, levels, way, language)
                for column in layout.columns
                for thing in column
            ),
            prefix=prefix,
            title=thread_title(way, language),
            description=thread_description(way, language),
            class_="ch-thread-picture",
            has_links=True,
        ),
        thread_table(way, levels, language),
    )


def thread_title(way: Way, language: Language) -> str:
    words = ("Tråden till", "The thread to")[language == "en"]
    return f"{words} {way.here.label}"


def thread_description(way: Way, language: Language) -> str:
    """Return the way in words, from the top down."""
    steps = [row.chosen for row in way.rows if row.chosen]
    steps += [way.onward] if way.onward else []
    return ". ".join(step.spoken(language) for step in steps) + "."


def thread_table(way: Way, levels: Sequence[Level], language: Language) -> Table:
    """Return what the picture shows, column by column."""
    header = (
        ("Nivå", "Mål", "Data", "Utfall", "Bedömning", "Läge"),
        ("Level", "Goal", "Data", "Outcome", "Judgement", "State"),
    )[language == "en"]
    rows = []
    for row in way.rows:
        for node in (*row.before, *([row.chosen] if row.chosen else []), *row.after):
            said = marks.said(node.data, node.outcome, node.judgement, language).split(", ")
            words = tuple(part.split(" ", 1)[1] for part in said)
            level = levels[node.level].heading
            rows.append((level, node.label, *words, node.shown_word(language)))
        if row.hidden:
            rows.append(
                (heading(row, levels), more_words(row, levels, row.hidden, language), *[""] * 4)
            )
    return Table(thread_title(way, language), header, tuple(rows))


def heading(row: Row, levels: Sequence[Level]) -> str:
    """Return the column's heading: its level on the way, or all levels in it."""
    if row.chosen:
        return levels[row.chosen.level].heading
    found = dict.fromkeys(levels[node.level].heading for node in (*row.before, *row.after))
    return ", ".join(found)


def more_words(row: Row, levels: Sequence[Level], count: int, language: Language) -> str:
    """Return "3 mål till"."""
    node = row.chosen or (*row.before, *row.after)[0]
    noun = levels[node.level].one if count == 1 else levels[node.level].many
    return f"{count} {noun} till" if language == "sv" else f"{count} more {noun}"


def _head(layout: Layout, way: Way, levels: Sequence[Level]) -> str:
    names = (
        text(
            shortened(heading(row, levels), layout.pitch - 10, 13),
            index * layout.pitch,
            18,
            "ch-note",
        )
        for index, row in enumerate(way.rows)
    )
    return "".join(names) + line(0, 29, layout.width, 29, "ch-hairline")


def _curve(layout: Layout, x: float, y: float) -> str:
    """Return a branch from the spine to a ring in the column at x."""
    fork, end = x - FORK + 4, x + 2
    return path("M", fork, layout.spine, "C", fork + 24, layout.spine, fork + 4, y, end, y)


def _branches(layout: Layout) -> list[str]:
    drawn = []
    for index, column in enumerate(layout.columns):
        for thing in column:
            is_on_way = isinstance(thing, Placed) and thing.is_on_way
            if index and not is_on_way:
                drawn.append(
                    element("path", d=_curve(layout, thing.x, thing.y), class_="ch-branch")
                )
            if isinstance(thing, Placed) and not is_on_way:
                drawn.append(_tail(thing, layout, "ch-branch"))
    return drawn


def _tail(thing: Placed, layout: Layout, class_: str) -> str:
    dots = "0.1 5" if thing.node.is_to_come else None
    end = thing.x + layout.pitch - FORK
    return line(thing.ring, thing.y, end, thing.y, class_, stroke_dasharray=dots)


def _way_itself(layout: Layout, way: Way) -> list[str]:
    """Return the red line to here and on, and the grey rest of the spine to the last fork."""
    on_way = [t for c in layout.columns for t in c if isinstance(t, Placed) and t.is_on_way]
    first = on_way[0]
    here = next(thing for thing in on_way if thing.node is way.here)
    end = here.x + layout.pitch - FORK + 4
    if way.onward is None:
        is_last = layout.columns[-1][0].x == here.x
        rest = "ch-thread" if is_last else "ch-branch"
        tail = line(here.ring, here.y, end - 4 if is_last else end, here.y, rest)
        return [tail, line(first.ring, first.y, here.ring, here.y, "ch-thread")]
    onward = on_way[-1]
    curve = path("M", first.ring, first.y, "H", end) + " " + _curve(layout, onward.x, onward.y)
    return [
        element("path", d=curve, class_="ch-thread"),
        _tail(onward, layout, "ch-thread"),
    ]


def _node(thing: Placed, way: Way, pitch: float, prefix: str, language: Language) -> str:
    node = thing.node
    label_class = "ch-label ch-bold" if thing.is_on_way else "ch-label"
    first_foot = thing.y - LABEL_FOOT - LEADING * (len(thing.lines) - 1)
    ring, radius = "ch-branch-ring", 4
    if thing.is_on_way:
        ring, radius = "ch-here" if node is way.here else "ch-thread-ring", 6
    top = thing.y + MARKS_TOP
    word_at = (thing.x + 1, top + 29) if thing.is_word_below else (thing.x + WORD_X, top + 11)
    return element(
        "a",
        element(
            "rect",
            x=thing.x - 2,
            y=thing.top,
            width=pitch - FORK + 4,
            height=thing.bottom - thing.top,
            class_="ch-hit",
        ),
        lines_of_text(thing.lines, thing.x, first_foot, LEADING, label_class),
        element("circle", cx=thing.ring, cy=thing.y, r=radius, class_=ring),
        marks.marks(prefix, thing.x + 1, top, node.data, node.outcome, node.judgement),
        text(thing.word, *word_at, "ch-note"),
        href=node.url,
        aria_label=node.spoken(language),
        aria_current="true" if node is way.here else None,
    )


def _stub(thing: Stub, levels: Sequence[Level], way: Way, language: Language) -> str:
    row = next(row for row in way.rows if row.parent is thing.parent)
    words = more_words(row, levels, thing.count, language)
    ring = element("circle", cx=thing.ring, cy=thing.y, r=3.5, class_="ch-branch-ring")
    label = text(words, thing.x + 16, thing.y + 4, "ch-note")
    if thing.parent is None:
        return ring + label
    box = element("rect", x=thing.x, y=thing.y - 12, width=110, height=24, class_="ch-hit")
    return element("a", box, ring, label, href=thing.parent.more_url or thing.parent.url)
