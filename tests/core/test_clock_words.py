"""Why each day counts is said in one sentence, and the promised time with its last day."""

from datetime import date, datetime

import pytest

from rodtrad.core.clock import (
    ZONE,
    Cause,
    Day,
    Pause,
    PromisedTime,
    Reckoned,
    Unit,
    What,
    Why,
    reckon,
)
from rodtrad.core.clock_words import explained, summary
from rodtrad.core.swedish import NO_BREAK_SPACE as N
from rodtrad.core.workdays import WorkCalendar

THURSDAY = date(2026, 5, 14)


def at(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def reckoned(amount: int, unit: Unit, start: datetime, *pauses: Pause) -> Reckoned:
    """Return how it goes one day after the start."""
    promised = PromisedTime(What.CONFIRM, amount, unit)
    return reckon(promised, start, WorkCalendar(), pauses, start.replace(day=start.day + 1))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (Day(THURSDAY, Why.START), "är dagen då tiden börjar och räknas inte."),
        (Day(THURSDAY, Why.COUNTED), "räknas."),
        (Day(THURSDAY, Why.WEEKEND), "räknas inte, eftersom det är helg."),
        (
            Day(THURSDAY, Why.HOLIDAY, "Kristi himmelsfärdsdag"),
            "räknas inte, eftersom det är Kristi himmelsfärdsdag.",
        ),
        (Day(THURSDAY, Why.HOLIDAY, "Nyårsafton"), "räknas inte, eftersom det är nyårsafton."),
        (Day(THURSDAY, Why.CLOSED), "räknas inte, eftersom kommunen har stängt."),
        (
            Day(THURSDAY, Why.PAUSED, cause=Cause.SENDER),
            "räknas inte, eftersom ärendet väntar på avsändaren.",
        ),
        (
            Day(THURSDAY, Why.PARTLY, cause=Cause.OTHER_AUTHORITY),
            "räknas bara den tid då ärendet inte väntar på en annan myndighet.",
        ),
        (
            Day(THURSDAY, Why.COUNTED, cause=Cause.MUNICIPALITY),
            "räknas, trots att ärendet väntar på kommunen.",
        ),
        (
            Day(THURSDAY, Why.MOVED, cause=Cause.MUNICIPALITY),
            "blir sista dagen, eftersom tiden går ut på en dag som inte är en arbetsdag.",
        ),
    ],
)
def test_each_day_is_explained_in_one_sentence(day: Day, said: str) -> None:
    assert explained(day) == f"Torsdag 14{N}maj {said}"


def test_a_promised_time_is_summed_up_with_its_last_day() -> None:
    days = reckoned(2, Unit.WORKING_DAYS, at(6, 17))
    hours = reckoned(24, Unit.HOURS, at(6, 17, 14, 5))

    assert summary(days) == f"2{N}arbetsdagar, senast måndag 22{N}juni 2026"
    assert summary(hours) == f"24{N}timmar, senast torsdag 18{N}juni 2026 klockan 14.05"


def test_while_the_case_waits_the_last_day_can_only_be_later() -> None:
    found = reckoned(1, Unit.WEEKS, at(11, 16), Pause(Cause.SENDER, at(11, 17, 8)))

    assert summary(found) == (
        f"1{N}vecka, tidigast tisdag 24{N}november 2026, eftersom ärendet väntar på avsändaren"
    )
