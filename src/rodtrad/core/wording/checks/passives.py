"""Does somebody do it: passives without an agent."""

from rodtrad.core.wording.asked import Asked, Hit, hit
from rodtrad.core.wording.catalogue import Rule
from rodtrad.core.wording.forms import is_noun_of_action
from rodtrad.core.wording.lists import LISTS
from rodtrad.core.wording.reading import Sentence

AGENT_WITHIN = 6
_BECOMES = LISTS["becomes"]
_BETWEEN = LISTS["between_becomes_and_participle"]
_PARTICIPLES = LISTS["participles"]
# "Av" belongs to the words before it and names nobody.
_BEFORE_OF = LISTS["before_of"]
_HAVE = frozenset({"ha", "har", "hade"})
_SHORTEST = 5


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
    infinitive = _in_as(sentence, index)
    if len(infinitive) < _SHORTEST or rule.spare.entry(infinitive):
        return False
    is_name = index > 0 and sentence.words[index].text[0].isupper()
    return not infinitive.endswith("nas") and not is_name


def _in_as(sentence: Sentence, index: int) -> str:
    """Return the infinitive that a present, past or perfect passive is of: "prövades", "prövas"."""
    low = sentence.low(index)
    if low.endswith("ades"):
        return low[:-4] + "as"
    is_perfect = low.endswith("ats") and _HAVE & set(sentence.lows[max(0, index - 2) : index])
    if is_perfect:
        return low[:-3] + "as"
    return low if low.endswith("as") else ""


def _is_participle(low: str, rule: Rule) -> bool:
    if rule.spare.entry(low):
        return False
    regular = low.endswith(("ad", "ade", "rd", "gd", "lld")) and len(low) > 4
    return regular or low in _PARTICIPLES


def _has_agent(sentence: Sentence, last: int) -> bool:
    within = range(last + 1, last + 1 + AGENT_WITHIN)
    return any(
        sentence.low(index) == "av" and not _belongs_before(sentence.low(index - 1))
        for index in within
    )


def _belongs_before(low: str) -> bool:
    """ "Göras i planeringen av projekt": what is planned, not who does it."""
    return low in _BEFORE_OF or is_noun_of_action(low)
