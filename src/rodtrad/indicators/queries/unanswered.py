"""What of a difference from what was sealed nobody has answered for."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from rodtrad.core.sealing import Change, Covenant, Difference, compare
from rodtrad.indicators.models import IndicatorDefinition

# What an indicator's definition adds to the covenant; the number of decimals only shows it.
DEFINED = (
    "name", "description", "measure_kind", "unit_of_measure", "direction", "method",
    "frequency", "source", "breakdowns", "is_proportion",
)  # fmt: skip
TARGETS, WEIGHT = "targets", "weight"
Aim = dict[str, Any]


class Unanswered(StrEnum):
    """What a difference waits for: a word on the series, or a decision on target or purpose."""

    SEAM = "seam"
    TARGET = "target"
    PURPOSE = "purpose"


def unanswered(
    then: Covenant,
    changes: Sequence[Change],
    since: Sequence[IndicatorDefinition],
    aims: Sequence[tuple[Aim, int | None]],
) -> frozenset[Unanswered]:
    """Return what each of the changes waits for, judged one by one.

    `since` is the sealed definition and those after it; `aims` what is aimed at now, each with
    its decision.
    """
    waits = {
        Unanswered.SEAM: _lacks_seam(changes, since),
        Unanswered.TARGET: _has(changes, TARGETS) and _lacks_decision(then[TARGETS], aims),
        Unanswered.PURPOSE: _has(changes, WEIGHT),
    }
    return frozenset(each for each, is_so in waits.items() if is_so)


def _has(changes: Iterable[Change], part: str) -> bool:
    return any(change.part == part for change in changes)


def _lacks_seam(changes: Iterable[Change], since: Sequence[IndicatorDefinition]) -> bool:
    """Say whether the figures mean another thing, without a word at each step on the way there."""
    own = [change for change in changes if change.part in DEFINED]
    then, now = {one.part: one.then for one in own}, {one.part: one.now for one in own}
    if compare(then, now) is not Difference.REDEFINED:
        return False
    steps = [after for before, after in pairwise(since) if _is_redefined(before, after)]
    return not steps or not all(after.seam for after in steps)


def _is_redefined(before: IndicatorDefinition, after: IndicatorDefinition) -> bool:
    said = ({part: getattr(row, part) for part in DEFINED} for row in (before, after))
    return compare(*said) is Difference.REDEFINED


def _lacks_decision(then: Iterable[Aim], now: Sequence[tuple[Aim, int | None]]) -> bool:
    """Say whether a sealed time is aimed at anew without a decision, or no longer aimed at."""
    sealed = list(then)
    new = [decision for aim, decision in now if not any(_is_of(aim, was) for was in sealed)]
    aims = [aim for aim, _decision in now]
    return not all(new) or any(_days_shared(was, aims) < _days(was, was) for was in sealed)


def _is_of(aim: Aim, was: Aim) -> bool:
    """Say whether an aim is a sealed one, or what is left of it when another took over."""
    asks_the_same = {**aim, "from": "", "to": ""} == {**was, "from": "", "to": ""}
    return bool(asks_the_same and was["from"] <= aim["from"] and aim["to"] <= was["to"])


def _days_shared(was: Aim, aims: Iterable[Aim]) -> int:
    return sum(_days(was, aim) for aim in aims)


def _days(one: Aim, other: Aim) -> int:
    """Return how many days two aims have in common."""
    first, last = max(one["from"], other["from"]), min(one["to"], other["to"])
    return max(0, (date.fromisoformat(last) - date.fromisoformat(first)).days + 1)
