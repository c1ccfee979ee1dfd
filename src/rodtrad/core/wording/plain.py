"""Whether a whole declaration to residents is plain to read, and where it is not.

Language rules RTL17–RTL20 and RTL25 as they are for one text, with the limit of a whole
declaration: LIX 45. All figures are without quoted titles and names of schools and laws.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rodtrad.core.language import capitalised
from rodtrad.core.language import sentence as _
from rodtrad.core.swedish import number, number_word

from .asked import Asked, Known
from .catalogue import BY_ID, Kind
from .checks.plain import FEWEST_WORDS_FOR_LIX, MOST_WORDS, counted_words
from .fields import joined, lint_fields
from .forms import lexicon
from .lists import LISTS
from .readability import Measured, letters, measure
from .reading import Sentence, Word

EASY = 40
MOST_LIX = 45
MOST_LETTERS = 14
# In a text of more sentences, weight alone says nothing: one of these must speak too.
FEW_SENTENCES = 5
_BESIDE_WEIGHT = frozenset({"RTL17", "RTL18", "RTL20"})
_KNOWN_LONG = lexicon({"n": sorted(LISTS["known_long_words"])}).forms
# A line is read on into the next only when that begins with a small letter.
_LINE_END = re.compile(r"(?<=[^\s.!?:,;])[ \t]*\r?\n(?!\s*[a-zåäöé])")


class MarkKind(StrEnum):
    LONG_SENTENCE = "long_sentence"
    LONG_WORD = "long_word"
    OFFICIALESE = "officialese"
    INTERNAL = "internal"


_RULE_OF = {MarkKind.OFFICIALESE: BY_ID["RTL20"], MarkKind.INTERNAL: BY_ID["RTL25"]}


@dataclass(frozen=True, slots=True)
class Mark:
    """What is hard in a field's letters from `start` up to `end`, and how to mend it."""

    field: str
    start: int
    end: int
    kind: MarkKind
    message: str


@dataclass(frozen=True, slots=True)
class Plainness:
    """How a declaration reads: what was counted, its longest sentence in words, and the marks."""

    measured: Measured
    longest: int
    marks: tuple[Mark, ...]
    is_heavy: bool

    @property
    def lix(self) -> int:
        """Return the index in whole numbers, as it is shown and judged."""
        return round(self.measured.lix)

    @property
    def is_long_enough(self) -> bool:
        """Say whether there are words enough for the index to mean something."""
        return self.measured.words >= FEWEST_WORDS_FOR_LIX

    def count(self, kind: MarkKind) -> int:
        return sum(mark.kind is kind for mark in self.marks)


def read_plainly(texts: Mapping[str, str], **known: Any) -> Plainness:
    """Return how the named fields read as one declaration; `known` is that of `lint`.

    Marks come field by field in the order given and by where they begin; their places are those
    of the field as it was handed in. Marks may stand inside each other.
    """
    read = {name: Asked(text, Kind.PROMISE, Known(**known)) for name, text in texts.items()}
    lines = {name: _LINE_END.sub(".\n", text.strip()) for name, text in texts.items()}
    measured = measure(joined({n: t for n, t in lines.items() if t})[0], spare_names=True)
    lengths = [counted_words(one) for asked in read.values() for one in asked.reading.sentences]
    marks = tuple(mark for name, asked in read.items() for mark in _ordered(name, asked))
    return Plainness(measured, max(lengths, default=0), marks, _is_heavy(measured, texts, known))


def _is_heavy(measured: Measured, texts: Mapping[str, str], known: Mapping[str, Any]) -> bool:
    if measured.words < FEWEST_WORDS_FOR_LIX or round(measured.lix) <= MOST_LIX:
        return False
    if measured.sentences <= FEW_SENTENCES:
        return True
    said = {marked.rule.id for marked in lint_fields(texts, Kind.PROMISE, **known)}
    return bool(said & _BESIDE_WEIGHT)


