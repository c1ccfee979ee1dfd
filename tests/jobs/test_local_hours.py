"""What the day does is done by the Swedish clock, summer and winter, and once a day."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from rodtrad import jobs
from rodtrad.jobs import backend

RUNS: list[str] = []


@jobs.daily("00:10", "tests.after_midnight")
def after_midnight() -> None:
    RUNS.append("00:10")


@jobs.daily("03:20", "tests.in_the_night")
def in_the_night() -> None:
    RUNS.append("03:20")


@pytest.fixture(autouse=True)
def _nothing_done() -> None:
    RUNS.clear()


@pytest.mark.parametrize(
    ("first", "hours_in_utc"),
    [
        # Summer time ends on 25 October 2026 and begins on 28 March 2027.
        (
            datetime(2026, 10, 23, tzinfo=UTC),
            ["22:10", "01:20", "22:10", "02:20", "23:10", "02:20"],
        ),
        (datetime(2027, 3, 26, tzinfo=UTC), ["23:10", "02:20", "23:10", "01:20", "22:10", "01:20"]),
    ],
)
def test_the_hour_follows_the_clock_over_the_change_of_time(
    first: datetime, hours_in_utc: list[str]
) -> None:
    start = first.replace(hour=12)

    ran = [
        moment.strftime("%H:%M")
        for moment in _ticks("tests.after_midnight", "tests.in_the_night", start=start, days=3)
    ]

    assert ran == hours_in_utc


@pytest.mark.parametrize("time", ["02:00", "02:59"])
def test_an_hour_that_the_clock_may_leave_out_is_refused(time: str) -> None:
    with pytest.raises(ValueError, match="when summer time begins"):
        jobs.daily(time, "tests.at_two")


def _ticks(*names: str, start: datetime, days: int) -> list[datetime]:
    """Return when the tasks did their work, asked each time that the queue would ask them."""
    done = []
    moment = start
    while moment < start + timedelta(days=days):
        for planned in _due(names, moment):
            before = len(RUNS)
            planned(int(moment.timestamp()))
            done += [moment] * (len(RUNS) - before)
        moment += timedelta(minutes=10)
    return done


def _due(names: tuple[str, ...], moment: datetime) -> list[Callable[[int], None]]:
    found = []
    for name in names:
        planned = backend.app.periodic_registry.periodic_tasks[name, ""]
        last = planned.croniter.get_prev(float, start_time=moment.timestamp() + 1)
        if round(last) == round(moment.timestamp()):
            found.append(planned.task.func)
    return found
