"""People in a sheet; those whose identity is protected are never in one."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.accounts.models import User
from rodtrad.accounts.queries import active_people
from rodtrad.accounts.services import add_person, change_person
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import sort_key
from rodtrad.exchange.sheets import Cell
from rodtrad.organisation.sheets.pointed import by_username
from rodtrad.sheets.columns import Column
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind

LANGUAGES = {"sv": "svenska", "en": "engelska"}
COLUMNS = (
    Column(
        "username",
        "Användarnamn",
        is_required=True,
        most=150,
        example="anna.berg",
        also=("användare", "inloggning", "anställningsnummer", "signatur"),
    ),
    Column("given_name", "Förnamn", is_required=True, most=100, example="Anna"),
    Column("family_name", "Efternamn", is_required=True, most=100, example="Berg"),
    Column(
        "email",
        "E-post",
        most=254,
        example="anna.berg@exempel.se",
        also=("mejl", "mail", "epostadress", "e-postadress"),
        width=32,
    ),
    Column(
        "language",
        "Språk",
        Sort.CHOICE,
        choices=lambda: LANGUAGES,
        help=gettext_lazy("Tomt är svenska för en ny person, och oförändrat för en känd."),
    ),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield those who have not left, by family name; nobody whose identity is protected."""
    people = active_people().filter(has_protected_identity=False)
    for person in sorted(people, key=lambda one: sort_key(f"{one.family_name} {one.given_name}")):
        yield [
            person.username,
            person.given_name,
            person.family_name,
            person.email,
            LANGUAGES[person.language],
        ]


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say who would be new, and whose details would change."""
    return planned(lines, partial(_plan_one, known=by_username(User.objects.all())))


def _plan_one(line: Line, known: dict[str, User]) -> Change:
    person = known.get(line["username"].casefold())
    if person is not None:
        _require_changeable(person)
    name = f"{line.text('given_name')} {line.text('family_name')}".strip()
    if person is None:
        return Change(line.row, Verb.NEW, name, act=partial(_add, line))
    wanted = _details(line, person.email) | {"language": line["language"] or person.language}
    if all(getattr(person, field) == value for field, value in wanted.items()):
        return same(line, name)
    act = partial(_change, person, wanted)
    return Change(line.row, Verb.CHANGED, name, person.display_name, act)


def _require_changeable(person: User) -> None:
    if person.has_protected_identity:
        raise BadInput(_("Personen ändras på sin egen sida, inte med ett ark."), "username")
    if not person.is_active:
        raise BadInput(_("Personen har slutat. Användarnamnet kan inte användas igen."), "username")


def _add(line: Line, by: Actor) -> None:
    details = _details(line)
    person = add_person(username=line["username"], **details, by=by)
    if line["language"] not in (None, person.language):
        _change(person, details | {"language": line["language"]}, by)


def _details(line: Line, email: str = "") -> dict[str, Any]:
    """Return what the row says of somebody; the address stays when no column says it."""
    return {
        "given_name": line.text("given_name"),
        "family_name": line.text("family_name"),
        "email": line.text("email", email),
    }


def _change(person: User, wanted: dict[str, Any], by: Actor) -> None:
    change_person(person, **wanted, by=by)


PEOPLE = SheetKind(
    key="personer",
    name=gettext_lazy("Personer"),
    lead=gettext_lazy("De som ska kunna logga in. Inbjudan skickas sedan från personens sida."),
    sheet="Personer",
    columns=COLUMNS,
    identity=("username",),
    reading=Right.MANAGE_PEOPLE,
    writing=Right.MANAGE_PEOPLE,
    read_out=read_out,
    plan=plan,
    url_name="organisation:people",
    order=20,
)
