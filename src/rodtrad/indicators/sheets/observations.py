"""Figures in a sheet: one row for each series, period and group, a hundred thousand if need be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import number
from rodtrad.exchange.sheets import Cell
from rodtrad.indicators import figures, rules
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import (
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
)
from rodtrad.indicators.queries.periods import expects
from rodtrad.indicators.queries.series import all_definitions, in_force
from rodtrad.indicators.services import Figure, Row, gap, record_many
from rodtrad.indicators.services.weighing import whole
from rodtrad.indicators.sheets.known import Known, known, readable
from rodtrad.indicators.sheets.series import INDICATOR, UNIT
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import FAULTY, Several, all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned
from rodtrad.sheets.register import SheetKind

FIELDS = ("value", "numerator", "denominator", "standard_error", "status", "reason", "expected_on")
SAID = attrgetter(*FIELDS)
PARTS = ("numerator", "denominator")
NUMBERS = ("value", *PARTS, "standard_error")
AT_A_TIME = 500
COLUMNS = (
    INDICATOR,
    UNIT,
    Column(
        "period",
        "Period",
        Sort.PERIOD,
        is_required=True,
        help=gettext_lazy("2026-10 för en månad, 2026-Q4, 2026-T3, 2026-H2 eller 2026."),
        example="2026-10",
        also=("månad", "år", "tid"),
    ),
    Column(
        "group",
        "Grupp",
        most=40,
        help=gettext_lazy("Gruppens nyckel eller namn. Tom är alla."),
        also=("kön",),
    ),
    Column("value", "Värde", Sort.NUMBER, example=Decimal("91.5"), also=("utfall", "resultat")),
    Column("numerator", "Täljare", Sort.NUMBER),
    Column("denominator", "Nämnare", Sort.NUMBER),
    Column("standard_error", "Medelfel", Sort.NUMBER),
    Column(
        "status",
        "Läge",
        Sort.CHOICE,
        choices=lambda: labels(ObservationStatus),
        help=gettext_lazy("Tomt är slutlig."),
        also=("status",),
    ),
    Column("reason", "Skäl", most=300, help=gettext_lazy("Varför siffran saknas."), width=30),
    Column(
        "expected_on", "Väntas", Sort.DAY, help=gettext_lazy("När en siffra som saknas kan komma.")
    ),
    Column("source", "Källa", help=gettext_lazy("Tom är filens namn."), width=24),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield every figure somebody may see, series by series from the oldest."""
    states, several = labels(ObservationStatus), list(readable(user))
    for start in range(0, len(several), AT_A_TIME):
        some = {row.pk: row for row in several[start : start + AT_A_TIME]}
        rows: dict[int, list[tuple[Any, ...]]] = {pk: [] for pk in some}
        found = Observation.objects.filter(series__in=some).order_by(
            "period__starts_on", "period__ends_on", "group"
        )
        for pk, *said in found.values_list("series_id", "period__key", "group", *FIELDS, "source"):
            rows[pk].append(tuple(said))
        for pk, one in some.items():
            for period, group, value, up, down, error, status, *more in rows[pk]:
                shown = None if group == Group.TOTAL else group
                head = [one.indicator.key, one.unit.key, period, shown]
                yield [*head, value, up, down, error, states[status], *more]


