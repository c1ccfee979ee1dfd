"""How long past cases took, in the unit of a promise that might be made."""

from datetime import datetime
from decimal import Decimal

import pytest

from rodtrad.core.clock import ZONE, Cause, Pause, Unit, elapsed
from rodtrad.core.credibility import curve_cases
from rodtrad.core.workdays import WorkCalendar

D = Decimal
CALENDAR = WorkCalendar()


def at(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("unit", "ended", "taken"),
    [
        (Unit.HOURS, at(6, 18, 13, 30), D("25.5")),
        (Unit.WORKING_DAYS, at(6, 25), D(5)),
        (Unit.CALENDAR_DAYS, at(6, 25), D(8)),
        (Unit.WEEKS, at(7, 1), D(2)),
        (Unit.WEEKS, at(6, 17), D(0)),
    ],
)
def test_how_long_a_case_took_is_told_in_the_unit_of_the_promise(
    unit: Unit, ended: datetime, taken: D
) -> None:
    assert elapsed(unit, at(6, 17), ended, CALENDAR) == taken


def test_past_cases_tell_what_another_time_would_have_been_worth() -> None:
    ends = [at(6, 18), at(6, 20), at(6, 23), at(6, 30)]
    taken = [elapsed(Unit.WORKING_DAYS, at(6, 17), end, CALENDAR) for end in ends]

    points = curve_cases(taken, [D(2), D(5)])

    assert [(point.amount, point.reach.kept) for point in points] == [(D(5), 3), (D(2), 2)]


def test_what_waits_for_the_sender_takes_no_time_and_what_waits_for_us_does() -> None:
    pauses = [Pause(Cause.SENDER, at(6, 22, 9), at(6, 24, 9)), Pause(Cause.MUNICIPALITY, at(6, 25))]

    taken = [elapsed(unit, at(6, 17), at(6, 26), CALENDAR, pauses) for unit in Unit]

    assert taken == [D(168), D(3), D(6), D(6) / 7]


def test_a_time_that_may_be_moved_is_kept_on_the_next_working_day() -> None:
    saturday, sunday, monday = at(6, 20), at(6, 21), at(6, 22)

    taken = [
        elapsed(Unit.CALENDAR_DAYS, at(6, 17), end, CALENDAR, is_moved=True)
        for end in (at(6, 19), saturday, sunday, monday, at(6, 23))
    ]

    assert taken == [D(2), D(2), D(2), D(2), D(6)]
