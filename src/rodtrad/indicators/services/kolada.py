"""Real figures from Kolada as observations: all or none, and none of them twice."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.core.periods import Period, PeriodKind
from rodtrad.exchange.kolada import Kpi, Value
from rodtrad.indicators import figures, rules
from rodtrad.indicators.enums import Direction, Frequency, ObservationStatus
from rodtrad.indicators.models import (
    Indicator,
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
)
from rodtrad.indicators.queries.periods import expects
from rodtrad.indicators.queries.series import in_force
from rodtrad.indicators.services.bulk import Row, record_many
from rodtrad.indicators.services.definitions import define_indicator
from rodtrad.indicators.services.kolada_wording import GROUPS, key_of, wording_for
from rodtrad.indicators.services.periods import lay_out_year
from rodtrad.indicators.services.series import open_series, publish_series
from rodtrad.organisation.models import Unit

# Stored with what changed, so in Swedish whoever loads.
CHANGE_REASON = "Ny uppgift ur Kolada"
NO_VALUE = "Kolada har inget värde för året"
DELETED = "Värdet är borttaget ur Kolada"
Told = Callable[[int, int], None]
Place = tuple[int, int, str]


class BrokenRows(BadInput):
    """Rows that cannot be loaded; `faults` has a sentence for each, and nothing was kept."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(_("Inget är inläst. Fel: %s.") % len(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Wanted:
    """Which unit gets the figures, and what is known of what they measure."""

    unit: Unit
    kpis: Mapping[str, Kpi]
    directions: Mapping[str, str] = field(default_factory=dict)
    is_public: bool = False


@dataclass(frozen=True)
class Loaded:
    """What a load did; `rounded` values had more decimals than are stored."""

    new: int
    changed: int
    unchanged: int
    rounded: int
    defined: tuple[str, ...]


@dataclass
class _Measure:
    """One figure's indicator as it stands in the database."""

    series: list[Series]
    definitions: list[IndicatorDefinition]
    kpi: Kpi | None
    is_new: bool


def load_values(
    values: Iterable[Value],
    wanted: Wanted,
    *,
    by: User | None,
    is_dry_run: bool = False,
    told: Told = lambda done, of: None,
) -> Loaded:
    """Keep one municipality's values as a unit's yearly figures; raise `BrokenRows` for faults.

    Figures nobody has measured here before get an indicator. What is already kept leaves no
    trace, what differs becomes a revision. A dry run does all of it and takes it back.
    """
    faults: list[str] = []
    with transaction.atomic():
        single = _single(values, faults)
        periods = _periods({value.year for value in single}, by)
        measures = _measures(single, wanted, by, faults, told)
        rows, loaded = _compare(single, measures, periods, faults)
        if faults:
            raise BrokenRows(faults)
        if rows:
            record_many(rows, by=by, source=CHANGE_REASON)
        if is_dry_run:
            transaction.set_rollback(True)
    return loaded


def _single(values: Iterable[Value], faults: list[str]) -> list[Value]:
    """Return the values in order, each once; two that differ for the same place are a fault."""
    found: dict[tuple[str, str, int, int], Value] = {}
    for value in sorted(values, key=lambda value: value.order):
        first = found.setdefault(value.order, value)
        if (first.value, first.status) != (value.value, value.status):
            sentence = _("Samma nyckeltal, år och kön har ett annat värde i %s.") % first.origin
            faults.append(f"{value.origin}: {sentence}")
    return list(found.values())


def _periods(years: set[int], by: User | None) -> dict[int, ReportingPeriod]:
    """Return the period of each year, laid out where it is not there yet."""
    keys = {Period(PeriodKind.YEAR, year, 1).key: year for year in years}
    there = set(ReportingPeriod.objects.filter(key__in=keys).values_list("key", flat=True))
    for key in sorted(keys.keys() - there):
        lay_out_year(keys[key], kinds=(PeriodKind.YEAR,), by=by)
    return {keys[row.key]: row for row in ReportingPeriod.objects.filter(key__in=keys)}


def _measures(
    values: list[Value], wanted: Wanted, by: User | None, faults: list[str], told: Told
) -> dict[str, _Measure]:
    several = [(kpi, list(rows)) for kpi, rows in groupby(values, key=lambda value: value.kpi)]
    measures: dict[str, _Measure] = {}
    for done, (kpi, rows) in enumerate(several):
        told(done, len(several))
        try:
            measures[kpi] = _measure(kpi, rows, wanted, by)
        except BadInput as error:
            faults.append(f"{rows[0].origin}: {error.sentence}")
    return measures


