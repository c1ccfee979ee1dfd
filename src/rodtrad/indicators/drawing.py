"""What the charts of an indicator are drawn from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from rodtrad.core import periods as core_periods
from rodtrad.core.calendar_words import month
from rodtrad.core.charts.dots import Pair, women_and_men
from rodtrad.core.charts.series import Width, series_chart
from rodtrad.core.charts.series_data import Point
from rodtrad.core.charts.series_data import Series as Drawn
from rodtrad.core.charts.spark import sparkline
from rodtrad.core.periods import PeriodKind
from rodtrad.indicators import words
from rodtrad.indicators.enums import ObservationStatus, Seam, TargetKind
from rodtrad.indicators.figures import show
from rodtrad.indicators.models import IndicatorDefinition, Observation, ReportingPeriod
from rodtrad.indicators.status import Standing

WIDTHS: tuple[Width, Width] = ("wide", "narrow")
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
    breaks: Sequence[date] = (),
) -> Chart:
    """Draw the figures of all people, every period in its place, also those that are missing."""
    shown = _span(calendar, figures, standing)[-SHOWN:]
    low, high = target_lines(standing)
    drawn = Drawn(
        title=title,
        points=[
            _point(period, figures.get(period.pk), today, is_edge=period in (shown[0], shown[-1]))
            for period in shown
        ],
        unit=standing.definition.unit_of_measure,
        decimals=standing.definition.decimals,
        newest_label=_newest_label(standing, today),
        target=low,
        target_upper=high,
        breaks=_places(shown, breaks),
    )
    wide, narrow = (series_chart(drawn, prefix=f"serie-{each}", width=each) for each in WIDTHS)
    return Chart(_markup(wide.svg), _markup(narrow.svg))


def breaks_of(definitions: Iterable[IndicatorDefinition]) -> list[date]:
    """Return the days from which figures cannot be compared with those before."""
    return [row.valid.lower for row in definitions if row.seam == Seam.BREAK and row.valid.lower]


def _places(shown: Sequence[ReportingPeriod], breaks: Sequence[date]) -> tuple[int, ...]:
    """Return the place of the first period after each break that has one before it.

    Where none has come since the break its place is the one that comes next.
    """
    ends = [period.ends_on for period in shown]
    firsts = (next((i for i, end in enumerate(ends) if end >= day), len(ends)) for day in breaks)
    return tuple(sorted({place for place in firsts if place > 0}))


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


def _point(
    period: ReportingPeriod, figure: Observation | None, today: date, *, is_edge: bool
) -> Point:
    is_known = figure is not None and figure.value is not None
    return Point(
        label=words.period_of(period, today),
        value=float(figure.value) if figure and figure.value is not None else None,
        tick=_tick(period, is_edge=is_edge),
        is_preliminary=is_known
        and figure is not None
        and figure.status == ObservationStatus.PRELIMINARY,
        is_invented=figure is not None and figure.is_invented,
        note=figure.reason if figure else "",
    )


def _tick(period: ReportingPeriod, *, is_edge: bool) -> str:
    """Name the first period of each year under the axis, and the first and the last of all."""
    parsed = core_periods.parse(period.key)
    if parsed.kind is PeriodKind.YEAR:
        return str(parsed.year)
    if parsed.number != 1 and not is_edge:
        return ""
    if parsed.kind is PeriodKind.MONTH:
        return f"{month(parsed.number, is_short=True)} {parsed.year}"
    return period.shown_name if is_edge else str(parsed.year)


def _newest_label(standing: Standing, today: date) -> str:
    if standing.value is None or standing.period is None:
        return ""
    value = show(standing.value, standing.definition)
    return f"{value} {words.in_period(standing.period, today)}"


def target_lines(standing: Standing) -> tuple[float | None, float | None]:
    target = standing.target
    if target is None or target.kind == TargetKind.IMPROVE:
        return None, None
    is_band = target.kind == TargetKind.BAND and target.upper is not None
    return float(target.value), float(target.upper or 0) if is_band else None


def spark(values: Sequence[Decimal | None], prefix: str) -> SafeString:
    """Draw the last figures small, silent to the ear: the same row says the newest in words."""
    known = [None if value is None else float(value) for value in values]
    if len([value for value in known if value is not None]) < 2:
        return SafeString("")
    drawn = sparkline(known, [""] * len(known), prefix=prefix, title="")
    return format_html('<span aria-hidden="true">{}</span>', _markup(drawn.svg))


def pairs_picture(
    pairs: Sequence[Pair], title: str, meaning: IndicatorDefinition, target: float | None
) -> Chart:
    """Draw women and men with their margins of error, wide and narrow."""
    wide, narrow = (
        women_and_men(
            pairs,
            prefix=f"konen-{width}",
            title=title,
            unit=meaning.unit_of_measure,
            decimals=meaning.decimals,
            target=target,
            width=width,
        )
        for width in WIDTHS
    )
    return Chart(_markup(wide.svg), _markup(narrow.svg))


def _markup(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - core.charts escapes every text it draws
