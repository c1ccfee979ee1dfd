"""LIX: words in a sentence and long words in a hundred (C. H. Björnsson, Läsbarhet, 1968)."""

from collections.abc import Sequence
from dataclasses import dataclass

from .reading import Word, read

_SENTENCE_ENDS = ".!?:"
LONGER_THAN = 6
# A school, a law or a document is called what it is called.
_NAMES = ("skola", "skolan", "gymnasiet", "lagen", "balken", "förordningen")


@dataclass(frozen=True, slots=True)
class Measured:
    """What readability is made of: how many words, sentences, and words that are long."""

    words: int
    sentences: int
    long: int

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences if self.words else 0.0

    @property
    def long_share(self) -> float:
        """Return how many of the words are long, 0 to 1."""
        return self.long / self.words if self.words else 0.0

    @property
    def lix(self) -> float:
        return self.words_per_sentence + 100 * self.long_share


def lix(text: str) -> float:
    """Return the readability index of a text, zero for one without words."""
    return measure(text).lix


def lix_without_names(text: str) -> float:
    """Return the index when quoted titles and names of schools and laws are taken out."""
    return measure(text, spare_names=True).lix


def measure(text: str, *, spare_names: bool = False) -> Measured:
    """Return what a text's readability is made of, with or without titles and names."""
    sentences = [
        [word for word in sentence.words if not (spare_names and _is_name(sentence.words, word))]
        for sentence in read(text, ends=_SENTENCE_ENDS).sentences
    ]
    counted = [words for words in sentences if words]
    words = [word for words in counted for word in words]
    long = sum(letters(word.text) > LONGER_THAN for word in words)
    return Measured(len(words), len(counted), long)


def _is_name(sentence: Sequence[Word], word: Word) -> bool:
    is_inside = word is not sentence[0] and word.text[0].isupper()
    return word.is_masked or (is_inside and word.low.endswith(_NAMES))


def letters(word: str) -> int:
    return sum(map(str.isalpha, word))
