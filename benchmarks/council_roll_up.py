"""How long the whole council's roll-up takes, and what twice as many goals cost.

Run: python benchmarks/council_roll_up.py [--goals N] [--series N]
In a database of its own, or RODTRAD_DATA's; all that is built there is rolled back at the end.
A city has about 15 000 goals (its 35 000 activities carry no outcome and are not weighed) on
20 000 series. Three things are timed: the whole thread weighed from its figures, the council's
stored status read, and one figure followed all the way up.
"""

import argparse
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import perf_counter, process_time
from typing import Any

from folder import passing_folder

AIM_MS = 300.0
BATCH = 5_000


def timed(act: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """Return the median milliseconds, by the clock and of our own processor, after a first run."""
    act()
    taken, worked = [], []
    for _ in range(times):
        started, began = perf_counter(), process_time()
        act()
        taken.append((perf_counter() - started) * 1000)
        worked.append((process_time() - began) * 1000)
    return median(taken), median(worked)


def lay_series(count: int, day: date, name: str) -> list[Any]:
    """Make series that each have a newest figure, most of them fresh."""
    from django.db.backends.postgresql.psycopg_any import DateRange

    from rodtrad.indicators.models import Indicator, IndicatorDefinition, Series, SeriesStatus
    from rodtrad.organisation.models import Unit

    always = DateRange(date(2020, 1, 1), None)
    unit, _ = Unit.objects.get_or_create(key="benchmark")
    indicators = Indicator.objects.bulk_create(
        [Indicator(key=f"{name}-{n}", owner=unit) for n in range(count)], BATCH
    )
    IndicatorDefinition.objects.bulk_create(
        [
            IndicatorDefinition(
                indicator=each, name="x", measure_kind="result", unit_of_measure="%",
                direction="higher", frequency="month", valid=always,
            )
            for each in indicators
        ],
        BATCH,
    )  # fmt: skip
    series = Series.objects.bulk_create(
        [Series(indicator=each, unit=unit, valid=always) for each in indicators], BATCH
    )
    outcomes = ("met", "partly", "not_met", "met")
    SeriesStatus.objects.bulk_create(
        [
            SeriesStatus(
                series=each,
                value=1,
                ends_on=day - timedelta(days=20 if n % 10 else 400),
                outcome=outcomes[n % 4],
                attainment=(n % 100) / 100,
            )
            for n, each in enumerate(series)
        ],
        BATCH,
    )
    return list(series)


def lay_thread(goals: int, series: list[Any], day: date, name: str) -> Any:
    """Make a vision with four levels under it, the lowest measured, and return the vision."""
    from django.db.backends.postgresql.psycopg_any import DateRange

    from rodtrad.goals.models import Goal, GoalLink, GoalMeasure
    from rodtrad.organisation.models import Unit

    year = DateRange(date(day.year, 1, 1), date(day.year + 1, 1, 1))
    unit = Unit.objects.get(key="benchmark")
    rows = Goal.objects.bulk_create(
        [
            Goal(key=f"{name}-{n}", level="x", body=unit, title="x", state="decided", valid=year)
            for n in range(goals)
        ],
        BATCH,
    )
    first, lowest = 21, 21 + 400
    parents = [0] * 20 + [1 + n % 20 for n in range(400)]
    parents += [first + n % 400 for n in range(goals - lowest)]
    GoalLink.objects.bulk_create(
        [
            GoalLink(parent=rows[parent], child=rows[n], valid=year)
            for n, parent in enumerate(parents, start=1)
        ],
        BATCH,
    )
    GoalMeasure.objects.bulk_create(
        [
            GoalMeasure(goal=rows[lowest + n % (goals - lowest)], series=each, valid=year)
            for n, each in enumerate(series)
        ],
        BATCH,
    )
    return rows[0]


def measure(vision: Any, series: list[Any], day: date, text: str) -> float:
    """Print the three times for one size, and return that of the whole thread."""
    from django.db import connection

    from rodtrad.goals.queries import status_of
    from rodtrad.goals.queries.snapshot import Snapshot
    from rodtrad.goals.services import refresh_all, refresh_measured_by

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    refresh_all()
    whole, work = timed(lambda: Snapshot(day).of(vision.pk))
    stored, _ = timed(lambda: status_of(vision))
    upward, _ = timed(lambda: refresh_measured_by([series[0].pk]))
    print(f"{text:<16} whole {whole:6.0f} ms (processor {work:.0f} ms)", end="")
    print(f"  stored {stored:6.1f} ms  one figure up {upward:6.1f} ms")
    return whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--goals", type=int, default=15_000)
    parser.add_argument("--series", type=int, default=20_000)
    asked = parser.parse_args()
    passing_folder()
    compare(asked.goals, asked.series)


def compare(goals: int, count: int) -> None:
    """Print the times for a thread and for one twice as large."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.utils import timezone

    call_command("migrate", verbosity=0, interactive=False)
    day = timezone.localdate()
    with transaction.atomic():
        series = lay_series(count, day, "a")
        vision = lay_thread(goals, series, day, "bench-a")
        once = measure(vision, series, day, f"{goals} goals")
        more = lay_series(count, day, "b")
        lay_thread(goals, more, day, "bench-b")
        twice = measure(vision, series, day, f"{2 * goals} goals")
        print(f"twice the goals: {twice / once:.2f} times (aim: at most 2)")
        print(f"whole council: {once:.0f} ms (aim: at most {AIM_MS:.0f})")
        transaction.set_rollback(True)
    connection.close()


if __name__ == "__main__":
    main()
