"""Can it be measured: direction, time, measure, verbs and words without a measure."""

from rodtrad.core.wording import levels
from rodtrad.core.wording.asked import Asked, Hit, everything, first_of, hit
from rodtrad.core.wording.catalogue import Rule
from rodtrad.core.wording.lists import LISTS
from rodtrad.core.wording.reading import Sentence

# Of quantity, not of time: a rhythm beside them explains nothing.
_QUANTITIES = LISTS["quantities"]
_RELATIVES = frozenset({"som", "vilket", "vilka"})
_PURPOSE = ("för", "att")


def direction_without_level(asked: Asked, rule: Rule) -> Hit | None:
    return None if asked.has_level else first_of(asked, rule)


def no_time(asked: Asked, rule: Rule) -> Hit | None:
    return None if asked.has_time else everything(asked)


def promise_without_measure(asked: Asked, rule: Rule) -> Hit | None:
    names_a_span = any(levels.is_span(low) for low in asked.reading.lows)
    return None if asked.has_level or names_a_span else everything(asked)


def unmeasurable_verb(asked: Asked, rule: Rule) -> Hit | None:
    if asked.has_level and asked.has_time:
        return None
    for sentence, match in asked.matches(rule):
        if not _is_beside(sentence, match.first):
            return hit(sentence, match.first, match.last)
    return None


def _is_beside(sentence: Sentence, index: int) -> bool:
    """A purpose or a relative clause does not govern: "för att främja", "som främjar"."""
    before = sentence.lows[max(0, index - 3) : index]
    is_relative = sentence.low(index).endswith("r") and bool(_RELATIVES & set(before))
    return before[-2:] == _PURPOSE or is_relative


def rubber_word(asked: Asked, rule: Rule) -> Hit | None:
    return None if asked.has_level else first_of(asked, rule)


def vague_time(asked: Asked, rule: Rule) -> Hit | None:
    for sentence, matches in asked.by_sentence(rule):
        is_told = levels.has_rhythm(sentence)
        for match in matches:
            if match.entry in _QUANTITIES or not is_told:
                return hit(sentence, match.first, match.last)
    return None
