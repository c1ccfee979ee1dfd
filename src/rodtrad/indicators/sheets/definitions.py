"""Definitions in a sheet: what is measured, and what it means."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.indicators.enums import Direction, Frequency, MeasureKind, Seam
from rodtrad.indicators.models import IndicatorDefinition, ReportingPeriod
from rodtrad.indicators.services import (
    Continuation,
    Wording,
    define_indicator,
    redefine_indicator,
    wording_of,
)
from rodtrad.organisation.models import Unit
from rodtrad.organisation.sheets.pointed import unit_of, units_by_key
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind

TEXTS = ("name", "unit_of_measure", "description", "method", "source")
CHOICES = ("measure_kind", "direction", "frequency")
NUMBERS = ("least", "most", "lower_bound", "upper_bound")
# What is said of a change, and not of what holds.
OF_A_CHANGE = ("reason", "seam", "bridge_period", "bridge_before", "bridge_after")
SEAMS = {Seam.BREAK.value: "brott", Seam.BRIDGE.value: "brygga"}
COLUMNS = (
    Column(
        "key",
        "Nyckel",
        is_required=True,
        most=80,
        help=gettext_lazy("Kort namn utan mellanslag som andra ark pekar på. Ändras inte."),
        example="hemtjanst-i-tid",
        also=("id", "kod", "nyckeltals-id"),
    ),
    Column(
        "name",
        "Namn",
        is_required=True,
        most=120,
        example="Besök i tid i hemtjänsten",
        also=("indikator", "nyckeltal", "mått", "resultatindikator"),
        width=36,
    ),
    Column(
        "owner",
        "Ägare",
        is_required=True,
        most=80,
        help=gettext_lazy("Nyckeln till enheten som svarar för definitionen."),
        example="omsorgsnamnden",
        also=("ansvarig enhet", "ansvarig nämnd"),
    ),
    Column(
        "measure_kind",
        "Slag av mått",
        Sort.CHOICE,
        is_required=True,
        choices=lambda: labels(MeasureKind),
        example="resultatmått",
        also=("typ", "måttyp"),
    ),
    Column(
        "unit_of_measure",
        "Mäts i",
        is_required=True,
        most=40,
        example="procent",
        also=("måttenhet", "sort", "enhet"),
    ),
    Column(
        "direction",
        "Riktning",
        Sort.CHOICE,
        is_required=True,
        choices=lambda: labels(Direction),
        example="högre är bättre",
        width=30,
    ),
    Column(
        "frequency",
        "Lämnas",
        Sort.CHOICE,
        is_required=True,
        choices=lambda: labels(Frequency),
        example="varje månad",
        also=("frekvens", "mätfrekvens", "hur ofta"),
    ),
    Column("decimals", "Decimaler", Sort.WHOLE, help=gettext_lazy("0 till 6. Tom är 1.")),
    Column("description", "Beskrivning", most=5_000, also=("definition", "förklaring"), width=40),
    Column("method", "Metod", most=5_000, also=("mätmetod", "beräkning"), width=40),
    Column("source", "Källa", also=("datakälla",)),
    Column("is_proportion", "Är en andel", Sort.YES_NO),
    Column(
        "breakdowns",
        "Grupper",
        most=1_000,
        help=gettext_lazy("Som women=Kvinnor; men=Män. Tom när siffran inte delas upp."),
        width=30,
    ),
    Column("least", "Lägsta vanliga värde", Sort.NUMBER),
    Column("most", "Högsta vanliga värde", Sort.NUMBER),
    Column("lower_bound", "Lägsta möjliga värde", Sort.NUMBER),
    Column("upper_bound", "Högsta möjliga värde", Sort.NUMBER),
    Column(
        "valid_from",
        "Gäller från",
        Sort.DAY,
        help=gettext_lazy("När definitionen eller ändringen börjar gälla. Tom är i dag."),
        example=date(2026, 1, 1),
    ),
    Column(
        "reason",
        "Skäl till ändringen",
        most=300,
        help=gettext_lazy("Bara när en känd indikator ändras."),
        width=30,
    ),
    Column(
        "seam",
        "Brott eller brygga",
        Sort.CHOICE,
        choices=lambda: SEAMS,
        help=gettext_lazy("När siffran får en ny betydelse: hur den hänger ihop med den förra."),
    ),
    Column(
        "bridge_period",
        "Bryggans period",
        Sort.PERIOD,
        help=gettext_lazy("Perioden som är räknad på båda sätten. Bara för en brygga."),
    ),
    Column("bridge_before", "Siffran på det gamla sättet", Sort.NUMBER),
    Column("bridge_after", "Siffran på det nya sättet", Sort.NUMBER),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield what each indicator means on the day, by its key."""
    named = {
        "measure_kind": labels(MeasureKind),
        "direction": labels(Direction),
        "frequency": labels(Frequency),
    }
    rows = IndicatorDefinition.objects.on(day).select_related("indicator__owner")
    for row in rows.order_by("indicator__key"):
        values = _values(row, named)
        yield [values[column.key] for column in COLUMNS]


def _values(row: IndicatorDefinition, named: dict[str, dict[str, str]]) -> dict[str, Cell]:
    values: dict[str, Any] = {name: getattr(row, name) for name in (*TEXTS, *NUMBERS)}
    values |= {name: known[getattr(row, name)] for name, known in named.items()}
    groups = "; ".join(f"{item['key']}={item['name']}" for item in row.breakdowns)
    return values | {
        "key": row.indicator.key,
        "owner": row.indicator.owner.key,
        "decimals": Decimal(row.decimals),
        "is_proportion": row.is_proportion,
        "breakdowns": groups,
        "valid_from": row.valid.lower,
        **dict.fromkeys(OF_A_CHANGE),
    }


