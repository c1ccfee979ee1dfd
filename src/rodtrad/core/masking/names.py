"""Names of people, by lists, shape and what stands around them.

Every word is weighed alone and by its neighbours; words that are names side by side are one name.
"""

from collections.abc import Iterator

from .again import named_again
from .beside import beside, is_small_initial
from .cues import Cue, cues
from .details import Kind, Span
from .evidence import (
    can_be_name,
    has_certain_ending,
    is_first_name,
    is_listed_surname,
    is_mostly_other,
    is_surname,
    is_word,
)
from .pairs import is_firm
from .reading import Read
from .rows import is_listed_among
from .words import CUES, NEVER_NAMES, Word, words_of

_MOST_WORDS = 6
# Words of one letter, which with a capital begin a sentence.
_SMALL_WORDS = frozenset("iåö")


def names(text: str) -> Iterator[Span]:
    """Yield the names of people, in order; one that is named again is found there too."""
    words = words_of(text)
    found = [*_names(text, words)]
    again = named_again(words, found)
    yield from sorted([*found, *again])


def _names(text: str, words: list[Word]) -> Iterator[Span]:
    read = Read(words, cues(words), text[words[-1].end :] if words else "")
    told = beside(read)
    index = until = 0
    is_after_name = False
    while index < len(words):
        if index in told:
            last = max(told[index], _to(read, told[index]))
            yield Span(words[index].start, words[last].end, Kind.NAME)
            is_after_name = _is_joined(read, last)
            index = until = last + (2 if is_after_name else 1)
            continue
        if (
            _is_seed(read, index)
            or is_listed_among(read, index)
            or (is_after_name and can_be_name(words[index]))
        ):
            first, last = _from(read, index, until), _to(read, index)
            if not _is_place(read, first, last):
                yield Span(words[first].start, words[last].end, Kind.NAME)
                is_after_name = _is_joined(read, last)
                index = until = last + (2 if is_after_name else 1)
                continue
        is_after_name = False
        index += 1


def _is_seed(read: Read, index: int) -> bool:
    """True for a word that is enough to tell that a name stands here."""
    word, cue = read.words[index], read.cues[index]
    if cue and _is_cued(read, index, cue):
        return True
    if word.low in NEVER_NAMES and not _has_surname_after(read, index):
        return False
    if not word.is_capital:
        return _is_small_name(read, index)
    if is_first_name(word):
        return _is_capital_name(read, index)
    return _is_lone_surname(read, index) or _is_after_initial(read, index)


def _is_cued(read: Read, index: int, cue: Cue) -> bool:
    word = read.words[index]
    if cue is Cue.STRONG:
        return word.low not in NEVER_NAMES and (len(word.low) > 2 or word.is_capital)
    if word.is_initial and cue is not Cue.MEETING:
        return word.low not in _SMALL_WORDS
    if cue is Cue.ROLE and word.is_capital and read.low(index - 1) in CUES["close"]:
        return is_first_name(word) or can_be_name(word)
    if can_be_name(word):
        return not (is_mostly_other(word) and cue is Cue.MEETING)
    return cue is not Cue.MEETING and is_first_name(word) and not is_word(word)


def _is_small_name(read: Read, index: int) -> bool:
    """True in small letters for a name that is no word, and for a word with a sure surname."""
    word = read.words[index]
    if is_first_name(word, in_genitive=False) and not is_word(word):
        return True
    if has_certain_ending(word) and (is_listed_surname(word) or word.stem.endswith("sson")):
        return True
    return is_first_name(word) and _has_surname_after(read, index, least_certain=True)


def _is_capital_name(read: Read, index: int) -> bool:
    """True for a first name with a capital, unless it may as well be a word here."""
    word = read.words[index]
    if not is_word(word):
        return True
    if _has_surname_after(read, index) or _is_before_and(read, index):
        return True
    if is_mostly_other(word) or word.is_shouted or len(word.low) < 3:
        return False
    return not word.begins_sentence or read.low(index + 1) in CUES["sayings"]


