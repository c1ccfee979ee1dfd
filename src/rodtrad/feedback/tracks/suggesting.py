"""Words that speak for a track: found by rule, shown to whoever decides, and never a decision."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rodtrad.feedback.enums import TrackKind
from rodtrad.feedback.tracks import tracks

SENTENCE = re.compile(r"[.!?;\n]+")
WORD = re.compile(r"[\w§]+(?:-\w+)*")
REST = "*"


@dataclass(frozen=True)
class Argued:
    """Why a track is suggested: which sets of ours were met, and with which words of the text."""

    entries: tuple[str, ...]
    words: tuple[str, ...]


def suggest(text: str) -> dict[TrackKind, Argued]:
    """Return the tracks that a text speaks for, each with why; the same text gives the same."""
    sentences = [WORD.findall(part.lower()) for part in SENTENCE.split(text)]
    found = ((kind, _argued(kind, sentences)) for kind in tracks())
    return {kind: argued for kind, argued in found if argued.entries}


def shown(entry: str) -> str:
    """Return a set of ours as people read it: "begär… handling…"."""
    return entry.replace(REST, "…")


def _argued(kind: TrackKind, sentences: list[list[str]]) -> Argued:
    met = [(entry, said) for entry, said in _met(kind, sentences)]
    entries = dict.fromkeys(entry for entry, _said in met)
    words = dict.fromkeys(word for _entry, said in met for word in said)
    return Argued(tuple(entries), tuple(words))


def _met(kind: TrackKind, sentences: list[list[str]]) -> Iterator[tuple[str, list[str]]]:
    for entry in tracks()[kind].entries:
        for words in sentences:
            said = _said(entry, words)
            if said:
                yield entry, said


def _said(entry: str, words: list[str]) -> list[str]:
    """Return the words of a sentence that meet a set, none unless all of it is met."""
    said: list[str] = []
    for pattern in _patterns(entry):
        first = next((word for word in words if pattern.fullmatch(word)), None)
        if first is None:
            return []
        said.append(first)
    return said


@cache
def _patterns(entry: str) -> tuple[re.Pattern[str], ...]:
    """Return what each word of a set is; a star stands for any letters, bars for either."""
    return tuple(
        re.compile("|".join(re.escape(one).replace(r"\*", r"[\w-]*") for one in word.split("|")))
        for word in entry.split()
    )
