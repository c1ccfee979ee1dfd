"""Targets in a sheet: what a series shall reach, and since when."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import number
from rodtrad.exchange.sheets import Cell
from rodtrad.indicators.enums import TargetKind
from rodtrad.indicators.models import Series, Target
from rodtrad.indicators.services import Aim, set_target
from rodtrad.indicators.sheets.known import Known, known, readable
from rodtrad.indicators.sheets.series import INDICATOR, UNIT
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind

COLUMNS = (
    INDICATOR,
    UNIT,
    Column("valid_from", "Från", Sort.DAY, is_required=True, example=date(2026, 1, 1)),
    Column(
        "valid_to",
        "Upphör",
        Sort.DAY,
        help=gettext_lazy("Första dagen som målvärdet inte längre gäller. Tom är tills vidare."),
    ),
    Column(
        "kind",
        "Slag",
        Sort.CHOICE,
        choices=lambda: labels(TargetKind),
        help=gettext_lazy("Tomt är att nå ett värde."),
        width=34,
    ),
    Column(
        "value",
        "Värde",
        Sort.NUMBER,
        is_required=True,
        example=Decimal(90),
        also=("målvärde", "styrtal", "mål"),
    ),
    Column(
        "upper", "Övre gräns", Sort.NUMBER, help=gettext_lazy("När värdet ska ligga i ett spann.")
    ),
    Column("base", "Utgångsläge", Sort.NUMBER),
    Column("tolerance", "Tolerans", Sort.NUMBER),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield the targets of every series somebody may see, the oldest first."""
    kinds = labels(TargetKind)
    series = {row.pk: row for row in readable(user)}
    rows: dict[int, list[Target]] = {}
    for row in Target.objects.filter(series__in=series).order_by("valid"):
        rows.setdefault(row.series_id, []).append(row)
    for pk, one in series.items():
        for row in rows.get(pk, []):
            yield [
                one.indicator.key,
                one.unit.key,
                row.valid.lower,
                row.valid.upper,
                kinds[row.kind],
                row.value,
                row.upper,
                row.base,
                row.tolerance,
            ]


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which targets would be set; one that is set stands, and a later one follows it."""
    there = {(row.series_id, row.valid.lower): row for row in Target.objects.all()}
    made = planned(lines, partial(_plan_one, known=known(), there=there))
    made.changes.sort(key=lambda change: change.data or date.min)
    return made


def _plan_one(line: Line, known: Known, there: dict[tuple[int, date], Target]) -> Change:
    series, day = known.one(line), line["valid_from"]
    title = f"{line['indicator']}, {line['unit']}"
    now = there.get((series.pk, day))
    stands = _aim_of(now) if now else Aim(line["value"])
    aim = Aim(
        line["value"],
        TargetKind(line.said("kind", stands.kind) or TargetKind.REACH),
        line.said("upper", stands.upper),
        line.said("base", stands.base),
        line.said("tolerance", stands.tolerance) or Decimal(0),
    )
    about = number(aim.value)
    if now is None:
        act = partial(_set, series, aim, day, line["valid_to"])
        return Change(line.row, Verb.NEW, title, about, act, day)
    if aim != stands:
        said = _("Målvärdet från den dagen är redan %s. Skriv en senare dag för ett nytt.")
        raise BadInput(said % number(now.value), "valid_from")
    if line["valid_to"] not in (None, now.valid.upper):
        raise BadInput(_("Ett målvärde slutar när nästa börjar. Skriv ett nytt."), "valid_to")
    return same(line, title)


def _aim_of(row: Target) -> Aim:
    return Aim(row.value, TargetKind(row.kind), row.upper, row.base, row.tolerance)


def _set(series: Series, aim: Aim, day: date, ends: date | None, by: Actor) -> None:
    set_target(series, aim, valid_from=day, valid_to=ends, by=by)


TARGETS = SheetKind(
    key="malvarden",
    name=gettext_lazy("Målvärden"),
    lead=gettext_lazy("Vad siffrorna ska nå, och från vilken dag."),
    sheet="Målvärden",
    columns=COLUMNS,
    identity=("indicator", "unit", "valid_from"),
    reading=Right.SEE,
    writing=Right.SET_TARGETS,
    read_out=read_out,
    plan=plan,
    url_name="indicators:list",
    order=60,
)
