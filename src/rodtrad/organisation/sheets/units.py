"""Units in a sheet: what each is called, what it is and where it stands."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.organisation import services
from rodtrad.organisation.enums import LegalForm, UnitKind
from rodtrad.organisation.models import Unit, UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.sheets.pointed import unit_of
from rodtrad.organisation.tree import Node
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind

COLUMNS = (
    Column(
        "key",
        "Nyckel",
        is_required=True,
        most=70,
        help=gettext_lazy("Kort namn utan mellanslag som andra ark pekar på. Ändras inte."),
        example="hemtjanst-soder",
        also=("id", "kod", "enhets-id", "enhetskod"),
    ),
    Column(
        "name",
        "Namn",
        is_required=True,
        example="Hemtjänst söder",
        also=("enhet", "enhetens namn", "organisation"),
        width=36,
    ),
    Column("short_name", "Kort namn", most=60, help=gettext_lazy("I bilder och tabeller.")),
    Column(
        "kind",
        "Slag",
        Sort.CHOICE,
        is_required=True,
        choices=lambda: labels(UnitKind),
        example="enhet",
        also=("typ", "nivå"),
    ),
    Column(
        "parent",
        "Ligger under",
        most=70,
        help=gettext_lazy("Nyckeln till enheten ovanför. Tom högst upp."),
        example="omsorgsforvaltningen",
        also=("överordnad", "överordnad enhet", "tillhör", "förälder"),
    ),
    Column("legal_form", "Driftsform", Sort.CHOICE, choices=lambda: labels(LegalForm)),
    Column(
        "valid_from",
        "Gäller från",
        Sort.DAY,
        help=gettext_lazy("När enheten börjar finnas, eller ändringen gälla. Tom är i dag."),
        example=date(2026, 1, 1),
        also=("från", "startdatum", "giltig från"),
    ),
    Column(
        "ends_before",
        "Upphör",
        Sort.DAY,
        help=gettext_lazy("Första dagen som enheten inte längre finns. Tom gäller tills vidare."),
        also=("slutdatum", "avslutas"),
    ),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield the units of a day from the top down."""
    standing = tree(day)
    held = {row.unit_id: row for row in UnitVersion.objects.on(day)}
    last = {row.unit_id: row.valid.upper for row in UnitVersion.objects.order_by("valid")}
    kinds, forms = labels(UnitKind), labels(LegalForm)
    for node in standing:
        above = standing.find(node.parent_id)
        yield [
            node.key,
            node.name,
            _short(node),
            kinds[node.kind],
            above.key if above else None,
            forms[node.legal_form],
            held[node.id].valid.lower,
            last[node.id],
        ]


def _short(row: Node | UnitVersion) -> str:
    """Return the short name that somebody chose, nothing when it is the beginning of the name."""
    return "" if row.short_name == row.name[:60] else row.short_name


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say what each row would do; those above come before those below."""
    rows = list(lines)
    versions: dict[str, list[UnitVersion]] = {}
    for version in UnitVersion.objects.select_related("unit", "parent").order_by("valid"):
        versions.setdefault(version.unit.key, []).append(version)
    keys = set(versions) | {line["key"] for line in rows if "key" not in line.unread}
    made = planned(rows, partial(_plan_one, versions=versions, keys=keys))
    places = _places([line for line in rows if not line.is_faulty])
    made.changes.sort(key=lambda change: places[change.row])
    return made


def _places(lines: list[Line]) -> dict[int, int]:
    """Return how deep each row stands under other rows of the same sheet."""
    above = {line["key"]: line.text("parent") for line in lines}

    def depth(key: str) -> int:
        seen: set[str] = set()
        while key in above and key not in seen:
            seen.add(key)
            key = above[key]
        return len(seen)

    return {line.row: depth(line["key"]) for line in lines}


def _plan_one(line: Line, versions: dict[str, list[UnitVersion]], keys: set[str]) -> Change:
    there, _is_below = all_of(
        lambda: versions.get(line["key"]) or _new(line), lambda: _require_above(line, keys)
    )
    if not there:
        return Change(line.row, Verb.NEW, line["name"], act=partial(_create, line))
    day = line["valid_from"] or timezone.localdate()
    now = next((row for row in there if day in row.valid), None)
    if now is None:
        raise BadInput(_("Enheten finns inte den dagen."), "valid_from")
    all_of(lambda: _require_kind(line, now), lambda: _require_legal_form(line, now))
    differs = _differs(line, now, there[-1].valid.upper)
    if not differs:
        return same(line, line["name"])
    if now.valid.lower == line["valid_from"] and differs != ["ends_before"]:
        raise BadInput(_("Skriv dagen då ändringen börjar gälla."), "valid_from")
    act = partial(_change, line, now, day, differs)
    return Change(line.row, Verb.CHANGED, line["name"], now.name, act)


def _new(line: Line) -> list[UnitVersion]:
    """Return that nothing is there, when the key may be a new unit's."""
    _sound_key(line["key"])
    return []


