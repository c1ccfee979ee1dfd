"""The honest status of goals: stored for today, computed for any other day."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from rodtrad.goals.models import Goal, GoalStatus, Judgement
from rodtrad.goals.queries.rows import unmeasured
from rodtrad.organisation.remember import kept
from rodtrad.times.known import moment


def statuses(goal_ids: Iterable[int], day: date | None = None) -> dict[int, GoalStatus]:
    """Return the status of each goal on the day, today when none is given.

    A stored status that the passing of days has worn out is never shown: until the night's work
    has been done we weigh the thread anew.
    """
    wanted = list(goal_ids)
    today = timezone.localdate()
    if moment() is not None or (day is not None and day != today):
        return status_on(day or today, wanted)
    found = {row.goal_id: row for row in GoalStatus.objects.filter(goal__in=wanted)}
    if any(row.holds_until is not None and row.holds_until < today for row in found.values()):
        return status_on(today, wanted)
    return {pk: found.get(pk) or unmeasured(pk, today) for pk in wanted}


def held(goals: Iterable[Goal], day: date) -> dict[int, GoalStatus]:
    """Return the same for goals fetched with their stored status, without asking again."""
    wanted, today = list(goals), timezone.localdate()
    if moment() is not None:
        return status_on(day, [goal.pk for goal in wanted])
    found = {
        goal.pk: getattr(goal, "status", None) or unmeasured(goal.pk, today) for goal in wanted
    }
    is_worn = any(row.holds_until is not None and row.holds_until < today for row in found.values())
    return status_on(day, found) if day != today or is_worn else found


def status_of(goal: Goal, day: date | None = None) -> GoalStatus:
    return statuses([goal.pk], day)[goal.pk]


def status_on(day: date, goal_ids: Iterable[int]) -> dict[int, GoalStatus]:
    """Weigh the thread as it stood on the day."""
    from rodtrad.goals.queries.snapshot import Snapshot  # heavy, and most pages need it not

    return kept(("snapshot", day), lambda: Snapshot(day)).among(goal_ids)


def judgements(goal_ids: Iterable[int], day: date | None = None) -> dict[int, Judgement]:
    """Return the newest judgement of each goal by the end of the day."""
    rows = Judgement.objects.filter(goal__in=list(goal_ids)).select_related("by")
    if day is not None:
        rows = rows.filter(at__date__lte=day)
    return {row.goal_id: row for row in rows.order_by("goal_id", "-at", "-pk").distinct("goal_id")}
