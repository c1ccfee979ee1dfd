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


# A supplementary goal is answered for to its own body and counts nowhere above (P-035).
_COUNTS = """
    child.state IN ('decided', 'closed') AND (parent.is_supplementary OR NOT child.is_supplementary)
    AND (%(parents)s::bigint[] IS NULL OR link.parent_id = ANY(%(parents)s::bigint[]))
"""
_JOINED = """
    FROM goals_goallink link
    JOIN goals_goal child ON child.id = link.child_id
    JOIN goals_goal parent ON parent.id = link.parent_id
"""
# Most weigh the same and have no end, so those alike come as one row with lists.
_SHAPE = f"""
    SELECT 'link', array_agg(link.parent_id), array_agg(link.child_id),
           link.weight::float8 AS weight, link.is_main,
           LEAST(upper(link.valid), upper(child.valid)) AS ends
    {_JOINED}
    WHERE link.valid @> %(day)s::date AND child.valid @> %(day)s::date AND {_COUNTS}
    GROUP BY weight, is_main, ends
    UNION ALL
    SELECT 'measure', array_agg(goal_id), array_agg(series_id), weight::float8, NULL, upper(valid)
    FROM goals_goalmeasure
    WHERE valid @> %(day)s::date AND weight > 0
      AND (%(parents)s::bigint[] IS NULL OR goal_id = ANY(%(parents)s::bigint[]))
    GROUP BY weight, upper(valid)
    UNION ALL
    SELECT 'start', array_agg(goal_id), NULL, NULL, NULL, starts FROM (
        SELECT link.parent_id AS goal_id, lower(link.valid * child.valid) AS starts
        {_JOINED} WHERE lower(link.valid * child.valid) > %(day)s::date AND {_COUNTS}
        UNION ALL
        SELECT goal_id, lower(valid) FROM goals_goalmeasure
        WHERE lower(valid) > %(day)s::date AND weight > 0
          AND (%(parents)s::bigint[] IS NULL OR goal_id = ANY(%(parents)s::bigint[]))
    ) coming GROUP BY starts ORDER BY ends DESC
"""  # noqa: S608 - both parts are constants above


def shape(day: date, parents: Collection[int] | None = None) -> Shape:
    """Return what hangs from the goals, or from every goal, in one query."""
    found = Shape([], [], {})
    with connection.cursor() as cursor:
        asked = None if parents is None else list(parents)
        cursor.execute(_SHAPE, {"day": day, "parents": asked})
        for kind, above, below, weight, is_main, on in cursor.fetchall():
            match kind:
                case "link":
                    alike = map(repeat, (weight, is_main, on))
                    found.links.extend(map(Link, above, below, *alike))
                case "measure":
                    found.measures.extend(map(Measure, above, below, repeat(weight), repeat(on)))
                case "start":
                    # The latest come first, so that the earliest is what stays.
                    found.starts.update(dict.fromkeys(above, on))
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
