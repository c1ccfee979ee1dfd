"""The table of many figures: a row for each series and group, a column for each period."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised
from rodtrad.indicators import figures, words
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import (
    IndicatorDefinition,
    Observation,
    PeriodTurn,
    ReportingPeriod,
    Series,
)
from rodtrad.indicators.queries.periods import expects, newest_turns
from rodtrad.indicators.queries.series import all_definitions, in_force
from rodtrad.indicators.services import Place
from rodtrad.organisation.queries import tree

SHOWN = 4
There = Mapping[tuple[int, int], Mapping[str, Observation]]
Meanings = Mapping[int, Sequence[IndicatorDefinition]]


@dataclass(frozen=True)
class Column:
    """A period, and who locked it when it is locked."""

    period: ReportingPeriod
    id: str
    name: str
    note: str
    is_chosen: bool


@dataclass
class Cell:
    """A figure to read, or a place to write one."""

    place: Place
    column: Column
    id: str
    label: str
    meaning: IndicatorDefinition
    there: Mapping[str, Observation]
    shown: str
    is_input: bool
    last: str = ""
    text: str = ""
    was: str = ""
    seen: int = 0
    fault: str = ""
    doubt: str = ""
    is_proposal: bool = False

    @property
    def name(self) -> str:
        return "-".join(str(part) for part in self.place)

    @property
    def row(self) -> Observation | None:
        return self.there.get(self.place.group)


@dataclass(frozen=True)
class Row:
    """One series and group: what it is called and what each period says."""

    id: str
    series: Series
    name: str
    about: str
    measured_in: str
    cells: list[Cell]


@dataclass(frozen=True)
class Table:
    columns: list[Column]
    rows: list[Row] = field(default_factory=list)

    @property
    def cells(self) -> Iterator[Cell]:
        return (cell for row in self.rows for cell in row.cells)

    @property
    def inputs(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.is_input]


def lay_out(
    series: Sequence[Series],
    calendar: Sequence[ReportingPeriod],
    chosen: ReportingPeriod,
    *,
    today: date,
    only_reads: bool = False,
) -> Table:
    """Return the table of the series up to the chosen period, in three questions."""
    at = calendar.index(chosen)
    shown = calendar[max(0, at - SHOWN + 1) : at + 1]
    columns = _columns(shown, chosen, today)
    before = calendar[at - 1] if at else None
    there = _there(series, [*shown, *([before] if before else [])])
    meanings = all_definitions(row.indicator_id for row in series)
    table = Table(columns)
    meant = {row: in_force(meanings[row.indicator_id], chosen.ends_on) for row in series}
    for row in sorted(series, key=lambda one: (meant[one].sort_key, one.unit_id, one.pk)):
        for group, name in meant[row].groups.items():
            table.rows.append(_row(row, group, name, len(table.rows), columns, meanings, there))
    if only_reads:
        for cell in table.cells:
            cell.is_input = False
    _remember_last(table, before, there)
    return table


def _columns(
    shown: Sequence[ReportingPeriod], chosen: ReportingPeriod, today: date
) -> list[Column]:
    locked = [period.pk for period in shown if period.is_locked]
    turns = newest_turns(locked) if locked else {}
    return [
        Column(
            period=period,
            id=f"p{at}",
            name=capitalised(words.period_of(period, today)),
            note=_note(period, turns.get(period.pk), today, is_chosen=period == chosen),
            is_chosen=period == chosen,
        )
        for at, period in enumerate(shown)
    ]


def _note(period: ReportingPeriod, turn: PeriodTurn | None, today: date, *, is_chosen: bool) -> str:
    if period.is_locked:
        return locked_by(turn, today)
    return _("lämnas senast %s") % words.date_of(period.due_on, today) if is_chosen else ""


def locked_by(turn: PeriodTurn | None, today: date) -> str:
    """Return who locked a period, and when."""
    if turn is None:
        return _("låst")
    who = turn.by.display_name if turn.by else words.SYSTEM
    day = words.date_of(timezone.localdate(turn.at), today)
    return _("låst av %(who)s %(day)s") % {"who": who, "day": day}


def _there(series: Iterable[Series], periods: Iterable[ReportingPeriod]) -> There:
    rows = Observation.objects.filter(series__in=list(series), period__in=list(periods))
    found: dict[tuple[int, int], dict[str, Observation]] = {}
    for row in rows:
        found.setdefault((row.series_id, row.period_id), {})[row.group] = row
    return found


def _row(
    series: Series,
    group: str,
    group_name: str,
    number: int,
    columns: Sequence[Column],
    meanings: Meanings,
    there: There,
) -> Row:
    several = meanings[series.indicator_id]
    meaning = in_force(several, columns[-1].period.ends_on)
    about = tree().name(series.unit_id)
    if group != Group.TOTAL:
        about = f"{about}, {group_name.lower()}"
    cells = [
        _cell(
            Place(series.pk, column.period.pk, group),
            column,
            f"c{number}-{at}",
            f"{meaning.name}, {about}, {column.name.lower()}",
            in_force(several, column.period.ends_on),
            there.get((series.pk, column.period.pk), {}),
            series,
        )
        for at, column in enumerate(columns)
    ]
    return Row(f"r{number}", series, meaning.name, about, meaning.unit_of_measure, cells)


def _cell(
    place: Place,
    column: Column,
    cell_id: str,
    label: str,
    meaning: IndicatorDefinition,
    there: Mapping[str, Observation],
    series: Series,
) -> Cell:
    row = there.get(place.group)
    is_asked = (
        expects(series, column.period)
        and meaning.frequency == column.period.kind
        and place.group in meaning.groups
    )
    waits = row is None or row.status == ObservationStatus.MISSING
    is_input = is_asked and not column.period.is_locked and (column.is_chosen or waits)
    cell = Cell(
        place=place,
        column=column,
        id=cell_id,
        label=label,
        meaning=meaning,
        there=there,
        shown=_shown(row, meaning, is_asked=is_asked),
        is_input=is_input,
        seen=row.version if row else 0,
    )
    cell.text = cell.was = begins_with(row, meaning)
    return cell


def _shown(row: Observation | None, meaning: IndicatorDefinition, *, is_asked: bool) -> str:
    if row is None:
        return _("ingen siffra") if is_asked else _("inte frågad")
    return figures.show(row.value, meaning) or str(words.MISSING)


def begins_with(row: Observation | None, meaning: IndicatorDefinition) -> str:
    """Return what the place to write in holds from the start."""
    if row is None:
        return ""
    if row.value is None:
        return _("saknas: %s") % row.reason
    return figures.typed(row.value, meaning)


def _remember_last(table: Table, before: ReportingPeriod | None, there: There) -> None:
    """Let each place of the chosen period know the value of the period before."""
    if before is None:
        return
    for cell in table.cells:
        row = there.get((cell.place.series_id, before.pk), {}).get(cell.place.group)
        if cell.column.is_chosen and row is not None and row.value is not None:
            cell.last = figures.typed(row.value, cell.meaning)
