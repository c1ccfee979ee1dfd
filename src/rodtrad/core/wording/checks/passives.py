"""Does somebody do it: passives without an agent."""

from rodtrad.core.wording.asked import Asked, Hit, hit
from rodtrad.core.wording.catalogue import Rule
from rodtrad.core.wording.lists import LISTS
from rodtrad.core.wording.reading import Sentence

AGENT_WITHIN = 6
_BECOMES = LISTS["becomes"]
_BETWEEN = LISTS["between_becomes_and_participle"]
_PARTICIPLES = LISTS["participles"]
# "Av" belongs to the words before it and names nobody.
_BEFORE_OF = LISTS["before_of"]


def nobody_does_it(asked: Asked, rule: Rule) -> Hit | None:
    if asked.is_goal_with_level:
        return None
    for sentence in asked.reading.sentences:
        for index in range(len(sentence.words)):
            last = _passive(sentence, index, rule)
            if last is not None and not _has_agent(sentence, last):
                return hit(sentence, index, last)
    return None


def _passive(sentence: Sentence, index: int, rule: Rule) -> int | None:
    """Return the last word of a passive that begins here, or nothing."""
    if sentence.low(index) in _BECOMES:
        skip = sentence.low(index + 1) in _BETWEEN
        last = index + 1 + skip
        return last if _is_participle(sentence.low(last), rule) else None
    return index if _is_s_passive(sentence, index, rule) else None


def _is_s_passive(sentence: Sentence, index: int, rule: Rule) -> bool:
    low = sentence.low(index)
    if rule.find.entry(low):
        return True
    if not low.endswith("as") or len(low) < 5 or rule.spare.entry(low):
        return False
    is_name = index > 0 and sentence.words[index].text[0].isupper()
    return not low.endswith("nas") and not is_name


def _is_participle(low: str, rule: Rule) -> bool:
    if rule.spare.entry(low):
        return False
    regular = low.endswith(("ad", "ade", "rd", "gd", "lld")) and len(low) > 4
    return regular or low in _PARTICIPLES


def _has_agent(sentence: Sentence, last: int) -> bool:
    within = range(last + 1, last + 1 + AGENT_WITHIN)
    return any(
        sentence.low(index) == "av" and sentence.low(index - 1) not in _BEFORE_OF
        for index in within
    )
