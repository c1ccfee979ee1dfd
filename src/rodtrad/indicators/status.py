"""The honest status of series on a day, from the stored facts and the day's due dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from rodtrad.core.status import DataMark, Missing, MissingCode, Outcome
from rodtrad.indicators.models import (
    IndicatorDefinition,
    ReportingPeriod,
    Series,
    SeriesStatus,
    Target,
)
from rodtrad.indicators.queries import periods as due
from rodtrad.indicators.queries.series import meanings, with_meaning


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


def at(series_ids: Iterable[int], day: date) -> dict[int, Standing]:
    """Return the status of each series on the day, in one query however many they are."""
    return among(Series.objects.filter(pk__in=set(series_ids)), day)


def among(rows: QuerySet[Series], day: date, most: int | None = None) -> dict[int, Standing]:
    """Return the status of each series of a query on the day, in its order and one question."""
    joined = with_meaning(rows, day).select_related(
        "indicator",
        "meaning",
        "responsible",
        "status__period",
        "status__missing_period",
        "status__target",
    )
    found = list(joined[:most])
    known = meanings(found, day)
    periods = due.all_by_kind()
    return {row.pk: stand(row, known[row.indicator_id], periods, day) for row in found}


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
    data = _data_mark(facts, expected)
    upcoming = due.next_due(series, calendar, day)
    outcome, reasons = _outcome(facts, data, upcoming)
    return Standing(series, definition, data, outcome, reasons, facts, expected, upcoming)


def _data_mark(facts: SeriesStatus, expected: ReportingPeriod | None) -> DataMark:
    if facts.value is None or facts.ends_on is None:
        return DataMark.MISSING
    if expected is None or facts.ends_on >= expected.ends_on:
        return DataMark.FRESH
    return DataMark.STALE


def _outcome(
    facts: SeriesStatus, data: DataMark, upcoming: ReportingPeriod | None
) -> tuple[Outcome, tuple[Missing, ...]]:
    stored = tuple(Missing(MissingCode(code)) for code in facts.reasons)
    if data is DataMark.FRESH:
        return Outcome(facts.outcome), stored
    lacking = Missing(
        MissingCode.NO_VALUE if data is DataMark.MISSING else MissingCode.STALE_VALUE,
        owner=_owner(facts.series),
        due_on=facts.missing_expected_on or (upcoming.due_on if upcoming else None),
    )
    others = (item for item in stored if item.code is not MissingCode.NO_VALUE)
    return Outcome.NOT_ASSESSABLE, (lacking, *others)


def _owner(series: Series) -> str:
    return series.responsible.display_name if series.responsible else ""
