"""A text with marks in the place of its details."""

from collections.abc import Iterable

from .details import MARKS, Detail


def mask(text: str, details: Iterable[Detail]) -> str:
    """Return the text with each detail's mark in its place and every other letter as it was.

    Any of the details that `find` returned may be left out; they may come in any order. Raises
    `ValueError` if two overlap, or if one is not what the text says there.
    """
    parts: list[str] = []
    at = 0
    for detail in sorted(details, key=lambda one: one.start):
        if detail.start < at or text[detail.start : detail.end] != detail.text:
            raise ValueError("The details are not those of the text.")
        parts += [text[at : detail.start], MARKS[detail.kind]]
        at = detail.end
    return "".join([*parts, text[at:]])
