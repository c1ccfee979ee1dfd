"""How far it binds: reservations, attention, absolutes, contests and half wills."""

from rodtrad.core.wording.asked import Asked, Hit, first_of, hit
from rodtrad.core.wording.catalogue import Rule
from rodtrad.core.wording.forms import Match
from rodtrad.core.wording.reading import Sentence


def back_door(asked: Asked, rule: Rule) -> Hit | None:
    return None if asked.known.has_exceptions else first_of(asked, rule)


def attention(asked: Asked, rule: Rule) -> Hit | None:
    return None if asked.known.is_vision else first_of(asked, rule)


def absolute(asked: Asked, rule: Rule) -> Hit | None:
    """ "Alltid" may stand beside a right that the law gives."""
    for sentence, matches in asked.by_sentence(rule):
        is_a_right = any(map(rule.spare.entry, sentence.lows))
        for match in matches:
            if match.entry != "alltid" or not is_a_right:
                return hit(sentence, match.first, match.last)
    return None


def contest(asked: Asked, rule: Rule) -> Hit | None:
    """A place aimed at in a ranking that is named can be tried."""
    if asked.known.is_vision or asked.known.has_level:
        return None
    if asked.has_level and any(map(rule.spare.entry, asked.reading.lows)):
        return None
    return first_of(asked, rule)


def half_will(asked: Asked, rule: Rule) -> Hit | None:
    if asked.known.is_vision:
        return None
    for sentence, match in asked.matches(rule):
        if not _is_of_the_resident(sentence, match, rule):
            return hit(sentence, match.first, match.last)
    return None


def _is_of_the_resident(sentence: Sentence, match: Match, rule: Rule) -> bool:
    """ "Du som vill byta skola": it is the reader who wants."""
    if match.entry != "vill":
        return False
    around = (sentence.low(match.first - 1), sentence.low(match.first + 1))
    return bool(rule.spare.entry(around[0])) or around[1] in {"du", "ni"}
