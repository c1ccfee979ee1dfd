"""What hangs together on a day, and what is to come."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.goals import services
from rodtrad.goals.models import Goal, GoalMeasure, GoalStatus
from rodtrad.goals.queries.shape import Measure, shape
from tests.goals.conftest import TODAY, Thread

DECEMBER, NEW_YEAR, SPRING = date(2026, 12, 1), date(2027, 1, 1), date(2027, 4, 1)


def to_come(thread: Thread, since: date, until: date | None = None) -> None:
    """Let the home care of the south be measured by the north's series from a day to come."""
    GoalMeasure.objects.create(
        goal=thread.south, series=thread.north_series, valid=DateRange(since, until)
    )


def test_the_first_of_what_is_to_come_is_known_and_not_weighed_yet(thread: Thread) -> None:
    everything = Goal.objects.values_list("pk", flat=True)
    before = shape(TODAY, everything)
    to_come(thread, SPRING)
    to_come(thread, NEW_YEAR, SPRING)

    found = shape(TODAY, everything)

    assert (before.starts, found.starts) == ({}, {thread.south.pk: NEW_YEAR})
    assert sorted(found.measures) == sorted(before.measures)
    assert sorted(found.links) == sorted(before.links)


def test_what_is_to_come_is_weighed_on_its_day_until_it_ends(thread: Thread) -> None:
    to_come(thread, NEW_YEAR, SPRING)

    found = shape(NEW_YEAR, [thread.south.pk])

    assert found.starts == {}
    assert Measure(thread.south.pk, thread.north_series.pk, 1.0, SPRING) in found.measures


def test_a_status_holds_until_the_day_before_something_begins(thread: Thread) -> None:
    services.refresh_all()
    before = GoalStatus.objects.get(goal=thread.south).holds_until
    to_come(thread, DECEMBER, NEW_YEAR)

    services.refresh_all()

    after = GoalStatus.objects.get(goal=thread.south).holds_until
    assert (before, after) == (date(2026, 12, 31), DECEMBER - timedelta(days=1))
