"""Appointments in a sheet: who holds which role where, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right, Role
from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import sort_key
from rodtrad.exchange.sheets import Cell
from rodtrad.organisation import services
from rodtrad.organisation.models import Appointment, Unit
from rodtrad.organisation.sheets.pointed import by_username, person_of, unit_of, units_by_key
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind
from rodtrad.times.spans import Span, holds, span

COLUMNS = (
    Column(
        "user",
        "Användarnamn",
        is_required=True,
        most=150,
        example="anna.berg",
        also=("användare", "person", "signatur"),
    ),
    Column(
        "unit",
        "Enhet",
        is_required=True,
        most=80,
        help=gettext_lazy("Enhetens nyckel."),
        example="hemtjanst-soder",
        also=("enhetskod", "enhets-id", "organisation"),
    ),
    Column(
        "role",
        "Roll",
        Sort.CHOICE,
        is_required=True,
        choices=lambda: labels(Role),
        example="enhetschef",
        also=("befattning", "uppdrag"),
        width=24,
    ),
    Column(
        "starts_on",
        "Från",
        Sort.DAY,
        is_required=True,
        example=date(2026, 1, 1),
        also=("startdatum", "gäller från"),
    ),
    Column(
        "on",
        "Upphör",
        Sort.DAY,
        help=gettext_lazy("Första dagen som uppdraget inte längre gäller. Tom är tills vidare."),
        also=("slutdatum", "till"),
    ),
)


@dataclass
class _Known:
    people: dict[str, User]
    units: dict[str, Unit]
    held: dict[tuple[int, int, str], list[Appointment]]


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield what is held that day or later, in one's own name, by those who may be shown."""
    rows = Appointment.objects.filter(
        valid__overlap=Span(day, None),
        substitutes_for=None,
        user__is_active=True,
        user__has_protected_identity=False,
    ).select_related("user", "unit")
    roles = labels(Role)
    for row in sorted(rows, key=lambda one: (sort_key(one.user.username), one.unit.key, one.pk)):
        yield [row.user.username, row.unit.key, roles[row.role], row.valid.lower, row.valid.upper]


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which appointments would be given, and which would end."""
    held: dict[tuple[int, int, str], list[Appointment]] = {}
    for row in Appointment.objects.filter(substitutes_for=None):
        held.setdefault((row.user_id, row.unit_id, row.role), []).append(row)
    known = _Known(
        by_username(User.objects.all()),
        units_by_key(),
        held,
    )
    return planned(lines, partial(_plan_one, known=known))


def _plan_one(line: Line, known: _Known) -> Change:
    person, unit, _span = all_of(
        lambda: person_of(line, known.people, "user"),
        lambda: unit_of(line, known.units),
        lambda: span(line["starts_on"], line["on"]),
    )
    title = f"{line['user']}, {labels(Role)[line['role']]}, {line['unit']}"
    there = next(
        (
            row
            for row in known.held.get((person.pk, unit.pk, line["role"]), [])
            if holds(row.valid, line["starts_on"])
        ),
        None,
    )
    if there is None:
        act = partial(_appoint, line, person, unit)
        return Change(line.row, Verb.NEW, title, act=act)
    if there.valid.lower != line["starts_on"]:
        said = _("Uppdraget börjar redan %s. Skriv den dagen.")
        raise BadInput(said % there.valid.lower.isoformat(), "starts_on")
    if line.said("on", there.valid.upper) == there.valid.upper:
        return same(line, title)
    if line["on"] is None:
        raise BadInput(_("Uppdraget är avslutat. Skriv ett nytt från en senare dag."), "on")
    return Change(line.row, Verb.CHANGED, title, act=partial(_end, there, line["on"]))


def _appoint(line: Line, person: User, unit: Unit, by: Actor) -> None:
    services.appoint(
        person,
        unit=unit,
        role=Role(line["role"]),
        starts_on=line["starts_on"],
        ends_before=line["on"],
        by=by,
    )


def _end(held: Appointment, on: date, by: Actor) -> None:
    services.end_appointment(held, on=on, by=by)


APPOINTMENTS = SheetKind(
    key="uppdrag",
    name=gettext_lazy("Uppdrag"),
    lead=gettext_lazy("Vem som har vilken roll i vilken enhet."),
    sheet="Uppdrag",
    columns=COLUMNS,
    identity=("user", "unit", "role", "starts_on"),
    reading=Right.MANAGE_PEOPLE,
    writing=Right.MANAGE_PEOPLE,
    read_out=read_out,
    plan=plan,
    url_name="organisation:people",
    order=30,
)
