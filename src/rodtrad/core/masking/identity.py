"""Personal, coordination and organisation numbers.

Source: Bolagsverket (organisation numbers, whose third digit is two at least); Skatteverket, the
number for value added tax: SE, the organisation number and 01.
"""

import re
from collections.abc import Iterator

from .details import Kind, Span, without_overlaps
from .digits import before, digits_of, is_checked, is_other
from .personal import personal_numbers

_ORGANISATION = re.compile(
    r"(?<![\d\-+])(?:16[ \-]?)?(?P<number>\d\d[2-9]\d{3}(?P<between> ?-? ?)\d{4})(?![\d\-])"
)
_TAX = re.compile(r"(?<!\w)SE ?-?\d\d[2-9]\d{3}[ \-]?\d{4}[ \-]?01(?!\d)", re.IGNORECASE)
_CUE = re.compile(r"org", re.IGNORECASE)


def identity_numbers(text: str) -> Iterator[Span]:
    """Yield the personal and the organisation numbers, in order."""
    yield from without_overlaps(
        [*_surest(personal_numbers(text), len(text)), *_organisations(text)]
    )


def _surest(spans: Iterator[Span], length: int) -> Iterator[Span]:
    """Yield those that meet none that was given before."""
    taken = bytearray(length)
    for span in spans:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            yield span


def _organisations(text: str) -> Iterator[Span]:
    for match in _TAX.finditer(text):
        yield Span(match.start(), match.end(), Kind.ORGANISATION_NUMBER)
    for match in _ORGANISATION.finditer(text):
        digits = digits_of(match["number"])
        said = before(text, match.start())
        is_shaped = is_checked(digits) and not is_other(text, match.start())
        if _CUE.search(said) or (is_shaped and (match["between"] or digits[0] in "2579")):
            yield Span(match.start(), match.end(), Kind.ORGANISATION_NUMBER)
