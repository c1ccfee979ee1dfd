"""A text as sentences of words, with quotations and linked titles masked."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from .lists import LISTS

# Words are runs of letters and digits; a mark inside one joins it: "e-post", "2027/28", "6,5".
_WORD = re.compile(r"[^\W_]+(?:(?:[-./:](?=[^\W_])|(?<=\d),(?=\d))[^\W_]+)*")
_MASK = re.compile(r"[”“\"«»][^”“\"«»\n]*[”“\"«»]|\[[^\[\]\n]*\]\([^()\s]*\)")
_ENDS = re.compile(r"[.!?;:\n]")
# Their full stop is their own and ends no sentence.
_DOTTED = LISTS["dotted"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its place in the text and the mark that follows it before the next word."""

    text: str
    low: str
    start: int
    end: int
    after: str = ""
    is_masked: bool = False


@dataclass(frozen=True)
class Sentence:
    words: tuple[Word, ...]

    @cached_property
    def lows(self) -> tuple[str, ...]:
        """The words in lower case; what is masked matches nothing."""
        return tuple("" if word.is_masked else word.low for word in self.words)

    def low(self, index: int) -> str:
        """Return the word at a place, or nothing outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""


@dataclass(frozen=True)
class Reading:
    """All sentences of a text."""

    sentences: tuple[Sentence, ...]
    places: tuple[int, ...] = field(default=(), repr=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def lows(self) -> frozenset[str]:
        return frozenset(low for sentence in self.sentences for low in sentence.lows)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text as it was written something stands."""
        return (self.places[start], self.places[end]) if self.places else (start, end)


def read(text: str, *, ends: str = ".!?;\n") -> Reading:
    """Return the text's sentences; `ends` are the marks that end one."""
    composed, places = _composed(text)
    masks = [match.span() for match in _MASK.finditer(composed)]
    words = _words(composed, masks)
    return Reading(tuple(_sentences(words, ends)), places)


def _words(text: str, masks: list[tuple[int, int]]) -> list[Word]:
    found: list[Word] = []
    spans = [match.span() for match in _WORD.finditer(text)]
    mask = 0
    for number, (start, end) in enumerate(spans):
        while mask < len(masks) and masks[mask][1] <= start:
            mask += 1
        is_masked = mask < len(masks) and masks[mask][0] <= start
        low = text[start:end].lower()
        until = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        after = text[end:until]
        if low in _DOTTED and after.startswith("."):
            end, after = end + 1, after[1:]
        found.append(Word(text[start:end], low, start, end, after, is_masked))
    return found


def _sentences(words: Iterable[Word], ends: str) -> Iterable[Sentence]:
    current: list[Word] = []
    for word in words:
        current.append(word)
        if any(mark in ends for mark in _ENDS.findall(word.after)):
            yield Sentence(tuple(current))
            current = []
    if current:
        yield Sentence(tuple(current))


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text with letter and accent as one, and where each letter stood."""
    if unicodedata.is_normalized("NFC", text):
        return text, ()
    letters: list[str] = []
    places: list[int] = []
    for match in re.finditer(r"[\s\S][\u0300-\u036f]*", text):
        one = unicodedata.normalize("NFC", match[0])
        letters.append(one)
        places += [match.start()] * len(one)
    return "".join(letters), (*places, len(text))
