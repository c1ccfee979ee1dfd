"""Whether a target was set before its time was over or anybody knew, read from row history."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import TruncDate
from django.utils import timezone

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, same
from rodtrad.core.periods import Period, parse
from rodtrad.indicators.checks import frame
from rodtrad.indicators.enums import Group
from rodtrad.indicators.models import Observation, ReportingPeriod, Series, Target
from rodtrad.indicators.models.series import AIMED
from rodtrad.times.history import events_of

# What is registered so soon after its series was opened has been moved in from somewhere else.
MOVED_IN = 60
TYPING_ERROR = timedelta(days=7)


def after_the_fact(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find targets without a decision, set or changed for what had ended or was known."""
    rows = frame.series(day, ids)
    found = dict(_set_late(day, ids))
    for target in _changed_late(day, ids):
        found.setdefault(*target)
    for row, _ in frame.told(rows.filter(pk__in=found)):
        moment, period = found[row.pk]
        when = timezone.localtime(moment).date()
        yield frame.fault(row, "target", period=period, day=when)


Late = tuple[int, tuple[Any, Period]]


def _set_late(day: date, ids: Ids | None) -> Iterator[Late]:
    """Return series whose target was first recorded too late for a period it covers."""
    first = events_of(Target).filter(pgh_label="insert", decision=None)
    first = first if ids is None else first.filter(series__in=ids)
    moved_in = timedelta(days=days("RT306", MOVED_IN, day))
    opened = events_of(Series).filter(
        pgh_obj=OuterRef("series"),
        pgh_label="insert",
        pgh_created_at__gt=OuterRef("pgh_created_at") - moved_in,
    )
    undecided = first.filter(~Exists(opened), pgh_obj__decision=None)
    # What was known is asked last, and of few: each answer is a search of its own.
    few = events_of(Target).filter(pgh_id__in=list(undecided.values_list("pgh_id", flat=True)))
    told = _with_periods(few, day).exclude(known=None, ended=None)
    for event in told.order_by("pgh_id"):
        yield event.series_id, (event.pgh_created_at, _newest(event))


def _changed_late(day: date, ids: Ids | None) -> Iterator[Late]:
    """Return series whose target was changed in its place too late for a period it covers."""
    events = events_of(Target).exclude(pgh_label="delete")
    events = events if ids is None else events.filter(series__in=ids)
    several = events.values("pgh_obj").annotate(*(Count(name, distinct=True) for name in AIMED))
    many = Q()
    for name in AIMED:
        many |= Q(**{f"{name}__count__gt": 1})
    rows = events.filter(pgh_obj__in=several.filter(many).values("pgh_obj"))
    before: dict[int, Any] = {}
    for event in _with_periods(rows, day).order_by("pgh_obj", "pgh_id"):
        old = before.get(event.pgh_obj_id)
        before[event.pgh_obj_id] = event
        if old is None or all(getattr(old, one) == getattr(event, one) for one in AIMED):
            continue
        is_late = event.known or event.ended
        if is_late and event.pgh_created_at - old.pgh_created_at > TYPING_ERROR:
            yield event.series_id, (event.pgh_created_at, _newest(event))


def _with_periods(events: QuerySet[Any], day: date) -> QuerySet[Any]:
    """Add the newest period of each target that had ended, and that was known, by the event."""
    known = Observation.objects.filter(
        series=OuterRef("series"),
        group=Group.TOTAL,
        value__isnull=False,
        recorded_at__lt=OuterRef("pgh_created_at"),
        period__ends_on__contained_by=OuterRef("valid"),
    )
    ended = ReportingPeriod.objects.filter(
        kind=OuterRef("series__indicator__definitions__frequency"),
        ends_on__lt=OuterRef("said_on"),
        ends_on__contained_by=OuterRef("valid"),
    ).filter(ends_on__contained_by=OuterRef("series__valid"))
    meant = events.filter(series__indicator__definitions__valid__contains=day)
    told: QuerySet[Any] = meant.annotate(
        said_on=TruncDate("pgh_created_at"),
        known=Subquery(known.order_by("-period__ends_on").values("period__key")[:1]),
        ended=Subquery(ended.order_by("-ends_on").values("key")[:1]),
    )
    return told


def _newest(event: Any) -> Period:
    """Return the newest period that had ended or was known."""
    return max(parse(key) for key in (event.known, event.ended) if key)


FOUND = {
    "RT306": {
        "subject_type": "indicators.series",
        "find": after_the_fact,
        "reads": {
            "indicators.series": same,
            "indicators.target": frame.of_targets,
            "indicators.indicator": frame.of_indicators,
        },
    },
}