def _ordered(name: str, asked: Asked) -> list[Mark]:
    marks = [mark for kind in _RULE_OF for mark in _listed(name, asked, kind)]
    said = {(mark.start, mark.end) for mark in marks}
    marks += [mark for mark in _long_words(name, asked) if (mark.start, mark.end) not in said]
    marks += _long_sentences(name, asked)
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _mark(name: str, asked: Asked, words: tuple[Word, ...], kind: MarkKind, message: str) -> Mark:
    start, end = asked.reading.place(words[0].start, words[-1].end)
    return Mark(name, start, end, kind, message)


def _long_sentences(name: str, asked: Asked) -> Iterator[Mark]:
    told = BY_ID["RTL17"].words()
    for sentence in asked.reading.sentences:
        count = counted_words(sentence)
        if count > MOST_WORDS[Kind.PROMISE]:
            message = f"{told.message.format(count=count)} {told.remedy}"
            yield _mark(name, asked, sentence.words, MarkKind.LONG_SENTENCE, message)


def _long_words(name: str, asked: Asked) -> Iterator[Mark]:
    for sentence in asked.reading.sentences:
        for word in sentence.words:
            if _is_long(sentence, word):
                message = _("”%(word)s” är ett långt ord. Finns det ett kortare?", word=word.text)
                yield _mark(name, asked, (word,), MarkKind.LONG_WORD, message)


def _is_long(sentence: Sentence, word: Word) -> bool:
    """A part between hyphens counts by itself; a name inside a sentence is what it is called."""
    is_name = word is not sentence.words[0] and word.text[0].isupper()
    if word.is_masked or is_name or word.low in _KNOWN_LONG:
        return False
    return any(letters(part) > MOST_LETTERS for part in re.split(r"[-/]", word.text))


def _listed(name: str, asked: Asked, kind: MarkKind) -> Iterator[Mark]:
    rule = _RULE_OF[kind]
    told = rule.words()
    for sentence, match in asked.matches(rule):
        words = sentence.words[match.first : match.last + 1]
        filling = {
            "word": " ".join(word.text for word in words),
            "instead": rule.instead.get(match.entry, ""),
        }
        message = f"{told.message} {told.remedy}".format_map(filling)
        yield _mark(name, asked, words, kind, message)


def answer(plainness: Plainness) -> str:
    """Return in sentences how it reads: "Texten är lätt att läsa: LIX 34. Tre meningar är …"."""
    return " ".join([_of_the_whole(plainness), *_of_marks(plainness)])


def _of_the_whole(plainness: Plainness) -> str:
    if not plainness.is_long_enough:
        return _("Texten är för kort för ett läsbarhetsindex.")
    lix = number(plainness.lix)
    if plainness.is_heavy:
        return _(
            "Texten är tung att läsa: LIX %(lix)s. Det bör vara högst %(limit)s.",
            lix=lix,
            limit=MOST_LIX,
        )
    if plainness.lix > MOST_LIX:
        return _("Texten har många långa ord men är rakt skriven: LIX %(lix)s.", lix=lix)
    if plainness.lix > EASY:
        return _("Texten går att läsa: LIX %(lix)s.", lix=lix)
    return _("Texten är lätt att läsa: LIX %(lix)s.", lix=lix)


def _of_marks(plainness: Plainness) -> Iterator[str]:
    counts = {kind: plainness.count(kind) for kind in MarkKind}
    if count := counts[MarkKind.LONG_SENTENCE]:
        yield _some(count, _("En mening är för lång."), _("%(count)s meningar är för långa."))
    if count := counts[MarkKind.LONG_WORD]:
        yield _some(count, _("Ett ord är långt."), _("%(count)s ord är långa."))
    if count := counts[MarkKind.OFFICIALESE]:
        yield _some(count, _("Ett ord är kanslisvenska."), _("%(count)s ord är kanslisvenska."))
    if count := counts[MarkKind.INTERNAL]:
        one, many = _("Ett ord säger invånarna sällan."), _("%(count)s ord säger invånarna sällan.")
        yield _some(count, one, many)


def _some(count: int, one: str, many: str) -> str:
    return one if count == 1 else many % {"count": capitalised(number_word(count))}
