"""LIX: words in a sentence and long words in a hundred (C. H. Björnsson, Läsbarhet, 1968)."""

from collections.abc import Sequence

from .reading import Word, read

_SENTENCE_ENDS = ".!?:"
LONGER_THAN = 6
# A school, a law or a document is called what it is called.
_NAMES = ("skola", "skolan", "gymnasiet", "lagen", "balken", "förordningen")


def lix(text: str) -> float:
    """Return the readability index of a text, zero for one without words."""
    return _index(text, spare_names=False)


def lix_without_names(text: str) -> float:
    """Return the index when quoted titles and names of schools and laws are taken out."""
    return _index(text, spare_names=True)


def _index(text: str, *, spare_names: bool) -> float:
    sentences = [
        [word for word in sentence.words if not (spare_names and _is_name(sentence.words, word))]
        for sentence in read(text, ends=_SENTENCE_ENDS).sentences
    ]
    counted = [words for words in sentences if words]
    words = [word for words in counted for word in words]
    if not words:
        return 0.0
    long = sum(_letters(word.text) > LONGER_THAN for word in words)
    return len(words) / len(counted) + 100 * long / len(words)


def _is_name(sentence: Sequence[Word], word: Word) -> bool:
    is_inside = word is not sentence[0] and word.text[0].isupper()
    return word.is_masked or (is_inside and word.low.endswith(_NAMES))


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))
