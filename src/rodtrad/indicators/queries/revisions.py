"""What figures said before they were put right: from the row history.

What comes after a gap is the first figure, and no correction of anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db.models import Case, F, IntegerField, Min, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from rodtrad.accounts.models import User
from rodtrad.indicators.models import Observation, ReportingPeriod


@dataclass(frozen=True)
class Revision:
    """One change of one figure: what, from, to, why, who and when."""

    period: ReportingPeriod
    group: str
    before: Any
    after: Any
    reason: str
    by: User | None
    at: datetime


def revisions(series_id: int) -> list[Revision]:
    """Return every change of the series' figures, the newest first, in four queries."""
    rows = {row.pk: row for row in Observation.objects.filter(series_id=series_id, version__gt=1)}
    events = list(_events(rows))
    people = User.objects.in_bulk({event.recorded_by_id for event in events} - {None})
    periods = ReportingPeriod.objects.in_bulk({row.period_id for row in rows.values()})
    found: list[Revision] = []
    before: Any = None
    for event in events:
        if before is not None and before.pgh_obj_id == event.pgh_obj_id:
            found.append(_revision(before, event, periods, people))
        elif event.value is None:
            continue
        before = event
    found.reverse()
    return sorted(found, key=lambda revision: revision.at, reverse=True)


def was_given(row: Observation) -> bool:
    """Say whether the row ever held a figure."""
    return row.pk in once_given([row.pk])


def once_given(rows: Iterable[int]) -> set[int]:
    """Return which of the rows ever held a figure."""
    return {event.pgh_obj_id for event in _events(rows) if event.value is not None}


def corrections() -> Coalesce:
    """Return how many times a figure was put right since it was first given, for a query."""
    model = cast(Any, Observation).events.rel.related_model
    given = model.objects.filter(pgh_obj_id=OuterRef("pk"), value__isnull=False)
    first = given.order_by().values("pgh_obj_id").annotate(least=Min("version")).values("least")
    since = F("version") - Subquery(first)
    # Only what has been written more than once is looked up in the history.
    number = Case(When(version__gt=1, then=since), default=Value(0), output_field=IntegerField())
    return Coalesce(number, 0)


def _events(rows: Iterable[int]) -> Iterable[Any]:
    """Return the rows' history; its model is made at start-up, so it has no type of its own."""
    model = cast(Any, Observation).events.rel.related_model
    return cast(
        Iterable[Any], model.objects.filter(pgh_obj_id__in=list(rows)).order_by("pgh_obj_id", "pk")
    )


def _revision(
    before: Any, after: Any, periods: dict[int, ReportingPeriod], people: dict[int, User]
) -> Revision:
    return Revision(
        period=periods[after.period_id],
        group=after.group,
        before=before,
        after=after,
        reason=after.change_reason,
        by=people.get(after.recorded_by_id),
        at=after.recorded_at,
    )
