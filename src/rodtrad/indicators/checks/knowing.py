"""Whether a target was set before anybody knew how it would go, read from the rows' history."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.core.periods import Period, parse
from rodtrad.indicators.checks import frame
from rodtrad.indicators.enums import Group
from rodtrad.indicators.models import Observation, Series, Target

# What is registered so soon after its series was opened has been moved in from somewhere else.
MOVED_IN = 60
TYPING_ERROR = timedelta(days=7)
AIMS = ("kind", "value", "upper", "base", "tolerance")
Events: Any = Target.pgh_event_model  # type: ignore[attr-defined]  # made by the history
Opened: Any = Series.pgh_event_model  # type: ignore[attr-defined]  # made by the history


def after_the_fact(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find targets without a decision, set or changed when their outcome was known."""
    rows = frame.series(day, ids)
    found = dict(_set_late(day, ids))
    for target in _changed_late(ids):
        found.setdefault(*target)
    for row, _ in frame.told(rows.filter(pk__in=found)):
        moment, period = found[row.pk]
        when = timezone.localtime(moment).date()
        yield frame.fault(row, "target", period=period, day=when)


Late = tuple[int, tuple[Any, Period]]


def _set_late(day: date, ids: Ids | None) -> Iterator[Late]:
    """Return series whose target was first recorded when a period it covers was known."""
    first = Events.objects.filter(pgh_label="insert", decision=None)
    first = first if ids is None else first.filter(series__in=ids)
    moved_in = timedelta(days=days("RT306", MOVED_IN, day))
    opened = Opened.objects.filter(
        pgh_obj=OuterRef("series"),
        pgh_label="insert",
        pgh_created_at__gt=OuterRef("pgh_created_at") - moved_in,
    )
    undecided = first.filter(~Exists(opened), pgh_obj__decision=None)
    for series_id, moment, valid in undecided.values_list("series", "pgh_created_at", "valid"):
        known = _known_by(series_id, moment, valid)
        if known is not None:
            yield series_id, (moment, known)


def _changed_late(ids: Ids | None) -> Iterator[Late]:
    """Return series whose target was changed in its place when a period it covers was known."""
    events = Events.objects.exclude(pgh_label="delete")
    events = events if ids is None else events.filter(series__in=ids)
    several = events.values("pgh_obj").annotate(*(Count(name, distinct=True) for name in AIMS))
    many = Q()
    for name in AIMS:
        many |= Q(**{f"{name}__count__gt": 1})
    changed = events.filter(pgh_obj__in=several.filter(many).values("pgh_obj"))
    before: dict[int, Any] = {}
    for event in changed.order_by("pgh_obj", "pgh_id"):
        old = before.get(event.pgh_obj_id)
        before[event.pgh_obj_id] = event
        if old is None or all(getattr(old, one) == getattr(event, one) for one in AIMS):
            continue
        if event.pgh_created_at - old.pgh_created_at > TYPING_ERROR:
            known = _known_by(event.series_id, event.pgh_created_at, event.valid)
            if known is not None:
                yield event.series_id, (event.pgh_created_at, known)


def _known_by(series_id: int, moment: Any, valid: Any) -> Period | None:
    """Return a period that the target covers and whose outcome was known by then."""
    there = Observation.objects.filter(
        series=series_id, group=Group.TOTAL, value__isnull=False, recorded_at__lt=moment
    ).select_related("period")
    rows = there.filter(period__ends_on__lt=moment)
    if valid.lower is not None:
        rows = rows.filter(period__ends_on__gte=valid.lower)
    if valid.upper is not None:
        rows = rows.filter(period__ends_on__lt=valid.upper)
    newest = rows.order_by("-period__ends_on").first()
    return parse(newest.period.key) if newest else None


FOUND = {
    "RT306": {
        "subject_type": "indicators.series",
        "find": after_the_fact,
        "reads": {
            "indicators.series": same,
            "indicators.target": frame.of_targets,
        },
    },
}
