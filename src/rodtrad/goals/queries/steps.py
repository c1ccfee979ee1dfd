"""A goal judged in two steps: is all of it worked with, and what would let it be assessed."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from rodtrad.core.fewest import Branch, fewest_facts
from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries.rows import MOST_MISSING

# A thread with more than this under it has a longer list than anybody asks for.
MOST_BRANCHES = 1_000

# The goal's parts with whether anybody serves each and, where it is asked for, all that weighs
# under the goal; in one question because every goal's page asks it.
_STEPS = """
    WITH RECURSIVE below(goal_id) AS (
        SELECT %(goal)s::bigint WHERE %(below)s
        UNION
        SELECT link.child_id FROM below
        JOIN goals_goallink link ON link.parent_id = below.goal_id AND link.valid @> %(day)s::date
        JOIN goals_goal child ON child.id = link.child_id AND child.valid @> %(day)s::date
        WHERE child.state IN ('decided', 'closed') AND NOT child.is_supplementary
    )
    SELECT 'part' AS kind, part.id AS above, part.sort AS below, 0 AS weight, part.name,
           EXISTS (
               SELECT FROM goals_partservice service
               JOIN goals_goallink link ON link.id = service.link_id
               JOIN goals_goal child ON child.id = link.child_id
               WHERE service.part_id = part.id AND service.valid @> %(day)s::date
                 AND link.valid @> %(day)s::date AND child.valid @> %(day)s::date
                 AND child.state = 'decided' AND NOT child.is_supplementary
           )
    FROM goals_goalpart part WHERE part.goal_id = %(goal)s AND part.valid @> %(day)s::date
    UNION ALL
    SELECT 'link', link.parent_id, link.child_id, link.weight::float8, '', FALSE
    FROM goals_goallink link
    JOIN below parent ON parent.goal_id = link.parent_id
    JOIN below child ON child.goal_id = link.child_id
    WHERE link.valid @> %(day)s::date
    UNION ALL
    SELECT 'measure', measure.goal_id, measure.series_id, measure.weight::float8, '', FALSE
    FROM goals_goalmeasure measure JOIN below ON below.goal_id = measure.goal_id
    WHERE measure.valid @> %(day)s::date AND measure.weight > 0
    ORDER BY 1, 3, 2
"""


@dataclass(frozen=True)
class Steps:
    """The parts of a goal, each with whether somebody serves it, and the fewest lacking facts."""

    parts: list[tuple[str, bool]]
    fewest: tuple[int, ...]

    @property
    def unserved(self) -> list[str]:
        return [name for name, is_served in self.parts if not is_served]


def steps(status: GoalStatus, day: date, least_share: float, beyond: Collection[int] = ()) -> Steps:
    """Return both steps of a goal; the facts only where it cannot be assessed for lack of some.

    A status names only so many lacking facts; where there may be more, none are chosen. What is
    `beyond` everybody's power to report is never chosen.
    """
    lacking = status.missing_series
    is_asked = status.outcome == "not_assessable" and 0 < len(lacking) < MOST_MISSING
    asked: dict[str, Any] = {"goal": status.goal_id, "day": day, "below": is_asked}
    with connection.cursor() as cursor:
        cursor.execute(_STEPS, asked)
        rows = cursor.fetchall()
    parts = [(name, served) for kind, _id, _sort, _w, name, served in rows if kind == "part"]
    found: tuple[int, ...] = ()
    if is_asked and len(rows) <= MOST_BRANCHES:
        weighed = [(kind, above, below, w) for kind, above, below, w, *_rest in rows]
        branches = _branches(status.goal_id, weighed, set(lacking), beyond)
        found = fewest_facts(branches, least_share=least_share) or ()
    return Steps(parts, found)


def _branches(
    goal_id: int,
    rows: list[tuple[str, int, int, float]],
    lacking: Collection[int],
    beyond: Collection[int],
) -> tuple[Branch, ...]:
    """Return what weighs under the goal, all the way down."""
    under: dict[int, list[tuple[str, int, float]]] = defaultdict(list)
    for kind, above, below, weight in rows:
        if kind != "part":
            under[above].append((kind, below, float(weight)))

    def grown(goal: int) -> tuple[Branch, ...]:
        return tuple(
            Branch(None if below in beyond else below, weight, below not in lacking)
            if kind == "measure"
            else Branch(None, weight, below=grown(below))
            for kind, below, weight in under[goal]
        )

    return grown(goal_id)
