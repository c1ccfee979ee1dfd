"""Personal and coordination numbers, as people write them.

Sources: Skatteverket, SKV 704 (personal numbers) and SKV 707 (coordination numbers, the day and
60). People mistype, so a failing check digit alone is no reason to pass a number by.
"""

import re
from collections.abc import Iterator
from datetime import date

from .details import Kind, Span
from .digits import before, digits_of, is_checked, is_other, with_digits

_SEP = r"[ .,/\-]{0,3}"
_WORDS = r"(?:sista|fyra|kontroll|siffr|streck|minus|och sen)"
_BETWEEN = (
    r"(?:\n?[ .,/\-+(]{0,5}\n?|"
    rf"[^\d\x00]{{0,30}}?{_WORDS}[^\d\x00]{{0,30}}(?:4[^\d\x00]{{1,12}})?)"
)
_LAST = r"(?P<last>\d\d {0,2}\d\d)(?!\d|[\-:/.]\d)\)?"
# A day, what stands between, and four digits.
_NUMBER = re.compile(
    rf"(?<![\d\-+/:])(?:(?P<century>1[6-9]|20){_SEP})?(?P<year>\d\d){_SEP}(?P<month>\d\d){_SEP}"
    rf"(?P<day>\d\d)(?P<between>{_BETWEEN}){_LAST}",
    re.IGNORECASE,
)
# The day in words: "3 januari 1935, sista fyra 2399".
_WORDED = re.compile(
    r"(?<![\d\-+/:])\d\d? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\.? "
    rf"(?:1[6-9]|20)\d\d[^\d\x00]{{0,30}}?{_WORDS}[^\d\x00]{{0,30}}(?:4[^\d\x00]{{1,12}})?{_LAST}",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?<!\d)(?:19|20)?\d\d[01]\d[0-9]\d ?[-+] ?(?:[xX*]{4}|[tT]\d{3}|\d{3}[xX*])")
_TOLD = re.compile(
    r"(?:person(?:liga)?[ \-]?n(?:umme)?r|personnummer|samordningsnummer|p-?nr|pers\.? ?nr)(?:et)?"
    r"[^\d\n\x00]{0,30}(?P<number>\d(?:[ .\-+/]{0,3}\d){5,12})(?!\d)",
    re.IGNORECASE,
)
# A day that cannot be, but six or eight digits, a hyphen and four.
_SHAPED = re.compile(r"(?<![\d\-+/:.])(?:1[89]|20)?\d{6} ?[-+] ?\d{4}(?![\d\-])")
_CUE = re.compile(
    r"person|pnr|p-nr|född|fodd|fött|fodelse|födelse|samordn|sista|id-?nr|id-?nummer|legitim|folkbok",
    re.IGNORECASE,
)
_PHONE_CUE = re.compile(r"tel|tfn|mobil|mob\b|ring|nås|sms|växel", re.IGNORECASE)
_FAR_BACK = 80
_NEAR_BACK = 25
_PHONE_LENGTH = 10
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def personal_numbers(text: str) -> Iterator[Span]:
    """Yield the numbers, the surest first; two of them may overlap."""
    plain = with_digits(text)
    for start, end in [*_of_days(plain), *_others(plain)]:
        yield Span(start, end, Kind.PERSONAL_NUMBER)


def _of_days(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while match := _NUMBER.search(text, at):
        if is_personal(match, text):
            yield match.span()
            at = match.end()
        else:
            at = match.start() + 1


def _others(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_WORDED, _HIDDEN):
        yield from (match.span() for match in pattern.finditer(text))
    for match in _SHAPED.finditer(text):
        said = before(text, match.start(), _FAR_BACK)
        if _CUE.search(said) and not is_other(text, match.start()):
            yield match.span()
    yield from (match.span("number") for match in _TOLD.finditer(text))


def is_personal(match: re.Match[str], text: str) -> bool:
    """True for a number whose day can be, unless what stands around tells that it is another."""
    if not is_day(match["century"], match["year"], match["month"], match["day"]):
        return False
    said = before(text, match.start())
    if _is_phone(match, text) and not _CUE.search(said[-_NEAR_BACK:]):
        return False
    if _CUE.search(said + match["between"]):
        return True
    digits = digits_of(match["year"] + match["month"] + match["day"] + match["last"])
    if is_checked(digits):
        return True
    return not (is_other(text, match.start()) or _is_day_and_time(match))


def is_day(century: str | None, year: str, month: str, day: str) -> bool:
    """True for a day of the calendar, in any century when none is told; also with 60 added."""
    number = int(day) - 60 if int(day) > 60 else int(day)
    if not 1 <= int(month) <= 12 or not 1 <= number <= _DAYS[int(month) - 1]:
        return False
    if century is None or (int(month), number) != (2, 29):
        return True
    try:
        date(int(century + year), 2, 29)
    except ValueError:
        return False
    return True


def _is_phone(match: re.Match[str], text: str) -> bool:
    """True for ten digits in the groups of a mobile number, or that are called a telephone's."""
    digits = digits_of(match[0])
    if len(digits) != _PHONE_LENGTH or not digits.startswith("0"):
        return False
    is_apart = bool(match["between"]) and match[0][:6].isdigit()
    is_called = not is_apart and _PHONE_CUE.search(before(text, match.start(), _NEAR_BACK))
    return bool(is_called) or (not is_apart and re.match("07[02369]", digits) is not None)


def _is_day_and_time(match: re.Match[str]) -> bool:
    """True for a day of late years with a year or a time of day after it: "2026-03-14 0830"."""
    if "-" in match["between"] or not match["between"] or match["between"].isalpha():
        return False
    last = match["last"]
    is_clock = int(last[:2]) < 24 and int(last[-2:]) < 60
    is_late = int((match["century"] or "20") + match["year"]) in range(2010, 2050)
    return is_late and (is_clock or last.startswith("20"))
