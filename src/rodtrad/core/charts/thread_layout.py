"""Where every node and label of the thread picture lies, so that none covers another."""

from collections.abc import Iterable
from dataclasses import dataclass

from rodtrad.core.language import Language

from .marks import PITCH as MARK_PITCH
from .thread_nodes import Row, ThreadNode, Way
from .type import text_width, wrap

LABEL_SIZE = 14
LEADING = 17
NOTE_SIZE = 13
LABEL_FOOT = 14  # from the line up to the foot of the label
MARKS_TOP = 13  # from the line down to the marks
WORD_X = 3 * MARK_PITCH + 2
FORK = 34  # width between columns where the branches part
_GAP = 26
_STUB_HALF = 12
_HEAD = 44
_FOOT = 8


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its ring at (x + 6, y), its label in lines and its status word below."""

    node: ThreadNode
    x: float
    y: float
    lines: tuple[str, ...]
    word: str
    is_word_below: bool
    is_on_way: bool

    @property
    def ring(self) -> float:
        return self.x + 6

    @property
    def top(self) -> float:
        return self.y - LABEL_FOOT - LEADING * len(self.lines)

    @property
    def bottom(self) -> float:
        return self.y + MARKS_TOP + (36 if self.is_word_below else 18)


@dataclass(frozen=True, slots=True)
class Stub:
    """Siblings folded into a number."""

    parent: ThreadNode | None
    count: int
    x: float
    y: float

    @property
    def ring(self) -> float:
        return self.x + 6

    @property
    def top(self) -> float:
        return self.y - _STUB_HALF

    @property
    def bottom(self) -> float:
        return self.y + _STUB_HALF


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns of placed things; `spine` is the height of the straight way."""

    width: float
    height: float
    pitch: float
    spine: float
    columns: tuple[tuple[Placed | Stub, ...], ...]


def lay_out(way: Way, width: float, language: Language) -> Layout:
    """Return the picture's layout in pixels; every column's things lie under each other."""
    pitch = width / len(way.rows)
    columns = [
        _column(row, way, index * pitch, pitch, language) for index, row in enumerate(way.rows)
    ]
    things = [thing for column in columns for thing in column]
    spine = _HEAD - min(thing.top for thing in things)
    height = spine + max(thing.bottom for thing in things) + _FOOT
    moved = tuple(tuple(_moved(thing, spine) for thing in column) for column in columns)
    return Layout(width, height, pitch, spine, moved)


def _column(
    row: Row, way: Way, x: float, pitch: float, language: Language
) -> tuple[Placed | Stub, ...]:
    """Return a column about the height nought of the spine."""

    def placed(node: ThreadNode) -> Placed | Stub:
        is_on_way = node is row.chosen or node is way.onward
        room = pitch - FORK
        lines = wrap(node.label, room, LABEL_SIZE, is_bold=is_on_way)
        word = node.shown_word(language)
        below = WORD_X + text_width(word, NOTE_SIZE) > room + 6
        return Placed(node, x, 0, tuple(lines), word, below, is_on_way)

    above: list[Placed | Stub] = [placed(node) for node in row.before]
    below: list[Placed | Stub] = [placed(node) for node in row.after]
    if row.hidden_before:
        above.insert(0, Stub(row.parent, row.hidden_before, x, 0))
    if row.hidden_after:
        below.append(Stub(row.parent, row.hidden_after, x, 0))
    if row.chosen is None:
        return _centred([*above, *below])
    middle = placed(row.chosen)
    return (*_upward(above, middle.top), middle, *_downward(below, middle.bottom))


def _upward(things: list[Placed | Stub], start: float) -> Iterable[Placed | Stub]:
    stacked: list[Placed | Stub] = []
    for thing in reversed(things):
        stacked.insert(0, _moved(thing, start - _GAP - thing.bottom))
        start = stacked[0].top
    return stacked


def _downward(things: list[Placed | Stub], start: float) -> Iterable[Placed | Stub]:
    stacked: list[Placed | Stub] = []
    for thing in things:
        stacked.append(_moved(thing, start + _GAP - thing.top))
        start = stacked[-1].bottom
    return stacked


def _centred(things: list[Placed | Stub]) -> tuple[Placed | Stub, ...]:
    """Return the things under each other with their rings evenly about the spine."""
    stacked = list(_downward(things, 0))
    middle = (stacked[0].y + stacked[-1].y) / 2
    return tuple(_moved(thing, -middle) for thing in stacked)


def _moved(thing: Placed | Stub, down: float) -> Placed | Stub:
    if isinstance(thing, Stub):
        return Stub(thing.parent, thing.count, thing.x, thing.y + down)
    return Placed(
        thing.node,
        thing.x,
        thing.y + down,
        thing.lines,
        thing.word,
        thing.is_word_below,
        thing.is_on_way,
    )
