"""Whether what was done has been looked at again."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.improvement.enums import Check, State
from rodtrad.improvement.models import Action

ACTION = Action._meta.label_lower
PATIENCE = 30


def untried(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find actions that were done long enough ago to be judged, and that nobody has judged."""
    asked = {} if ids is None else {"pk__in": ids}
    rows = Action.objects.filter(state=State.DONE, verdict="", **asked).exclude(check_by=Check.NONE)
    late = day - timedelta(days=days("RT851", PATIENCE, day))
    for action in rows:
        on = action.check_on
        if on is not None and on < late:
            yield Fault(
                action.pk,
                reverse("improvement:action", args=[action.pk]),
                reverse("improvement:check", args=[action.pk]),
                unit_id=action.unit_id,
                owner_id=action.responsible_id,
                facts={"action": action.title, "day": on},
            )


FOUND: dict[str, dict[str, Any]] = {
    "RT851": {
        "subject_type": ACTION,
        "find": untried,
        "reads": {ACTION: same},
        # The same act stands on the list of whoever answers for it, from the day it is due.
        "is_on_list": True,
    },
}
