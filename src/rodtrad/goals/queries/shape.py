"""How the thread hangs together on a day, as plain rows because they are many."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import NamedTuple

from django.db import connection


class Link(NamedTuple):
    """A goal in force under another; `ends` is the day it no longer is."""

    parent: int
    child: int
    weight: float
    is_main: bool
    ends: date | None


class Measure(NamedTuple):
    goal: int
    series: int
    weight: float
    ends: date | None


@dataclass(frozen=True)
class Shape:
    """The links and measures that count on a day, and what begins later."""

    links: list[Link]
    measures: list[Measure]
    starts: dict[int, date]


class Alike(NamedTuple):
    """Links or measures alike in weight and time: two columns, of goals and of what bears them.

    `starts` is given for what begins later, and `ends` is the day it no longer holds.
    """

    kind: str
    above: list[int]
    below: list[int]
    weight: float
    is_main: bool
    starts: date | None
    ends: date | None


# Most weigh the same and have no end, so those alike come as one row with two columns.
# A supplementary goal is answered for to its own body and counts nowhere above (P-035).
_ALIKE = """
    SELECT kind, array_agg(above), array_agg(below), weight::float8, is_main,
           CASE WHEN lower(span) > %(day)s::date THEN lower(span) END AS starts, upper(span)
    FROM (
        SELECT 'link' AS kind, link.parent_id AS above, link.child_id AS below, link.weight,
               link.is_main, link.valid * child.valid AS span
        FROM goals_goallink link
        JOIN goals_goal child ON child.id = link.child_id
        WHERE child.state IN ('decided', 'closed')
          AND (NOT child.is_supplementary OR (
              SELECT is_supplementary FROM goals_goal parent WHERE parent.id = link.parent_id))
          AND (%(parents)s::bigint[] IS NULL OR link.parent_id = ANY(%(parents)s::bigint[]))
        UNION ALL
        SELECT 'measure', goal_id, series_id, weight, TRUE, valid
        FROM goals_goalmeasure
        WHERE weight > 0
          AND (%(parents)s::bigint[] IS NULL OR goal_id = ANY(%(parents)s::bigint[]))
    ) hanging
    WHERE NOT isempty(span) AND (upper(span) IS NULL OR upper(span) > %(day)s::date)
    GROUP BY kind, weight, is_main, starts, upper(span)
"""


def alike(day: date, parents: Collection[int] | None = None) -> list[Alike]:
    """Return what hangs from the goals, or from every goal, on the day and later, in one query."""
    asked = None if parents is None else list(parents)
    with connection.cursor() as cursor:
        cursor.execute(_ALIKE, {"day": day, "parents": asked})
        return [Alike._make(row) for row in cursor.fetchall()]


def first_days(groups: Iterable[Alike]) -> dict[int, date]:
    """Return the day on which something first begins to count under each goal."""
    found: dict[int, date] = {}
    coming = [(group.starts, group.above) for group in groups if group.starts is not None]
    # The latest come first, so that the earliest is what stays.
    for starts, goals in sorted(coming, reverse=True):
        found.update(dict.fromkeys(goals, starts))
    return found


def shape(day: date, parents: Collection[int]) -> Shape:
    """Return what hangs from the goals."""
    groups = alike(day, parents)
    found = Shape([], [], first_days(groups))
    for group in groups:
        if group.starts is None:
            weight, ends = repeat(group.weight), repeat(group.ends)
            if group.kind == "link":
                found.links.extend(
                    map(Link, group.above, group.below, weight, repeat(group.is_main), ends)
                )
            else:
                found.measures.extend(map(Measure, group.above, group.below, weight, ends))
    return found


_ABOVE = """
    WITH RECURSIVE above(goal_id) AS (
        SELECT unnest(%(goals)s::bigint[])
        UNION
        SELECT link.parent_id FROM above
        JOIN goals_goallink link ON link.child_id = above.goal_id AND link.valid @> %(day)s::date
    )
    SELECT goal_id FROM above
"""


def with_ancestors(goal_ids: Iterable[int], day: date) -> set[int]:
    """Return the goals and every goal above them, along all links, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, {"goals": list(goal_ids), "day": day})
        return {row[0] for row in cursor.fetchall()}


def bottom_up(goal_ids: Iterable[int], links: Iterable[Link]) -> list[int]:
    """Return the goals with every child before its parents."""
    wanted = set(goal_ids)
    waiting = dict.fromkeys(wanted, 0)
    above: dict[int, list[int]] = defaultdict(list)
    for link in links:
        if link.child in wanted and link.parent in wanted:
            waiting[link.parent] += 1
            above[link.child].append(link.parent)
    ready = sorted(goal for goal, count in waiting.items() if not count)
    for goal in ready:
        for parent in above[goal]:
            waiting[parent] -= 1
            if not waiting[parent]:
                ready.append(parent)
    return ready
