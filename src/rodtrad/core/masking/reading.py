"""The words of a text with what the words before each of them tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from .cues import Cue
from .words import Word


@dataclass(frozen=True)
class Read:
    """The words of a text and what stands before each of them."""

    words: Sequence[Word]
    cues: Sequence[Cue]
    tail: str = ""

    def low(self, index: int) -> str:
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def is_beside(self, index: int) -> bool:
        """True when a word and the one before it can be parts of one name."""
        if not 0 < index < len(self.words):
            return False
        gap, before = self.words[index].gap, self.words[index - 1]
        return gap in {" ", "  "} or (before.is_initial and gap in {". ", "."})

    def gap(self, index: int) -> str:
        """Return what stands before a word; after the last word, nothing."""
        return self.words[index].gap if 0 <= index < len(self.words) else self.tail
