"""When goals have been changed by decision, since what measures them was changed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from rodtrad.audit.models import Act
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
    return {part for part in parts if decided.get(part[0], date.min) >= changed[part]}
