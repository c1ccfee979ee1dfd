"""Lindvik's figures could be true: parts make up the whole, and no day is before its period."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from rodtrad.demo import content
from rodtrad.demo.figures import figures, rows
from rodtrad.indicators.services import Row

FIRST, SEEDS = date(2023, 1, 1), (1, 2, 2026)
DAYS = (date(2026, 11, 22), date(2026, 1, 31), date(2026, 3, 9))
HALF = Decimal("0.5")


def drawn(part: content.SeriesPart, *, seed: int = 2026, today: date = DAYS[0]) -> list[Row]:
    """Return every figure of a series, each period known by its place in the row."""
    totals = figures(part, first=FIRST, today=today, seed=seed)
    places = {figure.period.key: at for at, figure in enumerate(totals)}
    return list(rows(part, 1, places, totals, seed, today))


def by_period(found: list[Row]) -> list[dict[str, Row]]:
    """Return the figures of each period by group, the newest period last."""
    periods: dict[int, dict[str, Row]] = defaultdict(dict)
    for row in found:
        periods[row.period_id][row.group] = row
    return [periods[at] for at in sorted(periods)]


def faults(part: content.SeriesPart, groups: dict[str, Row]) -> list[str]:
    """Return what cannot be true of one period's figures."""
    total, parts = groups["total"], [row for key, row in groups.items() if key != "total"]
    found = []
    values = [Decimal(row.value) for row in parts if row.value is not None]
    if values and total.value is not None and not min(values) <= total.value <= max(values):
        found.append("the whole lies outside its parts")
    counted = [row for row in parts if row.denominator is not None]
    for name in ("numerator", "denominator"):
        if counted and sum(getattr(row, name) for row in counted) != getattr(total, name):
            found.append(f"the {name}s do not add up")
    step = Decimal(10) ** -part.decimals
    for row in groups.values():
        if row.value is None or row.numerator is None or row.denominator is None:
            continue
        share = Decimal(100) * Decimal(row.numerator) / Decimal(row.denominator)
        if abs(share - Decimal(row.value)) > step * HALF:
            found.append(f"{row.group} is not its numerator of its denominator")
        if not 0 <= row.numerator <= row.denominator:
            found.append(f"{row.group} counts more than there are")
    return found


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("part", content.thread().series, ids=lambda part: part.key)
def test_every_period_of_a_series_could_be_true(part: content.SeriesPart, seed: int) -> None:
    periods = by_period(drawn(part, seed=seed))

    assert [fault for groups in periods for fault in faults(part, groups)] == []


def test_what_cannot_be_true_is_found() -> None:
    part = next(part for part in content.thread().series if part.groups and part.total)
    impossible = {
        "total": Row(1, 1, Decimal(79), "total", Decimal(2607), Decimal(3300)),
        "women": Row(1, 1, Decimal("79.6"), "women", Decimal(1313), Decimal(1650)),
        "men": Row(1, 1, Decimal("80.4"), "men", Decimal(1700), Decimal(1650)),
    }

    assert faults(part, impossible) == [
        "the whole lies outside its parts",
        "the numerators do not add up",
        "men is not its numerator of its denominator",
        "men counts more than there are",
    ]


def test_both_sexes_are_counted_wherever_a_series_parts_its_invented_figures() -> None:
    shown = {
        part.key: {key for groups in by_period(drawn(part)) for key in groups}
        for part in content.thread().series
        if part.groups and not part.kolada
    }

    assert shown
    assert {frozenset(groups) for groups in shown.values()} == {
        frozenset({"total", "women", "men"})
    }


@pytest.mark.parametrize("today", DAYS)
def test_each_figure_came_on_a_working_day_after_its_period_and_before_today(today: date) -> None:
    wrong = []
    for part in content.thread().series:
        totals = figures(part, first=FIRST, today=today, seed=2026)
        for at, groups in enumerate(by_period(drawn(part, today=today))):
            ended = totals[at].period.ends_on
            moments = {row.recorded_at for row in groups.values()}
            came = {timezone.localdate(moment) for moment in moments if moment}
            if len(moments) != 1 or not all(
                ended < day < today and day.weekday() < 5 and day - ended < timedelta(45)
                for day in came
            ):
                wrong.append((part.key, totals[at].period.key, came))

    assert wrong == []


def test_figures_do_not_all_come_on_one_day() -> None:
    newest = {
        timezone.localdate(moment)
        for part in content.thread().series
        for row in drawn(part)[-1:]
        if (moment := row.recorded_at)
    }

    assert len(newest) > 5
