"""A phrase on a page found again among those that somebody has translated."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

PLACE = re.compile(r"\{(\w+)\}")
ENDS = re.compile(r"(?<=[.!?:”]) ")
TRAILING = ".:,"
SOFT = "\u00ad"


@dataclass(frozen=True)
class Piece:
    """A piece of what a page says: in the language, ours for want of it, or somebody's own words.

    `is_missing` is a phrase of the frame that nobody has translated.
    """

    text: str
    is_translated: bool = False
    is_missing: bool = False


class Phrases:
    """The phrases of the frame, and what they are in a language."""

    def __init__(self, every: Iterable[str], translated: Mapping[str, str]) -> None:
        self._plain: dict[str, str | None] = {}
        self._filled: list[tuple[re.Pattern[str], str | None]] = []
        for phrase in every:
            said = translated.get(phrase)
            if PLACE.search(phrase):
                self._filled.append((_pattern(phrase), said))
            else:
                self._plain[phrase] = said

    def pieces(self, text: str) -> list[list[Piece]]:
        """Return what a text on a page is, phrase by phrase; a space goes between them."""
        whole = self._piece(text)
        if whole:
            return [whole]
        if text[:1] == "(" and text[-1:] == ")" and (within := self._piece(text[1:-1])):
            return [[Piece("(", is_translated=True), *within, Piece(")", is_translated=True)]]
        parts, found, at = ENDS.split(text), list[list[Piece]](), 0
        while at < len(parts):
            for end in range(len(parts), at, -1):
                if said := self._piece(" ".join(parts[at:end])):
                    found.append(said)
                    at = end
                    break
            else:
                _add(found, Piece(parts[at]))
                at += 1
        return found

    def plain(self, text: str) -> str | None:
        """Return a text that stands where no mark can, None where it is not translated."""
        said = self.pieces(text)
        if not all(_is_said(piece) for one in said for piece in one):
            return None
        return " ".join("".join(piece.text for piece in one) for one in said)

    def _piece(self, text: str) -> list[Piece]:
        """Return what a phrase is in the language, nothing where it is no phrase."""
        text = text.replace(SOFT, "")
        for asked, after in _forms(text):
            if asked in self._plain:
                return [_told(self._plain[asked], asked, text, after)]
        for pattern, said in self._filled:
            if held := pattern.fullmatch(text):
                return list(_filled(said, held)) if said else [Piece(text, is_missing=True)]
        return []


def _add(found: list[list[Piece]], piece: Piece) -> None:
    """Add what is no phrase to what stood before it, so that it runs the same way."""
    before = found[-1][-1] if found else None
    if before is None or before.is_translated or before.is_missing:
        found.append([piece])
    else:
        found[-1][-1] = Piece(f"{before.text} {piece.text}")


def _is_said(one: Piece) -> bool:
    return one.is_translated or not any(sign.isalpha() for sign in one.text)


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """Return a phrase as it may have been written: before it was capitalised or had its stop."""
    bare, after = (text[:-1], text[-1]) if text[-1:] in TRAILING else (text, "")
    for one, rest in ((text, ""), (bare, after)):
        yield one, rest
        yield one[:1].lower() + one[1:], rest


def _told(said: str | None, asked: str, text: str, after: str) -> Piece:
    if not said:
        return Piece(text, is_missing=True)
    is_raised = text[:1] != asked[:1]
    return Piece((said[:1].upper() + said[1:] if is_raised else said) + after, is_translated=True)


def _filled(said: str, held: re.Match[str]) -> Iterator[Piece]:
    """Return a translated phrase with what fills it, which is as it was."""
    for at, each in enumerate(PLACE.split(said)):
        if each:
            yield Piece(held[f"p{each}"], False) if at % 2 else Piece(each, is_translated=True)


def _pattern(phrase: str) -> re.Pattern[str]:
    parts = PLACE.split(phrase)
    return re.compile(
        "".join(f"(?P<p{each}>.+?)" if at % 2 else re.escape(each) for at, each in enumerate(parts))
    )


def places(phrase: str) -> frozenset[str]:
    """Return the names of what fills a phrase."""
    return frozenset(PLACE.findall(phrase))
