"""The clock of a promised time: the last day, why each day counts, and whether it was kept."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from rodtrad.core.clock import (
    STOPPING,
    ZONE,
    Cause,
    Day,
    Pause,
    PromisedTime,
    Reckoned,
    Unit,
    What,
    Why,
    elapsed,
    reckon,
)
from rodtrad.core.errors import BadInput
from rodtrad.core.promises import UNITS
from rodtrad.core.swedish import NO_BREAK_SPACE as N
from rodtrad.core.workdays import WorkCalendar

D = Decimal
CALENDAR = WorkCalendar()
BRIDGE = WorkCalendar(frozenset([date(2026, 6, 18)]))
ALL = frozenset(Cause)


def at(month: int, day: int, hour: int = 12, minute: int = 0, *, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def promise(amount: int, unit: Unit = Unit.WORKING_DAYS, *, is_moved: bool = False) -> PromisedTime:
    return PromisedTime(What.FIRST_ANSWER, amount, unit, is_moved)


def waiting(started: datetime, ended: datetime | None, cause: Cause = Cause.SENDER) -> Pause:
    return Pause(cause, started, ended)


def run(
    promised: PromisedTime,
    start: datetime,
    *pauses: Pause,
    now: datetime | None = None,
    ended: datetime | None = None,
    calendar: WorkCalendar = CALENDAR,
    stopping: frozenset[Cause] = STOPPING,
) -> Reckoned:
    return reckon(
        promised, start, calendar, pauses, now or start, ended_at=ended, stopping=stopping
    )


def reasons(found: Reckoned) -> list[tuple[int, Why]]:
    return [(day.on.day, day.why) for day in found.days]


# The three days are worked out by hand in the almanac of 2026 and 2027.
@pytest.mark.parametrize(
    ("start", "amount", "due"),
    [
        (at(6, 17), 2, date(2026, 6, 22)),
        (at(12, 22), 2, date(2026, 12, 28)),
        (at(12, 22), 10, date(2027, 1, 12)),
    ],
)
def test_working_days_pass_over_midsummer_and_christmas(
    start: datetime, amount: int, due: date
) -> None:
    found = run(promise(amount), start)

    assert found.due_on == due
    assert found.due_at == datetime(due.year, due.month, due.day, 23, 59, 59, 999999, tzinfo=ZONE)


def test_every_day_from_the_start_to_the_last_is_told_with_its_reason() -> None:
    found = run(promise(2), at(6, 17))

    assert found.days == (
        Day(date(2026, 6, 17), Why.START),
        Day(date(2026, 6, 18), Why.COUNTED),
        Day(date(2026, 6, 19), Why.HOLIDAY, "Midsommarafton"),
        Day(date(2026, 6, 20), Why.HOLIDAY, "Midsommardagen"),
        Day(date(2026, 6, 21), Why.WEEKEND),
        Day(date(2026, 6, 22), Why.COUNTED),
    )


def test_the_municipalitys_own_closed_day_is_not_counted() -> None:
    found = run(promise(2), at(6, 17), calendar=BRIDGE)

    assert found.due_on == date(2026, 6, 23)
    assert found.days[1] == Day(date(2026, 6, 18), Why.CLOSED)


def test_the_day_it_starts_is_the_day_it_is_in_sweden() -> None:
    late = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)

    assert run(promise(1), late).due_on == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (14, Unit.CALENDAR_DAYS, date(2026, 12, 19)),
        (2, Unit.WEEKS, date(2026, 12, 19)),
        (3, Unit.WEEKS, date(2026, 12, 26)),
        (0, Unit.CALENDAR_DAYS, date(2026, 12, 5)),
        (0, Unit.WORKING_DAYS, date(2026, 12, 5)),
    ],
)
def test_calendar_days_and_weeks_run_out_on_the_day_they_do(
    amount: int, unit: Unit, due: date
) -> None:
    assert run(promise(amount, unit), at(12, 5)).due_on == due


def test_a_week_that_runs_out_at_christmas_can_be_moved_to_the_next_working_day() -> None:
    found = run(promise(3, Unit.WEEKS, is_moved=True), at(12, 3))

    assert reasons(found)[-5:] == [
        (24, Why.COUNTED),
        (25, Why.HOLIDAY),
        (26, Why.HOLIDAY),
        (27, Why.WEEKEND),
        (28, Why.MOVED),
    ]


def test_what_runs_out_on_a_working_day_is_not_moved() -> None:
    found = run(promise(1, Unit.WEEKS, is_moved=True), at(11, 18))

    assert reasons(found)[-1] == (25, Why.COUNTED)


def test_a_time_is_not_moved_into_a_pause() -> None:
    pause = waiting(at(11, 23, 8), at(11, 23, 9))

    found = run(promise(3, Unit.CALENDAR_DAYS, is_moved=True), at(11, 18), pause)

    assert reasons(found)[-4:] == [
        (21, Why.COUNTED),
        (22, Why.WEEKEND),
        (23, Why.PAUSED),
        (24, Why.MOVED),
    ]


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        (at(3, 28), 24, at(3, 29, 13)),
        (at(3, 29, 1, 30), 1, at(3, 29, 3, 30)),
        (at(10, 24), 24, at(10, 25, 11)),
        (at(10, 25, 1, 30), 2, at(10, 25, 2, 30).replace(fold=1)),
        (at(6, 17), 48, at(6, 19)),
    ],
)
def test_hours_are_those_that_pass_also_in_the_nights_when_the_clock_is_changed(
    start: datetime, hours: int, due: datetime
) -> None:
    found = run(promise(hours, Unit.HOURS), start)

    assert found.due_at.replace(tzinfo=None) == due.replace(tzinfo=None)
    assert (found.due_at.fold, found.due_at.tzinfo) == (due.fold, ZONE)
    assert elapsed(Unit.HOURS, start, found.due_at, CALENDAR) == hours


def test_a_day_with_any_part_of_a_pause_in_it_is_skipped() -> None:
    pause = waiting(at(11, 17, 15), at(11, 18, 9))

    found = run(promise(2), at(11, 16), pause)

    assert reasons(found) == [
        (16, Why.START),
        (17, Why.PAUSED),
        (18, Why.PAUSED),
        (19, Why.COUNTED),
        (20, Why.COUNTED),
    ]
    assert found.days[1].cause is Cause.SENDER


def test_a_pause_that_ends_at_midnight_leaves_the_day_that_begins() -> None:
    pause = waiting(at(11, 17, 15), at(11, 18, 0))

    found = run(promise(1), at(11, 16), pause)

    assert reasons(found)[1:] == [(17, Why.PAUSED), (18, Why.COUNTED)]


def test_a_pause_takes_no_day_that_would_not_have_been_counted() -> None:
    pause = waiting(at(11, 21), at(11, 22))

    found = run(promise(1), at(11, 20), pause)

    assert reasons(found)[1:] == [(21, Why.WEEKEND), (22, Why.WEEKEND), (23, Why.COUNTED)]


def test_a_pause_that_is_the_municipalitys_own_does_not_stop_the_clock() -> None:
    pause = waiting(at(11, 17), at(11, 17, 14), Cause.MUNICIPALITY)

    found = run(promise(1), at(11, 16), pause)

    assert found.days[1] == Day(date(2026, 11, 17), Why.COUNTED, cause=Cause.MUNICIPALITY)
    assert run(promise(1), at(11, 16), pause, stopping=ALL).due_on == date(2026, 11, 18)


def test_of_two_pauses_on_a_day_the_first_gives_the_cause() -> None:
    pauses = [
        waiting(at(11, 17, 14), at(11, 17, 15), Cause.OTHER_AUTHORITY),
        waiting(at(11, 17, 9), at(11, 17, 10)),
    ]

    assert run(promise(1), at(11, 16), *pauses).days[1].cause is Cause.SENDER


def test_paused_hours_are_added_and_those_at_one_time_count_once() -> None:
    pauses = [
        waiting(at(11, 16, 10), at(11, 16, 14)),
        waiting(at(11, 16, 13), at(11, 16, 15), Cause.OTHER_AUTHORITY),
        waiting(at(11, 16, 13), at(11, 16, 14)),
        waiting(at(11, 16, 16), at(11, 16, 18), Cause.MUNICIPALITY),
        waiting(at(11, 17, 14), at(11, 18, 14)),
    ]

    found = run(promise(24, Unit.HOURS), at(11, 16, 12), *pauses, ended=at(11, 17, 12))

    assert (found.due_at, found.taken) == (at(11, 18, 15), D(21))


def test_each_day_of_promised_hours_says_how_they_ran() -> None:
    pauses = [
        waiting(at(11, 16, 20), at(11, 18, 6)),
        waiting(at(11, 19, 6), at(11, 19, 8), Cause.MUNICIPALITY),
    ]

    found = run(promise(30, Unit.HOURS), at(11, 16, 12), *pauses)

    assert found.due_at == at(11, 19, 4)
    assert found.days == (
        Day(date(2026, 11, 16), Why.PARTLY, cause=Cause.SENDER),
        Day(date(2026, 11, 17), Why.PAUSED, cause=Cause.SENDER),
        Day(date(2026, 11, 18), Why.PARTLY, cause=Cause.SENDER),
        Day(date(2026, 11, 19), Why.COUNTED, cause=Cause.MUNICIPALITY),
    )


def test_a_case_is_overdue_when_the_last_day_has_gone() -> None:
    last, after = at(6, 22, 23, 59), at(6, 23, 0)

    told = [run(promise(2), at(6, 17), now=now).is_overdue for now in (last, after)]

    assert told == [False, True]


@pytest.mark.parametrize(
    ("amount", "unit", "now", "counted"),
    [
        (2, Unit.WORKING_DAYS, at(6, 16), D(0)),
        (2, Unit.WORKING_DAYS, at(6, 17), D(0)),
        (2, Unit.WORKING_DAYS, at(6, 20), D(1)),
        (2, Unit.WORKING_DAYS, at(6, 30), D(2)),
        (2, Unit.WEEKS, at(6, 27), D(10)),
        (5, Unit.HOURS, at(6, 17, 8), D(0)),
        (5, Unit.HOURS, at(6, 17, 13, 30), D("1.5")),
        (5, Unit.HOURS, at(6, 18), D(5)),
    ],
)
def test_what_has_gone_so_far_is_counted_and_never_more_than_all(
    amount: int, unit: Unit, now: datetime, counted: Decimal
) -> None:
    assert run(promise(amount, unit), at(6, 17), now=now).counted == counted


def test_a_pause_that_still_runs_gives_the_earliest_last_day_and_who_is_waited_for() -> None:
    pause = waiting(at(11, 17), None, Cause.OTHER_AUTHORITY)

    found = run(promise(2), at(11, 16), pause, now=at(11, 18))

    assert (found.due_on, found.waits_for) == (date(2026, 11, 20), Cause.OTHER_AUTHORITY)
    assert (found.counted, found.is_overdue) == (D(0), False)


def test_a_pause_that_begins_when_the_time_is_up_changes_nothing() -> None:
    pause = waiting(at(11, 18), None)

    found = run(promise(1), at(11, 16), pause, now=at(11, 19))

    assert (found.due_on, found.waits_for, found.is_overdue) == (date(2026, 11, 17), None, True)


def test_a_pause_that_has_an_end_or_has_not_begun_is_not_waited_for() -> None:
    pauses = [waiting(at(11, 17), at(11, 18)), waiting(at(11, 18), None)]

    found = run(promise(2), at(11, 16), *pauses, now=at(11, 17))

    assert (found.due_on, found.waits_for) == (date(2026, 11, 20), None)


@pytest.mark.parametrize(
    ("ended", "is_kept", "taken", "margin"),
    [
        (at(6, 17), True, D(0), D(2)),
        (at(6, 18), True, D(1), D(1)),
        (at(6, 20), True, D(2), D(0)),
        (at(6, 22, 23, 59), True, D(2), D(0)),
        (at(6, 23), False, D(3), D(-1)),
        (at(6, 27), False, D(7), D(-5)),
    ],
)
def test_a_case_that_has_ended_is_told_to_be_kept_and_by_how_much(
    ended: datetime, is_kept: bool, taken: Decimal, margin: Decimal
) -> None:
    found = run(promise(2), at(6, 17), ended=ended, now=at(9, 1))

    assert (found.is_kept, found.taken, found.margin) == (is_kept, taken, margin)
    assert (found.is_overdue, found.waits_for) == (False, None)


def test_a_case_that_goes_on_is_neither_kept_nor_broken() -> None:
    found = run(promise(2), at(6, 17), now=at(9, 1))

    assert (found.is_kept, found.taken, found.margin) == (None, None, None)


NAIVE = datetime(2026, 6, 17)  # noqa: DTZ001  a moment without a zone is what is tried


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (lambda: run(promise(1), NAIVE), "started_at"),
        (lambda: run(promise(1), at(6, 17), now=NAIVE), "now"),
        (lambda: run(promise(1), at(6, 17), ended=NAIVE), "ended_at"),
        (lambda: waiting(NAIVE, None), "started_at"),
        (lambda: waiting(at(6, 17), NAIVE), "ended_at"),
    ],
)
def test_a_moment_without_a_zone_is_refused(wrong, field: str) -> None:
    with pytest.raises(BadInput, match="Tidpunkten måste ha en tidszon") as refused:
        wrong()

    assert refused.value.field == field


@pytest.mark.parametrize("amount", [-1, 1001])
def test_fewer_than_none_or_more_than_a_thousand_cannot_be_promised(amount: int) -> None:
    with pytest.raises(BadInput) as refused:
        promise(amount)

    assert refused.value.sentence == f"Skriv ett antal från 0 till 1{N}000."


def test_nothing_ends_before_it_begins() -> None:
    with pytest.raises(BadInput, match="En paus kan inte sluta innan den börjar"):
        waiting(at(6, 17), at(6, 16))
    with pytest.raises(BadInput, match="Ärendet kan inte sluta innan det börjar"):
        run(promise(1), at(6, 17), ended=at(6, 16))
    with pytest.raises(BadInput, match="Ärendet kan inte sluta innan det börjar"):
        elapsed(Unit.HOURS, at(6, 17), at(6, 16), CALENDAR)


def test_the_hour_that_comes_twice_is_no_pause_backwards() -> None:
    first, second = at(10, 25, 2, 50), at(10, 25, 2, 10).replace(fold=1)

    found = run(promise(4, Unit.HOURS), at(10, 25, 0), waiting(first, second))

    assert found.due_at == at(10, 25, 3, 20)


def test_a_calendar_without_working_days_is_told_so() -> None:
    closed = WorkCalendar(frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(800)))

    with pytest.raises(BadInput, match="ingen arbetsdag på ett helt år"):
        run(promise(1), at(6, 17), calendar=closed)


def test_a_wait_of_years_is_reckoned_all_the_same() -> None:
    pause = waiting(at(6, 18), at(6, 18, year=2029))

    assert run(promise(1), at(6, 17), pause).due_on == date(2029, 6, 19)


def test_each_unit_is_one_that_a_level_can_be_promised_in() -> None:
    assert {unit.value for unit in Unit} <= UNITS.keys()
