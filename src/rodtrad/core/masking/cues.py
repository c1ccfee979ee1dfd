"""What stands before a name and tells that it is one: "jag heter", "läraren", "pratade med"."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from .evidence import is_role
from .words import CUES, Word

_LONGEST_CUE = 3
_NEAR = re.compile(r" ?[:,\-(]? ?|[,:.!]{0,2} ?\n{1,2} ?|: {1,2}")
_CLOSING = re.compile(r"[.,!:]{0,2} {0,2}\n{0,3} {0,2}")
_JOINED = re.compile(r" | ?\n ?")
_SIGNED = re.compile(r"(?:^|[\n.!?\x00]) {0,2}(?:/{1,2}|-{1,2}) {0,2}$")
_CLOSINGS = {
    "mvh",
    "vh",
    "bh",
    "hälsningar",
    "hälsning",
    "hälsar",
    "hälsningar från",
    "mvh från",
    "vänligen",
}


class Cue(IntEnum):
    """How much may be taken for a name after the words before it."""

    NONE = 0
    # A listed name in small letters, and any word with a capital.
    ROLE = 1
    # Any word with a capital.
    MEETING = 2
    # The same as a role, also on the next line.
    CAREFUL = 3
    # Anything at all.
    STRONG = 4
    # A letter ends, and who wrote it follows.
    SIGNED = 5


def cues(words: Sequence[Word]) -> list[Cue]:
    """Return for each word what the words before it tell."""
    return [_cue(words, index) for index in range(len(words))]


def _cue(words: Sequence[Word], index: int) -> Cue:
    word = words[index]
    if _SIGNED.search(word.gap):
        return Cue.SIGNED
    if index and words[index - 1].is_capital and words[index - 1].low in CUES["place_adjectives"]:
        return Cue.NONE
    told = max((_told(word, said) for said in _before(words, index)), default=Cue.NONE)
    if told:
        return told
    before = words[index - 1] if index else None
    if before and is_role(before) and word.gap in {" ", ": ", ", ", " ("}:
        return Cue.ROLE
    return Cue.NONE


def _told(word: Word, said: str) -> Cue:
    """Return what a few words tell of the word that follows them."""
    if said in CUES["introductions"] and _is_near(word.gap, said):
        is_careful = said in CUES["careful_introductions"]
        if is_careful and said in _CLOSINGS:
            return Cue.SIGNED
        return Cue.CAREFUL if is_careful else Cue.STRONG
    is_met = said in CUES["meetings"] and word.gap in {" ", ", ", " - "}
    return Cue.MEETING if is_met else Cue.NONE


def _is_near(gap: str, said: str) -> bool:
    pattern = _CLOSING if said in _CLOSINGS else _NEAR
    return bool(gap) and pattern.fullmatch(gap) is not None


def _before(words: Sequence[Word], index: int) -> Iterator[str]:
    """Yield the one, two and three words before a word, when only spaces part them."""
    said = ""
    for back in range(1, _LONGEST_CUE + 1):
        if index < back or (said and not _JOINED.fullmatch(words[index - back + 1].gap)):
            return
        said = f"{words[index - back].low} {said}".strip()
        yield said
