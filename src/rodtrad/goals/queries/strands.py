"""Where series hang in the thread, and how somebody has judged what they measure."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.core.status import Outcome
from rodtrad.indicators.thread import Step, Strand

MOST_STEPS = 12

# The heaviest goal of each series, all above it, and the newest judgement, in one question.
_STRANDS = """
    WITH RECURSIVE measured AS (
        SELECT DISTINCT ON (measure.series_id) measure.series_id, measure.goal_id,
            measure.weight > 0 AS is_weighed
        FROM goals_goalmeasure measure
        JOIN goals_goal goal ON goal.id = measure.goal_id
        WHERE measure.series_id = ANY(%(series)s) AND measure.valid @> %(day)s::date
          AND goal.state = 'decided' AND NOT goal.is_supplementary
        ORDER BY measure.series_id, measure.weight DESC, measure.id DESC
    ), up(origin, goal_id, step) AS (
        SELECT DISTINCT goal_id, goal_id, 1 FROM measured
        UNION ALL
        SELECT up.origin, link.parent_id, up.step + 1
        FROM up
        JOIN goals_goallink link
          ON link.child_id = up.goal_id AND link.is_main AND link.valid @> %(day)s::date
        WHERE up.step < %(most)s
    )
    SELECT measured.series_id, measured.is_weighed, goal.key, goal.title,
           judged.outcome, judged.reason <> '', judged.at,
           person.username, person.given_name, person.family_name, person.has_protected_identity
    FROM measured
    JOIN up ON up.origin = measured.goal_id
    JOIN goals_goal goal ON goal.id = up.goal_id AND NOT goal.is_supplementary
    LEFT JOIN LATERAL (
        SELECT * FROM goals_judgement made
        WHERE up.step = 1 AND measured.is_weighed AND made.goal_id = up.goal_id
          AND (made.at AT TIME ZONE %(zone)s)::date <= %(day)s::date
        ORDER BY made.at DESC, made.id DESC
        LIMIT 1
    ) judged ON TRUE
    LEFT JOIN accounts_user person ON person.id = judged.by_id
    ORDER BY measured.series_id, up.step DESC
"""


class _Row(NamedTuple):
    """One goal above a series; the judgement stands on the lowest, which comes last."""

    series_id: int
    is_weighed: bool
    key: str
    title: str
    outcome: str | None
    has_reason: bool | None
    at: datetime | None
    username: str
    given_name: str
    family_name: str
    has_protected_identity: bool

    @property
    def url(self) -> str:
        return reverse("goals:node", args=[self.key])


def strands(series_ids: Iterable[int], day: date) -> dict[int, Strand]:
    """Return the steps above each series and the judgement of the goal it measures."""
    wanted: dict[str, Any] = {
        "series": list(series_ids),
        "day": day,
        "most": MOST_STEPS,
        "zone": timezone.get_current_timezone_name(),
    }
    if not wanted["series"]:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_STRANDS, wanted)
        rows = [_Row(*row) for row in cursor.fetchall()]
    above: dict[int, list[_Row]] = {}
    for row in rows:
        above.setdefault(row.series_id, []).append(row)
    return {series_id: _strand(path) for series_id, path in above.items()}


def _strand(path: list[_Row]) -> Strand:
    steps = tuple(Step(row.title, row.url) for row in path)
    measured = path[-1]
    if measured.outcome is None or measured.at is None:
        return Strand(steps, is_weighed=measured.is_weighed)
    return Strand(
        steps,
        judgement=Outcome(measured.outcome),
        judged_by=_name(measured),
        judged_at=measured.at,
        reason_url=f"{measured.url}#laget" if measured.has_reason else "",
    )


def _name(row: _Row) -> str:
    """Return the name to show, by the one rule that hides a protected identity."""
    return User(
        username=row.username,
        given_name=row.given_name,
        family_name=row.family_name,
        has_protected_identity=row.has_protected_identity,
    ).display_name
