"""The honest status of a series on a day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rodtrad.core.status import DataMark, MissingCode, Outcome
from rodtrad.indicators import status
from rodtrad.indicators.models import ReportingPeriod, SeriesStatus
from rodtrad.indicators.services import (
    Aim,
    Figure,
    open_series,
    record_observation,
    report_missing,
    set_target,
)


def at(town, day):
    return status.at([town.series.pk], day)[town.series.pk]


@pytest.mark.parametrize(
    ("day", "data", "outcome"),
    [
        (date(2026, 11, 20), DataMark.FRESH, Outcome.PARTLY),
        (date(2026, 12, 29), DataMark.FRESH, Outcome.PARTLY),
        (date(2026, 12, 30), DataMark.STALE, Outcome.NOT_ASSESSABLE),
    ],
)
def test_a_figure_is_fresh_until_the_next_one_is_later_than_the_profile_bears(
    town, day, data, outcome
):
    town.figure("2026-10", "5.7")

    standing = at(town, day)

    assert (standing.data, standing.outcome) == (data, outcome)


def test_without_any_figure_the_data_is_missing_and_says_whose_it_is_and_when_it_comes(town):
    standing = at(town, date(2026, 11, 20))

    (reason,) = standing.reasons
    assert (standing.data, standing.outcome) == (DataMark.MISSING, Outcome.NOT_ASSESSABLE)
    assert (reason.code, reason.owner, reason.due_on) == (
        MissingCode.NO_VALUE,
        "Amina Yusuf",
        date(2026, 12, 15),
    )


def test_a_reported_gap_says_when_the_figure_is_expected(town):
    town.figure("2026-09", "5.5")
    report_missing(
        town.series,
        period=town.october,
        reason="Systemet byttes",
        expected_on=date(2026, 11, 27),
        by=town.amina,
    )

    standing = at(town, date(2026, 11, 20))

    assert standing.data is DataMark.STALE
    assert standing.reasons[0].due_on == date(2026, 11, 27)


def test_a_gap_reported_without_a_day_has_none_and_not_the_next_periods(town):
    report_missing(town.series, period=town.october, reason="Systemet byttes", by=town.amina)

    standing = at(town, date(2026, 11, 20))

    assert (standing.is_reported_missing, standing.lacking) == (True, town.october)
    assert (standing.expected_on, standing.reasons[0].due_on) == (None, None)


def test_when_the_period_after_a_reported_gap_is_due_the_next_ordinary_day_holds(town):
    report_missing(town.series, period=town.september, reason="Systemet byttes", by=town.amina)

    standing = at(town, date(2026, 11, 20))

    assert (standing.is_reported_missing, standing.lacking) == (False, town.october)
    assert standing.expected_on == date(2026, 12, 15)


def test_a_gap_reported_before_its_day_is_the_one_that_is_waited_for(town):
    report_missing(
        town.series,
        period=town.october,
        reason="Systemet byttes",
        expected_on=date(2026, 12, 1),
        by=town.amina,
    )

    standing = at(town, town.october.due_on - timedelta(days=1))

    assert standing.expected == town.september
    assert (standing.lacking, standing.expected_on) == (town.october, date(2026, 12, 1))


def test_after_the_last_period_laid_out_there_is_no_day(town):
    standing = at(town, date(2027, 6, 1))

    assert (standing.is_reported_missing, standing.expected_on) == (False, None)


def test_a_series_without_a_target_cannot_be_assessed(town):
    series = open_series(town.indicator, unit=town.provider, valid_from=date(2026, 1, 1), by=None)
    record_observation(series, period=town.october, figure=Figure(Decimal(5)), by=None)

    standing = status.at([series.pk], date(2026, 11, 20))[series.pk]

    assert standing.outcome is Outcome.NOT_ASSESSABLE
    assert [reason.code for reason in standing.reasons] == [MissingCode.NO_TARGET]


def test_the_target_of_the_figures_own_day_decides(town):
    town.figure("2026-10", "5.7")
    set_target(town.series, Aim(Decimal(6)), valid_from=date(2027, 1, 1), by=town.ivar)

    standing = at(town, date(2026, 11, 20))

    assert standing.target is not None
    assert standing.target.value == Decimal("5.5")
    assert standing.outcome is Outcome.PARTLY


def test_an_older_figure_given_later_does_not_become_the_newest(town):
    town.figure("2026-10", "5.7")
    town.figure("2026-08", "4.0")

    facts = SeriesStatus.objects.get(series=town.series)

    assert (facts.value, facts.period.key) == (Decimal("5.7"), "2026-10")


def test_a_series_that_began_after_the_last_due_period_is_not_late(town):
    series = open_series(town.indicator, unit=town.provider, valid_from=date(2026, 11, 1), by=None)

    standing = status.at([series.pk], date(2026, 11, 20))[series.pk]

    assert standing.expected is None
    assert standing.upcoming == ReportingPeriod.objects.get(key="2026-11")


def test_many_series_cost_as_many_queries_as_one(town, django_assert_num_queries):
    several = [
        open_series(town.indicator, unit=unit, valid_from=date(2026, 1, 1), by=None).pk
        for unit in (town.provider, town.committee, town.municipality)
    ]

    status.at([town.series.pk], date(2026, 11, 20))

    # Series with what they mean, and the stamp that says whether the calendar is still the same.
    with django_assert_num_queries(2):
        status.at([town.series.pk], date(2026, 11, 20))
    with django_assert_num_queries(2):
        status.at([town.series.pk, *several], date(2026, 11, 20))


def test_a_wide_margin_of_error_covers_the_target(town):
    figure = Figure(Decimal("5.6"), standard_error=Decimal("0.4"))
    record_observation(town.series, period=town.october, figure=figure, by=None)

    standing = at(town, date(2026, 11, 20))

    assert standing.outcome is Outcome.NOT_ASSESSABLE
    assert [reason.code for reason in standing.reasons] == [MissingCode.WITHIN_ERROR]


def test_the_way_from_base_to_target_is_stored(town):
    set_target(
        town.series,
        Aim(Decimal("0.5"), kind="improve", base=Decimal(6)),
        valid_from=date(2026, 10, 1),
        by=None,
    )
    town.figure("2026-10", "5.75")

    assert SeriesStatus.objects.get(series=town.series).attainment == Decimal("0.5")


def test_nothing_to_recompute_tells_nobody(town, monkeypatch):
    from rodtrad.indicators import listeners
    from rodtrad.indicators.services import recompute

    heard = []
    monkeypatch.setattr(listeners, "_listeners", [])
    listeners.register(heard.append)
    listeners.register(heard.append)

    recompute([])
    recompute([town.series.pk])

    assert heard == [[town.series.pk]]
