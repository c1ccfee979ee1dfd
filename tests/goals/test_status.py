"""A figure changes the status of everything above it, at once and honestly."""

from datetime import date

import time_machine

from rodtrad.goals import services
from rodtrad.goals.models import GoalStatus
from rodtrad.goals.queries import status_of, status_on, statuses
from rodtrad.goals.queries.snapshot import Snapshot
from rodtrad.goals.services.status import differs
from tests.goals.conftest import Thread


def outcomes(thread: Thread, *names: str) -> list[str]:
    return [status_of(getattr(thread, name)).outcome for name in names]


def test_a_thread_without_figures_cannot_be_assessed_anywhere(thread: Thread) -> None:
    found = outcomes(thread, "vision", "home", "school", "in_time", "south", "north")

    assert found == ["not_assessable"] * 6


def test_one_of_two_units_is_not_enough_to_know_the_goal_above(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    assert outcomes(thread, "south", "north", "in_time") == [
        "met",
        "not_assessable",
        "not_assessable",
    ]


def test_a_figure_is_seen_all_the_way_up_in_the_same_moment(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    thread.report(thread.north_series, "80")

    assert outcomes(thread, "south", "north", "in_time", "home", "vision") == [
        "met",
        "not_met",
        "partly",
        "partly",
        "not_assessable",
    ]
    assert status_of(thread.in_time).count_met == 1
    assert status_of(thread.home).count_not_met == 1
    assert status_of(thread.vision).coverage == 0.5


def test_a_worse_figure_takes_the_goal_down_again(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    thread.report(thread.north_series, "92")
    before = outcomes(thread, "in_time", "home")

    thread.report(thread.north_series, "60", why="Räknat fel")

    assert before == ["met", "met"]
    assert outcomes(thread, "in_time", "home") == ["partly", "partly"]


def test_the_missing_figures_are_named_at_the_top(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    assert status_of(thread.vision).missing_series == [thread.north_series.pk]


def test_what_is_stored_is_what_the_whole_thread_says(thread: Thread) -> None:
    thread.report(thread.south_series, "87")
    thread.report(thread.north_series, "93")
    snapshot = Snapshot(date(2026, 11, 20))

    differing = [row for row in GoalStatus.objects.all() if differs(snapshot.of(row.goal_id), row)]

    assert differing == []
    assert GoalStatus.objects.get(goal=thread.vision).missing_series == []


def test_refreshing_all_says_how_many_stood_wrong(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    GoalStatus.objects.filter(goal=thread.south).update(outcome="not_met")

    first, second = services.refresh_all(), services.refresh_all()

    assert (first, second) == (1, 0)
    assert status_of(thread.south).outcome == "met"


def test_a_goal_without_a_stored_status_gets_one_and_is_counted(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    GoalStatus.objects.filter(goal=thread.south).delete()

    first, second = services.refresh_all(), services.refresh_all()

    assert (first, second) == (1, 0)
    assert GoalStatus.objects.get(goal=thread.south).outcome == "met"


def test_the_status_asked_for_another_day_is_that_days(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    today, past, late = (
        statuses([thread.south.pk], day)[thread.south.pk].outcome
        for day in (date(2026, 11, 20), date(2026, 9, 1), date(2026, 12, 30))
    )

    assert (today, past, late) == ("met", "not_assessable", "not_assessable")


def test_a_figure_grows_old_without_anybody_writing(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    thread.report(thread.north_series, "91")
    fresh = status_of(thread.in_time)

    with time_machine.travel(date(2026, 12, 31), tick=False):
        old = status_of(thread.south)

    assert (fresh.data, fresh.outcome) == ("fresh", "met")
    assert (old.data, old.outcome) == ("stale", "not_assessable")


def test_the_night_brings_what_grew_old_up_to_date(thread: Thread) -> None:
    thread.report(thread.south_series, "91")
    thread.report(thread.north_series, "91")

    with time_machine.travel(date(2026, 12, 31), tick=False):
        count = services.refresh_worn()
        again = services.refresh_worn()

    assert (count, again) == (5, 0)
    assert GoalStatus.objects.get(goal=thread.home).outcome == "not_assessable"


def test_another_day_is_weighed_as_it_stood(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    late = status_on(date(2026, 12, 30), [thread.south.pk])[thread.south.pk]

    assert (late.data, late.outcome) == ("stale", "not_assessable")
    assert status_of(thread.south).outcome == "met"


def test_statuses_cost_the_same_for_one_as_for_four(
    thread: Thread, django_assert_num_queries
) -> None:
    thread.report(thread.south_series, "91")

    with django_assert_num_queries(1):
        statuses([thread.vision.pk])
    with django_assert_num_queries(1):
        statuses([thread.vision.pk, thread.home.pk, thread.south.pk, thread.north.pk])
