"""Personal numbers, coordination numbers and organisation numbers, as people write them.

Sources: Skatteverket, SKV 704 (personal numbers) and SKV 707 (coordination numbers, the day and
60); Bolagsverket (organisation numbers, whose third digit is two at least). People mistype, so a
failing check digit alone is no reason to pass a number by.
"""

import re
from collections.abc import Iterator
from datetime import date

from .details import Kind, Span, without_overlaps

_SEP = r"[ .,/\-]{0,3}"
_BETWEEN = r"(?:\n?[ .,/\-+(]{0,4}\n?|[^\d\x00]{0,30}?(?:sista|fyra|kontroll|siffr)[^\d\x00]{0,30})"
# A day, what stands between, and four digits.
_NUMBER = re.compile(
    rf"(?<![\d\-+/:])(?:(?P<century>1[6-9]|20){_SEP})?(?P<year>\d\d){_SEP}(?P<month>\d\d){_SEP}"
    rf"(?P<day>\d\d)(?P<between>{_BETWEEN})(?P<last>\d\d {{0,2}}\d\d)(?!\d|[\-:/.]\d)\)?"
)
_HIDDEN = re.compile(r"(?<!\d)(?:19|20)?\d\d[01]\d[0-9]\d ?[-+] ?(?:[xX*]{4}|[tT]\d{3}|\d{3}[xX*])")
_TOLD = re.compile(
    r"(?:person(?:liga)?[ \-]?n(?:umme)?r|personnummer|samordningsnummer|p-?nr|pers\.? ?nr)(?:et)?"
    r"[^\d\n\x00]{0,30}(?P<number>\d(?:[ .\-+/]{0,3}\d){5,12})(?!\d)",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?<![\d\-+])(?:16[ \-]?)?(?P<number>\d\d[2-9]\d{3} ?-? ?\d{4})(?![\d\-])"
)
_PERSONAL_CUE = re.compile(r"person|pnr|p-nr|född|fött|samordn|sista|id-?nr|legitim", re.IGNORECASE)
_ORGANISATION_CUE = re.compile(r"org", re.IGNORECASE)
_OTHER_CUE = re.compile(
    r"dnr|diarie|ärende|faktura|ocr|referens|ref\.|kundn|kund-?nr|artikel|beslut|avtal|order|"
    r"konto|giro|\bbg\b|\bpg\b|löpn|mätar|serien|protokoll",
    re.IGNORECASE,
)
_BACK = 40
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def identity_numbers(text: str) -> Iterator[Span]:
    """Yield the personal and the organisation numbers, in order."""
    yield from without_overlaps([*_told(text), *_personal(text), *_organisations(text)])


def _told(text: str) -> Iterator[Span]:
    """Yield digits that are called a personal number, however they are mistyped."""
    for match in _TOLD.finditer(text):
        yield Span(*match.span("number"), Kind.PERSONAL_NUMBER)


def _personal(text: str) -> Iterator[Span]:
    at = 0
    while match := _NUMBER.search(text, at):
        if is_personal(match, text):
            yield Span(match.start(), match.end(), Kind.PERSONAL_NUMBER)
            at = match.end()
        else:
            at = match.start() + 1
    for match in _HIDDEN.finditer(text):
        yield Span(match.start(), match.end(), Kind.PERSONAL_NUMBER)


def is_personal(match: re.Match[str], text: str) -> bool:
    """True for a number whose day can be, unless what stands around tells that it is another."""
    if not is_day(match["century"], match["year"], match["month"], match["day"]):
        return False
    before = _before(text, match.start())
    if _PERSONAL_CUE.search(before + match["between"]):
        return True
    digits = re.sub(r"\D", "", match["year"] + match["month"] + match["day"] + match["last"])
    if is_checked(digits):
        return not _is_phone(match[0])
    is_other = bool(_OTHER_CUE.search(before)) or _is_phone(match[0])
    return not is_other and not _is_day_and_time(match)


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


def is_checked(digits: str) -> bool:
    """True for ten digits whose last is the check digit of the others."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _is_phone(number: str) -> bool:
    """True for ten digits that are written as a mobile number is."""
    return re.match(r"07[02369]\d{7}$|07[02369]-", number) is not None


def _is_day_and_time(match: re.Match[str]) -> bool:
    """True for a day of late years with a year or a time of day after it: "2026-03-14 0830"."""
    if "-" in match["between"] or not match["between"] or match["between"].isalpha():
        return False
    last = match["last"]
    is_clock = int(last[:2]) < 24 and int(last[-2:]) < 60
    is_late = int((match["century"] or "20") + match["year"]) in range(2010, 2050)
    return is_late and (is_clock or last.startswith("20"))


def _organisations(text: str) -> Iterator[Span]:
    for match in _ORGANISATION.finditer(text):
        digits = re.sub(r"\D", "", match["number"])
        before = _before(text, match.start())
        is_told = bool(_ORGANISATION_CUE.search(before))
        is_shaped = is_checked(digits) and not _OTHER_CUE.search(before)
        if is_told or (is_shaped and ("-" in match[0] or digits[0] in "2579")):
            yield Span(match.start(), match.end(), Kind.ORGANISATION_NUMBER)


def _before(text: str, start: int) -> str:
    return text[max(0, start - _BACK) : start]