@dataclass
class _Asked:
    """What the rows of one sheet ask, each thing found once."""

    user: Actor
    known: Known
    meanings: dict[int, list[IndicatorDefinition]]
    periods: dict[str, ReportingPeriod]
    there: dict[tuple[int, int, str], tuple[Any, ...]] = field(default_factory=dict)
    read: set[int] = field(default_factory=set)
    rulings: dict[int, Any] = field(default_factory=dict)
    groups: dict[int | None, frozenset[str]] = field(default_factory=dict)
    meant: dict[tuple[int, int], IndicatorDefinition] = field(default_factory=dict)
    given: dict[tuple[int, int, str], int] = field(default_factory=dict)

    def period(self, line: Line) -> ReportingPeriod:
        """Return the period of a row, which has been laid out."""
        key = line["period"]
        if key not in self.periods:
            raise BadInput(_("Perioden %s är inte utlagd.") % key, "period")
        return self.periods[key]

    def meaning(self, line: Line) -> IndicatorDefinition:
        """Return what the indicator of a row meant when its period ended."""
        period, indicator = all_of(lambda: self.period(line), lambda: self.known.indicator(line))
        place = (indicator.pk, period.pk)
        if place not in self.meant:
            self.meant[place] = in_force(self.meanings[indicator.pk], period.ends_on)
        return self.meant[place]

    def series(self, line: Line) -> Series:
        """Return the series of a row that the person may report for."""
        period, (indicator, unit) = all_of(lambda: self.period(line), lambda: self.known.pair(line))
        meaning = self.meaning(line)
        several = self.known.series.get((indicator.pk, unit.pk), [])
        found = next((row for row in several if expects(row, period)), None)
        if found is None:
            raise BadInput(_("Enheten lämnar inte siffror för den perioden."), "period")
        if meaning.frequency != period.kind:
            said = _("Siffran lämnas %s. Välj en sådan period.")
            raise BadInput(said % meaning.get_frequency_display(), "period")
        if found.pk not in self.rulings:
            self.rulings[found.pk] = rules.may_record(self.user, found)
        require(self.rulings[found.pk])
        return found

    def group(self, line: Line) -> str:
        """Return the group of a row; one that there is nowhere is refused whatever else is."""
        try:
            meaning = self.meaning(line)
        except FAULTY:
            self._require_some_group(line)
            raise
        return _group(line["group"], meaning)

    def _require_some_group(self, line: Line) -> None:
        """Refuse a group that the indicator never had; that none has, when it is not known."""
        if line["group"] is None:
            return
        indicator = self.known.indicators.get(line.values.get("indicator", ""))
        key = indicator.pk if indicator else None
        if key not in self.groups:
            several = [self.meanings[key]] if key else self.meanings.values()
            items = [item for some in several for one in some for item in one.groups.items()]
            self.groups[key] = frozenset(text.casefold() for item in items for text in item)
        if line["group"].casefold() not in self.groups[key]:
            raise BadInput(_("Siffran delas inte upp på den gruppen."), "group")

    def figure(self, line: Line) -> Figure:
        """Return the figure of a row; nothing stands where none can be given."""
        meaning, period = self.meaning(line), self.period(line)
        stands = Figure()
        try:
            series, group = all_of(lambda: self.series(line), lambda: self.group(line))
        except Several:
            pass
        else:
            self.require_first((series.pk, period.pk, group), line)
            stands = _stands(self.before(series, period, group))
        return whole(_figure(line, stands, period, meaning), meaning)

    def require_first(self, place: tuple[int, int, str], line: Line) -> None:
        """Refuse a figure that an earlier row gives, by another name of its group."""
        first = self.given.setdefault(place, line.row)
        if first != line.row and not line.is_faulty:
            raise BadInput(_("Rad %s gäller samma sak. Behåll en av dem.") % first, "group")

    def before(self, series: Series, period: ReportingPeriod, group: str) -> Any:
        """Return what was given, reading all of an indicator the first time it is asked for."""
        if series.indicator_id not in self.read:
            self.read.add(series.indicator_id)
            rows = Observation.objects.filter(series__indicator=series.indicator_id)
            found = rows.values_list("series_id", "period_id", "group", *FIELDS, "source")
            for pk, at, of, *said in found.iterator(chunk_size=10_000):
                self.there[pk, at, of] = tuple(said)
        return self.there.get((series.pk, period.pk, group))


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which figures are new and which change; it is asked of the database once an indicator."""
    periods = {row.key: row for row in ReportingPeriod.objects.all()}
    there = known()
    meanings = all_definitions(row.pk for row in there.indicators.values())
    asked = _Asked(user, there, meanings, periods)
    return planned(lines, partial(_plan_one, asked=asked))


def _plan_one(line: Line, asked: _Asked) -> Change:
    period, series, group, figure = all_of(
        lambda: asked.period(line),
        lambda: asked.series(line),
        lambda: asked.group(line),
        lambda: asked.figure(line),
    )
    there, said = asked.before(series, period, group), SAID(figure)
    title = f"{line['indicator']}, {line['unit']}, {line['period']}"
    if there is not None and said == there[:-1] and line["source"] in (None, there[-1]):
        return Change(line.row, Verb.SAME, title)
    if period.is_locked:
        raise BadInput(_("Perioden %s är låst och kan inte ändras.") % period.key, "period")
    # Another value comes from this file, unless the row says where it comes from.
    is_other = there is None or figure.value != there[0]
    source = line["source"] if is_other else line.said("source", there[-1])
    row = _row(series, period, group, figure, source)
    verb = Verb.NEW if there is None else Verb.CHANGED
    return Change(line.row, verb, title, partial(_about, there, figure), data=row)


def _about(there: tuple[Any, ...] | None, figure: Figure) -> str:
    shown = [figure.value] if there is None else [there[0], figure.value]
    return " → ".join(number(value) or "–" for value in shown)


def _stands(there: tuple[Any, ...] | None) -> Figure:
    return Figure() if there is None else Figure(**dict(zip(FIELDS, there[:-1], strict=True)))


def _group(text: str | None, meaning: IndicatorDefinition) -> str:
    if text is None:
        return Group.TOTAL.value
    for key, name in meaning.groups.items():
        if text.casefold() in (key.casefold(), name.casefold()):
            return key
    raise BadInput(_("Siffran delas inte upp på den gruppen."), "group")


def _figure(
    line: Line, stands: Figure, period: ReportingPeriod, meaning: IndicatorDefinition
) -> Figure:
    """Return what the row says; what no column says stays as it is."""
    status = line.said("status", _status(line, stands)) or ObservationStatus.FINAL.value
    if status != ObservationStatus.MISSING:
        return _given(line, stands, status, meaning)
    if line["value"] is not None:
        raise BadInput(_("En siffra som saknas har inget värde."), "value")
    expected_on = line.said("expected_on", stands.expected_on)
    return gap(line.text("reason", stands.reason), expected_on, period)


def _status(line: Line, stands: Figure) -> str:
    """Return the status when no column says it: what was missing is so until it is given."""
    is_given = line["value"] is not None or line["numerator"] is not None
    return ObservationStatus.FINAL if is_given and stands.value is None else stands.status


def _given(line: Line, stands: Figure, status: str, meaning: IndicatorDefinition) -> Figure:
    """Return a figure that is not missing; what belonged to another value does not stay."""
    said = {name: line.said(name, getattr(stands, name)) for name in NUMBERS}
    value, parts = said["value"], (said["numerator"], said["denominator"])
    counted = figures.share(*parts, meaning)
    is_parted = any(map(line.has, PARTS)) and counted is not None
    is_counted = not line.has("value") and parts != (stands.numerator, stands.denominator)
    if is_parted and (value is None or is_counted):
        value = counted
    if value != stands.value:
        is_made_of = figures.show(value, meaning) == figures.show(counted, meaning)
        lost = ("standard_error",) if is_made_of else NUMBERS
        said |= {name: None for name in lost if not line.has(name)}
    return Figure(**said | {"value": value}, status=status)


def _row(
    series: Series, period: ReportingPeriod, group: str, figure: Figure, source: str | None
) -> Row:
    return Row(
        series.pk,
        period.pk,
        figure.value,
        group,
        figure.numerator,
        figure.denominator,
        figure.standard_error,
        figure.status,
        figure.reason,
        figure.expected_on,
        source=source,
    )


def record(plan: Plan, by: Actor, source: str) -> None:
    """Keep all figures that are new or changed, in one load."""
    rows = (change.data for change in plan.changes if change.verb is not Verb.SAME)
    record_many(rows, by=by, source=source, is_told_anew=True)


OBSERVATIONS = SheetKind(
    key="utfall",
    name=gettext_lazy("Utfall"),
    lead=gettext_lazy("Siffrorna själva, en rad för varje serie, period och grupp."),
    sheet="Utfall",
    columns=COLUMNS,
    identity=("indicator", "unit", "period", "group"),
    reading=Right.SEE,
    writing=Right.RECORD_OUTCOME,
    read_out=read_out,
    plan=plan,
    record=record,
    url_name="indicators:list",
    order=70,
)
