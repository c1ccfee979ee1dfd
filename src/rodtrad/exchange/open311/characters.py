"""Which characters an answer can hold: those of XML 1.0, section 2.2 (w3.org/TR/xml)."""

import re

_UNSPEAKABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF = re.compile(r"[\ud800-\udfff]")
_LONGEST_ECHO = 60


def cleaned(text: str) -> str:
    """Return the text without the characters that XML cannot hold in any form."""
    return _UNSPEAKABLE.sub("", text)


def is_utf8(text: str) -> bool:
    """Say whether the text came from bytes that were UTF-8: halves of characters tell of others."""
    return _HALF.search(text) is None


def shortened(text: str) -> str:
    """Return what a sentence can quote of a text that somebody sent."""
    quoted = " ".join(cleaned(text).split())
    return quoted if len(quoted) <= _LONGEST_ECHO else f"{quoted[:_LONGEST_ECHO]}…"
