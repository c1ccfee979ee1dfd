"""How many findings have stood open over time, drawn and in a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rodtrad.checks.models import Round
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.calendar_words import month
from rodtrad.core.charts.series import Width, series_chart
from rodtrad.core.charts.series_data import Point, Series

WIDTHS: tuple[Width, Width] = ("wide", "narrow")
# So many points can be told apart; the days between are left out.
MOST = 40
# A line of one point tells nothing.
LEAST = 2


@dataclass(frozen=True)
class Row:
    day: str
    total: int
    errors: int
    warnings: int
    advices: int
    left: int


@dataclass(frozen=True)
class Trend:
    """The drawing for wide and narrow windows, and the same numbers as a table."""

    title: str
    wide: SafeString
    narrow: SafeString
    rows: list[Row]


def trend(rounds: Sequence[Round], today: date) -> Trend | None:
    """Return how it has gone, or nothing before there are two days to set side by side."""
    if len(rounds) < LEAST:
        return None
    shown = thinned(rounds)
    title = _("Brister i tråden, antal")
    series = Series(
        title=title,
        points=[
            Point(
                label=_words(one.day, today), value=float(total(one)), tick=_tick(one.day, before)
            )
            for one, before in zip(shown, (None, *shown), strict=False)
        ],
        decimals=0,
        from_nought=True,
        newest_label=str(total(shown[-1])),
    )
    wide, narrow = (series_chart(series, prefix=f"halsa-{width}", width=width) for width in WIDTHS)
    rows = [_row(one, today) for one in reversed(shown)]
    return Trend(title, _markup(wide.svg), _markup(narrow.svg), rows)


def _markup(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - core.charts escapes every text it draws


def thinned(rounds: Sequence[Round]) -> list[Round]:
    """Return at most so many as can be told apart, the first and the last among them."""
    if len(rounds) <= MOST:
        return list(rounds)
    step = (len(rounds) - 1) / (MOST - 1)
    return [rounds[round(place * step)] for place in range(MOST)]


def total(one: Round) -> int:
    return one.errors + one.warnings + one.advices


def _row(one: Round, today: date) -> Row:
    return Row(_words(one.day, today), total(one), one.errors, one.warnings, one.advices, one.left)


def _words(day: date, today: date) -> str:
    return day_words(day, year=day.year != today.year)


def _tick(day: date, before: Round | None) -> str:
    """Name the first day shown of each month under the axis."""
    if before is not None and (before.day.year, before.day.month) == (day.year, day.month):
        return ""
    return month(day.month, is_short=True)
