"""The whole thread on a day, weighed in memory at once.

Like `core.tree` it loads NumPy: import it where it is used.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np

from rodtrad.core.edges import NOBODY, Edges, Floats, Truths, Whole, least_below
from rodtrad.core.status import Outcome
from rodtrad.core.tree import MARKS, OUTCOMES, Leaves, roll_up_tree
from rodtrad.goals.levels import least_share
from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries import readings, shape
from rodtrad.goals.queries.rows import MOST_MISSING, each_outcome, unmeasured

_NEVER = date.max.toordinal()
_UNKNOWN = OUTCOMES.index(Outcome.NOT_ASSESSABLE)
_UNREAD = MARKS.index(readings.UNREAD.data)


class Snapshot:
    """Every goal's honest status on a day.

    Series and goals have places in the same columns: the series first, both in the order of ids.
    """

    def __init__(self, day: date) -> None:
        self.day = day
        self._missing_known: dict[int, list[int]] = {}
        with uncollected():
            self._weigh(shape.alike(day))

    def of(self, goal_id: int) -> GoalStatus:
        """Return what the thread says of the goal, as a row not saved."""
        place = self._place.get(goal_id)
        if place is None:
            return unmeasured(goal_id, self.day, self._starts.get(goal_id))
        return self._row(goal_id, place)

    def among(self, goal_ids: Iterable[int]) -> dict[int, GoalStatus]:
        return {goal_id: self.of(goal_id) for goal_id in goal_ids}

    def _weigh(self, groups: list[shape.Alike]) -> None:
        self._starts = shape.first_days(groups)
        hanging = [group for group in groups if group.starts is None]
        above = _joined(group.above for group in hanging)
        below = _joined(group.below for group in hanging)
        is_measure = _each(hanging, [group.kind == "measure" for group in hanging]) == 1
        series = np.unique(below[is_measure])
        goals = np.unique(_joined([above, below[~is_measure]]))
        self._first = first = series.size
        self._ids = _joined([series, goals])
        self._place = dict(zip(goals.tolist(), range(first, self._ids.size), strict=True))
        of_series, of_goal = np.searchsorted(series, below), np.searchsorted(goals, below)
        self._edges = Edges(
            parent=first + np.searchsorted(goals, above),
            child=np.where(is_measure, of_series, first + of_goal),
            weight=_each(hanging, [group.weight for group in hanging]),
            is_main=_each(hanging, [group.is_main for group in hanging]),
            nodes=self._ids.size,
        )
        self._read(series)
        self._status = roll_up_tree(self._leaves, self._edges, least_share=least_share(self.day))
        ends = _each(hanging, [_eve(group.ends) for group in hanging])
        self._until = least_below(self._edges, self._own_last_days, ends)

    def _read(self, series: Whole) -> None:
        """Fill in what is known of the series, and the last day on which it holds by itself."""
        outcome, data = np.full(series.size, _UNKNOWN), np.full(series.size, _UNREAD)
        attainment = np.full(series.size, np.nan)
        last_days = np.full(self._ids.size, _NEVER)
        for group in readings.alike(self.day):
            ids = np.array(group.series_ids, dtype=np.int64)
            is_ours = np.isin(ids, series)
            places = np.searchsorted(series, ids[is_ours])
            said = group.reading
            outcome[places] = OUTCOMES.index(said.outcome)
            data[places] = MARKS.index(said.data)
            last_days[places] = _NEVER if said.holds_until is None else said.holds_until.toordinal()
            if group.attained is not None:
                attained = np.array(group.attained, dtype=np.float64)[is_ours]
                attainment[places] = np.clip(attained, 0.0, 1.0)
            else:
                attainment[places] = np.nan if said.attainment is None else said.attainment
        for goal, day in self._starts.items():
            if goal in self._place:
                last_days[self._place[goal]] = _eve(day)
        self._leaves = Leaves(outcome, attainment, data, np.full(series.size, np.nan))
        self._own_last_days = last_days

    def _row(self, goal_id: int, place: int) -> GoalStatus:
        status, until = self._status, int(self._until[place])
        weakest = int(status.weakest[place])
        lowest = None if weakest == NOBODY else int(self._ids[weakest])
        is_series = weakest < self._first
        mean = float(status.mean[place])
        return GoalStatus(
            goal_id=goal_id,
            computed_for=self.day,
            holds_until=None if until == _NEVER else date.fromordinal(until),
            data=MARKS[status.data[place]].value,
            outcome=OUTCOMES[status.outcome[place]].value,
            mean=None if np.isnan(mean) else mean,
            low=float(status.low[place]),
            high=float(status.high[place]),
            coverage=min(1.0, float(status.coverage[place])),
            **each_outcome("weight", zip(OUTCOMES, status.shares[:, place].tolist(), strict=True)),
            **each_outcome("count", zip(OUTCOMES, status.counts[:, place].tolist(), strict=True)),
            weakest_goal_id=None if is_series else lowest,
            weakest_series_id=lowest if is_series else None,
            missing_series=self._missing(place),
        )

    @cached_property
    def _is_lacking(self) -> Truths:
        """Say of each place whether it is, or rests on, a series that cannot be assessed."""
        unknown = np.asarray(self._leaves.outcome) == _UNKNOWN
        own = np.ones(self._ids.size, dtype=np.int64)
        own[: self._first] = ~unknown
        least = least_below(self._edges, own, np.ones(self._edges.child.size))
        return np.equal(least, 0)

    def _missing(self, place: int) -> list[int]:
        """Return the first of the series below the goal that cannot be assessed, each once."""
        known = self._missing_known.get(place)
        if known is not None:
            return known
        children = np.unique(self._edges.child[self._edges.below(place)])
        found: dict[int, None] = {}
        for child in children[self._is_lacking[children]].tolist():
            if len(found) >= MOST_MISSING:
                break
            own = [int(self._ids[child])] if child < self._first else self._missing(child)
            found |= dict.fromkeys(own)
        self._missing_known[place] = listed = list(found)[:MOST_MISSING]
        return listed


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest: all that is made inside lives on, and it is very much."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _joined(columns: Iterable[Any]) -> Whole:
    return np.concatenate([np.empty(0, dtype=np.int64), *map(np.asarray, columns)]).astype(np.int64)


def _each(groups: Sequence[shape.Alike], values: Sequence[float]) -> Floats:
    """Return each group's value once for each of its rows."""
    return np.repeat(np.array(values, dtype=np.float64), [len(group.above) for group in groups])


def _eve(day: date | None) -> int:
    """Return the day before, as a number; what has no end never comes to it."""
    return _NEVER if day is None else day.toordinal() - 1