def _is_before_and(read: Read, index: int) -> bool:
    """True for "Per" in "Per och Kerstin"."""
    if not (_is_joined(read, index) and index + 2 < len(read.words)):
        return False
    other = read.words[index + 2]
    is_sure = not is_word(other)
    return other.is_capital and is_first_name(other) and (is_sure or not is_mostly_other(other))


def _is_lone_surname(read: Read, index: int) -> bool:
    word = read.words[index]
    if not is_surname(word) or is_mostly_other(word):
        return False
    if has_certain_ending(word) and word.stem.endswith("sson"):
        return True
    is_at_place = read.low(index - 1) in CUES["place_prepositions"]
    if is_at_place or word.is_shouted:
        return False
    return not word.begins_sentence or not is_word(word)


def _is_after_initial(read: Read, index: int) -> bool:
    """True for "Zetterqvall" in "A. Zetterqvall"."""
    before = read.words[index - 1] if read.is_beside(index) else None
    return bool(before and before.is_initial and can_be_name(read.words[index])) and (
        read.words[index].gap in {". ", "."}
    )


def _has_surname_after(read: Read, index: int, *, least_certain: bool = False) -> bool:
    """True when a word that can be a surname follows; `least_certain` asks for no capital."""
    if not read.is_beside(index + 1):
        return False
    after = read.words[index + 1]
    if least_certain:
        return has_certain_ending(after) or (is_listed_surname(after) and not is_word(after))
    return can_be_name(after) and (is_surname(after) or is_first_name(after))


def _from(read: Read, index: int, until: int) -> int:
    """Return the first word of the name: initials, particles and names before what told it."""
    first = index
    while first > until and read.is_beside(first) and _belongs(read, first - 1, before=True):
        first -= 1
    return first


def _to(read: Read, index: int) -> int:
    """Return the last word of the name."""
    last = index
    while last - index < _MOST_WORDS and read.is_beside(last + 1):
        if _belongs(read, last + 1):
            last += 1
        elif read.low(last + 1) in CUES["particles"] and _is_name_at(read, last + 2):
            last += 2
        else:
            break
    return last


def _belongs(read: Read, index: int, *, before: bool = False) -> bool:
    word = read.words[index]
    if word.is_initial:
        return before or word.low not in _SMALL_WORDS
    if before:
        is_free = not word.begins_sentence or is_first_name(word)
        return can_be_name(word) and is_free and not word.is_shouted
    if word.is_capital:
        return can_be_name(word)
    if is_small_initial(read, index):
        return True
    if is_word(word) and word.low not in CUES["no_small_surnames"]:
        is_small = not read.words[index - 1].is_capital and not is_mostly_other(word)
        return is_small and is_listed_surname(word)
    return (is_surname(word) or is_first_name(word)) and not is_word(word)


def _is_name_at(read: Read, index: int) -> bool:
    return read.is_beside(index) and can_be_name(read.words[index])


def _is_joined(read: Read, last: int) -> bool:
    """True when "och" and a word follow the name, so that the word may be another."""
    is_joining = read.low(last + 1) in CUES["conjunctions"]
    return is_joining and read.is_beside(last + 1) and read.is_beside(last + 2)


def _is_place(read: Read, first: int, last: int) -> bool:
    """True when the words around tell of a street, a school or a rule that has the name."""
    if first + 1 == last and is_firm(read.words[first], read.words[last]):
        return True
    before = read.low(first - 1) if read.is_beside(first) else ""
    after = read.low(last + 1) if read.is_beside(last + 1) else ""
    is_genitive = read.low(last).endswith("s") and first == last
    nouns = CUES["place_nouns_of_genitives" if is_genitive else "place_nouns"]
    return before in CUES["no_name_before"] or after in nouns
