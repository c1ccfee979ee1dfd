"""The honest status of series on a day, from the facts and the day's due dates.

The facts of today, and of days to come, are stored. A past day's are found again in valid time:
the newest figures of periods that had ended by then, as they are known now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet

from rodtrad.core.status import DataMark, Missing, MissingCode, Outcome
from rodtrad.indicators.models import (
    IndicatorDefinition,
    ReportingPeriod,
    Series,
    SeriesStatus,
    Target,
)
from rodtrad.indicators.queries import periods as due
from rodtrad.indicators.queries.facts import recall
from rodtrad.indicators.queries.series import MEANING, meanings, with_meaning
from rodtrad.organisation.remember import one_stamp

# What no figure mends: somebody has to decide it.
NOT_A_FIGURE = frozenset({MissingCode.NO_TARGET, MissingCode.NO_BASE, MissingCode.NO_DIRECTION})
FACTS = ("responsible", "status__period", "status__missing_period", "status__target")


@dataclass(frozen=True)
class Standing:
    """What can honestly be said of one series on a day."""

    series: Series
    definition: IndicatorDefinition
    data: DataMark
    outcome: Outcome
    reasons: tuple[Missing, ...]
    facts: SeriesStatus
    expected: ReportingPeriod | None
    upcoming: ReportingPeriod | None

    @property
    def value(self) -> Decimal | None:
        return self.facts.value

    @property
    def period(self) -> ReportingPeriod | None:
        return self.facts.period

    @property
    def target(self) -> Target | None:
        return self.facts.target

    @property
    def lacking(self) -> ReportingPeriod | None:
        """Return the period whose figure is waited for: one reported missing, else the last due."""
        return _lacking(self.facts, self.expected)

    @property
    def has_come(self) -> bool:
        """Say whether the figure is there, so that whatever is lacking is something else."""
        return self.data is DataMark.FRESH

    @property
    def can_be_told(self) -> bool:
        """Say whether a figure is all that is lacking, so that somebody can report it."""
        return not self.has_come and NOT_A_FIGURE.isdisjoint(one.code for one in self.reasons)

    @property
    def is_reported_missing(self) -> bool:
        return self.lacking is not None and self.lacking == self.facts.missing_period

    @property
    def expected_on(self) -> date | None:
        return _expected_on(self.facts, self.expected, self.upcoming)


def at(series_ids: Iterable[int], day: date) -> dict[int, Standing]:
    """Return the status of each series on the day, in one query (a past day: two)."""
    return among(Series.objects.filter(pk__in=set(series_ids)), day)


@one_stamp()
def among(rows: QuerySet[Series], day: date, most: int | None = None) -> dict[int, Standing]:
    """Return the status of each series of a query on the day, in its order and one question."""
    joined = with_meaning(rows, day).select_related(*MEANING, *FACTS)
    return among_known(list(joined[:most]), day)


def among_known(found: list[Series], day: date) -> dict[int, Standing]:
    """Return the status of series that came with their meaning and their facts."""
    recall(found, day)
    known = meanings(found, day)
    periods = due.all_by_kind()
    return {row.pk: stand(row, known[row.indicator_id], periods, day) for row in found}


@one_stamp()
def measuring(rows: QuerySet[Any], day: date) -> list[tuple[Any, Standing]]:
    """Return rows of another room that point at a `series`, each with its status; one question."""
    on_the_day = Q(series__indicator__definitions__valid__contains=day)
    joined = rows.annotate(
        meaning=FilteredRelation("series__indicator__definitions", condition=on_the_day)
    ).select_related("meaning", *(f"series__{name}" for name in ("indicator", *FACTS)))
    found = list(joined)
    measured: dict[int, Series] = {}
    for row in found:
        row.series.meaning = row.meaning
        row.series = measured.setdefault(row.series_id, row.series)
    recall(measured.values(), day)
    known = meanings(measured.values(), day)
    periods = due.all_by_kind()
    return [(row, stand(row.series, known[row.series.indicator_id], periods, day)) for row in found]


def stand(
    series: Series,
    definition: IndicatorDefinition,
    periods: dict[str, list[ReportingPeriod]],
    day: date,
) -> Standing:
    """Weigh one series' stored facts against what is due on the day."""
    facts = getattr(series, "status", None) or SeriesStatus(
        series=series, outcome=Outcome.NOT_ASSESSABLE
    )
    calendar = periods.get(definition.frequency, [])
    expected = due.newest_due(series, calendar, day)
    data = _data_mark(facts, due.newest_overdue(series, calendar, day))
    upcoming = due.next_due(series, calendar, day)
    outcome, reasons = _outcome(facts, data, _expected_on(facts, expected, upcoming))
    return Standing(series, definition, data, outcome, reasons, facts, expected, upcoming)


def _data_mark(facts: SeriesStatus, overdue: ReportingPeriod | None) -> DataMark:
    if facts.value is None or facts.ends_on is None:
        return DataMark.MISSING
    if facts.missing_period_id is not None:
        return DataMark.STALE
    if overdue is None or facts.ends_on >= overdue.ends_on:
        return DataMark.FRESH
    return DataMark.STALE


def _outcome(
    facts: SeriesStatus, data: DataMark, expected_on: date | None
) -> tuple[Outcome, tuple[Missing, ...]]:
    stored = tuple(Missing(MissingCode(code)) for code in facts.reasons)
    if data is DataMark.FRESH:
        return Outcome(facts.outcome), stored
    lacking = Missing(
        MissingCode.NO_VALUE if data is DataMark.MISSING else MissingCode.STALE_VALUE,
        owner=_owner(facts.series),
        due_on=expected_on,
    )
    others = (item for item in stored if item.code is not MissingCode.NO_VALUE)
    return Outcome.NOT_ASSESSABLE, (lacking, *others)


def _lacking(facts: SeriesStatus, expected: ReportingPeriod | None) -> ReportingPeriod | None:
    reported = facts.missing_period
    if reported is None:
        return expected
    return reported if expected is None or reported.ends_on >= expected.ends_on else expected


def _expected_on(
    facts: SeriesStatus, expected: ReportingPeriod | None, upcoming: ReportingPeriod | None
) -> date | None:
    """Return the day that was given with what was reported missing, else the next day of all."""
    if facts.missing_period is not None and _lacking(facts, expected) == facts.missing_period:
        return facts.missing_expected_on
    return upcoming.due_on if upcoming else None


def _owner(series: Series) -> str:
    return series.responsible.display_name if series.responsible else ""
