"""Whether a text names a level to reach, a time to reach it, or how often something is done."""

import re
from collections.abc import Iterator

from .catalogue import BY_ID
from .lists import LISTS
from .reading import Reading, Sentence

_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/](?:\d{2}|\d{4}))?(?:-\d\d)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:-\d+)?")
_COUNTED = LISTS["counted"]
_NUMBER_WORDS = LISTS["number_words"]
_MOST_SCHOOL_YEARS = 12
_OWN_LEVEL = ("halvera", "fördubbla", "tredubbla")
_ORDINALS = LISTS["ordinals"]
_MONTHS = LISTS["months"]
_SCHOOL_YEARS = LISTS["school_years"]
_WEEKDAYS = LISTS["weekdays"]


def is_year(sentence: Sentence, index: int) -> bool:
    """Four digits are a year unless something is counted: "2000 besök"."""
    if not _YEAR.fullmatch(sentence.low(index)):
        return False
    return sentence.low(index + 1) not in _COUNTED


def is_level(sentence: Sentence, index: int) -> bool:
    low, before = sentence.low(index), sentence.low(index - 1)
    if low[:1].isdigit():
        return _is_count(sentence, index)
    if low in _NUMBER_WORDS or low.startswith(_OWN_LEVEL):
        return True
    if before == "var":
        return low in _ORDINALS
    return low in {"ett", "en"} and before in {"minst", "högst", "inom"}


def _is_count(sentence: Sentence, index: int) -> bool:
    """A number that is no year, no date and no school year."""
    if is_year(sentence, index) or not _NUMBER.fullmatch(sentence.low(index)):
        return False
    if sentence.low(index + 1) in _MONTHS:
        return False
    return not _is_of_school_years(sentence, index)


def _is_of_school_years(sentence: Sentence, index: int) -> bool:
    """Walk back over "årskurs 3, 6 och 9" from any of its numbers."""
    for place in range(index - 1, index - 1 - _MOST_SCHOOL_YEARS, -1):
        low = sentence.low(place)
        if not low[:1].isdigit() and low not in {"och", "till"}:
            return low in _SCHOOL_YEARS
    return False


def has_level(reading: Reading) -> bool:
    return any(is_level(sentence, index) for sentence, index in _places(reading))


def has_time(reading: Reading) -> bool:
    """A year, a month, or another of the expressions of time in the list."""
    times = BY_ID["RTL02"].find
    return any(
        is_year(sentence, index) or times.at(sentence, index)
        for sentence, index in _places(reading)
    )


def has_rhythm(sentence: Sentence) -> bool:
    """An exact rhythm or day: "varje vecka", "två gånger", "den 4 oktober", "inom två veckor"."""
    return any(_is_rhythm(sentence, index) for index in range(len(sentence.words)))


def _is_rhythm(sentence: Sentence, index: int) -> bool:
    low, before = sentence.low(index), sentence.low(index - 1)
    if low in {"gång", "gånger"}:
        return before in {"en", "två"} or is_level(sentence, index - 1)
    if low in _MONTHS:
        return before.isdigit()
    if not is_span(low) and low not in _WEEKDAYS:
        return False
    is_limit = sentence.low(index - 2) == "inom" and is_level(sentence, index - 1)
    return is_limit or before in {"varje", "varannan"} | _ORDINALS


def is_span(low: str) -> bool:
    """A unit of time, or a word that ends in one: "arbetsdagar"."""
    return bool(BY_ID["RTL04"].find.entry(low))


def _places(reading: Reading) -> Iterator[tuple[Sentence, int]]:
    for sentence in reading.sentences:
        for index in range(len(sentence.words)):
            yield sentence, index
