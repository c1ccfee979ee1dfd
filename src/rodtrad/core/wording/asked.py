"""What a rule is asked about, and what it answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from . import levels
from .catalogue import Kind, Rule
from .forms import Match
from .readability import lix_without_names
from .reading import Reading, Sentence, read


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known beside the text, so that a rule which it answers need not speak."""

    has_level: bool = False
    has_time: bool = False
    has_parts: bool = False
    has_steps: bool = False
    has_exceptions: bool = False
    is_vision: bool = False
    is_assignment: bool = False
    is_addressed: bool = False
    known_abbreviations: frozenset[str] = frozenset()
    chosen_words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Asked:
    """A text of a kind, with what is known beside it."""

    text: str
    kind: Kind
    known: Known

    @cached_property
    def reading(self) -> Reading:
        return read(self.text)

    @cached_property
    def lix(self) -> float:
        return lix_without_names(self.text)

    @cached_property
    def has_level(self) -> bool:
        return self.known.has_level or levels.has_level(self.reading)

    @cached_property
    def has_time(self) -> bool:
        return self.known.has_time or levels.has_time(self.reading)

    @cached_property
    def is_goal_with_level(self) -> bool:
        return self.kind is Kind.GOAL and self.has_level

    def matches(self, rule: Rule) -> Iterator[tuple[Sentence, Match]]:
        """Yield the rule's entries in the text, without those excepted or chosen to be used."""
        for sentence in self.reading.sentences:
            for match in rule.find.all_in(sentence):
                is_spared = rule.spare.at(sentence, match.first) is not None
                if not is_spared and match.entry not in self.known.chosen_words:
                    yield sentence, match

    def by_sentence(self, rule: Rule) -> Iterator[tuple[Sentence, list[Match]]]:
        """Yield each sentence that holds entries of the rule, with all of them."""
        for sentence, found in groupby(self.matches(rule), key=itemgetter(0)):
            yield sentence, [match for _, match in found]


@dataclass(frozen=True)
class Hit:
    """Where a rule speaks, and what its sentences are filled with."""

    start: int
    end: int
    filling: dict[str, object] = field(default_factory=dict)


Check = Callable[[Asked, Rule], Hit | None]


def hit(sentence: Sentence, first: int, last: int, **filling: object) -> Hit:
    """Return a hit on some words of a sentence."""
    said = " ".join(word.text for word in sentence.words[first : last + 1])
    start, end = sentence.words[first].start, sentence.words[last].end
    return Hit(start, end, {"word": said, **filling})


def whole(sentence: Sentence, **filling: object) -> Hit:
    return hit(sentence, 0, len(sentence.words) - 1, **filling)


def everything(asked: Asked, **filling: object) -> Hit:
    """Return a hit on all of a text."""
    words = asked.reading.words
    return Hit(words[0].start, words[-1].end, filling)


def first_of(asked: Asked, rule: Rule) -> Hit | None:
    """Speak at the first of the rule's words."""
    for sentence, match in asked.matches(rule):
        instead = rule.instead.get(match.entry, "")
        return hit(sentence, match.first, match.last, instead=instead)
    return None
