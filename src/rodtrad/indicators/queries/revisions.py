"""What figures said before they were put right: from the row history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from rodtrad.accounts.models import User
from rodtrad.indicators.models import Observation, ReportingPeriod


@dataclass(frozen=True)
class Revision:
    """One change of one figure: what, from, to, why, who and when."""

    period: ReportingPeriod
    group: str
    before: Decimal | None
    after: Decimal | None
    before_status: str
    after_status: str
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
        before = event
    return sorted(found, key=lambda revision: revision.at, reverse=True)


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
        before=before.value,
        after=after.value,
        before_status=before.status,
        after_status=after.status,
        reason=after.change_reason,
        by=people.get(after.recorded_by_id),
        at=after.recorded_at,
    )
