"""What holds of the clock for any case: what can make it later, and when a promise is kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.clock import (
    ZONE,
    Cause,
    Pause,
    PromisedTime,
    Unit,
    What,
    elapsed,
    reckon,
)
from rodtrad.core.workdays import WorkCalendar

Case = tuple[datetime, datetime, list[Pause], WorkCalendar]
CALENDAR = WorkCalendar()
MOMENTS = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001  hypothesis adds the zone itself
    datetime(2027, 12, 31),  # noqa: DTZ001  hypothesis adds the zone itself
    timezones=st.sampled_from([ZONE, UTC]),
    allow_imaginary=False,
)
LENGTHS = st.one_of(
    st.integers(0, 500).map(lambda hours: timedelta(hours=hours)),
    st.timedeltas(timedelta(0), timedelta(days=30)),
)
PROMISES = st.builds(
    PromisedTime, st.just(What.CONFIRM), st.integers(0, 30), st.sampled_from(Unit), st.booleans()
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return a start, an end, the pauses round it and a calendar with closed days."""
    start = draw(MOMENTS)
    end = start.astimezone(UTC) + draw(LENGTHS)

    def pause() -> Pause:
        begins = start.astimezone(UTC) + draw(LENGTHS) - timedelta(days=3)
        length = draw(st.none() | LENGTHS)
        ends = None if length is None else begins + length
        return Pause(draw(st.sampled_from(Cause)), begins, ends)

    pauses = [pause() for _one in range(draw(st.integers(0, 3)))]
    closed = st.integers(0, 40).map(lambda days: start.date() + timedelta(days=days))
    return start, end, pauses, WorkCalendar(draw(st.frozensets(closed, max_size=6)))


def due(promised: PromisedTime, case: Case) -> datetime:
    start, end, pauses, calendar = case
    return reckon(promised, start, calendar, pauses, end).due_at.astimezone(UTC)


@given(cases(), PROMISES)
def test_a_case_is_kept_exactly_when_it_took_at_most_what_was_promised(case, promised) -> None:
    start, end, pauses, calendar = case

    found = reckon(promised, start, calendar, pauses, end, ended_at=end)
    taken = elapsed(promised.unit, start, end, calendar, pauses, is_moved=promised.is_moved)

    assert (end <= found.due_at.astimezone(UTC)) == (taken <= promised.amount)
    assert (found.taken, found.is_kept) == (taken, taken <= promised.amount)


@given(cases(), PROMISES, st.data())
def test_a_case_that_ends_at_the_last_moment_is_kept_and_just_after_it_is_not(
    case, promised, data
) -> None:
    start, _end, pauses, calendar = case
    ended = [one for one in pauses if one.ended_at is not None]
    last = due(promised, (start, start, ended, calendar))

    taken = [
        elapsed(promised.unit, start, end, calendar, ended, is_moved=promised.is_moved)
        for end in (last, last + timedelta(microseconds=1))
    ]

    assert taken[0] <= promised.amount < taken[1]


@given(cases(), PROMISES, st.integers(1, 5))
def test_a_longer_time_never_runs_out_earlier(case, promised, more) -> None:
    longer = PromisedTime(promised.what, promised.amount + more, promised.unit, promised.is_moved)

    assert due(longer, case) >= due(promised, case)


@given(cases(), PROMISES)
def test_a_pause_never_makes_the_time_run_out_earlier(case, promised) -> None:
    start, end, pauses, calendar = case
    fewer = (start, end, pauses[1:], calendar)

    assert due(promised, case) >= due(promised, fewer)


@given(cases(), PROMISES)
def test_a_closed_day_never_makes_the_time_run_out_earlier(case, promised) -> None:
    start, end, pauses, _calendar = case
    fewer = (start, end, pauses, CALENDAR)

    assert due(promised, case) >= due(promised, fewer)


@given(cases(), PROMISES)
def test_the_days_are_all_days_to_the_last_and_as_many_count_as_were_promised(
    case, promised
) -> None:
    start, end, pauses, calendar = case

    found = reckon(promised, start, calendar, pauses, end)
    first = start.astimezone(ZONE).date()

    days = [first + timedelta(days=n) for n in range((found.due_on - first).days + 1)]
    assert [day.on for day in found.days] == days
    if promised.unit is not Unit.HOURS:
        counted = sum(day.is_counted for day in found.days)
        assert counted == promised.amount * promised.unit.steps


@given(MOMENTS, st.integers(1, 30))
def test_without_pauses_working_days_are_those_of_the_calendar(start, amount) -> None:
    promised = PromisedTime(What.CONFIRM, amount, Unit.WORKING_DAYS)

    found = reckon(promised, start, CALENDAR, [], start)

    assert found.due_on == CALENDAR.add(start.astimezone(ZONE).date(), amount)
