"""Can it be measured: direction, time, measure, verbs and words without a measure."""

from rodtrad.core.wording import levels
from rodtrad.core.wording.asked import Asked, Hit, everything, first_of, hit
from rodtrad.core.wording.catalogue import Rule
from rodtrad.core.wording.lists import LISTS

# Of quantity, not of time: a rhythm beside them explains nothing.
_QUANTITIES = LISTS["quantities"]
# A verb after "för att" tells the purpose and does not govern.
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
        if sentence.lows[max(0, match.first - 2) : match.first] != _PURPOSE:
            return hit(sentence, match.first, match.last)
    return None


def rubber_word(asked: Asked, rule: Rule) -> Hit | None:
    return None if asked.has_level else first_of(asked, rule)


def vague_time(asked: Asked, rule: Rule) -> Hit | None:
    for sentence, matches in asked.by_sentence(rule):
        is_told = levels.has_rhythm(sentence)
        for match in matches:
            if match.entry in _QUANTITIES or not is_told:
                return hit(sentence, match.first, match.last)
    return None
