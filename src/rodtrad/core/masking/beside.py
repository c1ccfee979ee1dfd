"""Names that what stands around tells: a number after them, an initial, a signature, a role."""

import re
from collections.abc import Iterator

from .cues import Cue
from .evidence import (
    is_first_name,
    is_listed_surname,
    is_mostly_other,
    is_role,
    is_surname,
    is_unit,
    is_word,
)
from .pairs import pair
from .reading import Read
from .words import CUES, NEVER_NAMES, Word

_MOST = 4
# A number, a mail address or the like follows, which is barred when names are looked for.
_NUMBER_AFTER = re.compile(r" ?[,:(<|\[]{0,2} ?\n? ?(?:\||\x00)")
_CLOSE = re.compile(r" ?\x00")
_BREAKS = frozenset(".!?:;,/|\n>\x00-(")


def beside(read: Read) -> dict[int, int]:
    """Return the last word of each name that is told so, by its first."""
    found: dict[int, int] = {}
    until = 0
    for first, last in _told(read):
        if first >= until:
            found[first] = last
            until = last + 1
    return found


def _told(read: Read) -> Iterator[tuple[int, int]]:
    for index in range(len(read.words)):
        for rule in (_before_number, _signed, _after_initial, _after_role, pair):
            last = rule(read, index)
            if last is not None:
                yield index, last
                break


def _before_number(read: Read, index: int) -> int | None:
    """Return the end of "bo berg" in "bo berg, 860427-2388", and of two unknown names there."""
    for last in range(index, min(index + _MOST, len(read.words))):
        if last > index and not read.is_beside(last):
            return None
        word = read.words[last]
        if word.low in NEVER_NAMES and not (word.is_capital and is_first_name(word)):
            return None
        gap = read.gap(last + 1)
        if not _NUMBER_AFTER.match(gap):
            continue
        return last if _are_names(read, index, last, is_close=bool(_CLOSE.match(gap))) else None
    return None


def _are_names(read: Read, first: int, last: int, *, is_close: bool) -> bool:
    words = read.words[first : last + 1]
    if any(is_role(word) or is_unit(word) for word in words):
        return False
    if len(words) == 1:
        return is_first_name(words[0]) and not is_mostly_other(words[0]) and _is_free(read, first)
    if not is_first_name(words[0]):
        is_pair = len(words) == 2 and is_surname(words[1]) and _is_free(read, first)
        return is_pair and words[0].low not in NEVER_NAMES
    others = [word for word in words[1:] if not _is_part(word)]
    is_apart = not is_close and not is_word(words[0])
    return not others or (others == [words[-1]] and (words[-1].is_capital or is_apart))


def _is_part(word: Word) -> bool:
    return (
        is_surname(word)
        or is_first_name(word)
        or word.low in CUES["particles"]
        or len(word.low) == 1
    )


def _is_free(read: Read, index: int) -> bool:
    """True when a name can begin here: after a mark or at the start."""
    return index == 0 or read.gap(index).rstrip(" ")[-1:] in _BREAKS


def _signed(read: Read, index: int) -> int | None:
    """Return the end of a listed name, in small letters too, that a letter is signed with."""
    if read.cues[index] not in {Cue.SIGNED, Cue.STRONG}:
        return None
    word = read.words[index]
    if word.low in NEVER_NAMES or is_role(word):
        return None
    following = index + 1
    is_pair = read.is_beside(following) and _ends(read, following)
    if is_pair and read.low(following) not in NEVER_NAMES and _is_likely(read, index):
        return following
    is_listed = is_first_name(word) or is_listed_surname(word)
    return index if _ends(read, index) and is_listed else None


def _is_likely(read: Read, index: int) -> bool:
    first, second = read.words[index], read.words[index + 1]
    return is_first_name(first) or is_surname(second) or read.cues[index] is Cue.STRONG


def _ends(read: Read, index: int) -> bool:
    """True when the line, the sentence or the text ends after a word."""
    gap = read.gap(index + 1)
    return index + 1 == len(read.words) or bool(re.match(r" {0,2}[.,!|(\n\x00]", gap))


def _after_initial(read: Read, index: int) -> int | None:
    """Return the end of "m. lindqvist"."""
    is_initial = len(read.low(index)) == 1 and read.gap(index + 1) in {". ", "."}
    if not is_initial or index + 1 >= len(read.words):
        return None
    surname = read.words[index + 1]
    is_sure = is_surname(surname) and (surname.is_capital or not is_word(surname))
    return index + 1 if is_sure and not is_unit(surname) else None


def _after_role(read: Read, index: int) -> int | None:
    """Return the end of "riitta mäkinen" in "grannen riitta mäkinen"."""
    word = read.words[index]
    if read.low(index - 1) in CUES["titles"] and read.is_beside(index):
        return index if is_surname(word) or is_first_name(word) else None
    if read.cues[index] is not Cue.ROLE or word.is_capital or word.low in NEVER_NAMES:
        return None
    if not read.is_beside(index + 1):
        return index if is_listed_surname(word) and not is_word(word) else None
    second = read.words[index + 1]
    if is_surname(second) and is_first_name(word):
        return index + 1
    return index if is_listed_surname(word) and not is_word(word) else None


def is_small_initial(read: Read, index: int) -> bool:
    """True for "h" in "heikki h"."""
    low, before = read.low(index), read.words[index - 1]
    is_letter = len(low) == 1 and (low in "bcdfghjklmnpqrstvwxz" or _ends(read, index))
    return is_letter and not before.is_capital and is_first_name(before) and not is_word(before)