def _measure(kpi: str, rows: list[Value], wanted: Wanted, by: User | None) -> _Measure:
    """Return a figure's indicator and the unit's series, made when they are not there."""
    since, known = date(rows[0].year, 1, 1), wanted.kpis.get(kpi)
    indicator = Indicator.objects.filter(key=key_of(kpi)).first()
    is_new = indicator is None
    if indicator is None:
        if known is None:
            raise BadInput(
                _("Nyckeltalet %s är okänt. Ge också filen med beskrivningar, kpi.json.") % kpi
            )
        direction = wanted.directions.get(kpi, Direction.NEITHER.value)
        indicator = define_indicator(
            key_of(kpi),
            wording_for(known, rows, direction=direction),
            owner=wanted.unit,
            valid_from=since,
            by=by,
        )
    series = list(indicator.series.filter(unit=wanted.unit).order_by("valid"))
    if not series:
        series = [open_series(indicator, unit=wanted.unit, valid_from=since, by=by)]
        if wanted.is_public:
            publish_series(series[0], is_public=True, by=by)
    return _Measure(series, list(indicator.definitions.order_by("valid")), known, is_new)


def _compare(
    values: list[Value],
    measures: Mapping[str, _Measure],
    periods: Mapping[int, ReportingPeriod],
    faults: list[str],
) -> tuple[list[Row], Loaded]:
    """Return the rows that differ from what is kept, and how many do and do not."""
    there = _kept(measures.values(), periods.values())
    rows: list[Row] = []
    counted = {"new": 0, "changed": 0, "unchanged": 0, "rounded": 0}
    for value in (value for value in values if value.kpi in measures):
        try:
            row = _row(value, measures[value.kpi], periods[value.year])
            what = _what(row, value, there.get((row.series_id, row.period_id, row.group)))
            if what != "unchanged":
                rows.append(row)
                _require_open(periods[value.year])
        except BadInput as error:
            faults.append(f"{value.origin}: {error.sentence}")
            continue
        counted[what] += 1
        counted["rounded"] += row.value != value.value
    defined = tuple(kpi for kpi, measure in measures.items() if measure.is_new)
    return rows, Loaded(**counted, defined=defined)


def _kept(
    measures: Iterable[_Measure], periods: Iterable[ReportingPeriod]
) -> dict[Place, Observation]:
    rows = Observation.objects.filter(
        series__in=[series.pk for measure in measures for series in measure.series],
        period__in=[period.pk for period in periods],
    )
    return {(row.series_id, row.period_id, row.group): row for row in rows}


def _row(value: Value, measure: _Measure, period: ReportingPeriod) -> Row:
    series = next((one for one in measure.series if expects(one, period)), None)
    if series is None:
        raise BadInput(_("Enheten lämnade inte siffror för den perioden."))
    meaning = in_force(measure.definitions, period.ends_on)
    group = GROUPS[value.gender]
    if meaning.frequency != Frequency.YEAR:
        raise BadInput(_("Indikatorn lämnas inte längre varje år."))
    if group not in meaning.groups:
        raise BadInput(_("Siffran delas inte upp på den gruppen."))
    if value.value is None:
        return _missing(value, series.pk, period.pk, group)
    if abs(value.value) >= figures.LARGEST:
        raise BadInput(_("Talet är för stort."))
    stored = round(value.value, figures.STORED_DECIMALS)
    figures.require_within_bounds(stored, meaning)
    is_early = measure.kpi is not None and measure.kpi.is_preliminary(
        value.year, timezone.localdate()
    )
    status = ObservationStatus.PRELIMINARY if is_early else ObservationStatus.FINAL
    return Row(
        series.pk, period.pk, stored, group=group, status=status.value, source=value.source_text
    )


def _missing(value: Value, series_id: int, period_id: int, group: str) -> Row:
    told = f"{NO_VALUE} ({value.status})" if value.status else NO_VALUE
    return Row(
        series_id,
        period_id,
        None,
        group=group,
        status=ObservationStatus.MISSING.value,
        reason=DELETED if value.is_deleted else told,
        source=value.source_text,
    )


def _what(row: Row, value: Value, there: Observation | None) -> str:
    if there is None:
        return "unchanged" if value.is_deleted else "new"
    facts = (there.value, there.status, there.reason)
    return "unchanged" if facts == (row.value, row.status, row.reason) else "changed"


def _require_open(period: ReportingPeriod) -> None:
    ruling = rules.is_open(period)
    if not ruling:
        raise BadInput(ruling.reason)
