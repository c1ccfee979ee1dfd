"""What the thread's pages ask of the database: as much for many as for one, and never a lot."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.goals import services
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure, Plan
from rodtrad.goals.services import Work
from rodtrad.indicators.services import Wording as Indicated
from rodtrad.indicators.services import define_indicator
from rodtrad.organisation.services import register_decision
from tests.goals.asking import read
from tests.goals.conftest import Thread, goal, series_for

MOST = 12


def cost(client: Client, url: str) -> tuple[int, str]:
    """Return how many questions the page asks once the process knows the organisation, and it."""
    read(client, url)
    with CaptureQueriesContext(connection) as asked:
        page = read(client, url)
    return len(asked), page


def assert_costs_no_more(
    client: Client, url: str, grow: Callable[[], None], most: int = MOST
) -> None:
    """Hold that a page that has more to show does show it, for as many questions as before."""
    few, short = cost(client, url)
    grow()

    many, long = cost(client, url)

    assert few == many <= most
    assert len(short) < len(long)


def more_goals(thread: Thread, count: int) -> None:
    """Decide goals of the council and of a unit."""
    for number in range(count):
        for level, body, parent in (
            ("council_goal", thread.town.council, thread.vision),
            ("unit_goal", thread.town.home_care_south, thread.in_time),
        ):
            made = goal(level, body, f"Mål {number}", parent)
            services.decide_goal(made, decision=thread.town.decision, by=None)


def more_plans(thread: Thread, count: int) -> None:
    """Adopt plans by decisions of different days."""
    for number in range(count):
        decision = register_decision(
            thread.town.council,
            decided_on=date(2025, 1 + number, 20),
            paragraph=str(number + 1),
            title="Plan",
            by=None,
        )
        Plan.objects.create(
            body=thread.town.council,
            kind="committee_plan",
            name=f"Plan {number}",
            first_year=2026,
            last_year=2026,
            state=PlanState.ADOPTED,
            decision=decision,
        )


def more_activities(thread: Thread, count: int) -> None:
    for number in range(count):
        services.plan_activity(
            thread.south,
            unit=thread.town.home_care_south,
            work=Work(
                title=f"Aktivitet {number}",
                responsible=thread.town.karin,
                starts_on=date(2026, 1, 1),
                ends_on=date(2026, 12, 1),
            ),
            by=None,
        )


def more_series(thread: Thread, count: int) -> None:
    for number in range(count):
        indicator = define_indicator(
            f"matt-{number}",
            Indicated(
                name=f"Mått {number}",
                measure_kind="result",
                unit_of_measure="procent",
                direction="higher",
                frequency="month",
            ),
            owner=thread.town.care_committee,
            valid_from=date(2025, 1, 1),
            by=None,
        )
        thread.report(series_for(indicator, thread.town.home_care_south), "91", "2026-09")


def one_of_each(thread: Thread, period: str = "2026-10") -> None:
    thread.report(thread.south_series, "91", period)
    more_activities(thread, 1)


def three_more_of_each(thread: Thread) -> None:
    more_goals(thread, 3)
    more_activities(thread, 3)
    more_series(thread, 3)


def let_goals_hold_next_year_too() -> None:
    for model in (Goal, GoalLink, GoalMeasure):
        model.objects.update(valid=DateRange(date(2026, 1, 1), date(2028, 1, 1)))


def test_the_list_of_plans_costs_the_same_for_one_plan_as_for_four(enter, thread: Thread) -> None:
    assert_costs_no_more(enter("karin"), "/planer/", lambda: more_plans(thread, 3))


def test_a_plan_says_who_decided_under_the_name_of_that_day(enter, thread: Thread) -> None:
    more_plans(thread, 1)

    page = read(enter("karin"), "/planer/")

    assert "Kommunfullmäktige 20\u00a0januari 2025, §\u00a01" in page


@pytest.mark.parametrize("who", ["karin", "sven"])
def test_a_goal_costs_the_same_for_one_child_as_for_four(enter, thread: Thread, who: str) -> None:
    url = f"/traden/{thread.in_time.key}/"

    assert_costs_no_more(enter(who), url, lambda: more_goals(thread, 3))


def test_a_units_page_costs_the_same_for_one_of_each_as_for_four(enter, thread: Thread) -> None:
    url = "/organisation/home-care-south/"
    one_of_each(thread)

    assert_costs_no_more(enter("karin"), url, lambda: three_more_of_each(thread))


def test_a_persons_page_costs_the_same_for_one_of_each_as_for_four(enter, thread: Thread) -> None:
    one_of_each(thread)

    assert_costs_no_more(enter("karin"), "/min-sida/", lambda: three_more_of_each(thread))


@pytest.mark.parametrize(
    "url", ["/traden/", "/traden/{in_time}/", "/organisation/home-care-south/", "/indikatorer/"]
)
@pytest.mark.parametrize("day", ["2026-10-20", "2027-03-01"])
def test_another_days_page_costs_no_more(enter, thread: Thread, url: str, day: str) -> None:
    def grow() -> None:
        three_more_of_each(thread)
        let_goals_hold_next_year_too()

    one_of_each(thread, "2026-09")
    let_goals_hold_next_year_too()
    url = f"{url.format(in_time=thread.in_time.key)}?dag={day}"

    assert_costs_no_more(enter("karin"), url, grow)


def test_a_unit_managers_own_page_asks_little_of_everything_that_waits(
    enter: Callable[[str], Client], thread: Thread
) -> None:
    thread.report(thread.south_series, "91", "2026-08")
    client = enter("karin")

    asked, page = cost(client, "/min-sida/")

    assert thread.routes.title in page
    assert thread.south.title in page
    assert asked <= MOST
