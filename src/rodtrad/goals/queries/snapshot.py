"""The whole thread on a day, weighed in memory at once."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from operator import attrgetter

from rodtrad.core.status import Outcome
from rodtrad.core.tree import MARKS, OUTCOMES, Edges, Leaves, roll_up_tree
from rodtrad.goals.levels import least_share
from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries.readings import A_DAY, UNREAD, readings
from rodtrad.goals.queries.shape import Link, Measure, shape

MOST_MISSING = 20
BY_CHILD = attrgetter("child")
_PLACE_OF_OUTCOME = {outcome: place for place, outcome in enumerate(OUTCOMES)}
_PLACE_OF_MARK = {mark: place for place, mark in enumerate(MARKS)}


class Snapshot:
    """Every goal's honest status on a day."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._missing_known: dict[int, list[int]] = {}
        self._last_days: dict[int, date] = {}
        with uncollected():
            self._weigh(day)

    def _weigh(self, day: date) -> None:
        self.shape = shape(day)
        links, measures = self.shape.links, self.shape.measures
        self._series_ids = sorted({measure.series for measure in measures})
        self._readings = readings(day)
        carried = {link.parent for link in links} | {link.child for link in links}
        goal_ids = sorted(carried | {measure.goal for measure in measures})
        self._ids = [*self._series_ids, *goal_ids]
        first = len(self._series_ids)
        self._series = {pk: place for place, pk in enumerate(self._series_ids)}
        self._goals = {pk: place for place, pk in enumerate(goal_ids, start=first)}
        self._status = roll_up_tree(
            self._leaves(), self._edges(), len(self._ids), least_share=least_share(day)
        )

    def of(self, goal_id: int) -> GoalStatus:
        """Return what the thread says of the goal, as a row not saved."""
        place = self._goals.get(goal_id)
        if place is None:
            return unmeasured(goal_id, self.day, self.shape.starts.get(goal_id))
        with uncollected():
            return self._row(goal_id, place)

    def among(self, goal_ids: Iterable[int]) -> dict[int, GoalStatus]:
        return {goal_id: self.of(goal_id) for goal_id in goal_ids}

    def _edges(self) -> Edges:
        links, measures = self.shape.links, self.shape.measures
        goals, series = self._goals, self._series
        return Edges(
            parent=[goals[row.parent] for row in links] + [goals[row.goal] for row in measures],
            child=[goals[row.child] for row in links] + [series[row.series] for row in measures],
            weight=[row.weight for row in links] + [row.weight for row in measures],
            is_main=[row.is_main for row in links] + [True] * len(measures),
        )

    def _leaves(self) -> Leaves:
        known = [self._readings.get(pk, UNREAD) for pk in self._series_ids]
        return Leaves(
            outcome=[_PLACE_OF_OUTCOME[reading.outcome] for reading in known],
            attainment=[reading.attainment for reading in known],
            data=[_PLACE_OF_MARK[reading.data] for reading in known],
            se=[None] * len(known),
        )

    def _row(self, goal_id: int, place: int) -> GoalStatus:
        status = self._status
        weakest, last = status.weakest[place], self._holds_until(goal_id)
        low_is_series = weakest is not None and weakest < len(self._series_ids)
        lowest = None if weakest is None else self._ids[weakest]
        return GoalStatus(
            goal_id=goal_id,
            computed_for=self.day,
            holds_until=None if last == date.max else last,
            data=MARKS[status.data[place]].value,
            outcome=OUTCOMES[status.outcome[place]].value,
            mean=status.mean[place],
            low=status.low[place],
            high=status.high[place],
            coverage=min(1.0, status.coverage[place]),
            **_shares({o: status.shares[i][place] for i, o in enumerate(OUTCOMES)}),
            **_counts({o: status.counts[i][place] for i, o in enumerate(OUTCOMES)}),
            weakest_goal_id=None if low_is_series else lowest,
            weakest_series_id=lowest if low_is_series else None,
            missing_series=self._missing(goal_id),
        )

    @cached_property
    def _links_below(self) -> dict[int, list[Link]]:
        found: dict[int, list[Link]] = defaultdict(list)
        for link in sorted(self.shape.links, key=BY_CHILD):
            found[link.parent].append(link)
        return found

    @cached_property
    def _measures_of(self) -> dict[int, list[Measure]]:
        found: dict[int, list[Measure]] = defaultdict(list)
        for measure in self.shape.measures:
            found[measure.goal].append(measure)
        return found

    def _missing(self, goal: int) -> list[int]:
        """Return the first of the series below the goal that cannot be assessed, each once."""
        known = self._missing_known.get(goal)
        if known is not None:
            return known
        readings = self._readings
        found = {
            measure.series: None
            for measure in self._measures_of.get(goal, ())
            if readings.get(measure.series, UNREAD).outcome is Outcome.NOT_ASSESSABLE
        }
        for link in self._links_below.get(goal, ()):
            if len(found) >= MOST_MISSING:
                break
            found |= dict.fromkeys(self._missing(link.child))
        self._missing_known[goal] = listed = list(found)[:MOST_MISSING]
        return listed

    def _holds_until(self, goal: int) -> date:
        """Return the last day on which the goal's status stands by itself."""
        known = self._last_days.get(goal)
        if known is not None:
            return known
        readings, starts = self._readings, self.shape.starts.get(goal)
        last = date.max if starts is None else starts - A_DAY
        for measure in self._measures_of.get(goal, ()):
            until = readings.get(measure.series, UNREAD).holds_until
            if until is not None and until < last:
                last = until
            if measure.ends is not None and measure.ends <= last:
                last = measure.ends - A_DAY
        for link in self._links_below.get(goal, ()):
            last = min(last, self._holds_until(link.child))
            if link.ends is not None and link.ends <= last:
                last = link.ends - A_DAY
        self._last_days[goal] = last
        return last


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


def unmeasured(goal_id: int, day: date, starts: date | None = None) -> GoalStatus:
    """Return the status of a goal that nothing measures: not assessable, and nothing known."""
    return GoalStatus(
        goal_id=goal_id,
        computed_for=day,
        holds_until=before(starts),
        data="missing",
        outcome="not_assessable",
        low=0.0,
        high=1.0,
        missing_series=[],
    )


def merged(parts: Iterable[list[int]]) -> list[int]:
    """Return the first series among the lists, each once."""
    return list(dict.fromkeys(series for part in parts for series in part))[:MOST_MISSING]


def earlier(last: dict[int, date], goal: int, *days: date | None) -> None:
    """Bring the goal's last day forward to the earliest of the days there are."""
    for day in days:
        if day is not None and (goal not in last or day < last[goal]):
            last[goal] = day


def before(day: date | None) -> date | None:
    return None if day is None else day - A_DAY


def _shares(weights: dict[Outcome, float]) -> dict[str, float]:
    return {f"weight_{outcome.value}": weight for outcome, weight in weights.items()}


def _counts(counts: dict[Outcome, int]) -> dict[str, int]:
    return {f"count_{outcome.value}": count for outcome, count in counts.items()}
