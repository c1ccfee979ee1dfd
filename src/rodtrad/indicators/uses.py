"""What measures something: the rooms that measure by series tell it here."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Use:
    """A series tells how far a purpose has come, with a weight, in something adopted."""

    subject_id: int
    purpose_id: int
    purpose: str
    url: str
    series_id: int
    weight: Decimal


# Gives what measures the subjects on a day, in a constant number of queries.
Source = Callable[[Collection[int], date], Iterable[Use]]

_sources: dict[str, Source] = {}


def register(subject_type: str, source: Source) -> None:
    """Let a room tell what measures its things of a type."""
    _sources[subject_type] = source


def uses(subject_type: str, subject_ids: Collection[int], day: date) -> list[Use]:
    """Return what measures the subjects on the day; nothing where no room knows."""
    source = _sources.get(subject_type)
    return list(source(subject_ids, day)) if source else []
