"""When goals have been changed by decision, since what measures them was changed."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.goals.models import GoalPassage
from rodtrad.indicators.uses import Part

EDITED = "goal.edited"
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
