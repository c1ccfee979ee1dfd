"""Every phrase of the form's frame, as it stands in Swedish: the pages tell which they are."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from django.utils.translation import override

NAMED = re.compile(r"{{ *(\w+) *}}|%\((\w+)\)[sd]")
PLACED = re.compile(r"%[sd]")
Source = Callable[[], Iterable[str]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Let the pages tell what they say."""
    _sources.append(source)


@cache
def phrases() -> tuple[str, ...]:
    """Return the phrases in the order a sender meets them, each once."""
    with override("sv"):
        found = [tidy(placed(one)) for source in _sources for one in source()]
    return tuple(dict.fromkeys(one for one in found if any(sign.isalpha() for sign in one)))


def tidy(text: str) -> str:
    """Return a phrase on one line."""
    return " ".join(text.split())


def placed(text: str) -> str:
    """Return a phrase with each place to fill in braces, "Ring {phone}"."""
    named = NAMED.sub(lambda found: f"{{{found[1] or found[2]}}}", text)
    return PLACED.sub("{1}", named, count=1)
