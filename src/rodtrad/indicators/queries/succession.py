"""How a unit's series goes on over a reorganisation, and what can be compared over the seam."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import Observation, ReportingPeriod, Series, SeriesSuccession
from rodtrad.organisation.queries.standing import versions
from rodtrad.organisation.reshaping import ONE

CARRIED = "is_carried"


@dataclass(frozen=True)
class SeamLine:
    """What is said of one seam, and where the series on the other side are shown."""

    sentence: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Seams:
    """The seams of a series: what is said, where they are, and figures from before them."""

    lines: tuple[SeamLine, ...] = ()
    breaks: tuple[date, ...] = ()
    carried: tuple[Observation, ...] = ()

    @property
    def before(self) -> dict[int, Observation]:
        """Return the figures from before the seams by their periods."""
        return {figure.period_id: figure for figure in self.carried}


NONE = Seams()


def with_seams(rows: QuerySet[Series]) -> QuerySet[Series]:
    """Say of each series whether it goes on from another, or another from it."""
    either = Q(predecessor=OuterRef("pk")) | Q(successor=OuterRef("pk"))
    marked: QuerySet[Series] = rows.annotate(
        is_seamed=Exists(SeriesSuccession.objects.filter(either))
    )
    return marked


def seams_of(
    series: Series, periods: Sequence[ReportingPeriod], told: Collection[int], day: date
) -> Seams:
    """Return the seams of a series, and what came before them in periods it has not told of.

    Two questions, where it has any seam.
    """
    if not getattr(series, "is_seamed", False):
        return NONE
    rows = list(
        SeriesSuccession.objects.filter(Q(predecessor=series.pk) | Q(successor=series.pk))
        .select_related("predecessor", "successor")
        .order_by("starts_on", "pk")
    )
    before = [row for row in rows if row.successor_id == series.pk]
    after = [row for row in rows if row.predecessor_id == series.pk]
    ended = [each for each in periods if each.ends_on <= day and each.pk not in told]
    carried = _carried(before, series, ended)
    key = series.indicator.key
    lines = [_from(before, key, is_carried=bool(carried))] if before else []
    lines += [_to(after, key)] if after else []
    breaks = {row.starts_on for row in before}
    return Seams(tuple(lines), tuple(sorted(breaks)), carried)


def _from(rows: list[SeriesSuccession], key: str, *, is_carried: bool) -> SeamLine:
    on = day_words(rows[0].starts_on, year=True)
    parts = [row for row in rows if row.weight < ONE]
    if parts:
        said = _("Söm %s: enheten är en del av en som delades.") % on
    else:
        said = _("Söm %s: enheten tog över från en eller flera andra.") % on
    if is_carried and len(rows) > 1:
        said += " " + _("Siffrorna före sömmen är enheternas sammanvägda.")
    elif is_carried:
        said += " " + _("Siffrorna före sömmen är den enhetens.")
    else:
        said += " " + _("Siffrorna före sömmen kan inte jämföras.")
    return SeamLine(said, tuple(_link(row.predecessor, key) for row in rows))


def _to(rows: list[SeriesSuccession], key: str) -> SeamLine:
    on = day_words(rows[0].starts_on, year=True)
    said = _("Söm %s: enheten upphör, och serien går vidare.") % on
    return SeamLine(said, tuple(_link(row.successor, key) for row in rows))


def _link(series: Series, key: str) -> tuple[str, str]:
    """Return the unit's last name, and the page of its series."""
    name = versions()[series.unit_id][-1].name
    return name, f"{reverse('indicators:indicator', args=[key])}?serie={series.pk}"


def _carried(
    rows: list[SeriesSuccession], series: Series, periods: Sequence[ReportingPeriod]
) -> tuple[Observation, ...]:
    """Return the figures from before the seam that can stand beside those after, newest first."""
    if not rows:
        return ()
    by_period: dict[int, list[Observation]] = defaultdict(list)
    wanted = Observation.objects.filter(
        series__in=[row.predecessor_id for row in rows], group=Group.TOTAL, value__isnull=False
    )
    for figure in wanted:
        by_period[figure.period_id].append(figure)
    whole = len(rows) == 1 and rows[0].weight == ONE
    known = [each for each in periods if each.pk in by_period]
    pooled = ((each, _pooled(by_period[each.pk], len(rows), whole=whole)) for each in known)
    found = [_figure(each, value, series) for each, value in pooled if value is not None]
    return tuple(found[::-1])


def _pooled(figures: list[Observation], count: int, *, whole: bool) -> Decimal | None:
    """Return the figures as one, weighed by how many each is of; None where that is not known."""
    if whole:
        return figures[0].value
    sizes = [figure.denominator for figure in figures]
    if len(figures) != count or None in sizes:
        return None
    told = sum((figure.value or 0) * (figure.denominator or 0) for figure in figures)
    return Decimal(told) / Decimal(sum(size or 0 for size in sizes))


def _figure(period: ReportingPeriod, value: Decimal, series: Series) -> Observation:
    figure = Observation(series=series, period=period, value=value, status=ObservationStatus.FINAL)
    setattr(figure, CARRIED, True)
    return figure
