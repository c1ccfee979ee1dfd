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
_CLOSINGS = {"mvh", "vh", "bh", "hälsningar", "hälsning", "hälsar", "hälsningar från", "mvh från"}


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
    for said in _before(words, index):
        is_near = _is_near(word.gap, said)
        if said in CUES["introductions"] and is_near:
            is_ending = said in _CLOSINGS and said in CUES["careful_introductions"]
            if is_ending:
                return Cue.SIGNED
            return Cue.CAREFUL if said in CUES["careful_introductions"] else Cue.STRONG
        if said in CUES["meetings"] and word.gap in {" ", ", ", " - "}:
            return Cue.MEETING
    before = words[index - 1] if index else None
    if before and is_role(before) and word.gap in {" ", ": ", ", ", " ("}:
        return Cue.ROLE
    return Cue.NONE


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
