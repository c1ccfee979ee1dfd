"""What the thread's pages ask of the database: as much for many as for one, and never a lot."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.goals import services
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Plan
from rodtrad.goals.services import Work
from rodtrad.organisation.services import register_decision
from tests.goals.asking import read
from tests.goals.conftest import Thread, goal

MOST = 12


def cost(client: Client, url: str) -> int:
    """Return how many questions the page asks once the process knows the organisation."""
    read(client, url)
    with CaptureQueriesContext(connection) as asked:
        read(client, url)
    return len(asked)


def more_goals(thread: Thread, count: int) -> None:
    for number in range(count):
        made = goal("unit_goal", thread.town.home_care_south, f"Mål {number}", thread.in_time)
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


def test_the_list_of_plans_costs_the_same_for_one_plan_as_for_four(enter, thread: Thread) -> None:
    client = enter("karin")
    few = cost(client, "/planer/")
    more_plans(thread, 3)

    many = cost(client, "/planer/")

    assert few == many <= MOST


def test_a_plan_says_who_decided_under_the_name_of_that_day(enter, thread: Thread) -> None:
    more_plans(thread, 1)

    page = read(enter("karin"), "/planer/")

    assert "Kommunfullmäktige 20\u00a0januari 2025, §\u00a01" in page


@pytest.mark.parametrize("who", ["karin", "sven"])
def test_a_goal_costs_the_same_for_one_child_as_for_four(enter, thread: Thread, who: str) -> None:
    client, url = enter(who), f"/traden/{thread.in_time.key}/"
    few = cost(client, url)
    more_goals(thread, 3)

    many = cost(client, url)

    assert few == many <= MOST


def test_a_units_page_costs_the_same_for_one_of_each_as_for_four(enter, thread: Thread) -> None:
    client, url = enter("karin"), "/organisation/home-care-south/"
    thread.report(thread.south_series, "91")
    more_activities(thread, 1)
    few = cost(client, url)
    more_goals(thread, 3)
    more_activities(thread, 3)

    many = cost(client, url)

    assert few == many <= MOST


@pytest.mark.parametrize(
    "url", ["/traden/", "/traden/{in_time}/", "/organisation/home-care-south/", "/indikatorer/"]
)
@pytest.mark.parametrize("day", ["2026-10-20", "2027-03-01"])
def test_another_days_page_costs_no_more(enter, thread: Thread, url: str, day: str) -> None:
    client, url = enter("karin"), f"{url.format(in_time=thread.in_time.key)}?dag={day}"
    thread.report(thread.south_series, "91", "2026-09")
    more_activities(thread, 1)
    few = cost(client, url)
    more_goals(thread, 3)
    more_activities(thread, 3)

    many = cost(client, url)

    assert few == many <= MOST


def test_a_persons_page_costs_the_same_for_one_of_each_as_for_four(enter, thread: Thread) -> None:
    client = enter("karin")
    thread.report(thread.south_series, "91")
    more_activities(thread, 1)
    few = cost(client, "/min-sida/")
    more_goals(thread, 3)
    more_activities(thread, 3)

    many = cost(client, "/min-sida/")

    assert few == many <= MOST
