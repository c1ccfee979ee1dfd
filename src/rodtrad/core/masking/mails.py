"""Mail addresses, also as people write them to hide them or by mistake."""

import re
from collections.abc import Iterator

from .details import Kind, Span, without_overlaps

_LOCAL = r"(?<![\w.%+\-])[\w.%+\-]{1,64}"
_TOP = r"(?:se|com|nu|net|org|eu|fi|no|dk|de|uk|info|gov|edu|io|me|pl|ru|tr|fr|it|es|nl|cc|biz)"
_DOT = r"(?: ?[.,] ?| punkt | dot |\[\.\]|\(\.\))"
_SPACED = re.compile(
    rf"{_LOCAL}(?: @ ?|@ )[\w\-]{{1,63}}(?:\.[\w\-]{{1,63}}){{0,3}}\.[a-z]{{2,10}}(?!\w)",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"{_LOCAL}@(?:[\w\-]{{1,63}}\.){{0,5}}[\w\-]{{1,63}}")
_LOOSE = re.compile(
    rf"(?:{_LOCAL} (?:punkt|dot) )?{_LOCAL}"
    r"(?: ?@ ?| ?[(\[{<](?:at|a|@|snabel-?a|snabel)[)\]}>] ?|"
    r" (?:at|snabel-? ?a|snabel) )"
    rf"[\w\-]{{1,63}}(?:{_DOT}[\w\-]{{1,63}}){{0,3}}{_DOT}{_TOP}(?!\w)",
    re.IGNORECASE,
)


def mails(text: str) -> Iterator[Span]:
    """Yield mail addresses, in order, without the full stop that ends the sentence."""
    spans = [
        Span(match.start(), match.end(), Kind.MAIL)
        for pattern in (_LOOSE, _SPACED, _PLAIN)
        for match in pattern.finditer(text)
    ]
    yield from without_overlaps(spans)
