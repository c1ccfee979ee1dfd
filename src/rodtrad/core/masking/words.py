"""The words of a text with what parts them, and the lists that names are told by."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from .folding import BAR

_WORD = re.compile(r"[^\W\d_]++(?:['\-][^\W\d_]++)*+")
_SENTENCE_END = re.compile(r"[.!?:;\n•*\"”»]")
_DATA = files(__package__) / "data"


def _lines(name: str) -> frozenset[str]:
    lines = (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.lower() for line in lines if not line.startswith("#"))


FIRST_NAMES = _lines("first_names")
SURNAMES = _lines("surnames")
ALSO_WORDS = _lines("also_words")
MOSTLY_OTHER = _lines("mostly_other")
NEVER_NAMES = _lines("never_names")
CUES = {
    name: frozenset(words)
    for name, words in tomllib.loads((_DATA / "cues.toml").read_text(encoding="utf-8")).items()
}


def ending(cue: str) -> tuple[str, ...]:
    """Return the endings of a list, for `str.endswith`."""
    return tuple(sorted(CUES[cue]))


@dataclass(frozen=True)
class Word:
    """A word, in small letters too, its place in the text and what parts it from the one before."""

    text: str
    low: str
    start: int
    end: int
    gap: str
    is_first: bool

    @cached_property
    def is_capital(self) -> bool:
        """True with a capital first, or one that slipped: "aWllin"."""
        return self.text[0].isupper() or (self.text[1:2].isupper() and self.text[2:3].islower())

    @cached_property
    def is_shouted(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @cached_property
    def is_initial(self) -> bool:
        return len(self.text) == 1 and self.is_capital

    @cached_property
    def stem(self) -> str:
        """The word in small letters without the s of a genitive: "annas", "anna's" is "anna"."""
        is_short = len(self.low) <= 3 or self.low.endswith("ss")
        return self.low if is_short else self.low.removesuffix("'s").removesuffix("s")

    @cached_property
    def begins_sentence(self) -> bool:
        """True after a full stop or a line, and at the start of all; never right after a bar."""
        since = self.gap[self.gap.rfind(BAR) + 1 :]
        return bool(_SENTENCE_END.search(since)) or (self.is_first and BAR not in self.gap)


def words_of(text: str) -> list[Word]:
    """Return the words in order; a hyphen or an apostrophe inside one joins it."""
    words: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        gap = text[at : match.start()]
        low, (start, end) = match[0].lower(), match.span()
        words.append(Word(match[0], low, start, end, gap, is_first=not words))
        at = match.end()
    return words
