"""Digits as people write them, and what the words before a number tell that it is."""

import re

# What stands before a number that is nobody's own.
_OTHER_CUE = re.compile(
    r"dnr|diarie|ärende|faktura|ocr|referens|ref\.|kundn|kund-?nr|artikel|beslut|avtal|order|"
    r"konto|giro|\bbg\b|\bpg\b|löpn|mätar|serien|protokoll",
    re.IGNORECASE,
)
# The number that the words belong to, when it stands before.
_TOLD_ALREADY = re.compile(r"\d ?[,:;.]")
_BACK = 40
# Digits with letters that look like them among them: "7OO1O1-2391".
_MIXED = re.compile(r"(?<![^\W\d_])\d[\dOo]{5,11}(?![^\W\d_])|(?<=\d[\- ])[\dOo]{4}(?!\w)")


def before(text: str, start: int, back: int = _BACK) -> str:
    """Return the letters that stand right before a place, at most `back` of them."""
    return text[max(0, start - back) : start]


def is_other(text: str, start: int) -> bool:
    """True when the words before a number tell that it is a case's, an invoice's or the like."""
    said = _TOLD_ALREADY.split(before(text, start))[-1]
    return bool(_OTHER_CUE.search(said))


def digits_of(written: str) -> str:
    return re.sub(r"\D", "", written)


def with_digits(text: str) -> str:
    """Return the text, as long as it was, with noughts for the letters that are meant so."""
    return _MIXED.sub(lambda match: re.sub("[Oo]", "0", match[0]), text)


def is_checked(digits: str) -> bool:
    """True for ten digits whose last is the check digit of the others."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
