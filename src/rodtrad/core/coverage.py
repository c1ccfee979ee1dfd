"""Whether all of a goal is worked with, asked before whether it is reached.

A goal is split into parts; whoever contributes says which parts it serves. A goal that nobody has
split is one part, served by anything that contributes at all. What is not known to be served is
not served, and a goal is never judged as reached while a part of it lies unserved.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .status import Outcome

# The single part of a goal that nobody has split.
WHOLE = 0


@dataclass(frozen=True, slots=True)
class Contribution:
    """Something done for a goal: what, by which body, and which parts it says it serves."""

    key: str
    body: int
    parts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who serves each part of a goal, in the parts' own order, and who serves none of them."""

    served: dict[int, tuple[str, ...]]
    idle: tuple[str, ...]

    @property
    def share(self) -> float:
        """Return how much of the goal is worked with, counted in parts."""
        return (len(self.served) - len(self.unserved)) / len(self.served)

    @property
    def unserved(self) -> tuple[int, ...]:
        return tuple(part for part, by in self.served.items() if not by)

    @property
    def overlapping(self) -> tuple[int, ...]:
        return tuple(part for part, by in self.served.items() if len(by) > 1)

    @property
    def is_complete(self) -> bool:
        return not self.unserved


def cover(parts: Iterable[int], contributions: Iterable[Contribution]) -> Coverage:
    """Return which parts are served by what; parts that the goal does not have count nowhere."""
    known = list(parts)
    served: dict[int, list[str]] = {part: [] for part in known or [WHOLE]}
    idle = []
    for one in contributions:
        serves = [part for part in served if part in one.parts] if known else [WHOLE]
        for part in serves:
            served[part].append(one.key)
        if not serves:
            idle.append(one.key)
    return Coverage({part: tuple(by) for part, by in served.items()}, tuple(idle))


def cover_by_body(
    parts: Iterable[int], contributions: Collection[Contribution], bodies: Iterable[int]
) -> dict[int, Coverage]:
    """Return the same for what each body contributes alone."""
    known = list(parts)
    return {
        body: cover(known, [one for one in contributions if one.body == body]) for body in bodies
    }


def judged(coverage: Coverage, outcome: Outcome) -> Outcome:
    """Return how far a goal can be said to have come, given how much of it is worked with."""
    if outcome is Outcome.MET and not coverage.is_complete:
        return Outcome.PARTLY
    return outcome
