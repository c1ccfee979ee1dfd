"""Names in a row: "Frida, Jhanna, Heikki och Göran"."""

from .evidence import can_be_name, is_first_name, is_mostly_other, is_unit
from .pairs import is_swedish
from .reading import Read
from .words import CUES


def is_listed_among(read: Read, index: int) -> bool:
    """True for a name in a row of names: "Frida, Jhanna, Heikki och Göran"."""
    word = read.words[index]
    if not can_be_name(word) or word.is_shouted or is_unit(word) or is_mostly_other(word):
        return False
    if _is_row(read.gap(index), read, index - 1) and _goes_on(read, index):
        return True
    is_first = _goes_on(read, index) and read.gap(index + 1) == ", " and not is_swedish(word)
    return is_first and _is_named(read, index + 1) and _goes_on(read, index + 1)


def _is_row(gap: str, read: Read, before: int) -> bool:
    return gap == ", " and before >= 0 and _is_named(read, before)


def _is_named(read: Read, index: int) -> bool:
    word = read.words[index]
    return word.is_capital and is_first_name(word) and not is_mostly_other(word)


def _goes_on(read: Read, index: int) -> bool:
    """True when another word of the row follows, after a comma or "och"."""
    if index + 1 >= len(read.words):
        return False
    if read.gap(index + 1) == ", ":
        return read.words[index + 1].is_capital
    is_last = read.low(index + 1) in CUES["conjunctions"] and index + 2 < len(read.words)
    return is_last and read.words[index + 2].is_capital
