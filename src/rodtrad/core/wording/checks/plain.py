"""Is it easy to read: length, clauses, weight and verbs hidden in nouns."""

from rodtrad.core.swedish import number
from rodtrad.core.wording.asked import Asked, Hit, everything, hit, whole
from rodtrad.core.wording.catalogue import Kind, Rule
from rodtrad.core.wording.forms import is_noun_of_action
from rodtrad.core.wording.lists import LISTS
from rodtrad.core.wording.reading import Sentence, Word

MOST_WORDS = {Kind.GOAL: 25, Kind.PROMISE: 20, Kind.ACTIVITY: 25}
MOST_LIX = {Kind.GOAL: 60, Kind.PROMISE: 55, Kind.ACTIVITY: 60}
FEWEST_WORDS_FOR_LIX = 10
CLAUSES = 3
_OPENING = frozenset('”“"«»[')


def long_sentence(asked: Asked, rule: Rule) -> Hit | None:
    for sentence in asked.reading.sentences:
        count = counted_words(sentence)
        if count > MOST_WORDS[asked.kind]:
            return whole(sentence, count=count)
    return None


def counted_words(sentence: Sentence) -> int:
    """Return how many words; a quotation or a linked title is one."""
    pairs = zip(sentence.words, sentence.words[1:], strict=False)
    return len(sentence.words) - sum(_is_one_title(*pair) for pair in pairs)


def _is_one_title(before: Word, word: Word) -> bool:
    return before.is_masked and word.is_masked and not _OPENING & set(before.after)


def clauses(asked: Asked, rule: Rule) -> Hit | None:
    for sentence in asked.reading.sentences:
        count = _subordinators(sentence, rule)
        if count >= CLAUSES:
            return whole(sentence, count=number(count))
    return None


_SUBJECTS = LISTS["subjects"]
_NO_VERBS = LISTS["no_infinitives"]
_NOT_A_CLAUSE = LISTS["after_som_without_clause"]


def _subordinators(sentence: Sentence, rule: Rule) -> int:
    count = infinitives = 0
    for index, low in enumerate(sentence.lows):
        if not rule.find.entry(low):
            continue
        if _marks_an_infinitive(sentence, index):
            infinitives += 1
            count += infinitives > 1
        else:
            count += _opens_a_clause(sentence, index)
    return count


def _marks_an_infinitive(sentence: Sentence, index: int) -> bool:
    after = sentence.low(index + 1)
    return sentence.low(index) == "att" and after.endswith("a") and after not in _NO_VERBS


def _opens_a_clause(sentence: Sentence, index: int) -> bool:
    """ "Om" is mostly a preposition: "frågor om avgiften"."""
    low, after = sentence.low(index), sentence.low(index + 1)
    if low == "om":
        begins = index == 0 or sentence.words[index - 1].after.strip() == ","
        return begins or after in _SUBJECTS
    if low == "som":
        return not after[:1].isdigit() and after not in _NOT_A_CLAUSE
    return True


def heavy(asked: Asked, rule: Rule) -> Hit | None:
    words = [word for word in asked.reading.words if not word.is_masked]
    limit = MOST_LIX[asked.kind]
    if len(words) < FEWEST_WORDS_FOR_LIX or asked.lix <= limit:
        return None
    return everything(asked, count=number(round(asked.lix)), limit=limit)


_MOST_BETWEEN = 2
# Between a light verb and its noun only determiners and adjectives may stand.
_OTHERS = LISTS["never_between_verb_and_noun"]


def hidden_verb(asked: Asked, rule: Rule) -> Hit | None:
    for sentence, match in asked.matches(rule):
        last = _noun_after(sentence, match.last, rule)
        if last is not None:
            return hit(sentence, match.first, last)
    return None


def _noun_after(sentence: Sentence, index: int, rule: Rule) -> int | None:
    for place in range(index + 1, index + _MOST_BETWEEN + 2):
        low = sentence.low(place)
        if not low or low in _OTHERS or _ends_a_clause(sentence, place - 1):
            return None
        if is_noun_of_action(low) and not _describes(sentence, place):
            is_established = rule.spare.entry(low) or _is_by_law(sentence, place)
            return None if is_established else place
    return None


def _ends_a_clause(sentence: Sentence, index: int) -> bool:
    return "," in sentence.words[index].after


def _describes(sentence: Sentence, index: int) -> bool:
    """ "Omfattande" before a noun is no noun."""
    after = sentence.low(index + 1)
    return sentence.low(index).endswith("ande") and bool(after) and after not in _OTHERS


def _is_by_law(sentence: Sentence, index: int) -> bool:
    return sentence.low(index).startswith("utredning") and sentence.low(index + 1) == "enligt"
