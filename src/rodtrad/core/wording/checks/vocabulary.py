"""Which words: officialese, abbreviations, vogue words and words for staff only."""

import re
from collections.abc import Iterator

from rodtrad.core.wording.asked import Asked, Hit, hit
from rodtrad.core.wording.catalogue import Rule
from rodtrad.core.wording.reading import Sentence, Word

_CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,6}")
_PART = re.compile(r"[-/:]")


def abbreviation(asked: Asked, rule: Rule) -> Hit | None:
    """Speak at the first abbreviation that the text does not explain."""
    if _is_shouted(asked):
        return None
    known = {low.lower() for low in asked.known.known_abbreviations} | set(_explained(asked))
    for sentence in asked.reading.sentences:
        for index, word in enumerate(sentence.words):
            short = _short(word, rule)
            if short and short.lower() not in known and not rule.spare.entry(short.lower()):
                return hit(sentence, index, index)
    return None


def _is_shouted(asked: Asked) -> bool:
    """A text all in capitals hides which words are short."""
    words = asked.reading.words
    return 2 * sum(word.text.isupper() for word in words) > len(words)


def _short(word: Word, rule: Rule) -> str:
    if word.is_masked:
        return ""
    if rule.find.entry(word.low):
        return word.text
    parts = _PART.split(word.text)
    return next((part for part in parts if _CAPITALS.fullmatch(part)), "")


def _explained(asked: Asked) -> Iterator[str]:
    """Yield what stands in brackets after its words, or before brackets that hold its words."""
    for sentence in asked.reading.sentences:
        for before, word in zip(sentence.words, sentence.words[1:], strict=False):
            if before.after.endswith("(") and word.after.startswith(")"):
                yield word.low
            elif before.after.endswith("("):
                yield before.low


def vogue_word(asked: Asked, rule: Rule) -> Hit | None:
    travels = any(map(rule.spare.entry, asked.reading.lows))
    for sentence, match in asked.matches(rule):
        if not _is_a_journey(sentence, match.first, travels=travels):
            return hit(sentence, match.first, match.last)
    return None


def _is_a_journey(sentence: Sentence, index: int, *, travels: bool) -> bool:
    """ "Resa" is mostly a real one: a picture goes "mot" something, or is "resan" without a bus."""
    low = sentence.low(index)
    if low not in {"resa", "resan"}:
        return False
    return travels or not (low == "resan" or sentence.low(index + 1) == "mot")
