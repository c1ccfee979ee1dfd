"""The list of series: who is asked for what, filtered and in a register's order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet

from rodtrad.core.status import DataMark, Outcome
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.indicators.queries.facts import is_past
from rodtrad.indicators.queries.periods import A_DAY, grace
from rodtrad.indicators.queries.series import visible_to, with_meaning
from rodtrad.indicators.status import among


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see of the list."""

    text: str = ""
    indicator: str = ""
    unit_ids: frozenset[int] | None = None
    measure_kind: str = ""
    state: str = ""


def listing(
    user: Any, day: date, wish: Wish, periods: dict[str, list[ReportingPeriod]]
) -> QuerySet[Series]:
    """Return the series of the day that somebody may see and asks for, by name."""
    rows = visible_to(user).alias(
        meaning=FilteredRelation(
            "indicator__definitions", condition=Q(indicator__definitions__valid__contains=day)
        )
    )
    rows = rows.filter(valid__contains=day, meaning__isnull=False)
    if wish.text:
        rows = rows.filter(meaning__name__icontains=wish.text)
    if wish.indicator:
        rows = rows.filter(indicator__key=wish.indicator)
    if wish.unit_ids is not None:
        rows = rows.filter(unit_id__in=wish.unit_ids)
    if wish.measure_kind:
        rows = rows.filter(meaning__measure_kind=wish.measure_kind)
    if wish.state and is_past(day):
        rows = rows.filter(pk__in=_once_in_state(rows, wish.state, day))
    elif wish.state:
        rows = rows.filter(_in_state(wish.state, day, periods))
    return rows.order_by("meaning__sort_key", "unit_id", "pk")


def whole(pks: Iterable[int], day: date) -> list[Series]:
    """Return the series in the order given, with all that a row of the list says.

    Apart from `listing`, since the database sorts keys faster than broad rows.
    """
    wanted = list(pks)
    rows = with_meaning(Series.objects.filter(pk__in=wanted), day)
    joined = rows.select_related("responsible", "status__period", "status__target")
    known = {row.pk: row for row in joined}
    return [known[pk] for pk in wanted if pk in known]


def _once_in_state(rows: QuerySet[Series], state: str, day: date) -> list[int]:
    """Return the series that stood so on a past day, which is not stored."""
    known = among(Series.objects.filter(pk__in=rows.values("pk")), day)
    return [pk for pk, standing in known.items() if state in {standing.data, standing.outcome}]


def _in_state(state: str, day: date, periods: dict[str, list[ReportingPeriod]]) -> Q:
    fresh = _is_fresh(day, periods)
    has_value = Q(status__value__isnull=False)
    if state == DataMark.FRESH:
        return fresh
    if state == DataMark.STALE:
        return has_value & ~fresh
    if state == DataMark.MISSING:
        return ~has_value
    if state == Outcome.NOT_ASSESSABLE:
        return Q(status__outcome=state) | ~fresh
    return Q(status__outcome=state) & fresh


def _is_fresh(day: date, periods: dict[str, list[ReportingPeriod]]) -> Q:
    """Return the same rule as `status.at`, for the database: no newer figure is too late."""
    fresh = Q(pk__in=[])
    latest = day - grace(day) - A_DAY
    for kind, calendar in periods.items():
        due = [period for period in calendar if period.due_on <= latest]
        there = Q(meaning__frequency=kind, status__value__isnull=False, status__missing_period=None)
        if due:
            newest = due[-1].ends_on
            there &= Q(status__ends_on__gte=newest) | Q(valid__startswith__gt=newest)
        fresh |= there
    return fresh
