"""How often a cause comes back: every room that listens tells what it has heard."""

from collections.abc import Callable, Collection
from datetime import date

# How many things with the cause came to the units from a first day to a last, both counted.
Counter = Callable[[int, Collection[int], date, date], int]

_counters: dict[str, Counter] = {}


def register_counter(name: str, fn: Counter) -> None:
    """Let a room say how many things with a cause have come to it."""
    _counters[name] = fn


def count(cause_id: int, unit_ids: Collection[int], first: date, last: date) -> int:
    """Return how many things with the cause have come to the units in the days."""
    return sum(fn(cause_id, unit_ids, first, last) for fn in _counters.values())
