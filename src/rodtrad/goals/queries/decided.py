"""When goals were decided, and changed by decision, since what measures them was changed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import GoalPassage, Plan
from rodtrad.indicators.uses import Part
from rodtrad.organisation.models import Decision

DECIDED = "goal.decided"
EDITED = "goal.edited"
WORDED = ("title", "description", "expected_result")
MEASURED = ("goal.measured", "goal.unmeasured")


def decided_since(parts: Mapping[Part, datetime], day: date) -> set[Part]:
    """Return the goals and series where the goal was changed by decision after the series was.

    On the same day is enough, in whichever order the two were written down.
    """
    changed: dict[tuple[Any, int], date] = {
        part: timezone.localdate(sealed_at) for part, sealed_at in parts.items()
    }
    decided: dict[Any, date] = {}
    left = _passages({goal_id for goal_id, _series_id in parts}, day)
    acts = Act.objects.filter(
        subject_type="goals.goal",
        subject_id__in={goal_id for goal_id, _series_id in parts},
        action__in=(EDITED, *MEASURED),
        at__gte=min(parts.values()),
        at__date__lte=day,
    )
    rows = acts.order_by("pk").values_list("subject_id", "action", "at", "decision_id", "detail")
    for goal_id, action, at, decision_id, detail in rows:
        if action in MEASURED:
            changed[goal_id, detail["series"]] = timezone.localdate(at)
        elif decision_id is not None:
            decided[goal_id] = timezone.localdate(at)
    return {
        part
        for part, sealed_at in parts.items()
        if max(decided.get(part[0], date.min), _left(part[0], sealed_at, left)) >= changed[part]
    }


Left = dict[int, list[tuple[date, datetime]]]


def _passages(goal_ids: Collection[int], day: date) -> Left:
    """Return when the goals have left a plan by the day, and when that was decided."""
    rows = GoalPassage.objects.filter(goal__in=goal_ids, on__lte=day)
    passages = list(rows.values_list("goal", "entered", "left", "on"))
    if not passages:
        return {}
    acts = Act.objects.filter(
        action="plan.took_over",
        subject_type="goals.plan",
        subject_id__in={entered for _goal, entered, _left, _on in passages},
    )
    told = {
        (pk, detail["after"]): at
        for pk, detail, at in acts.values_list("subject_id", "detail", "at")
    }
    found: Left = defaultdict(list)
    for goal_id, entered, left, on in passages:
        if (entered, left) in told:
            found[goal_id].append((on, told[entered, left]))
    return found


def _left(goal_id: int, sealed_at: datetime, left: Left) -> date:
    """Return the last day the goal left a plan by what was decided after it was sealed."""
    return max((on for on, at in left.get(goal_id, ()) if at > sealed_at), default=date.min)


def decided(goal_id: int, rows: Iterable[Any]) -> dict[int, date]:
    """Return the day of the decision behind each of a goal's rows that has one, by the row's id.

    A goal is put in force once, by a decision of its own or with its plan; its later wordings
    follow each other as their acts do.
    """
    acts = Act.objects.filter(
        subject_type="goals.goal", subject_id=goal_id, action__in=(DECIDED, EDITED)
    ).exclude(decision_id=None)
    spoken = list(acts.order_by("pk").values_list("action", "decision_id"))
    put_in_force, reworded = _turns(list(rows))
    alone = [decision_id for action, decision_id in spoken if action == DECIDED]
    edits = [decision_id for action, decision_id in spoken if action == EDITED]
    plans = Plan.objects.filter(pk__in={row.plan_id for row in put_in_force})
    by_plan = dict(plans.values_list("pk", "decision_id"))
    behind = {row.pgh_id: by_plan.get(row.plan_id) for row in put_in_force}
    behind |= {row.pgh_id: pk for row, pk in zip(put_in_force, alone, strict=False)}
    if len(edits) >= len(reworded):
        # What was changed by decision while still a draft comes first among the acts.
        last = edits[len(edits) - len(reworded) :]
        behind |= {row.pgh_id: pk for row, pk in zip(reworded, last, strict=True)}
    days = dict(
        Decision.objects.filter(pk__in=set(behind.values())).values_list("pk", "decided_on")
    )
    return {row: days[pk] for row, pk in behind.items() if pk in days}


def _turns(rows: list[Any]) -> tuple[list[Any], list[Any]]:
    """Return the rows by which a goal came in force, and those by which it was then reworded."""
    pairs = list(pairwise(rows))
    in_force = GoalState.DECIDED
    put_in_force = [new for old, new in pairs if old.state != in_force == new.state]
    reworded = [
        new for old, new in pairs if old.state == in_force == new.state and any(_says(old, new))
    ]
    return put_in_force, reworded


def _says(old: Any, new: Any) -> list[bool]:
    return [getattr(old, name) != getattr(new, name) for name in WORDED]
