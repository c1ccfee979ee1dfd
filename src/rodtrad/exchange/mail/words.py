"""Text out of bytes that may say anything of themselves."""

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header

# What the names of character sets commonly mean, whatever they say.
MEANT = {"iso8859-1": "cp1252", "ascii": "utf-8"}
# Codecs for other things than letters: slow, or with a meaning of their own for a backslash.
NOT_FOR_LETTERS = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"}
FALLBACKS = ("utf-8", "cp1252", "latin-1")
# Signs that turn the direction of what is read, and so can hide what stands there.
UNREAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SURROGATE = re.compile("[\ud800-\udfff]")
CODED = re.compile(r"=\?[^?\s]{1,40}\?[bqBQ]\?[^?\s]*\?=")
MANY_EMPTY = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def decoded(contents: bytes, charset: str | None) -> str:
    """Return bytes as text, in the character set they name if they can be read in it."""
    for name in (_known(charset), *FALLBACKS):
        try:
            if name:
                return contents.decode(name)
        except (UnicodeError, LookupError):
            continue
    return contents.decode("utf-8", "replace")


def _known(charset: str | None) -> str:
    try:
        name = codecs.lookup(charset or "").name
    except (LookupError, ValueError):
        return ""
    return "" if name in NOT_FOR_LETTERS else MEANT.get(name, name)


def clean(text: str) -> str:
    """Return a text without signs that no reader sees, its lines ended in one way."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return SURROGATE.sub("\ufffd", UNREAD.sub("", lines))


def tidy(text: str) -> str:
    """Return a clean text with no space at its ends and one empty line in a row at most."""
    lines = "\n".join(line.rstrip() for line in clean(text).split("\n"))
    return MANY_EMPTY.sub("\n\n", lines).strip()


def line_of(raw: str) -> str:
    """Return a header as a line that can be read, its coded words decoded."""
    plain = _unescaped(raw)
    try:
        found = _decoded(plain)
    except (HeaderParseError, ValueError, LookupError):
        # One word that cannot be read does not take the others with it.
        found = CODED.sub(_tried, plain)
    return " ".join(clean(found).split())


def _decoded(plain: str) -> str:
    return "".join(_word(*pair) for pair in decode_header(plain))


def _tried(word: re.Match[str]) -> str:
    try:
        return _decoded(word[0])
    except (HeaderParseError, ValueError, LookupError):
        return word[0]


def _word(word: bytes | str, charset: str | None) -> str:
    return word if isinstance(word, str) else decoded(word, charset)


def _unescaped(raw: str) -> str:
    """Return a header that was not written in ASCII as the letters it most likely means."""
    if raw.isascii():
        return raw
    return decoded(raw.encode("utf-8", "surrogateescape"), None)
