"""Names that stand once more in a text, where nothing else tells that they are names."""

from collections.abc import Iterable, Iterator, Sequence

from .details import Kind, Span
from .evidence import is_first_name, is_mostly_other
from .words import CUES, NEVER_NAMES, Word


def named_again(words: Sequence[Word], found: Sequence[Span]) -> Iterator[Span]:
    """Yield words with a capital that are a first name found elsewhere in the text.

    Only a first name in full is told again, and not where a noun of a place follows it.
    """
    lows = set(_first_names(words, found))
    taken = iter([*found, None])
    span = next(taken)
    for index, word in enumerate(words):
        while span and span.end <= word.start:
            span = next(taken)
        if span and span.start <= word.start:
            continue
        is_capital = word.is_capital and not word.is_shouted
        if is_capital and lows & {word.low, word.stem} and not _is_of_place(words, index):
            yield Span(word.start, word.end, Kind.NAME)


def _first_names(words: Sequence[Word], found: Iterable[Span]) -> Iterator[str]:
    starts = {span.start for span in found}
    for word in words:
        is_other = is_mostly_other(word) or word.low in NEVER_NAMES or len(word.low) < 3
        if word.start in starts and is_first_name(word) and not is_other:
            yield word.low
            yield word.stem


def _is_of_place(words: Sequence[Word], index: int) -> bool:
    after = words[index + 1] if index + 1 < len(words) else None
    before = words[index - 1].low if index else ""
    nouns = CUES["place_nouns"]
    return (
        bool(after and after.gap == " " and after.low in nouns) or before in CUES["no_name_before"]
    )
