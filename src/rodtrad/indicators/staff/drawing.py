"""What the charts of an indicator are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe

from rodtrad.core import periods as core_periods
from rodtrad.core.calendar_words import month
from rodtrad.core.charts.series import series_chart
from rodtrad.core.charts.series_data import Point
from rodtrad.core.charts.series_data import Series as Drawn
from rodtrad.core.periods import PeriodKind
from rodtrad.indicators import words
from rodtrad.indicators.enums import ObservationStatus, TargetKind
from rodtrad.indicators.figures import show
from rodtrad.indicators.models import Observation, ReportingPeriod
from rodtrad.indicators.status import Standing

SPARK_WIDTH, SPARK_HEIGHT = 96, 24
SHOWN = 36


@dataclass(frozen=True)
class Chart:
    """One figure drawn twice: for wide and for narrow windows."""

    wide: SafeString
    narrow: SafeString


def series_picture(
    standing: Standing,
    calendar: Sequence[ReportingPeriod],
    figures: dict[int, Observation],
    title: str,
    today: date,
) -> Chart:
    """Draw the figures of all people, every period in its place, also those that are missing."""
    shown = _span(calendar, figures, standing)[-SHOWN:]
    low, high = _target_lines(standing)
    drawn = Drawn(
        title=title,
        points=[_point(period, figures.get(period.pk), today) for period in shown],
        unit=standing.definition.unit_of_measure,
        decimals=standing.definition.decimals,
        newest_label=_newest_label(standing, today),
        target=low,
        target_upper=high,
    )
    return Chart(
        wide=mark_safe(series_chart(drawn, prefix="serie").svg),  # noqa: S308 - escaped by charts
        narrow=mark_safe(series_chart(drawn, prefix="seriesmal", width="narrow").svg),  # noqa: S308
    )


def _span(
    calendar: Sequence[ReportingPeriod], figures: dict[int, Observation], standing: Standing
) -> list[ReportingPeriod]:
    """Return the periods from the first figure to the newest one expected or given."""
    places = [place for place, period in enumerate(calendar) if period.pk in figures]
    if not places:
        return []
    last = places[-1]
    if standing.expected is not None:
        expected = standing.expected.ends_on
        last = max([last, *(i for i, period in enumerate(calendar) if period.ends_on <= expected)])
    return list(calendar[places[0] : last + 1])


def _point(period: ReportingPeriod, figure: Observation | None, today: date) -> Point:
    is_known = figure is not None and figure.value is not None
    return Point(
        label=words.period_of(period, today),
        value=float(figure.value) if figure and figure.value is not None else None,
        tick=_tick(period),
        is_preliminary=is_known
        and figure is not None
        and figure.status == ObservationStatus.PRELIMINARY,
        note=figure.reason if figure else "",
    )


def _tick(period: ReportingPeriod) -> str:
    """Name the first period of each year under the axis."""
    parsed = core_periods.parse(period.key)
    if parsed.kind is PeriodKind.YEAR:
        return str(parsed.year)
    if parsed.number != 1:
        return ""
    if parsed.kind is PeriodKind.MONTH:
        return f"{month(1, is_short=True)} {parsed.year}"
    return str(parsed.year)


def _newest_label(standing: Standing, today: date) -> str:
    if standing.value is None or standing.period is None:
        return ""
    value = show(standing.value, standing.definition)
    return f"{value} {words.in_period(standing.period, today)}"


def _target_lines(standing: Standing) -> tuple[float | None, float | None]:
    target = standing.target
    if target is None or target.kind == TargetKind.IMPROVE:
        return None, None
    is_band = target.kind == TargetKind.BAND and target.upper is not None
    return float(target.value), float(target.upper or 0) if is_band else None


def spark(values: Sequence[Decimal | None]) -> str:
    """Draw the last figures as a line with gaps, the newest point marked; silent to the ear."""
    known = [float(value) for value in values if value is not None]
    if len(known) < 2:
        return ""
    low, high = min(known), max(known)
    step = SPARK_WIDTH / max(1, len(values) - 1)
    places = [
        None if value is None else (round(4 + i * step * 0.92, 1), _height(float(value), low, high))
        for i, value in enumerate(values)
    ]
    lines = "".join(f'<polyline class="ch-spark" points="{run}"/>' for run in _runs(places))
    newest = next(place for place in reversed(places) if place is not None)
    dot = f'<circle class="ch-newest" cx="{newest[0]}" cy="{newest[1]}" r="2.5"/>'
    box = f'viewBox="0 0 {SPARK_WIDTH} {SPARK_HEIGHT}" width="{SPARK_WIDTH}"'
    return f'<svg class="chart" {box} height="{SPARK_HEIGHT}" aria-hidden="true">{lines}{dot}</svg>'


def _height(value: float, low: float, high: float) -> float:
    if high == low:
        return SPARK_HEIGHT / 2
    return round(SPARK_HEIGHT - 4 - (value - low) / (high - low) * (SPARK_HEIGHT - 8), 1)


def _runs(places: Sequence[tuple[float, float] | None]) -> list[str]:
    runs: list[list[str]] = [[]]
    for place in places:
        if place is None:
            runs.append([])
        else:
            runs[-1].append(f"{place[0]},{place[1]}")
    return [" ".join(run) for run in runs if len(run) > 1]
