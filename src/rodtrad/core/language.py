"""The two languages that words of our own come in, and small marks both use."""

from collections.abc import Callable
from typing import Literal

Language = Literal["sv", "en"]
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

_readers: list[Callable[[], Language]] = [lambda: "sv"]
_translators: list[Callable[[str], str]] = [str]


def register_reader(language: Callable[[], Language], translate: Callable[[str], str]) -> None:
    """Let a room above say which language is read now, and how a Swedish sentence sounds in it."""
    _readers[:], _translators[:] = [language], [translate]


def reading() -> Language:
    """Return the language of whoever reads, Swedish until a room above says otherwise."""
    return _readers[0]()


def sentence(swedish: str, **filling: object) -> str:
    """Return a sentence to show in the reader's language, its names filled in."""
    translated = _translators[0](swedish)
    return translated % filling if filling else translated


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital and the rest as it was."""
    return text[:1].upper() + text[1:]
