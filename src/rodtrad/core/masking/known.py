"""Names that are no secret: those of the municipality's own units and places."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .details import Span
from .folding import fold
from .words import Word, words_of


@dataclass(frozen=True)
class Known:
    """Names as words in small letters, by the first of them."""

    by_first: Mapping[str, Sequence[tuple[str, ...]]]

    def without(self, spans: Iterable[Span], text: str) -> list[Span]:
        """Return the ordered spans that are not wholly within a known name."""
        places = list(self._places(text)) if self.by_first else []
        kept: list[Span] = []
        at = 0
        for span in spans:
            while at < len(places) and places[at][1] < span.end:
                at += 1
            if at == len(places) or places[at][0] > span.start:
                kept.append(span)
        return kept

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where known names stand, each that ends after those before it."""
        words = words_of(text)
        until = 0
        for index, word in enumerate(words):
            end = self._reach(words, index)
            if end > until:
                until = end
                yield word.start, end

    def _reach(self, words: Sequence[Word], index: int) -> int:
        """Return where the longest known name that begins with a word ends, 0 if none does."""
        low = words[index].low
        names = [*self.by_first.get(low, ()), *self.by_first.get(low.removesuffix("s"), ())]
        return max((_end(words[index : index + len(name)], name) for name in names), default=0)


def known_names(names: Collection[str]) -> Known:
    """Return the names to leave out, whatever their letters are; digits in them do not count."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        lows = tuple(word.low for word in words_of(fold(name).text))
        if lows:
            by_first.setdefault(lows[0], []).append(lows)
    return Known(by_first)


def _end(words: Sequence[Word], name: tuple[str, ...]) -> int:
    lows = tuple(word.low for word in words)
    is_name = lows == name or (lows[:-1], lows[-1]) == (name[:-1], f"{name[-1]}s")
    return words[-1].end if is_name else 0
