"""What was decided to be measured, and whether it is still the same.

A covenant is the plain values that say what a figure means and what it shall reach. Its fingerprint
is the SHA-256 of those values in one fixed form, so that anyone can compute it again.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Covenant = Mapping[str, Any]

# What only names a figure; everything else decides what it says.
WORDS = frozenset({"name", "source"})
NOT_LETTERS = re.compile(r"[\W_]+")


class Difference(StrEnum):
    """How what is measured today differs from what was sealed."""

    SAME = "same"
    REWORDED = "reworded"
    REDEFINED = "redefined"
    REPLACED = "replaced"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Change:
    """One part of a covenant that was one thing and is another."""

    part: str
    then: Any
    now: Any


def fingerprint(covenant: Covenant) -> str:
    """Return the covenant's SHA-256 in 64 hexadecimal digits.

    Text is composed (Unicode NFC) and its white space single, parts stand in alphabetical order,
    and the whole is JSON without spaces in UTF-8.
    """
    plain = {part: _plain(value) for part, value in covenant.items()}
    written = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def fingerprint_of_all(fingerprints: Iterable[str]) -> str:
    """Return one fingerprint for several, whatever their order."""
    return hashlib.sha256("\n".join(sorted(fingerprints)).encode()).hexdigest()


def changes(then: Covenant, now: Covenant) -> tuple[Change, ...]:
    """Return every part that differs, in alphabetical order."""
    parts = sorted({*then, *now})
    return tuple(
        Change(part, then.get(part), now.get(part))
        for part in parts
        if _plain(then.get(part)) != _plain(now.get(part))
    )


def compare(then: Covenant, now: Covenant) -> Difference:
    """Return same, reworded or redefined.

    Reworded: only the name or the source differs, or other texts by no more than spelling signs
    and capital letters. A text that says another word is another definition.
    """
    differing = changes(then, now)
    if not differing:
        return Difference.SAME
    if all(change.part in WORDS or _reads_alike(change) for change in differing):
        return Difference.REWORDED
    return Difference.REDEFINED


def when_gone(sealed: Collection[Any], today: Collection[Any]) -> Difference:
    """Return what has become of a figure that measures a goal no more.

    Replaced where the goal is measured by something that was not sealed, otherwise missing.
    """
    return Difference.REPLACED if set(today) - set(sealed) else Difference.MISSING


def _reads_alike(change: Change) -> bool:
    then, now = change.then, change.now
    return isinstance(then, str) and isinstance(now, str) and _letters(then) == _letters(now)


def _letters(text: str) -> str:
    return NOT_LETTERS.sub("", unicodedata.normalize("NFC", text)).casefold()


def _plain(value: Any) -> Any:
    """Return a value in its one form: texts composed and trimmed, lists and maps throughout."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value
