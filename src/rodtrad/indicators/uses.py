"""What measures something: the rooms that measure by series tell it here."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
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

# A purpose and a series that measures it.
Part = tuple[int, int]
# Gives, of those asked about, each with when it was sealed, where the purpose itself has been
# changed by decision by the day, and since its series was changed.
Decided = Callable[[Mapping[Part, datetime], date], Collection[Part]]

_sources: dict[str, Source] = {}
_decided: dict[str, Decided] = {}


def register(subject_type: str, source: Source, decided: Decided) -> None:
    """Let a room tell what measures its things of a type, and what has been decided of it."""
    _sources[subject_type], _decided[subject_type] = source, decided


def uses(subject_type: str, subject_ids: Collection[int], day: date) -> list[Use]:
    """Return what measures the subjects on the day; nothing where no room knows."""
    source = _sources.get(subject_type)
    return list(source(subject_ids, day)) if source else []


def decided_since(subject_type: str, parts: Mapping[Part, datetime], day: date) -> set[Part]:
    """Return the purposes and series whose purpose has been changed by decision since."""
    decided = _decided.get(subject_type)
    return set(decided(parts, day)) if decided else set()
