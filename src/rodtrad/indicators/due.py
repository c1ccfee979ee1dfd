"""What waits for those who report: figures for periods that have ended."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.indicators import figures, words
from rodtrad.indicators.enums import ObservationStatus
from rodtrad.indicators.models import IndicatorDefinition, Observation, ReportingPeriod, Series
from rodtrad.indicators.queries import figures as given
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.series import MEANING, definitions, meanings, with_meaning
from rodtrad.indicators.services import Figure, Unlikely, record_observation
from rodtrad.indicators.status import FACTS
from rodtrad.notifications import answers
from rodtrad.notifications.due import DueItem, Number
from rodtrad.organisation.remember import kept

KIND = "indicators.observation"
# Who reports what nobody in particular answers for; staff would all get the same row.
REPORTERS = frozenset({Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD, Role.PROVIDER_CONTACT})
# Older gaps are the quality group's to ask about, not a row on somebody's list.
NEWEST = 3
HINTED = 3


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the figures somebody is to report, and those of the keys that still wait.

    The number of queries is constant.
    """
    ids = [int(key.split(":")[1]) for key in keys if key.startswith("observation:")]
    known = [row for row in own_series(user, day, ids) if row.is_mine or row.pk in ids]
    mine = {row.pk for row in known if row.is_mine}
    return [item for pk, item in _items(known, day) if pk in mine or item.key in keys]


def own_series(user: User, day: date, also: Iterable[int] = ()) -> list[Any]:
    """Return the series of the user's units, and those she answers for: `is_mine` to report.

    The list and the column beside it share one question; `also` adds series by their keys.
    """
    is_mine, more = reported_by(user), tuple(also)
    rows = Series.objects.on(day).filter(is_mine | Q(unit_id__in=own_units(user)) | Q(pk__in=more))
    found = with_meaning(rows.annotate(is_mine=is_mine), day).select_related(*MEANING, *FACTS)
    return kept(("own series", user.pk, day, more), lambda: list(found))


def own_units(user: User) -> set[int]:
    """Return the units whose figures the user reports."""
    return {pk for one in holdings_of(user) if one.role in REPORTERS for pk in one.answers_for}


def reported_by(user: User) -> Q:
    """Return which series are asked of somebody and nobody else."""
    mine = Q(responsible=user) | Q(responsible=None, unit_id__in=own_units(user))
    for one in holdings_of(user):
        if one.substitute_for is not None:
            mine |= Q(responsible_id=one.substitute_for, unit_id__in=one.unit_ids)
    return mine


def _items(rows: list[Series], day: date) -> Iterator[tuple[int, DueItem]]:
    """Return each figure that waits, with its series."""
    known = meanings(rows, day)
    periods = calendar.all_by_kind() if rows else {}
    waiting = {
        row.pk: calendar.open_for(row, periods.get(known[row.indicator_id].frequency, []), day)[
            :NEWEST
        ]
        for row in rows
    }
    wanted = {period.pk for several in waiting.values() for period in several}
    reported = given.latest(waiting, HINTED, also=wanted)
    for row in rows:
        there = {one.period_id: one for one in reported[row.pk]}
        past = _known(reported[row.pk][:HINTED])
        for period in waiting[row.pk]:
            if _still_waits(there.get(period.pk), day):
                yield row.pk, _item(row, known[row.indicator_id], period, past, day)


def _still_waits(there: Observation | None, day: date) -> bool:
    """Say whether a figure is to be asked for; a missing one is until somebody has given a day."""
    if there is None:
        return True
    comes_later = there.expected_on is None or there.expected_on > day
    return there.status == ObservationStatus.MISSING and not comes_later


Known = list[tuple[ReportingPeriod, Decimal]]


def _known(newest: Iterable[Observation]) -> Known:
    """Return the figures there are, the oldest first."""
    return [(row.period, row.value) for row in newest if row.value is not None][::-1]


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
