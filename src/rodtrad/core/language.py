"""The two languages that words of our own come in, and small marks both use."""

from typing import Literal

Language = Literal["sv", "en"]
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital and the rest as it was."""
    return text[:1].upper() + text[1:]
