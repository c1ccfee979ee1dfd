"""What a text is read by: runs of three to five letters within its words.

Swedish joins words ("skolskjuts") and changes their ends ("skolan", "skolor"); runs of letters see
what whole words and their stems do not.
"""

import re
from collections.abc import Iterator

SHORTEST, LONGEST = 3, 5
_WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters; what has digits in it is left out."""
    return _WORD.findall(text.lower())


def pieces_in(word: str) -> Iterator[str]:
    """Yield the pieces of a word, whose beginning and end are marked by a space."""
    padded = f" {word} "
    for length in range(SHORTEST, LONGEST + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


def pieces_of(text: str) -> list[str]:
    """Return the pieces of a text, each as many times as it stands there."""
    return [piece for word in words_of(text) for piece in pieces_in(word)]
