"""What the load-test municipality measures: indicators, series, targets and years of figures."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.accounts.models import User
from rodtrad.demo.city_papers import BATCH
from rodtrad.indicators.enums import Direction, Frequency, MeasureKind, TargetKind
from rodtrad.indicators.models import (
    Indicator,
    IndicatorDefinition,
    ReportingPeriod,
    Series,
    Target,
)
from rodtrad.indicators.services import Row, lay_out_year, record_many
from rodtrad.organisation.models import Unit

# One indicator in so many does not say how it is counted.
UNDESCRIBED = 50
# One series in so many is a month late.
LATE = 50
SPREAD = 4
SOURCE = "Påhittad"
METHOD = "Räknas ur ett påhittat register."
# The goals get their first measures first, and those are of results.
KINDS = (MeasureKind.RESULT, MeasureKind.OUTPUT, MeasureKind.RESOURCE)


@dataclass(frozen=True)
class Measuring:
    """Units with who leads each, since when they are measured, and how many goals are theirs."""

    units: Sequence[Unit]
    managers: Sequence[User]
    valid: DateRange
    goals: int


def measure(measuring: Measuring, count: int) -> list[Series]:
    """Make so many series, unit by unit in turn, nine in ten with a target."""
    units, managers, valid = measuring.units, measuring.managers, measuring.valid
    indicators = _indicators(measuring, count)
    series = Series.objects.bulk_create(
        (
            Series(
                indicator=indicator,
                unit=units[n % len(units)],
                responsible=managers[n % len(units)],
                valid=valid,
                is_public=True,
            )
            for n, indicator in enumerate(indicators)
        ),
        BATCH,
    )
    aimed = series[: count * 9 // 10]
    Target.objects.bulk_create(
        (
            Target(series=row, valid=valid, kind=TargetKind.REACH, value=_aim(n), tolerance=SPREAD)
            for n, row in enumerate(aimed)
        ),
        BATCH,
    )
    return series


def _indicators(measuring: Measuring, count: int) -> list[Indicator]:
    units = measuring.units
    indicators = Indicator.objects.bulk_create(
        (Indicator(key=f"i{n}", owner=units[n % len(units)]) for n in range(count)), BATCH
    )
    IndicatorDefinition.objects.bulk_create(
        (
            IndicatorDefinition(
                indicator=indicator,
                valid=measuring.valid,
                name=f"Indikator {n}",
                measure_kind=KINDS[n // measuring.goals % len(KINDS)],
                unit_of_measure="procent",
                direction=_direction(n),
                frequency=Frequency.MONTH,
                source=SOURCE,
                method="" if n % UNDESCRIBED == 0 else METHOD,
            )
            for n, indicator in enumerate(indicators)
        ),
        BATCH,
    )
    return indicators


def report(series: Sequence[Series], years: Sequence[int], today: date, dice: random.Random) -> int:
    """Report every month of the years that has ended, and return how many figures there are."""
    for year in years:
        lay_out_year(year, by=None)
    ended = ReportingPeriod.objects.filter(
        kind=Frequency.MONTH, ends_on__lt=today - timedelta(days=9)
    )
    periods = list(ended.order_by("starts_on").values_list("pk", flat=True))
    newest = periods[-12 * (len(years) - 1) :]
    return record_many(_rows(series, newest, dice), by=None, source=SOURCE)


def _rows(series: Sequence[Series], periods: list[int], dice: random.Random) -> Iterator[Row]:
    gauss = dice.gauss
    tenths = [Decimal(n) / 10 for n in range(1001)]
    for n, row in enumerate(series):
        level = _level(n)
        for period in periods[: len(periods) - (n % LATE == 0)]:
            place = min(max(int(gauss(level, SPREAD) * 10), 0), 1000)
            yield Row(row.pk, period, tenths[place], is_invented=True)


def _level(number: int) -> int:
    """Return about what the figures of a series are."""
    return 70 + number % 20


def _direction(number: int) -> Direction:
    return Direction.LOWER if number % 4 == 0 else Direction.HIGHER


def _aim(number: int) -> int:
    """Return what a series aims at: about what it reaches, or somewhat better."""
    better = number % 5
    return _level(number) + (-better if _direction(number) is Direction.LOWER else better)
