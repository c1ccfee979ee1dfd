"""Telephone numbers, Swedish ones in every usual writing and others by their plus sign.

Source: Post- och telestyrelsen, the Swedish numbering plan: area codes of two to four digits and
subscriber numbers of five to eight; mobile numbers are ten digits.
"""

import re
from collections.abc import Iterator

from .details import Kind, Span, without_overlaps
from .digits import is_other

_SEP = r"[ \-/.()]{0,3}"
_LAND = r"(?:(?:\+|\b00) ?46[ \-/.]{0,2}(?:\(0\)[ \-/.]{0,2}|0)?|\(?0)"
_MOBILE = re.compile(
    rf"(?<![\w+])(?<!\d[\-/.,:]){_LAND}(?:[ \-]?7(?:{_SEP}\d){{8}})(?!\d)|"
    rf"(?<![\w+\-/.])46 ?7[02369](?:{_SEP}\d){{7}}(?!\d)"
)
_LANDLINE = re.compile(
    rf"(?<![\w+])(?<!\d[\-/.,:])(?P<prefix>{_LAND})"
    r"(?P<area>8|1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|77|90|"
    r"(?:[1-6]\d|[79][0-9])\d)(?P<rest>[ \-/.)]{0,3}\d[\d \-/.]{3,14}\d)"
)
_FOREIGN = re.compile(r"(?<![\w+])(?:\+|\b00)(?!46)[1-9]\d{0,2}(?:[ \-/.()]{0,2}\d){6,11}(?!\d)")
_TOLD = re.compile(
    r"(?<!\w)(?:tel(?:efon)?(?:nummer|nr)?(?:et)?|mobil(?:nummer|nr)?(?:et)?|tfn|ring|ringa|nås på|"
    r"sms:?a|swish(?:a|ar)?)"
    r"(?:[ .:,\-]{1,3}(?:mig|oss|på|till|är|nr|numret|nummer|gärna)){0,4}[ .:,\-]{0,3}"
    r"(?P<number>[1-9]\d{1,3}(?:[ \-]?\d{2,3}){1,4})(?![\d\-:]| (?:kr|gånger|dagar|minuter))",
    re.IGNORECASE,
)
# Three groups, the last of two, which no sum of money is written in: "465 004 75", "628 04 62".
_GROUPED = re.compile(
    r"(?<![\w+])(?<!\d[ \-/.,:])[1-9]\d\d[ \-]\d{2,3} \d\d(?!\w|[ \-/.,:]\d| ?(?:kr|kronor|%)|:-)"
    r"(?! [A-ZÅÄÖ][a-zåäö]{2})"
)
_CLOCK = re.compile(r"\D{0,9}\d\d[.:]\d\d(?!\d)\D{0,9}(?:\d\d[.:]?\d\d|\d\d?)?\D{0,9}")
_DAY = re.compile(r"\d\d?[ \-/.]\d\d?[ \-/.](?:\d{4}|\d\d)")
_DAY_FIRST = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_PUBLIC = re.compile(r"114 ?14|112|1177|116 ?\d{3}|113 ?13|118 ?118|118 ?\d00")
_DOSSIER = re.compile(
    r"(?:dnr|diarienummer|diarienr|ärende(?:nummer|nr)?|ocr|faktura\w{0,9})[ :.]{0,5}$"
)
# How many digits follow the area code, by its length: least and most.
_SUBSCRIBER = {1: (5, 8), 2: (5, 8), 3: (5, 6)}
_BACK = 20


def phones(text: str) -> Iterator[Span]:
    """Yield telephone numbers, in order; emergency and advice lines are nobody's own."""
    spans = [*_matches(_MOBILE, text), *_landlines(text), *_matches(_FOREIGN, text), *_told(text)]
    yield from without_overlaps([*spans, *_grouped(text)])


def _grouped(text: str) -> Iterator[Span]:
    """Yield numbers without an area code that are grouped as telephone numbers are."""
    for match in _GROUPED.finditer(text):
        if not is_other(text, match.start()):
            yield Span(match.start(), match.end(), Kind.PHONE)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in pattern.finditer(text):
        yield Span(match.start(), match.end(), Kind.PHONE)


def _told(text: str) -> Iterator[Span]:
    """Yield digits without an area code that are called a telephone number."""
    for match in _TOLD.finditer(text):
        digits = re.sub(r"\D", "", match["number"])
        is_day = _DAY_FIRST.match(match["number"])
        if 5 <= len(digits) <= 10 and not is_day and not _PUBLIC.fullmatch(match["number"]):
            yield Span(*match.span("number"), Kind.PHONE)


def _landlines(text: str) -> Iterator[Span]:
    for match in _LANDLINE.finditer(text):
        length = _length(match)
        written = text[match.start() : match.start("rest") + length]
        before = text[max(0, match.start() - _BACK) : match.start()].lower()
        is_other = _CLOCK.fullmatch(written) or _DAY.match(written) or _DOSSIER.search(before)
        if length and not is_other:
            yield Span(match.start(), match.start() + len(written), Kind.PHONE)


def _length(match: re.Match[str]) -> int:
    """Return how much after the area code is the number: whole groups of two digits or more."""
    least, most = _SUBSCRIBER[len(match["area"])]
    digits = length = 0
    for group in re.finditer(r"\d+", match["rest"]):
        count = len(group[0])
        if digits + count > most or (count == 1 and digits >= least):
            break
        digits, length = digits + count, group.end()
    return length if digits >= least else 0
