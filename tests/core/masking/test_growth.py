"""A long text takes steps in proportion to its length, whatever is in it."""

import re
import sys
from importlib import import_module
from pkgutil import iter_modules
from types import FrameType
from typing import Any

import pytest

# The one place that tells how a pattern is made; nothing else of it is used.
from re import _constants, _parser  # type: ignore[attr-defined]  # isort: skip

import rodtrad.core.masking as masking

MOST_REPEATS = 64
HOSTILE = [
    "a", "1", "0", "07", "@", "a@", "a.", "Anna ", "Anna och ", "A. ", "Sten ", "jag heter ",
    "860101 ", "860101sista", "Storgatan ", "Aa ", "Aa 1:1 ", "ABC 123", "SE45 ", "konto ", "1 ",
    "+46 ", "[namn]", "von ", "\u0308", "läraren ", "a-", "Aa-", "a@b.se0701234567",
    "7OO1O1-", "clearing 1", "a punkt ", "anna h ", "Anna, ", "m. ", "/anna\n", "stora gata ",
    "s väg ", "betala till ", "465 004 ", "3 januari 1935 sista ", "anna berg", " \n,", "fru ",
    "Aa, Bb, ",
]  # fmt: skip


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    modules = [
        import_module(f"{masking.__name__}.{m.name}") for m in iter_modules(masking.__path__)
    ]
    return [
        (f"{module.__name__}.{name}", value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern)
    ]


def unbounded(parsed: Any) -> list[str]:
    """Return the repeats without an end that give back what they took."""
    found = []
    for code, argument in parsed:
        if code in {_constants.MAX_REPEAT, _constants.MIN_REPEAT} and argument[1] > MOST_REPEATS:
            found.append(str(argument))
        for inner in _inside(argument):
            found += unbounded(inner)
    return found


def _inside(argument: Any) -> list[Any]:
    if isinstance(argument, _parser.SubPattern):
        return [argument]
    if isinstance(argument, (list, tuple)):
        return [inner for one in argument for inner in _inside(one)]
    return []


@pytest.mark.parametrize("pattern", [p for _, p in patterns()], ids=[n for n, _ in patterns()])
def test_no_pattern_can_go_back_over_more_than_a_line(pattern: re.Pattern[str]) -> None:
    assert unbounded(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)) == []


def test_a_pattern_that_could_would_be_seen() -> None:
    assert unbounded(_parser.parse(r"(?:a|(b*))c")) != []
    assert unbounded(_parser.parse(r"[ab]++")) == []


def steps(text: str) -> int:
    """Return how many lines of the package are run."""
    count = 0

    def line(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, event: str, argument: object) -> Any:
        return line if "masking" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        masking.find(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_takes_at_most_little_more_than_twice_the_steps(piece: str) -> None:
    once, twice = steps(piece * 150), steps(piece * 300)

    assert twice <= 2.2 * once + 200


def test_a_hundred_thousand_letters_are_read() -> None:
    text = "Jag heter Anna Svensson och bor på Storgatan 3. " * 2_100

    assert len(masking.find(text)) == 4_200
