"""Whether what helped goes on helping."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from rodtrad.checks.registry import Fault, Ids, Silence
from rodtrad.core.stats.rates import Window, compare
from rodtrad.feedback.checks.listening import ACTION, CASE, UNIT, often, units_of_cases
from rodtrad.feedback.enums import OPEN, State
from rodtrad.feedback.models import CaseCause, UnitUsers
from rodtrad.improvement.enums import Check, Verdict
from rodtrad.improvement.enums import State as ActionState
from rodtrad.improvement.models import Action, Days
from rodtrad.organisation.queries import tree
from rodtrad.times.spans import holds

FEWEST = 10
BACK = 0.9
# A volume that has changed by more than half says something else than that it no longer helps.
HALF = 0.5
Came = dict[tuple[int, int], list[date]]


def relapsed(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find actions that helped, whose cause has since come as often again as before them."""
    asked = {} if ids is None else {"pk__in": ids}
    rows = Action.objects.filter(
        state=ActionState.DONE,
        verdict=Verdict.HELPED,
        check_by=Check.CAUSE,
        cases_before__isnull=False,
        **asked,
    )
    tried = {row: lately for row in rows.select_related("cause") if (lately := _lately(row, day))}
    if not tried:
        return
    taken_up, users, came = _later(tried), _users(tried), _came(tried)
    for action, windows in tried.items():
        units = tree().subtree_ids(action.unit_id)
        if action.pk in taken_up or _is_unlike(users[action.unit_id], action, windows):
            continue
        counts = [_count(came, action.cause_id, units, days) for days in windows]
        if all(_is_back(action, count) for count in counts):
            yield _fault(action, counts)


def _lately(action: Action, day: date) -> list[Days]:
    """Return the two newest whole windows since the one in which it helped, none if fewer."""
    after, size = action.after, timedelta(days=action.window)
    if after is None or action.cause is None:
        return []
    whole = (day - after.last).days // action.window
    held = holds(action.cause.valid, action.before.first) and holds(action.cause.valid, day)
    if whole < 2 or not held:
        return []
    return [Days(after.first + at * size, after.last + at * size) for at in (whole - 1, whole)]


def _is_back(action: Action, count: int) -> bool:
    """Say whether a window's cases are surely more than when it helped, and as many as before."""
    both = action.volume_before and action.volume_after
    before, after = (
        float(action.window) * (met if both and met else 1)
        for met in (action.volume_before, action.volume_after)
    )
    held = compare(Window(action.cases_after or 0, after), Window(count, after))
    rate = (action.cases_before or 0) / before
    return count >= FEWEST and held.low > 1 and count / after >= BACK * rate


def _later(actions: Collection[Action]) -> set[int]:
    """Return those that have been taken up again: another against the same cause, after it."""
    causes = {action.cause_id for action in actions}
    rows = Action.objects.filter(cause__in=causes).exclude(state=ActionState.STOPPED)
    known = list(rows.values_list("pk", "cause", "unit", "planned_on"))
    standing, found = tree(), set()
    for action in actions:
        since = action.done_on or date.max
        near = {action.unit_id, *standing.subtree_ids(action.unit_id)}
        near |= {node.id for node in standing.ancestors(action.unit_id)}
        for pk, cause_id, unit_id, on in known:
            is_same = cause_id == action.cause_id and unit_id in near
            if is_same and pk != action.pk and on >= since:
                found.add(action.pk)
    return found


def _users(actions: Collection[Action]) -> dict[int, list[UnitUsers]]:
    found: dict[int, list[UnitUsers]] = defaultdict(list)
    for row in UnitUsers.objects.filter(unit__in={action.unit_id for action in actions}):
        found[row.unit_id].append(row)
    return found


def _is_unlike(users: Sequence[UnitUsers], action: Action, windows: Sequence[Days]) -> bool:
    """Say whether the unit has half again as many users as when it helped, or half as few."""
    then = action.after.first if action.after else action.planned_on
    first, last = (
        next((row.count for row in users if holds(row.valid, on)), 0)
        for on in (then, windows[-1].first)
    )
    return bool(first and last) and abs(last - first) > HALF * first


def _came(actions: Collection[Action]) -> Came:
    """Return the days on which cases with the causes came to each unit, in order; one question."""
    since = min(days[0].first for days in map(_after, actions))
    rows = CaseCause.objects.filter(
        cause__in={action.cause_id for action in actions},
        case__state__in=(*OPEN, State.ANSWERED),
        case__received_at__date__gte=since,
    ).order_by("case__received_at")
    found: Came = defaultdict(list)
    for cause_id, unit_id, at in rows.values_list("cause", "case__unit", "case__received_at"):
        found[cause_id, unit_id].append(timezone.localdate(at))
    return found


def _after(action: Action) -> tuple[Days]:
    return (action.after or action.before,)


def _count(came: Came, cause_id: int | None, units: Collection[int], days: Days) -> int:
    lists = (came.get((cause_id or 0, unit), []) for unit in units)
    return sum(bisect_right(one, days.last) - bisect_left(one, days.first) for one in lists)


def _fault(action: Action, counts: Sequence[int]) -> Fault:
    return Fault(
        action.pk,
        reverse("improvement:action", args=[action.pk]),
        f"{reverse('improvement:plan')}?enhet={action.unit_id}&orsak={action.cause_id}",
        unit_id=action.unit_id,
        owner_id=action.responsible_id,
        facts={
            "action": action.title,
            "day": action.verdict_on or action.planned_on,
            "count": counts[-1],
            "before": action.cases_before or 0,
        },
    )


def actions_of_cases(ids: Ids) -> Ids:
    """Return the actions whose cases are counted where the cases lie, or lay before."""
    standing, units = tree(), set(units_of_cases(ids))
    for unit_id in tuple(units):
        units |= {node.id for node in standing.ancestors(unit_id)}
    return set(Action.objects.filter(unit__in=units).values_list("pk", flat=True))


def and_of_same_cause(ids: Ids) -> Ids:
    """Return the actions and the others against the same causes."""
    causes = Action.objects.filter(pk__in=ids, cause__isnull=False).values("cause")
    rows = Action.objects.filter(Q(pk__in=ids) | Q(cause__in=causes))
    return set(rows.values_list("pk", flat=True))


def actions_of_users(ids: Ids) -> Ids:
    """Return the actions of units whose number of users has changed."""
    units = UnitUsers.objects.filter(pk__in=ids).values("unit")
    return set(Action.objects.filter(unit__in=units).values_list("pk", flat=True))


def units_with_it_most(ids: Ids) -> Ids:
    """Return the units that RT505 speaks of for the very cause that the actions were against."""
    standing, causes = tree(), defaultdict[int, set[int | None]](set)
    for unit_id, cause_id in Action.objects.filter(pk__in=ids).values_list("unit", "cause"):
        for below in standing.subtree_ids(unit_id):
            causes[below].add(cause_id)
    found = often(timezone.localdate(), set(causes))
    return {one.unit_id for one in found if one.cause_id in causes[one.unit_id]}


FOUND: dict[str, dict[str, Any]] = {
    "RT853": {
        "subject_type": ACTION,
        "find": relapsed,
        "reads": {
            ACTION: and_of_same_cause,
            CASE: actions_of_cases,
            UnitUsers._meta.label_lower: actions_of_users,
        },
    },
}
# Something was done about the cause and no longer holds: that nothing is done is not the fault.
SILENCE = Silence(("RT853", ACTION), ("RT505", UNIT), units_with_it_most)
