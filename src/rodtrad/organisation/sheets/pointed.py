"""The units and people that rows of sheets point at, by the words that sheets use for them."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.organisation.models import Unit
from rodtrad.sheets.plan import Line


def units_by_key() -> dict[str, Unit]:
    """Return every unit there has been, by its key."""
    return {unit.key: unit for unit in Unit.objects.all()}


def unit_of(line: Line, units: Mapping[str, Unit], column: str = "unit") -> Unit:
    """Return the unit whose key stands in the column, or refuse the key."""
    unit = units.get(line[column])
    if unit is None:
        raise BadInput(_("Ingen enhet har nyckeln ”%s”.") % line[column], column)
    return unit


def by_username(people: Iterable[User]) -> dict[str, User]:
    """Return the people by their usernames, whatever the letters."""
    return {person.username.casefold(): person for person in people}


def person_of(line: Line, people: Mapping[str, User], column: str) -> User:
    """Return the person whose username stands in the column, or refuse the name."""
    person = people.get(line[column].casefold())
    if person is None:
        raise BadInput(_("Ingen person har det användarnamnet."), column)
    return person


def username_of(person: User | None) -> str | None:
    """Return the username when it may be shown and there is somebody who still has it."""
    if person is None or not person.is_active or person.has_protected_identity:
        return None
    return person.username
