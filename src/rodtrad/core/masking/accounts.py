"""Accounts that money is paid to: IBAN, giro numbers, bank accounts and cards.

Sources: ISO 13616 (IBAN, its check by 97); Bankgirot (seven or eight digits, a hyphen before the
last four); Plusgirot (two to eight digits, a hyphen before the last).
"""

import re
from collections.abc import Iterator

from .details import Kind, Span, without_overlaps
from .digits import is_checked

_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d\d(?: ?[A-Z0-9]{2,4}){3,8}(?!\w)")
_SWEDISH_IBAN = re.compile(r"(?<!\w)SE\d\d(?:[ \-]?\d){20}(?!\d)", re.IGNORECASE)
_CARD = re.compile(r"(?<![\d\-])\d{4}([ \-]?)\d{4}\1\d{4}\1\d{4}(?![\d\-])")
_GIRO = re.compile(
    r"(?<!\w)(?:bankgiro(?:t|nummer|nr)?|plusgiro(?:t|nummer|nr)?|postgiro(?:t)?|bg|pg)[^\d\n\x00]{0,20}"
    r"(?P<number>\d(?:[ ]?\d){0,7} ?-? ?\d{1,4})(?![\d])",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?:konto(?:t|nummer|numret|nr)?|clearing(?:nummer|numret|nr)?|"
    r"swish(?:nummer|nr)?(?:et)?)(?!havar|inneh)"
    r"(?:[^\d\n\x00]{0,25})(?P<number>\d(?:[ .,\-]{0,3}\d){3,18})(?!\d)",
    re.IGNORECASE,
)
_BANK = re.compile(
    r"(?:swedbank|nordea|handelsbanken|seb|länsförsäkringar|ica banken|skandia\w{0,20}|"
    r"sparbanken|sbab)"
    r"[^\d\n\x00]{0,15}(?P<number>\d(?:[ .,\-]{0,3}\d){8,18})(?!\d)",
    re.IGNORECASE,
)
# The clearing number and the account's, as one: "clearing 8452-5 konto 945 976 867".
_BOTH = re.compile(
    r"(?<!\w)clearing(?:nummer|nr)? ?:? ?\d{4}(?:-\d)?,? ?konto(?:nummer|nr)?:? ?"
    r"\d(?:[ \-]{0,2}\d){5,12}",
    re.IGNORECASE,
)
# Money that is sent to a number.
_PAID = re.compile(
    r"(?:autogiro|(?:betal|peng|insätt|sätt in|bidrag|återbetal)[^\d\n\x00]{0,60} till)[: ]{1,3}"
    r"(?P<number>\d{4}(?:-\d)?[ ,\-]{0,2}\d(?:[ .,\-]{0,2}\d){5,11})(?!\d)",
    re.IGNORECASE,
)
_LEAST_OF_ACCOUNT = 7
_DIGITS_OF_MOBILE = 10


def accounts(text: str) -> Iterator[Span]:
    """Yield account numbers, in order; those without a shape of their own are called one."""
    yield from without_overlaps(
        [
            *_both(text),
            *_swedish(text),
            *_foreign(text),
            *_cards(text),
            *_giros(text),
            *_named(text),
        ]
    )


def _both(text: str) -> Iterator[Span]:
    for match in _BOTH.finditer(text):
        yield Span(match.start(), match.end(), Kind.ACCOUNT)


def _swedish(text: str) -> Iterator[Span]:
    for match in _SWEDISH_IBAN.finditer(text):
        yield Span(match.start(), match.end(), Kind.ACCOUNT)


def _foreign(text: str) -> Iterator[Span]:
    for match in _IBAN.finditer(text):
        if is_iban(match[0]):
            yield Span(match.start(), match.end(), Kind.ACCOUNT)


def is_iban(written: str) -> bool:
    """True when the letters and digits have the remainder 1 by 97."""
    plain = written.replace(" ", "")
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def _cards(text: str) -> Iterator[Span]:
    for match in _CARD.finditer(text):
        if is_checked(re.sub(r"\D", "", match[0])):
            yield Span(match.start(), match.end(), Kind.ACCOUNT)


def _giros(text: str) -> Iterator[Span]:
    for match in _GIRO.finditer(text):
        yield Span(*match.span("number"), Kind.ACCOUNT)


def _named(text: str) -> Iterator[Span]:
    for pattern in (_ACCOUNT, _BANK, _PAID):
        for match in pattern.finditer(text):
            digits = re.sub(r"\D", "", match["number"])
            is_clearing = match[0].lower().startswith("clearing")
            is_phone = digits.startswith("07") and len(digits) == _DIGITS_OF_MOBILE
            if (len(digits) >= _LEAST_OF_ACCOUNT and not is_phone) or is_clearing:
                yield Span(*match.span("number"), Kind.ACCOUNT)
