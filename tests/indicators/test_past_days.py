"""On a past day a series stands on what belonged to periods that had ended by then."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.core.status import DataMark, Outcome
from rodtrad.indicators import status
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import Series
from rodtrad.indicators.queries.listing import Wish, listing
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.indicators.services import (
    Aim,
    Continuation,
    open_series,
    redefine_indicator,
    report_missing,
    set_target,
)
from tests.indicators.conftest import CHILDREN_PER_ADULT

THEN = date(2026, 8, 20)
TODAY = date(2026, 11, 20)


def at(town, day):
    return status.at([town.series.pk], day)[town.series.pk]


@pytest.fixture
def told(town):
    """Figures for July and October, with a stricter target from September."""
    town.figure("2026-07", "5.4")
    town.figure("2026-10", "5.2")
    set_target(town.series, Aim(Decimal(5)), valid_from=date(2026, 9, 1), by=town.ivar)
    return town


def test_the_newest_figure_of_the_past_day_counts_and_no_later_one(told):
    then, now = at(told, THEN), at(told, TODAY)

    assert (then.value, then.period.key) == (Decimal("5.4"), "2026-07")
    assert (now.value, now.period.key) == (Decimal("5.2"), "2026-10")


def test_the_target_of_the_past_day_decides(told):
    then, now = at(told, THEN), at(told, TODAY)

    assert (then.target.value, then.outcome) == (Decimal("5.5"), Outcome.MET)
    assert (now.target.value, now.outcome) == (Decimal(5), Outcome.NOT_MET)


def test_a_target_that_had_not_begun_is_not_there(told):
    before = at(told, date(2025, 3, 1))

    assert (before.value, before.target, before.data) == (None, None, DataMark.MISSING)


def test_the_spark_ends_with_the_past_days_figure(told):
    assert at(told, THEN).facts.recent[-1] == Decimal("5.4")
    assert at(told, TODAY).facts.recent[-1] == Decimal("5.2")


def test_a_gap_reported_for_a_later_period_is_not_known_on_the_past_day(told):
    report_missing(told.series, period=told.september, reason="Systemet byttes", by=told.amina)

    then, late = at(told, date(2026, 8, 31)), at(told, date(2026, 10, 1))

    assert (then.facts.missing_period, then.data) == (None, DataMark.FRESH)
    assert (late.facts.missing_period, late.data) == (told.september, DataMark.STALE)


def test_the_direction_of_the_figures_own_time_decides(told):
    turned = CHILDREN_PER_ADULT.__class__(**{**vars(CHILDREN_PER_ADULT), "direction": "higher"})
    redefine_indicator(
        told.indicator,
        turned,
        valid_from=date(2026, 9, 1),
        reason="Ny tanke",
        continuation=Continuation(Seam.BREAK),
        by=None,
    )

    assert at(told, THEN).outcome is Outcome.MET
    assert at(told, TODAY).outcome is Outcome.MET


def test_a_correction_is_shown_on_the_past_day_too(told):
    told.figure("2026-07", "5.9", change_reason="Räknat fel", expected_version=1)

    assert at(told, THEN).value == Decimal("5.9")


def test_many_series_on_a_past_day_cost_as_many_queries_as_one(told, django_assert_num_queries):
    several = [
        open_series(told.indicator, unit=unit, valid_from=date(2026, 1, 1), by=None).pk
        for unit in (told.provider, told.committee, told.municipality)
    ]
    status.at([told.series.pk], THEN)

    with django_assert_num_queries(3) as one:
        status.at([told.series.pk], THEN)
    with django_assert_num_queries(len(one)):
        status.at([told.series.pk, *several], THEN)


@pytest.mark.parametrize("state", ["fresh", "stale", "missing", "met", "partly", "not_met"])
@pytest.mark.parametrize("day", [THEN, date(2026, 9, 20), TODAY])
def test_the_list_finds_by_the_state_of_its_day(told, state, day):
    open_series(told.indicator, unit=told.provider, valid_from=date(2026, 1, 1), by=None)
    known = status.among(Series.objects.on(day), day)
    expected = {pk for pk, one in known.items() if state in {one.data, one.outcome}}

    found = listing(told.vera, day, Wish(state=state), all_by_kind())

    assert {row.pk for row in found} == expected


def test_the_indicators_page_stands_on_the_past_day(client, told):
    client.force_login(told.amina)
    url = f"/indikatorer/{told.indicator.key}/"

    then = client.get(url, {"dag": THEN.isoformat()}).content.decode()
    now = client.get(url).content.decode()

    assert "Läget den 20\u00a0augusti 2026" in then
    assert "Siffror som har kommit eller rättats sedan dess visas som de är nu." in then
    assert ("I juli var värdet 5,4 barn." in then, "5,2" in then) == (True, False)
    assert ("Lämna in" in then, "Minst 5" in then, "Högst 5<" in then) == (False, False, False)
    assert ("I oktober var värdet 5,2 barn." in now, "visas som de är nu" in now) == (True, False)


def test_the_list_stands_on_the_past_day_and_leads_on_within_it(client, told):
    client.force_login(told.amina)

    then = client.get("/indikatorer/", {"dag": THEN.isoformat()}).content.decode()
    now = client.get("/indikatorer/").content.decode()

    assert ("5,4 barn" in then, "5,2 barn" in then) == (True, False)
    assert ("5,4 barn" in now, "5,2 barn" in now) == (False, True)
    assert f"dag={THEN.isoformat()}" in then
    assert 'name="dag" value="2026-08-20"' in then


def test_a_units_page_stands_on_the_past_day(client, told):
    client.force_login(told.amina)
    url = f"/organisation/{told.lake_school.key}/"

    then = client.get(url, {"dag": THEN.isoformat()}).content.decode()
    now = client.get(url).content.decode()

    assert ("5,4 barn" in then, "5,2 barn" in then) == (True, False)
    assert ("5,4 barn" in now, "5,2 barn" in now) == (False, True)
    assert "visas som de är nu" in then
