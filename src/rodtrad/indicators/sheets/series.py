"""Series in a sheet: which unit reports which indicator, since when, and who answers for it."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.indicators import services
from rodtrad.indicators.models import Indicator, Series
from rodtrad.indicators.sheets.known import Known, known, readable, responsible
from rodtrad.organisation.models import Unit
from rodtrad.organisation.sheets.pointed import by_username, username_of
from rodtrad.sheets.columns import Column
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind
from rodtrad.times.spans import holds

INDICATOR = Column(
    "indicator",
    "Indikator",
    is_required=True,
    most=80,
    help=gettext_lazy("Indikatorns nyckel."),
    example="hemtjanst-i-tid",
    also=("nyckeltal", "mått", "kpi"),
    width=26,
)
UNIT = Column(
    "unit",
    "Enhet",
    is_required=True,
    most=80,
    help=gettext_lazy("Enhetens nyckel."),
    example="hemtjanst-soder",
    also=("enhetskod", "organisation"),
    width=26,
)
COLUMNS = (
    INDICATOR,
    UNIT,
    Column(
        "valid_from",
        "Från",
        Sort.DAY,
        help=gettext_lazy("Första dagen som siffror lämnas för. Tom är i dag."),
        example=date(2026, 1, 1),
    ),
    Column(
        "last_day_before",
        "Upphör",
        Sort.DAY,
        help=gettext_lazy("Första dagen som siffror inte längre lämnas för."),
    ),
    Column(
        "responsible",
        "Ansvarig",
        most=150,
        help=gettext_lazy("Användarnamn. Tomt låter det vara som det är."),
        example="anna.berg",
    ),
    Column(
        "is_public",
        "Visas för alla",
        Sort.YES_NO,
        help=gettext_lazy("Tomt låter det vara som det är."),
    ),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield the series there are, with who answers for each when the name may be shown."""
    for row in readable(user):
        yield [
            row.indicator.key,
            row.unit.key,
            row.valid.lower,
            row.valid.upper,
            username_of(row.responsible),
            row.is_public,
        ]


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which series would be opened, and which would change hands, be shown or end."""
    names = {
        row.pk: row.responsible.username.casefold()
        for row in Series.objects.exclude(responsible=None).select_related("responsible")
    }
    people = by_username(User.objects.all())
    return planned(lines, partial(_plan_one, known=known(), names=names, people=people))


def _plan_one(line: Line, known: Known, names: dict[int, str], people: dict[str, User]) -> Change:
    (indicator, unit), day, named = all_of(
        lambda: known.pair(line),
        lambda: line["valid_from"] or timezone.localdate(),
        lambda: responsible(line, people),
    )
    title = f"{line['indicator']}, {line['unit']}"
    there = next((row for row in known.several(line) if holds(row.valid, day)), None)
    if there is None:
        act = partial(_open, line, indicator, unit, day, _other(named))
        return Change(line.row, Verb.NEW, title, act=act)
    who, _is_begun, ends = all_of(
        lambda: _other(named, names.get(there.pk)),
        lambda: _require_its_day(line, there),
        lambda: _ends(line, there),
    )
    is_shown = line["is_public"] not in (None, there.is_public)
    if who is None and ends == there.valid.upper and not is_shown:
        return same(line, title)
    act = partial(_change, line, there, who, ends)
    return Change(line.row, Verb.CHANGED, title, act=act)


def _other(named: User | None, answers: str | None = None) -> User | None:
    """Return who takes over a series, None when it stays; it cannot be one who has left."""
    if named is None or named.username.casefold() == answers:
        return None
    if not named.is_active:
        raise BadInput(_("Ingen person har det användarnamnet."), "responsible")
    return named


def _require_its_day(line: Line, there: Series) -> None:
    if line["valid_from"] and there.valid.lower != line["valid_from"]:
        said = _("Serien börjar redan %s. Skriv den dagen.")
        raise BadInput(said % there.valid.lower.isoformat(), "valid_from")


def _ends(line: Line, there: Series) -> date | None:
    ends: date | None = line.said("last_day_before", there.valid.upper)
    if there.valid.upper and ends is None:
        raise BadInput(_("Serien är avslutad. Öppna en ny från en senare dag."), "last_day_before")
    return ends


def _open(
    line: Line, indicator: Indicator, unit: Unit, day: date, who: User | None, by: Actor
) -> None:
    series = services.open_series(indicator, unit=unit, valid_from=day, by=by, responsible=who)
    if line["is_public"]:
        services.publish_series(series, is_public=True, by=by)
    if line["last_day_before"]:
        services.close_series(series, last_day_before=line["last_day_before"], by=by)


def _change(line: Line, series: Series, who: User | None, ends: date | None, by: Actor) -> None:
    if who is not None:
        services.assign_series(series, responsible=who, by=by)
    if line["is_public"] not in (None, series.is_public):
        services.publish_series(series, is_public=line["is_public"], by=by)
    if ends is not None and ends != series.valid.upper:
        services.close_series(series, last_day_before=ends, by=by)


SERIES = SheetKind(
    key="serier",
    name=gettext_lazy("Serier"),
    lead=gettext_lazy("Vilken enhet som lämnar vilken indikator, och vem som ansvarar."),
    sheet="Serier",
    columns=COLUMNS,
    identity=("indicator", "unit", "valid_from"),
    reading=Right.SEE,
    writing=Right.DEFINE_INDICATORS,
    read_out=read_out,
    plan=plan,
    url_name="indicators:list",
    order=50,
)
