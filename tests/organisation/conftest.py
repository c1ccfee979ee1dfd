"""A browser in somebody's hands, and where a unit has stood and when."""

from datetime import date

import pytest
from django.test import Client

from rodtrad.accounts.models import User
from rodtrad.organisation.models import Unit, UnitVersion


@pytest.fixture
def visit(client: Client) -> object:
    """A browser in somebody's hands."""

    def hands(user: User) -> Client:
        client.force_login(user)
        return client

    return hands


def path_names(unit: Unit, day: date) -> list[str]:
    """Return the keys along the stored path of a unit on a day."""
    path = UnitVersion.objects.on(day).get(unit=unit).path
    keys = dict(Unit.objects.values_list("pk", "key"))
    return [keys[int(part)] for part in path.strip("/").split("/")]


def spans(unit: Unit) -> list[tuple[date, date | None]]:
    found = UnitVersion.objects.filter(unit=unit).order_by("valid")
    return [(each.valid.lower, each.valid.upper) for each in found]
