"""What else a case can be: each track's words, time, receiver and secrecy, read from a file.

What is not read in law stands there as a cautious assumption that a municipality changes.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rodtrad.checks.texts import Said
from rodtrad.core.promised_time import Unit
from rodtrad.feedback.enums import Secrecy, TrackKind, TrackStart


@dataclass(frozen=True)
class Track:
    """One way of its own: what it means for the sender, and what holds until something else does.

    `hands_over` takes an accepted case from those who had it; `is_protection` makes haste of
    deciding. `entries` are sets of words that suggest it, when all of a set stand in one sentence.
    """

    kind: TrackKind
    meaning: Said
    receiver: Said
    note: Said
    amount: int
    unit: Unit
    starts: TrackStart
    secrecy: Secrecy
    is_protection: bool
    hands_over: bool
    entries: tuple[str, ...]


@cache
def tracks() -> Mapping[TrackKind, Track]:
    """Return every track by its kind, those that protect somebody first.

    Raises `KeyError` where a kind or a part of it is missing in either language.
    """
    text = files(__name__).joinpath("kinds.toml").read_text(encoding="utf-8")
    document = tomllib.loads(text)
    return {kind: _track(kind, document[kind.value]) for kind in TrackKind}


def protecting() -> tuple[TrackKind, ...]:
    """Return the kinds that protect somebody, and cannot wait."""
    return tuple(kind for kind, track in tracks().items() if track.is_protection)


def _track(kind: TrackKind, entry: Mapping[str, Any]) -> Track:
    said = {
        part: Said(entry["sv"][part], entry["en"][part]) for part in ("meaning", "receiver", "note")
    }
    return Track(
        kind=kind,
        **said,
        amount=entry["amount"],
        unit=Unit(entry["unit"]),
        starts=TrackStart(entry["starts"]),
        secrecy=Secrecy(entry["secrecy"]),
        is_protection=entry["is_protection"],
        hands_over=entry["hands_over"],
        entries=tuple(entry["entries"]),
    )