def _require_above(line: Line, keys: set[str]) -> None:
    """Refuse a unit above that is neither there nor in the sheet."""
    if line["parent"] and line["parent"] not in keys:
        unit_of(line, {}, "parent")


def _require_kind(line: Line, now: UnitVersion) -> None:
    if line["kind"] != now.kind:
        raise BadInput(_("En enhets slag kan inte ändras. Gör en ny enhet i stället."), "kind")


def _require_legal_form(line: Line, now: UnitVersion) -> None:
    if line["legal_form"] not in (None, now.legal_form):
        raise BadInput(_("Driftsformen kan inte ändras. Gör en ny enhet i stället."), "legal_form")


def _differs(line: Line, now: UnitVersion, ends: date | None) -> list[str]:
    parent = now.parent.key if now.parent else ""
    differs = []
    short = line.text("short_name", _short(now)) or line["name"][:60]
    if (line["name"], short) != (now.name, now.short_name):
        differs.append("name")
    if line.text("parent", parent) != parent:
        differs.append("parent")
    if line.said("ends_before", ends) != ends:
        differs.append("ends_before")
    return differs


def _create(line: Line, by: Actor) -> None:
    services.create_unit(
        key=line["key"],
        name=line["name"],
        short_name=line.text("short_name"),
        kind=UnitKind(line["kind"]),
        parent=_parent(line),
        legal_form=LegalForm(line["legal_form"] or LegalForm.MUNICIPAL),
        starts_on=line["valid_from"] or timezone.localdate(),
        ends_before=line["ends_before"],
        by=by,
    )


def _sound_key(key: str) -> None:
    if not key.replace("-", "").replace("_", "").isalnum() or not key.isascii():
        raise BadInput(_("Nyckeln får ha bokstäverna a–z, siffror och bindestreck."), "key")
    if key in services.RESERVED:
        raise BadInput(_("Nyckeln används av en av systemets sidor. Välj en annan."), "key")


def _parent(line: Line) -> Unit | None:
    if not line["parent"]:
        return None
    there = {unit.key: unit for unit in Unit.objects.filter(key=line["parent"])}
    return unit_of(line, there, "parent")


def _change(line: Line, now: UnitVersion, day: date, differs: list[str], by: Actor) -> None:
    unit = now.unit
    if "name" in differs:
        short = line.text("short_name", _short(now))
        services.rename_unit(unit, name=line["name"], short_name=short, on=day, by=by)
    if "parent" in differs:
        services.move_unit(unit, parent=_parent(line), on=day, by=by)
    if "ends_before" in differs:
        if line["ends_before"] is None:
            raise BadInput(_("En avslutad enhet kan inte öppnas igen."), "ends_before")
        services.close_unit(unit, on=line["ends_before"], by=by)


UNITS = SheetKind(
    key="enheter",
    name=gettext_lazy("Enheter"),
    lead=gettext_lazy("Organisationen: nämnder, förvaltningar, enheter och utförare."),
    sheet="Enheter",
    columns=COLUMNS,
    identity=("key",),
    reading=Right.SEE,
    writing=Right.MANAGE_ORGANISATION,
    read_out=read_out,
    plan=plan,
    url_name="organisation:organisation",
    order=10,
)
