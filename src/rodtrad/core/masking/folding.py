"""A text in the plain form that details are looked for in, and where each letter of it stood.

Letters and their accents are made one, spaces, dashes and digits are made plain, and what has no
width is left out, so that a number reads as it looks. What is masked is one bar.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from .details import MARKS

BAR = "\x00"
# Letters that stand for themselves, as many as there are, or one with what belongs to it.
_CLUSTER = re.compile(r"(?P<plain>(?:[\n -~åäöÅÄÖé](?![\u0300-\u036f]))++)|[\s\S][\u0300-\u036f]*+")
_MARK = re.compile("|".join(map(re.escape, MARKS.values())))
_PLAIN = {
    "\t": " ",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2212": "-",
    "\uff20": "@",
    "\uff0e": ".",
    "\uff0b": "+",
    "\u2019": "'",
}


@dataclass(frozen=True)
class Folded:
    """The plain text, and for each letter of it where it began and ended as it was written."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def barred(self, spans: Sequence[tuple[int, int]]) -> "Folded":
        """Return the text with a bar in the place of each span; they are in order."""
        texts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end in spans:
            texts += [self.text[at:start], BAR]
            starts += [*self.starts[at:start], self.starts[start]]
            ends += [*self.ends[at:start], self.ends[end - 1]]
            at = end
        rest = slice(at, None)
        return Folded(
            "".join([*texts, self.text[rest]]),
            [*starts, *self.starts[rest]],
            [*ends, *self.ends[rest]],
        )


def fold(text: str) -> Folded:
    """Return the plain form of any text, with its marks barred."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        if match["plain"]:
            letters.append(match[0])
            starts += range(match.start(), match.end())
            ends += range(match.start() + 1, match.end() + 1)
            continue
        plain = "".join(map(_plain, unicodedata.normalize("NFC", match[0])))
        letters.append(plain)
        starts += [match.start()] * len(plain)
        ends += [match.end()] * len(plain)
    folded = Folded("".join(letters), starts, ends)
    return folded.barred([match.span() for match in _MARK.finditer(folded.text)])


def _plain(letter: str) -> str:
    """Return a letter as it is read: "" for one without width."""
    if letter.isascii() and letter not in _PLAIN:
        return letter
    if letter in _PLAIN:
        return _PLAIN[letter]
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    return {"Zs": " ", "Pd": "-", "Cf": ""}.get(category, letter)
