"""A past day is shown as it was: its goals, its links, its figures and its judgements."""

from datetime import date

import time_machine

from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.queries import judgements, measures_of, status_of, status_on
from rodtrad.goals.services.status import differs
from tests.goals.asking import read
from tests.goals.conftest import Thread

OCTOBER = date(2026, 10, 20)


def stood(thread: Thread, day: date, *names: str) -> list[tuple[str, str]]:
    goals = [getattr(thread, name) for name in names]
    found = status_on(day, [goal.pk for goal in goals])
    return [(found[goal.pk].data, found[goal.pk].outcome) for goal in goals]


def test_a_figure_of_a_later_period_shows_nowhere_on_a_past_day(thread: Thread) -> None:
    thread.report(thread.south_series, "80", "2026-09")
    thread.report(thread.south_series, "95", "2026-10")

    then = stood(thread, OCTOBER, "south", "in_time")
    now = stood(thread, date(2026, 11, 20), "south", "in_time")

    assert then == [("fresh", "not_met"), ("stale", "not_assessable")]
    assert now == [("fresh", "met"), ("stale", "not_assessable")]


def test_before_the_first_period_ended_nothing_was_known(thread: Thread) -> None:
    thread.report(thread.south_series, "95", "2026-09")

    assert stood(thread, date(2026, 9, 29), "south") == [("missing", "not_assessable")]
    assert stood(thread, date(2026, 9, 30), "south") == [("fresh", "met")]


def test_a_figure_goes_stale_by_the_due_dates_of_the_past_day(thread: Thread) -> None:
    thread.report(thread.south_series, "95", "2026-05")

    assert stood(thread, date(2026, 7, 1), "south") == [("fresh", "met")]
    assert stood(thread, date(2026, 10, 1), "south") == [("stale", "not_assessable")]


def test_each_past_day_says_what_was_stored_on_it(thread: Thread) -> None:
    kept = {}
    for month, south, north in (
        (7, "70", "95"),
        (8, "91", "88"),
        (9, "94", "60"),
        (10, "50", "99"),
    ):
        with time_machine.travel(date(2026, month + 1, 12), tick=False):
            thread.report(thread.south_series, south, f"2026-{month:02}")
            thread.report(thread.north_series, north, f"2026-{month:02}")
            services.refresh_all()
            kept[date(2026, month + 1, 12)] = status_of(thread.in_time)

    differing = [
        day
        for day, status in kept.items()
        if differs(status_on(day, [thread.in_time.pk])[thread.in_time.pk], status)
    ]

    assert differing == []
    assert [round(row.mean, 3) for row in kept.values()] == [0.75, 0.975, 0.625, 0.5]


def test_the_measures_of_a_past_day_are_read_then(thread: Thread) -> None:
    thread.report(thread.south_series, "80", "2026-09")
    thread.report(thread.south_series, "95", "2026-10")

    ((_row, then),) = measures_of(thread.south, OCTOBER)
    ((_row, now),) = measures_of(thread.south, date(2026, 11, 20))

    assert (then.value, then.period and then.period.key) == (80, "2026-09")
    assert (now.value, now.period and now.period.key) == (95, "2026-10")


def test_a_judgement_shows_from_the_day_it_was_made(thread: Thread) -> None:
    services.judge(thread.south, outcome=Outcome.MET, reason="Vi såg det.", by=thread.town.karin)

    assert judgements([thread.south.pk], OCTOBER) == {}
    assert list(judgements([thread.south.pk], date(2026, 11, 20))) == [thread.south.pk]


def test_the_page_of_a_past_day_says_which_day_and_what_it_cannot_tell(
    enter, thread: Thread
) -> None:
    thread.report(thread.south_series, "80", "2026-09")
    thread.report(thread.south_series, "95", "2026-10")

    then = read(enter("karin"), f"/traden/{thread.south.key}/?dag=2026-10-20")
    now = read(enter("karin"), f"/traden/{thread.south.key}/")

    assert "Läget den 20\u00a0oktober 2026" in then
    assert "Siffror som har kommit eller rättats sedan dess visas som de är nu." in then
    assert ("80,0 i september 2026" in then, "95,0" in then) == (True, False)
    assert ("80,0" in now, "95,0 i oktober 2026" in now) == (False, True)
    assert "visas som de är nu" not in now


def test_a_past_day_leads_back_to_today_and_today_does_not(enter, thread: Thread) -> None:
    thread.report(thread.south_series, "95")
    page = f"/traden/{thread.south.key}/"

    past = read(enter("karin"), f"{page}?dag=2026-11-01")
    today = read(enter("karin"), page)

    assert f'<a href="{page}" data-now>Till i dag</a>' in past
    assert "Till i dag" not in today
