"""Lindvik's figures: borrowed where Kolada has them, invented and said so everywhere else."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import as_file, files

from rodtrad.core.periods import Period, PeriodKind, containing, period_range
from rodtrad.demo.content import SeriesPart
from rodtrad.demo.days import came_at
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
    floor, ceiling = part.bounds
    value = round(min(max(value, floor), ceiling), part.decimals)
    if part.total is None:
        return value
    return _share(part, round(part.total * value / 100), part.total)


def _share(part: SeriesPart, numerator: int, denominator: int) -> float:
    return round(100 * numerator / denominator, part.decimals)


def rows(
    part: SeriesPart,
    series_id: int,
    period_ids: dict[str, int],
    totals: list[Figure],
    seed: int,
    today: date,
) -> Iterator[Row]:
    """Turn a series' totals into rows to load, with its breakdowns for the invented ones."""
    dice = random.Random(f"{seed}:{part.key}:groups")
    for at, figure in enumerate(totals):
        newest = at == len(totals) - 1 and part.frequency == "month"
        came = came_at(f"{seed}:{part.key}:{figure.period.key}", figure.period, today)
        total = _total(part, figure, newest)
        parted = part.groups and figure.value is not None and figure.is_invented
        groups = _groups(part, figure.value or 0.0, dice) if parted else {}
        for row in (total, *(_group(key, each) for key, each in groups.items())):
            yield replace(
                row, series_id=series_id, period_id=period_ids[figure.period.key], recorded_at=came
            )


@dataclass(frozen=True)
class Count:
    """A value, and how many of how many it is where the series counts."""

    value: float
    numerator: int | None = None
    denominator: int | None = None


def _groups(part: SeriesPart, value: float, dice: random.Random) -> dict[str, Count]:
    """Draw the figure of one sex and leave the rest of the whole to the other."""
    drawn, rest = part.groups
    share = min(max(dice.gauss(0.52, 0.02), 0.4), 0.6)
    apart = dice.gauss(0, 0.012 * abs(value) + 0.05)
    floor, ceiling = part.bounds
    if part.total is None:
        other = value - apart * share / (1 - share)
        found = (value + apart, other)
        sound = [round(min(max(each, floor), ceiling), part.decimals) for each in found]
        return {drawn: Count(sound[0]), rest: Count(sound[1])}
    counted = round(part.total * value / 100)
    whole = round(part.total * share)
    other_whole = part.total - whole
    least, most = max(0, counted - other_whole), min(whole, counted)
    own = min(max(round(whole * (value + apart) / 100), least), most)
    return {
        drawn: Count(_share(part, own, whole), own, whole),
        rest: Count(_share(part, counted - own, other_whole), counted - own, other_whole),
    }


def _group(key: str, count: Count) -> Row:
    return replace(_invented_row(count), group=key)


def _invented_row(count: Count) -> Row:
    return Row(
        0,
        0,
        Decimal(str(count.value)),
        numerator=None if count.numerator is None else Decimal(count.numerator),
        denominator=None if count.denominator is None else Decimal(count.denominator),
        is_invented=True,
        source=INVENTED_SOURCE,
    )


def _total(part: SeriesPart, figure: Figure, newest: bool) -> Row:
    """Return a period's whole figure, not yet given its place."""
    if figure.value is None:
        return Row(
            0,
            0,
            None,
            status=ObservationStatus.MISSING.value,
            reason=figure.reason,
            expected_on=figure.expected_on,
            is_invented=True,
            source=INVENTED_SOURCE,
        )
    if not figure.is_invented:
        return Row(0, 0, Decimal(str(figure.value)), source=REAL_SOURCE)
    counted = None if part.total is None else round(part.total * figure.value / 100)
    status = ObservationStatus.PRELIMINARY if newest else ObservationStatus.FINAL
    return replace(
        _invented_row(Count(figure.value, counted, part.total)),
        standard_error=None if part.se is None else Decimal(str(part.se)),
        status=status.value,
    )
