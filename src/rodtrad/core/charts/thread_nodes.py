"""What the thread picture is drawn from, and which part of it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from rodtrad.core.errors import BadInput
from rodtrad.core.language import Language
from rodtrad.core.status import DataMark, Outcome

from .marks import outcome_word, said


@dataclass(frozen=True, slots=True)
class Level:
    """A level's heading, and its words for counting: "2 enheter till"."""

    heading: str
    one: str = "mål"
    many: str = "mål"


@dataclass(frozen=True, slots=True)
class ThreadNode:
    """A goal or an activity; `level` indexes the levels, `word` replaces the outcome's own word."""

    key: str
    parent: str | None
    level: int
    label: str
    url: str
    data: DataMark
    outcome: Outcome
    judgement: Outcome | None = None
    word: str = ""
    is_to_come: bool = False
    more_url: str = ""

    def shown_word(self, language: Language) -> str:
        return self.word or outcome_word(self.outcome, language)

    def spoken(self, language: Language) -> str:
        """Return the label, the shown word and the three marks, for those who hear the page."""
        marks = said(self.data, self.outcome, self.judgement, language)
        return f"{self.label} {self.shown_word(language)}: {marks}"


@dataclass(frozen=True, slots=True)
class Row:
    """One column of the picture: the node on the way, and those beside it in order.

    `chosen` is None in the last column when nothing there is on the way. `hidden` counts the
    siblings that were folded away before and after those shown.
    """

    parent: ThreadNode | None
    chosen: ThreadNode | None
    before: tuple[ThreadNode, ...]
    after: tuple[ThreadNode, ...]
    hidden_before: int = 0
    hidden_after: int = 0

    @property
    def hidden(self) -> int:
        return self.hidden_before + self.hidden_after

    @property
    def siblings(self) -> int:
        return len(self.before) + len(self.after) + self.hidden


@dataclass(frozen=True, slots=True)
class Way:
    """The rows from the top to `here`, and the row of what hangs under it."""

    rows: tuple[Row, ...]
    here: ThreadNode
    onward: ThreadNode | None


def find_way(
    nodes: Sequence[ThreadNode], here: str, *, onward: str | None = None, most_beside: int = 3
) -> Way:
    """Return the way from the top to `here` with at most `most_beside` siblings on either side.

    `onward` is one child of `here` that the thread goes on to. Siblings keep the given order.
    Raises `BadInput` when a key is unknown or the parents go round in a circle.
    """
    by_key = {node.key: node for node in nodes}
    children: dict[str | None, list[ThreadNode]] = {}
    for node in nodes:
        children.setdefault(node.parent, []).append(node)
    path = _path(by_key, here)
    rows = []
    for parent, chosen in zip([None, *path[:-1]], path, strict=True):
        beside = children[parent.key if parent else None]
        rows.append(_row(parent, chosen, beside, most_beside))
    below = children.get(here, [])
    after = next((node for node in below if node.key == onward), None)
    if onward is not None and after is None:
        raise BadInput(f"”{onward}” ligger inte under ”{here}”.")
    if below:
        rows.append(_last_row(path[-1], after, below, most_beside))
    return Way(tuple(rows), path[-1], after)


def _path(by_key: dict[str, ThreadNode], here: str) -> list[ThreadNode]:
    path: list[ThreadNode] = []
    key: str | None = here
    while key is not None:
        if key not in by_key:
            raise BadInput(f"”{key}” finns inte i tråden.")
        if by_key[key] in path:
            raise BadInput("Målen går i en ring: ett mål kan inte vila på sig självt.")
        path.insert(0, by_key[key])
        key = by_key[key].parent
    return path


def _row(parent: ThreadNode | None, chosen: ThreadNode, beside: list[ThreadNode], most: int) -> Row:
    at = beside.index(chosen)
    before, after = beside[:at], beside[at + 1 :]
    return Row(
        parent,
        chosen,
        tuple(before[-most:] if most else []),
        tuple(after[:most]),
        max(0, len(before) - most),
        max(0, len(after) - most),
    )


def _last_row(
    parent: ThreadNode, onward: ThreadNode | None, below: list[ThreadNode], most: int
) -> Row:
    """Return the row under `here`; what the thread goes on to is shown first."""
    ordered = sorted(below, key=lambda node: node is not onward)
    shown = ordered[: 2 * most]
    half = (len(shown) + 1) // 2
    hidden = len(ordered) - len(shown)
    return Row(parent, None, tuple(shown[:half]), tuple(shown[half:]), 0, hidden)
