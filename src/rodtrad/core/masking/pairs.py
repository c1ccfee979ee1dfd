"""Two words side by side that are a name, or a firm that is called by one."""

import re

from .evidence import (
    can_be_name,
    has_certain_ending,
    is_first_name,
    is_listed_surname,
    is_mostly_other,
    is_surname,
    is_unit,
    is_word,
)
from .reading import Read
from .words import CUES, NEVER_NAMES, SURNAMES, Word, ending

# Letters that no Swedish word in small letters has so.
_FOREIGN = re.compile(r"[^a-zåäöéàü\-]|aa|uu|[^aeiouyåäö]h[^aeiouyåäö]|w|z|kh|gh|dh")
_WORD_ENDINGS = ending("word_endings")


def is_firm(first: Word, second: Word) -> bool:
    """True for "Kalles Däck": a name in the genitive and a word that is none."""
    is_owner = first.low.endswith("s") and not is_first_name(first, in_genitive=False)
    is_owner = is_owner and first.low not in SURNAMES and first.low != first.stem
    return is_owner and second.is_capital and not (is_surname(second) or is_first_name(second))


def pair(read: Read, index: int) -> int | None:
    """Return the end of two words that are a listed first name and a surname, or may well be."""
    if not read.is_beside(index + 1):
        return None
    first, second = read.words[index], read.words[index + 1]
    if first.is_shouted and second.is_shouted:
        is_sure = not (is_word(first) or is_word(second))
        return index + 1 if is_sure and is_first_name(first) and is_surname(second) else None
    if first.is_capital:
        return index + 1 if _is_capital_pair(read, index) else None
    if second.is_capital or first.low in NEVER_NAMES or second.low in NEVER_NAMES:
        return None
    if is_first_name(first, in_genitive=False) and not is_word(first):
        return (
            index + 1
            if is_surname(second) and second.low not in CUES["no_small_surnames"]
            else None
        )
    is_sure = is_listed_surname(second) and not is_word(second)
    is_sure = is_sure or has_certain_ending(second)
    is_known = is_first_name(first) or _is_foreign(first)
    return index + 1 if is_sure and is_known else None


def _is_foreign(word: Word) -> bool:
    """True for letters that no Swedish word in small letters has so."""
    return bool(_FOREIGN.search(word.low))


def _is_capital_pair(read: Read, index: int) -> bool:
    first, second = read.words[index], read.words[index + 1]
    if first.is_shouted or second.is_shouted or not (can_be_name(first) and can_be_name(second)):
        return False
    if any(is_mostly_other(word) and not is_first_name(word) for word in (first, second)):
        return False
    if read.low(index - 1) in CUES["no_name_before"] or read.low(index + 2) in CUES["place_nouns"]:
        return False
    if read.low(index - 1) in CUES["place_prepositions"] and not first.begins_sentence:
        return False
    if is_first_name(first, in_genitive=False):
        return True
    if first.low.endswith("s") or first.low in CUES["place_adjectives"]:
        return False
    is_sure = is_listed_surname(second) or has_certain_ending(second)
    return is_sure or not (is_unit(second) or is_swedish(first))


def is_swedish(word: Word) -> bool:
    """True for a word that ends as a Swedish word with the article, a verb or an adjective does."""
    return word.low.endswith(_WORD_ENDINGS)
