"""What is done to become better, as it may be seen, and what has come of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from rodtrad.access.enums import Right
from rodtrad.access.queries import at
from rodtrad.core.addresses import number_in
from rodtrad.core.stats import rates
from rodtrad.improvement import counting
from rodtrad.improvement.enums import LIVE, Check, State, Verdict
from rodtrad.improvement.models import Action, Days
from rodtrad.organisation.queries import tree


def visible_to(user: Any) -> QuerySet[Action]:
    """Return the actions the user may see; the same answers as `rules.may_see`."""
    return Action.objects.filter(at("unit", user, Right.SEE) | Q(responsible=user.pk))


def published() -> QuerySet[Action]:
    """Return what everybody may read, the newest first."""
    return Action.objects.filter(published_on__isnull=False).order_by("-published_on", "-pk")


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see; what is left empty does not limit it."""

    words: str = ""
    state: str = ""
    unit: str = ""
    cause: str = ""


def listing(user: Any, wish: Wish) -> QuerySet[Action]:
    """Return the actions that fit the wish and the user may see: those under way first due."""
    rows = visible_to(user).filter(_stands(wish.state, user))
    if (unit := number_in(wish.unit)) is not None:
        rows = rows.filter(unit__in=tree().subtree_ids(unit))
    if (cause := number_in(wish.cause)) is not None:
        rows = rows.filter(cause=cause)
    for word in wish.words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(description__icontains=word))
    return rows.select_related("responsible", "cause").order_by("due_on", "pk")


def _stands(state: str, user: Any) -> Q:
    if state == "mine":
        return Q(state__in=LIVE, responsible=user.pk)
    if state == "awaits":
        return Q(state=State.DONE, verdict="") & ~Q(check_by=Check.NONE)
    if state == "all":
        return Q()
    if state in State.values:
        return Q(state=state)
    return Q(state__in=LIVE)


@dataclass(frozen=True)
class Measured:
    """How often the cause came before and after, and what may be said of it."""

    before: int
    after: int
    comparison: rates.Comparison
    verdict: Verdict


def measured(action: Action) -> Measured | None:
    """Return what the figures say of an action, None until the days after have passed."""
    after = action.after
    if action.check_by != Check.CAUSE or after is None or after.last >= timezone.localdate():
        return None
    before_cases, after_cases = _count(action, action.before), _count(action, after)
    found = rates.compare(
        rates.Window(before_cases, _volume(action, action.volume_before)),
        rates.Window(after_cases, _volume(action, action.volume_after)),
    )
    return Measured(before_cases, after_cases, found, _verdict(found))


def _count(action: Action, days: Days) -> int:
    if action.cause_id is None:
        return 0
    units = tree().subtree_ids(action.unit_id)
    return counting.count(action.cause_id, units, days.first, days.last)


def _volume(action: Action, met: int | None) -> float:
    """Return what a window's cases are held against: those met when known of both, else days."""
    both = action.volume_before and action.volume_after
    return float(action.window) * (met if both and met else 1)


def _verdict(found: rates.Comparison) -> Verdict:
    if found.verdict == rates.Verdict.EFFECT:
        return Verdict.HELPED if found.is_rarer else Verdict.WORSE
    return Verdict(found.verdict.value)
