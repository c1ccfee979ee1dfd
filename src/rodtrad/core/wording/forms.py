"""Word lists expanded to the forms that a word takes in a sentence.

v1 (öka): -a -ar -ade -at -as -ades -ats; v2 (höja): -a -er -de -te -t -as -s -des -tes -ts and the
imperative; a (hållbar): -t -a -are -ast -aste; n (insats): the endings of nouns, and as the last
part of a compound; ends: as it stands and as the last part of a compound. A phrase is exact but
for "…", up to two words between, and "|", either word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .reading import Sentence

_VERB_1 = ("a", "ar", "ade", "at", "as", "ades", "ats")
_VERB_2 = ("", "a", "er", "de", "te", "t", "as", "s", "des", "tes", "ts")
_ADJECTIVE = ("", "t", "a", "are", "ast", "aste")
_NOUN = ("", "en", "et", "n", "er", "ar", "or", "na", "erna", "arna", "orna")
_NOUN_OF_ACTION = re.compile(
    r"\w{2,}(?:ning|ring|ling|ande|else|tion)(?:en|et|n|ar|er|arna|erna|na)?s?"
)
GAP = "…"
# So short an ending of a word is chance, not a compound.
_TOO_SHORT = 2
MOST_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Match:
    """Where in a sentence an entry stands: its first and last word, and the entry itself."""

    first: int
    last: int
    entry: str


@dataclass(frozen=True)
class Lexicon:
    """The entries of a list, by the forms they take."""

    forms: Mapping[str, str]
    endings: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], ...]]]

    def entry(self, low: str) -> str:
        """Return the entry that a single word is a form of, or nothing."""
        if low in self.forms:
            return self.forms[low]
        for length in self._lengths:
            if length < len(low) - 1 and low[-length:] in self.endings:
                return self.endings[low[-length:]]
        return ""

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted({len(ending) for ending in self.endings if len(ending) > _TOO_SHORT})

    def at(self, sentence: Sentence, index: int) -> Match | None:
        """Return the longest entry that begins with a word, or nothing."""
        for phrase in self.phrases.get(sentence.low(index), ()):
            last = _reach(phrase, sentence, index)
            if last is not None:
                said = " ".join(sentence.lows[index : last + 1])
                return Match(index, last, said)
        entry = self.entry(sentence.low(index))
        return Match(index, index, entry) if entry else None

    def all_in(self, sentence: Sentence) -> Iterator[Match]:
        for index in range(len(sentence.words)):
            if found := self.at(sentence, index):
                yield found


def _reach(phrase: tuple[tuple[str, ...], ...], sentence: Sentence, index: int) -> int | None:
    """Return the last word of a phrase that begins here, or nothing if it does not."""
    last, may_skip = index, 0
    for choices in phrase[1:]:
        if choices == (GAP,):
            may_skip = MOST_BETWEEN
            continue
        steps = range(last + 1, last + may_skip + 2)
        last_or_none = next((step for step in steps if sentence.low(step) in choices), None)
        if last_or_none is None:
            return None
        last, may_skip = last_or_none, 0
    return last


def lexicon(table: Mapping[str, Any]) -> Lexicon:
    """Return a list from its table, with every form of its words."""
    forms: dict[str, str] = {}
    forms |= _expanded(table.get("v1", ()), 1, _VERB_1)
    forms |= _expanded(table.get("v2", ()), 1, _VERB_2)
    forms |= _expanded(table.get("a", ()), 0, _ADJECTIVE)
    nouns = _nouns(table.get("n", ()))
    ends = {word: word for word in table.get("ends", ())}
    forms |= nouns | ends | {word: word for word in table.get("words", ())}
    for entry, others in table.get("forms", {}).items():
        forms |= dict.fromkeys([entry, *others], entry)
    phrases: dict[str, list[tuple[tuple[str, ...], ...]]] = {}
    for line in table.get("phrases", ()):
        phrase = tuple(tuple(word.split("|")) for word in line.split())
        for first in phrase[0]:
            phrases.setdefault(first, []).append(phrase)
    for candidates in phrases.values():
        candidates.sort(key=len, reverse=True)
    return Lexicon(forms, nouns | ends, phrases)


def _expanded(entries: Iterable[str], cut: int, endings: Sequence[str]) -> dict[str, str]:
    return {entry[: len(entry) - cut] + ending: entry for entry in entries for ending in endings}


def _nouns(entries: Iterable[str]) -> dict[str, str]:
    """A noun in -a or -e loses it before an ending: "vecka", "veckor"."""
    forms: dict[str, str] = {}
    for entry in entries:
        stems = {entry, entry[:-1]} if entry.endswith(("a", "e")) else {entry}
        for stem in stems:
            for ending in _NOUN:
                if stem + ending != entry[:-1]:
                    forms |= {stem + ending: entry, stem + ending + "s": entry}
    return forms


def is_noun_of_action(low: str) -> bool:
    """A noun made from a verb: "uppföljningen", "åtagande"."""
    return _NOUN_OF_ACTION.fullmatch(low) is not None