@dataclass
class _Known:
    definitions: dict[str, list[IndicatorDefinition]]
    units: dict[str, Unit]
    periods: dict[str, ReportingPeriod]


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which indicators would be defined, and which defined anew."""
    there: dict[str, list[IndicatorDefinition]] = {}
    rows = IndicatorDefinition.objects.select_related("indicator__owner").order_by("valid")
    for row in rows:
        there.setdefault(row.indicator.key, []).append(row)
    periods = {row.key: row for row in ReportingPeriod.objects.all()}
    known = _Known(there, units_by_key(), periods)
    return planned(lines, partial(_plan_one, known=known))


def _plan_one(line: Line, known: _Known) -> Change:
    key, owner, wording, continuation = all_of(
        lambda: _sound_key(line),
        lambda: unit_of(line, known.units, "owner"),
        lambda: _wording(line),
        lambda: _continuation(line, known) if line["key"] in known.definitions else None,
    )
    day = line["valid_from"] or timezone.localdate()
    rows = known.definitions.get(key)
    if rows is None:
        act = partial(_define, key, wording, owner, day)
        return Change(line.row, Verb.NEW, line["name"], act=act)
    now = next((row for row in rows if day in row.valid), rows[0])
    wording = _wording(line, wording_of(now))
    is_same = _alike(wording, now)
    all_of(lambda: _require_owner(owner, now), lambda: _require_reason(line, is_same))
    if is_same:
        return same(line, line["name"])
    act = partial(_redefine, line, now, wording, day, continuation)
    return Change(line.row, Verb.CHANGED, line["name"], now.name, act)


def _sound_key(line: Line) -> str:
    key: str = line["key"]
    if slugify(key) != key:
        raise BadInput(_("Nyckeln får ha bokstäverna a–z, siffror och bindestreck."), "key")
    return key


def _require_owner(owner: Unit, now: IndicatorDefinition) -> None:
    if owner.pk != now.indicator.owner_id:
        raise BadInput(_("Indikatorns ägare kan inte ändras med ett ark."), "owner")


def _require_reason(line: Line, is_same: bool) -> None:
    if not is_same and not line["reason"]:
        raise BadInput(_("Skriv varför definitionen ändras."), "reason")


def _alike(wording: Wording, now: IndicatorDefinition) -> bool:
    theirs, ours = wording.values(), wording_of(now).values()
    return {k: _tidy(v) for k, v in theirs.items()} == {k: _tidy(v) for k, v in ours.items()}


def _tidy(value: Any) -> Any:
    """Return a value as sheets carry it, without what a cell cannot keep at its ends."""
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value


def _wording(line: Line, stands: Wording | None = None) -> Wording:
    """Return what the row says; what no column says stays as it is."""
    said: dict[str, Any] = {name: line.text(name) for name in TEXTS}
    said |= {name: line[name] for name in (*CHOICES, *NUMBERS)}
    wording = Wording(
        **said,
        decimals=1 if line["decimals"] is None else line["decimals"],
        is_proportion=bool(line["is_proportion"]),
        breakdowns=_groups(line.text("breakdowns")),
    )
    if stands is None:
        return wording
    return wording.with_changes(
        **{name: text for name, text in stands.values().items() if not line.has(name)}
    )


def _groups(text: str) -> list[dict[str, str]]:
    groups = []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        key, sign, name = part.partition("=")
        if not sign or not key.strip() or not name.strip():
            raise BadInput(_("Skriv grupperna som women=Kvinnor; men=Män."), "breakdowns")
        groups.append({"key": key.strip(), "name": name.strip()})
    return groups


def _define(key: str, wording: Wording, owner: Unit, day: date, by: Actor) -> None:
    define_indicator(key, wording, owner=owner, valid_from=day, by=by)


def _redefine(
    line: Line,
    now: IndicatorDefinition,
    wording: Wording,
    day: date,
    continuation: Continuation | None,
    by: Actor,
) -> None:
    redefine_indicator(
        now.indicator,
        wording,
        valid_from=day,
        reason=line["reason"],
        continuation=continuation,
        by=by,
    )


def _continuation(line: Line, known: _Known) -> Continuation | None:
    """Return how the series go on over the change, None where only the words change."""
    if line["seam"] is None:
        return None
    if line["seam"] == Seam.BREAK:
        return Continuation(Seam.BREAK)
    period = known.periods.get(line["bridge_period"])
    if period is None and line["bridge_period"]:
        said = _("Perioden %s är inte utlagd.") % line["bridge_period"]
        raise BadInput(said, "bridge_period")
    return Continuation(Seam.BRIDGE, period, line["bridge_before"], line["bridge_after"])


DEFINITIONS = SheetKind(
    key="indikatorer",
    name=gettext_lazy("Indikatorer"),
    lead=gettext_lazy("Vad som mäts och vad det betyder."),
    sheet="Indikatorer",
    columns=COLUMNS,
    identity=("key",),
    reading=Right.SEE,
    writing=Right.DEFINE_INDICATORS,
    read_out=read_out,
    plan=plan,
    url_name="indicators:list",
    order=40,
)
