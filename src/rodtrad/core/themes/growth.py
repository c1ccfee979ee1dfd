"""Whether a group of texts grows, among all that has come.

The group's share of all cases now against before: `stats.rates` with all cases as the volume, so
that a group does not grow by everybody writing more. As many groups are looked at as there are, so
each is held to a level that lets all of them together tell of a change that is none one time in
twenty (Bonferroni).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rodtrad.core.stats.rates import Comparison, Verdict, Window, compare

ONE_IN = 0.05


class Change(StrEnum):
    GROWS = "grows"
    SHRINKS = "shrinks"
    NOT_SEEN = "not_seen"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of a group came before, and how many now."""

    before: int
    now: int


@dataclass(frozen=True, slots=True)
class Growth:
    change: Change
    found: Comparison | None


def compare_all(groups: Sequence[Counts], of: Counts) -> list[Growth]:
    """Return of each group how its share of all the cases has changed, in their order."""
    if not (of.before and of.now):
        return [Growth(Change.TOO_FEW, None) for _one in groups]
    level = 1 - ONE_IN / max(len(groups), 1)
    return [_grown(one, of, level) for one in groups]


def _grown(one: Counts, of: Counts, level: float) -> Growth:
    found = compare(Window(one.before, of.before), Window(one.now, of.now), level)
    changes = {Verdict.NONE_SEEN: Change.NOT_SEEN, Verdict.TOO_FEW: Change.TOO_FEW}
    effect = Change.SHRINKS if found.is_rarer else Change.GROWS
    return Growth(changes.get(found.verdict, effect), found)
