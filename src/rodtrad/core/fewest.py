"""The fewest lacking facts that would let a goal be assessed.

A goal is assessed once `least_share` of its weight is known. A fact counts for its weight, a goal
below counts for its own known share, but only once it can be assessed itself. Method: the most
that can be known of each branch with nought, one, two … more facts, put together branch by branch
(a knapsack over a tree), so that the answer is exact for a thread where each fact lies in one
place. A fact that lies in several is counted in each of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .thread import LEAST_SHARE

# More than this is no short list to ask for.
MOST = 12
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Branch:
    """A fact, known or lacking, or a goal with branches of its own.

    One without a key is a goal that nothing measures, or a fact that nobody can report.
    """

    key: int | None
    weight: float = 1.0
    is_known: bool = False
    below: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class _Best:
    """The most that is known with so many facts more, and which facts those are."""

    share: float
    facts: tuple[int, ...]


def fewest_facts(
    branches: Sequence[Branch], *, least_share: float = LEAST_SHARE, most: int = MOST
) -> tuple[int, ...] | None:
    """Return the facts that together lift what is known over the least share, as few as can be.

    Nothing is lacking where enough is known already; None where no facts, or more than `most`,
    would be enough.
    """
    for best in _known(branches, least_share, most):
        if best.share >= least_share - _ROUNDING:
            return tuple(dict.fromkeys(best.facts))
    return None


def _known(branches: Sequence[Branch], least_share: float, most: int) -> list[_Best]:
    """Return the most that can be known with 0, 1, 2 … facts more."""
    total = sum(branch.weight for branch in branches)
    if total <= 0:
        return [_Best(0.0, ())]
    found = [_Best(0.0, ())]
    for branch in branches:
        added = _of(branch, least_share, most)
        found = _together(found, added, branch.weight / total)[: most + 1]
    return found


def _of(branch: Branch, least_share: float, most: int) -> list[_Best]:
    if branch.below:
        options = _known(branch.below, least_share, most)
        # A goal that cannot be assessed adds nothing, however much of it is known.
        return [
            best if best.share >= least_share - _ROUNDING else _Best(0.0, best.facts)
            for best in options
        ]
    if branch.is_known:
        return [_Best(1.0, ())]
    if branch.key is None:
        return [_Best(0.0, ())]
    return [_Best(0.0, ()), _Best(1.0, (branch.key,))]


def _together(before: list[_Best], added: list[_Best], weight: float) -> list[_Best]:
    """Return the best ways to share each number of facts between what is before and a branch."""
    found: list[_Best | None] = [None] * (len(before) + len(added) - 1)
    for taken, one in enumerate(before):
        for given, other in enumerate(added):
            share = one.share + weight * other.share
            held = found[taken + given]
            if held is None or share >= held.share - _ROUNDING:
                found[taken + given] = _Best(share, one.facts + other.facts)
    return [best for best in found if best is not None]
