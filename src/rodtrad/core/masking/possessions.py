"""What somebody owns and can be known by: registration plates and real property.

Sources: Transportstyrelsen (three letters without I, Q and V, two digits and a digit or a letter
without O); Lantmäteriet (a place or block, its number, and the unit after a colon).
"""

import re
from collections.abc import Iterator

from .details import Kind, Span, joined, without_overlaps
from .words import CUES

_LETTER = "[A-HJ-PR-UW-Z]"
_PLATE = re.compile(rf"(?<![\w\-])({_LETTER}{{3}})[ \-]?(\d\d(?:\d|[A-HJ-NPR-UW-Z]))(?![\w\-])")
_PLATE_TOLD = re.compile(
    r"(?:reg(?:istrerings)?\.?[ \-]?(?:n(?:umme)?r|skylt)?|skylt(?:en)?|bil(?:en)?|nummerplåt)"
    r"(?: är| var| med|:| nr|,| på| en| som har){0,3} ?"
    r"(?<![A-ZÅÄÖa-zåäö])(?P<plate>[A-HJ-PR-UW-Za-hj-pr-uw-z]{3}[ \-]?\d\d[\dA-Za-z])(?![\w\-])",
    re.IGNORECASE,
)
_SMALL_PLATE = re.compile(r"(?<![\w\-])([a-hj-pr-uw-z]{3})\d\d[\da-hj-npr-uw-z](?![\w\-])")
_COUNTED = re.compile(r" (?:kr|kronor|personer|st|stycken|procent|%|meter|mil|gånger)\b")
_NAME = r"[A-ZÅÄÖ][^\W\d_]{1,30}(?:-[^\W\d_]{1,30})?"
_PROPERTY = re.compile(
    rf"(?<!\w)(?P<name>(?:{_NAME} ){{0,3}}{_NAME}) (?P<number>[1-9]\d{{0,3}}:[1-9]\d{{0,3}}|"
    r"(?:[sS]|[gG][aA]):[1-9]\d{0,2})(?![\d:])"
)
_PROPERTY_TOLD = re.compile(
    r"(?:fastighet(?:en|sbeteckning(?:en)?)?|tomten|kvarteret|kv\.?)(?: är|:)? "
    rf"(?P<property>(?:{_NAME} ){{1,3}}\d{{1,3}}(?::\d{{1,4}})?|"
    r"(?:[^\W\d_]{2,30} ){1,3}\d{1,4}:\d{1,4})(?![\d:])",
    re.IGNORECASE,
)


def plates(text: str) -> Iterator[Span]:
    """Yield registration plates, in order: those in capitals, and others called one."""
    spans = [
        Span(match.start(), match.end(), Kind.VEHICLE)
        for pattern in (_PLATE, _SMALL_PLATE)
        for match in pattern.finditer(text)
        if match[1].lower() not in CUES["no_plates"] and not _COUNTED.match(text, match.end())
    ]
    told = [Span(*match.span("plate"), Kind.VEHICLE) for match in _PLATE_TOLD.finditer(text)]
    yield from without_overlaps([*spans, *told])


def properties(text: str) -> Iterator[Span]:
    """Yield real property, in order, with the word for it when that is what tells it."""
    told = [Span(m.start(), m.end(), Kind.PROPERTY) for m in _PROPERTY_TOLD.finditer(text)]
    named = [span for match in _PROPERTY.finditer(text) for span in _named(match)]
    yield from joined(without_overlaps([*told, *named]), text, between="")


def _named(match: re.Match[str]) -> Iterator[Span]:
    """Yield the property without the words before its name that begin a sentence."""
    start = match.start()
    for word in match["name"].split(" "):
        if word.lower() not in CUES["no_properties"]:
            break
        start += len(word) + 1
    if start < match.start("number"):
        yield Span(start, match.end(), Kind.PROPERTY)
