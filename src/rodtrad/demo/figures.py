"""Lindvik's figures: borrowed where Kolada has them, invented and said so everywhere else."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import as_file, files

from rodtrad.core.periods import Period, PeriodKind, containing, period_range
from rodtrad.demo.content import SeriesPart
from rodtrad.exchange import kolada
from rodtrad.indicators.enums import ObservationStatus
from rodtrad.indicators.services.bulk import Row

LENT_BY = "0117"
REAL_SOURCE = "Källa: Kolada. Österåkers kommun, lånad av Lindvik"
INVENTED_SOURCE = "Påhittad siffra för Lindvik"
DUE_AFTER = {PeriodKind.MONTH: 9, PeriodKind.TERTIAL: 20, PeriodKind.YEAR: 31}


@dataclass(frozen=True)
class Figure:
    """A value of one period before it is given its place in the database."""

    period: Period
    value: float | None
    is_invented: bool = True
    reason: str = ""
    expected_on: date | None = None


@cache
def _lent() -> tuple[kolada.Value, ...]:
    with as_file(files("rodtrad.demo") / "data" / "kolada" / "values.csv") as path:
        return tuple(kolada.read_values(path))


def borrowed(kpi: str) -> list[Figure]:
    """Return the real yearly values of the municipality that lends its figures."""
    return [
        Figure(Period(PeriodKind.YEAR, row.year, 1), float(row.value), is_invented=False)
        for row in _lent()
        if row.kpi == kpi and row.municipality == LENT_BY and row.value is not None
    ]


def figures(part: SeriesPart, *, first: date, today: date, seed: int) -> list[Figure]:
    """Return a series' totals up to the newest period that should have been reported."""
    if part.make.none:
        return []
    real = borrowed(part.kolada) if part.kolada else []
    kind = PeriodKind(part.frequency)
    start = real[-1].period.next() if real else containing(first, kind)
    last = _newest_due(kind, today).previous(part.make.behind + part.make.stop)
    periods = list(period_range(start, last)) if start <= last else []
    return real + list(_invented(part, periods, random.Random(f"{seed}:{part.key}")))


def _newest_due(kind: PeriodKind, today: date) -> Period:
    period = containing(today, kind).previous()
    if (today - period.ends_on).days < DUE_AFTER[kind]:
        return period.previous()
    return period


def _invented(part: SeriesPart, periods: list[Period], dice: random.Random) -> Iterator[Figure]:
    make, count = part.make, len(periods)
    for at, period in enumerate(periods):
        from_end = count - 1 - at
        if from_end in make.missing:
            days = make.promised_after
            expected_on = None if days is None else period.ends_on + timedelta(days=days)
            yield Figure(period, None, reason=make.reason, expected_on=expected_on)
            continue
        swing = make.season * math.cos(2 * math.pi * (period.starts_on.month - 1) / 12)
        value = make.level + make.slope * at + swing + dice.gauss(0, make.noise)
        if make.last is not None and from_end == 0:
            value = make.last
        yield Figure(period, _sound(part, value))


def _sound(part: SeriesPart, value: float) -> float:
    ceiling = 100.0 if part.unit_of_measure == "procent" else math.inf
    floor = -math.inf if part.direction == "neither" else 0.0
    return round(min(max(value, floor), ceiling), part.decimals)


def rows(
    part: SeriesPart, series_id: int, period_ids: dict[str, int], totals: list[Figure], seed: int
) -> Iterator[Row]:
    """Turn a series' totals into rows to load, with its breakdowns for the invented ones."""
    dice = random.Random(f"{seed}:{part.key}:groups")
    for at, figure in enumerate(totals):
        period_id = period_ids[figure.period.key]
        newest = at == len(totals) - 1 and part.frequency == "month"
        yield _total(part, series_id, period_id, figure, newest)
        if figure.value is None or not figure.is_invented:
            continue
        for group in part.groups:
            value = _sound(part, figure.value + dice.gauss(0, 0.012 * abs(figure.value) + 0.05))
            numerator, denominator = _parts(part, value, 0.5)
            yield Row(
                series_id,
                period_id,
                Decimal(str(value)),
                group=group,
                numerator=numerator,
                denominator=denominator,
                is_invented=True,
                source=INVENTED_SOURCE,
            )


def _total(part: SeriesPart, series_id: int, period_id: int, figure: Figure, newest: bool) -> Row:
    if figure.value is None:
        return Row(
            series_id,
            period_id,
            None,
            status=ObservationStatus.MISSING.value,
            reason=figure.reason,
            expected_on=figure.expected_on,
            is_invented=True,
            source=INVENTED_SOURCE,
        )
    value = Decimal(str(figure.value))
    if not figure.is_invented:
        return Row(series_id, period_id, value, source=REAL_SOURCE)
    numerator, denominator = _parts(part, figure.value, 1.0)
    status = ObservationStatus.PRELIMINARY if newest else ObservationStatus.FINAL
    return Row(
        series_id,
        period_id,
        value,
        numerator=numerator,
        denominator=denominator,
        standard_error=None if part.se is None else Decimal(str(part.se)),
        status=status.value,
        is_invented=True,
        source=INVENTED_SOURCE,
    )


def _parts(part: SeriesPart, value: float, share: float) -> tuple[Decimal | None, Decimal | None]:
    """Return how many of how many a percentage is, where the series counts."""
    if part.total is None:
        return None, None
    whole = max(1, round(part.total * share))
    return Decimal(round(whole * value / 100)), Decimal(whole)
