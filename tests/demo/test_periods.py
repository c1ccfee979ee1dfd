"""The months of Lindvik that are closed, and the one that was opened again."""

from datetime import date

import pytest

from rodtrad.demo.periods import last_closed
from rodtrad.indicators.models import PeriodTurn, ReportingPeriod

TURNS = {
    "locked": "Redovisad i årsredovisningen",
    "open": "Ett utfall var inskrivet på fel enhet",
}


@pytest.mark.django_db
@pytest.mark.usefixtures("lindvik")
@pytest.mark.xdist_group("lindvik")
def test_all_that_is_closed_is_locked_and_a_month_was_opened_since() -> None:
    rows = ReportingPeriod.objects.order_by("ends_on").values_list("ends_on__year", "state")
    states = set(rows)
    by_year = dict(states)
    newest = max(year for year, state in by_year.items() if state == "locked")
    turns = PeriodTurn.objects.filter(period__key=f"{newest}-12").order_by("at")

    assert len(by_year) == len(states)
    assert newest == 2025
    assert {year: state for year, state in by_year.items() if state == "open"} == {
        2026: "open",
        2027: "open",
    }
    assert [turn.state for turn in turns] == ["locked", "open", "locked"]
    assert [turn.reason for turn in turns[:2]] == [TURNS["locked"], TURNS["open"]]
    assert {turn.by.username for turn in PeriodTurn.objects.select_related("by")} == {"peter.nyman"}


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2026, 11, 22), 2025), (date(2026, 2, 26), 2024), (date(2026, 2, 27), 2025)],
)
def test_a_year_is_closed_some_weeks_into_the_next(day: date, year: int) -> None:
    assert last_closed(day) == year
