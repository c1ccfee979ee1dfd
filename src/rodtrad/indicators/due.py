"""What waits for those who report: figures for periods that have ended."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.indicators import figures, words
from rodtrad.indicators.enums import ObservationStatus
from rodtrad.indicators.models import IndicatorDefinition, ReportingPeriod, Series
from rodtrad.indicators.queries import figures as given
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.series import MEANING, definitions, meanings, with_meaning
from rodtrad.indicators.services import Figure, Unlikely, record_observation
from rodtrad.notifications import answers
from rodtrad.notifications.due import DueItem, Number

KIND = "indicators.observation"
# Who reports what nobody in particular answers for; staff would all get the same row.
REPORTERS = frozenset({Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD, Role.PROVIDER_CONTACT})
# Older gaps are the quality group's to ask about, not a row on somebody's list.
NEWEST = 3
HINTED = 3


def items(user: User, day: date) -> list[DueItem]:
    """Return the figures somebody is to report, in a constant number of queries."""
    return _items(_mine(user, day), day)


def find(keys: frozenset[str], day: date) -> list[DueItem]:
    """Return the items of the keys that still wait."""
    ids = {int(key.split(":")[1]) for key in keys if key.startswith("observation:")}
    series = Series.objects.on(day).filter(pk__in=ids)
    return [item for item in _items(series, day) if item.key in keys]


def _mine(user: User, day: date) -> QuerySet[Series]:
    held = holdings_of(user)
    mine = Q(responsible=user) | Q(
        responsible=None, unit_id__in={one.unit_id for one in held if one.role in REPORTERS}
    )
    for one in held:
        if one.substitute_for is not None:
            mine |= Q(responsible_id=one.substitute_for, unit_id__in=one.unit_ids)
    found: QuerySet[Series] = Series.objects.on(day).filter(mine)
    return found


def _items(series: QuerySet[Series], day: date) -> list[DueItem]:
    rows = list(with_meaning(series, day).select_related(*MEANING, "status__target"))
    known = meanings(rows, day)
    periods = calendar.all_by_kind() if rows else {}
    waiting = {
        row.pk: calendar.open_for(row, periods.get(known[row.indicator_id].frequency, []), day)[
            :NEWEST
        ]
        for row in rows
    }
    reported = given.by_period(
        waiting, {period.pk for several in waiting.values() for period in several}
    )
    past = _past(waiting)
    found = []
    for row in rows:
        meaning = known[row.indicator_id]
        for period in waiting[row.pk]:
            there = reported.get((row.pk, period.pk))
            comes_later = there and not (there.expected_on and there.expected_on <= day)
            if there is None or (there.status == ObservationStatus.MISSING and not comes_later):
                found.append(_item(row, meaning, period, past[row.pk], day))
    return found


Known = list[tuple[ReportingPeriod, Decimal]]


def _past(series_ids: Iterable[int]) -> dict[int, Known]:
    """Return the last known figures of each series, the oldest first."""
    found: dict[int, Known] = defaultdict(list)
    for series_id, rows in given.latest(series_ids, HINTED).items():
        found[series_id] = [
            (row.period, row.value) for row in reversed(rows) if row.value is not None
        ]
    return found


def _item(
    series: Series,
    meaning: IndicatorDefinition,
    period: ReportingPeriod,
    past: Known,
    day: date,
) -> DueItem:
    address = reverse("indicators:record", args=[series.indicator.key])
    return DueItem(
        key=f"observation:{series.pk}:{period.key}",
        kind=KIND,
        title=f"{meaning.name} {words.in_period(period, day)}",
        hint=_hint(series, meaning, past, day),
        due_on=period.due_on,
        url=f"{address}?serie={series.pk}&period={period.key}",
        answer=Number(unit=meaning.unit_of_measure),
        unit_id=series.unit_id,
        right=Right.RECORD_OUTCOME,
    )


def _hint(series: Series, meaning: IndicatorDefinition, past: Known, day: date) -> str:
    said = words.recent_phrase(past, meaning, day)
    status = getattr(series, "status", None)
    if status is not None and status.target is not None:
        said += " " + _("Målet är %s.") % words.target_phrase(status.target, meaning)
    return said.strip()


def answer(user: User, item: DueItem, data: answers.Given) -> None:
    """Keep the figure somebody wrote in the row."""
    _name, series_id, period_key = item.key.split(":")
    series = Series.objects.select_related("indicator").get(pk=series_id)
    period = ReportingPeriod.objects.get(key=period_key)
    meaning = definitions([series.indicator_id], period.ends_on)[series.indicator_id]
    there = given.by_period([series.pk], [period.pk]).get((series.pk, period.pk))
    is_gap = there is not None and there.status == ObservationStatus.MISSING
    try:
        record_observation(
            series,
            period=period,
            figure=Figure(value=figures.read(data.value, meaning)),
            by=user,
            expected_version=there.version if there and is_gap else 0,
            is_confirmed=data.is_confirmed,
        )
    except Unlikely as doubt:
        raise answers.Unlikely(" ".join(doubt.sentences)) from doubt
