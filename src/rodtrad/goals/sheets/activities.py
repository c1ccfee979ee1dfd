"""Activities in a sheet: what is done for which goal, by whom and until when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.goals import services
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity, Goal
from rodtrad.goals.queries import activities_visible_to
from rodtrad.organisation.models import Unit
from rodtrad.organisation.sheets.pointed import (
    by_username,
    person_of,
    unit_of,
    units_by_key,
    username_of,
)
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind

COLUMNS = (
    Column(
        "number",
        "Nr",
        Sort.WHOLE,
        help=gettext_lazy("Aktivitetens nummer. Tomt för en ny aktivitet."),
        also=("nummer", "id"),
    ),
    Column(
        "goal",
        "Mål",
        is_required=True,
        most=80,
        help=gettext_lazy("Nyckeln till målet som aktiviteten bidrar till."),
        example="fler-far-hjalp-i-tid",
        also=("målnyckel", "kopplat mål"),
        width=30,
    ),
    Column(
        "unit",
        "Enhet",
        is_required=True,
        most=80,
        help=gettext_lazy("Enhetens nyckel."),
        example="hemtjanst-soder",
        also=("ansvarig enhet",),
        width=24,
    ),
    Column(
        "title",
        "Aktivitet",
        is_required=True,
        example="Lägg om rutterna",
        also=("namn", "åtgärd", "uppdrag", "vad"),
        width=44,
    ),
    Column("description", "Beskrivning", most=10_000, width=44),
    Column(
        "responsible",
        "Ansvarig",
        most=150,
        help=gettext_lazy("Användarnamn. Tomt låter det vara som det är."),
        example="anna.berg",
        also=("ansvarig person", "vem"),
    ),
    Column("starts_on", "Börjar", Sort.DAY, also=("startdatum", "start")),
    Column(
        "ends_on",
        "Klar senast",
        Sort.DAY,
        example=date(2026, 12, 1),
        also=("slutdatum", "klar", "när"),
    ),
    Column(
        "state",
        "Läge",
        Sort.CHOICE,
        choices=lambda: labels(ActivityState),
        help=gettext_lazy("Tomt är inte startad, eller utkast när ansvarig eller slut saknas."),
        also=("status",),
    ),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield the activities of a day that somebody may see, goal by goal."""
    rows = Activity.objects.all() if user is None else activities_visible_to(user)
    states = labels(ActivityState)
    found = rows.filter(valid__contains=day).select_related("goal", "unit", "responsible")
    for row in found.order_by("goal__key", "pk"):
        yield [
            Decimal(row.pk),
            row.goal.key,
            row.unit.key,
            row.title,
            row.description,
            username_of(row.responsible),
            row.starts_on,
            row.ends_on,
            states[row.state],
        ]


@dataclass
class _Known:
    goals: dict[str, Goal] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    by_number: dict[int, Activity] = field(default_factory=dict)
    by_name: dict[tuple[int, int, str], Activity] = field(default_factory=dict)


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which activities would be planned, and which would change."""
    known = _Known(
        {goal.key: goal for goal in Goal.objects.all()},
        units_by_key(),
        by_username(User.objects.filter(is_active=True)),
    )
    rows = Activity.objects.all() if user is None else activities_visible_to(user)
    for row in rows.select_related("responsible"):
        known.by_number[row.pk] = row
        known.by_name[row.goal_id, row.unit_id, row.title.casefold()] = row
    return planned(lines, partial(_plan_one, known=known))


def _plan_one(line: Line, known: _Known) -> Change:
    goal, unit, who, numbered = all_of(
        lambda: _goal(line, known),
        lambda: unit_of(line, known.units),
        lambda: person_of(line, known.people, "responsible") if line["responsible"] else None,
        lambda: _numbered(line, known),
    )
    there = numbered or known.by_name.get((goal.pk, unit.pk, line["title"].casefold()))
    if there is None:
        act = partial(_begin, line, goal, unit, who)
        return Change(line.row, Verb.NEW, line["title"], goal.title, act)
    if (there.goal_id, there.unit_id) != (goal.pk, unit.pk):
        raise BadInput(_("Aktivitetens mål och enhet kan inte ändras med ett ark."), "goal")
    state = ActivityState(line["state"] or there.state)
    stands = _standing(there)
    work = _work(line, replace(stands, responsible=who or there.responsible))
    if work == stands and state == there.state:
        return same(line, line["title"])
    act = partial(_change, there, None if work == stands else work, state)
    return Change(line.row, Verb.CHANGED, line["title"], there.title, act)


def _goal(line: Line, known: _Known) -> Goal:
    goal = known.goals.get(line["goal"])
    if goal is None:
        raise BadInput(_("Inget mål har nyckeln ”%s”.") % line["goal"], "goal")
    return goal


def _numbered(line: Line, known: _Known) -> Activity | None:
    if line["number"] is None:
        return None
    if line["number"] not in known.by_number:
        raise BadInput(_("Ingen aktivitet har det numret. Lämna det tomt för en ny."), "number")
    return known.by_number[line["number"]]


def _work(line: Line, stands: services.Work) -> services.Work:
    """Return what the row says; what no column says stays as it is."""
    return replace(
        stands,
        title=line["title"],
        description=line.text("description", stands.description),
        starts_on=line.said("starts_on", stands.starts_on),
        ends_on=line.said("ends_on", stands.ends_on),
    )


def _standing(row: Activity) -> services.Work:
    description = row.description.replace("\r\n", "\n").strip()
    return services.Work(
        row.title.strip(), description, row.responsible, row.starts_on, row.ends_on
    )


def _begin(line: Line, goal: Goal, unit: Unit, who: User | None, by: Actor) -> None:
    is_whole = who is not None and line["ends_on"] is not None
    wanted = ActivityState(
        line["state"] or (ActivityState.PLANNED if is_whole else ActivityState.DRAFT)
    )
    is_draft = wanted == ActivityState.DRAFT
    work = _work(line, services.Work(line["title"], responsible=who))
    activity = services.plan_activity(goal, unit=unit, work=work, is_draft=is_draft, by=by)
    services.set_activity_state(activity, state=wanted, by=by)


def _change(there: Activity, work: services.Work | None, state: ActivityState, by: Actor) -> None:
    if work is not None:
        there = services.edit_activity(there, work=work, by=by)
    services.set_activity_state(there, state=state, by=by)


ACTIVITIES = SheetKind(
    key="aktiviteter",
    name=gettext_lazy("Aktiviteter"),
    lead=gettext_lazy("Det som görs för målen: vem, var och till när."),
    sheet="Aktiviteter",
    columns=COLUMNS,
    identity=("number", "goal", "unit", "title"),
    unique=("number",),
    reading=Right.SEE_DRAFTS,
    writing=Right.EDIT_ACTIVITIES,
    read_out=read_out,
    plan=plan,
    url_name="goals:thread",
    order=90,
)
