"""What it is: an activity among goals, a goal among activities, several goals in one."""

from collections.abc import Iterator

from rodtrad.core.swedish import number_word
from rodtrad.core.wording import levels
from rodtrad.core.wording.asked import Asked, Hit, everything, hit
from rodtrad.core.wording.catalogue import BY_ID, Rule
from rodtrad.core.wording.forms import Lexicon
from rodtrad.core.wording.lists import LISTS
from rodtrad.core.wording.reading import Sentence

_SHALL = LISTS["shall"]
_OPENINGS = LISTS["openings"]
_OPENING_ENDS_WITHIN = 6
_AFTER_BEFORE = frozenset({"varje", "nästa", "år"})


def goal_is_activity(asked: Asked, rule: Rule) -> Hit | None:
    if asked.known.is_assignment:
        return None
    for sentence in asked.reading.sentences:
        for index in _first_verbs(sentence):
            found = rule.find.at(sentence, index)
            if found and not _is_opening(sentence, index):
                return hit(sentence, found.first, found.last)
    return None


def _first_verbs(sentence: Sentence) -> Iterator[int]:
    """Yield where the first verb may stand: first, after one word, or after "ska"."""
    shall = next((n for n, low in enumerate(sentence.lows[:8]) if low in _SHALL), None)
    if shall is None:
        yield 0
        if sentence.low(0) not in _OPENINGS:
            yield 1
    elif shall <= _OPENING_ENDS_WITHIN and _begins_with_time(sentence):
        yield _past_times(sentence, shall + 2)
    elif shall == 1:
        yield _past_times(sentence, 2)


def _begins_with_time(sentence: Sentence) -> bool:
    return sentence.low(0) in _OPENINGS or levels.is_year(sentence, 0)


def _past_times(sentence: Sentence, index: int) -> int:
    """Return the first word from here on that tells no time."""
    while levels.is_year(sentence, index) or sentence.low(index) in _OPENINGS - {"inför"}:
        index += 1
    return index


def _is_opening(sentence: Sentence, index: int) -> bool:
    """ "Inför valet 2030" is a time; "Inför scheman 2030" is something to do."""
    is_time = sentence.low(index + 1) in _AFTER_BEFORE or levels.is_year(sentence, index + 1)
    return sentence.low(index) == "inför" and is_time


def promise_to_nobody(asked: Asked, rule: Rule) -> Hit | None:
    if asked.known.is_addressed or any(True for _ in asked.matches(rule)):
        return None
    return everything(asked)


def activity_without_action(asked: Asked, rule: Rule) -> Hit | None:
    if asked.known.has_steps or not asked.reading.sentences:
        return None
    sentence = asked.reading.sentences[0]
    places = {0, 1} | {n + 1 for n, low in enumerate(sentence.lows[:4]) if low in _SHALL}
    lists: tuple[Lexicon, ...] = (rule.find, BY_ID["RTL08"].find)
    for index in sorted(places):
        found = next(filter(None, (words.at(sentence, index) for words in lists)), None)
        if found:
            return hit(sentence, found.first, found.last)
    return None


def activity_is_goal(asked: Asked, rule: Rule) -> Hit | None:
    sentence = asked.reading.sentences[0]
    found = rule.find.at(sentence, 1 if sentence.low(0) == "att" else 0)
    if found is None or asked.has_level:
        return None
    return hit(sentence, found.first, found.last)


def several_goals(asked: Asked, rule: Rule) -> Hit | None:
    if asked.known.has_parts:
        return None
    for sentence in asked.reading.sentences:
        for first, last, count in _enumerations(sentence, rule):
            return hit(sentence, first, last, count=number_word(count))
        if {"och", "samt"} <= set(sentence.lows):
            count = 1 + sum(low in {"och", "samt"} for low in sentence.lows)
            last = len(sentence.words) - 1
            return hit(sentence, 0, last, count=number_word(count))
    return None


_JOINING = LISTS["joining"]
# What such a word begins after a comma is said by the way, and no part of an enumeration.
_CLAUSES = LISTS["clauses"]
_ASIDES = _CLAUSES | LISTS["asides"]
_OPENERS = {("i", "den", "mån"), ("i", "form", "av")}
_LONGEST_PART = 5


def _enumerations(sentence: Sentence, rule: Rule) -> Iterator[tuple[int, int, int]]:
    """Yield each "X, Y och Z": its first and last word and how many parts it has."""
    parts = _parted(sentence)
    for number in range(1, len(parts)):
        start, end = parts[number]
        joint = next((n for n in range(start, end) if sentence.low(n) in _JOINING), start)
        if joint == start or joint - start > _LONGEST_PART or joint + 1 >= end:
            continue
        if _is_aside(sentence, parts, number) or _lists_groups(sentence, start, joint, rule):
            continue
        before = _parts_before(parts, number)
        yield start - 1, joint + 1, before + 2


def _parted(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the stretches of a sentence between its commas."""
    cuts = [
        number + 1
        for number, word in enumerate(sentence.words)
        if "," in word.after and sentence.low(number + 1) not in _JOINING
    ]
    return list(zip([0, *cuts], [*cuts, len(sentence.words)], strict=True))


def _is_aside(sentence: Sentence, parts: list[tuple[int, int]], number: int) -> bool:
    before, here = parts[number - 1][0], parts[number][0]
    is_reserved = any(sentence.lows[n : n + 3] in _OPENERS for n in (before, here))
    return is_reserved or sentence.low(here) in _ASIDES or sentence.low(before) in _CLAUSES


def _lists_groups(sentence: Sentence, start: int, joint: int, rule: Rule) -> bool:
    """Groups for one measure: "kvinnor, män och totalt", "årskurs 3, 6 och 9"."""
    around = (sentence.low(start - 1), sentence.low(joint - 1), sentence.low(joint + 1))
    return all(low[:1].isdigit() or rule.spare.entry(low) for low in around)


def _parts_before(parts: list[tuple[int, int]], number: int) -> int:
    """Count the short parts in a row before this one; the first of the sentence is one of them."""
    count = 1
    while number - count > 0 and _length(parts[number - count]) <= _LONGEST_PART:
        count += 1
    return count


def _length(part: tuple[int, int]) -> int:
    return part[1] - part[0]
