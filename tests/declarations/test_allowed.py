"""What may be done in which state by whom: as the table written by hand says, cell by cell."""

import pytest
from django.contrib.auth.models import AnonymousUser

from rodtrad.access.enums import Role
from rodtrad.declarations import queries, rules
from rodtrad.declarations.enums import ChainAct
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.organisation.models import Appointment
from tests.declarations.allowed import ALLOWED, LETTERS, STATES
from tests.declarations.conftest import brought, precise, published
from tests.town import Town


@pytest.fixture
def texts(promising: Town) -> dict[str, DeclarationVersion]:
    """A unit's text in each state."""
    parent = published(promising).declaration
    found = {}
    for state in STATES:
        draft = precise(promising, parent, title=f"I läget {state}")
        DeclarationVersion.objects.filter(pk=draft.pk).update(submitted_by=promising.sven)
        found[state] = brought(promising, draft, state)
    return {state: DeclarationVersion.objects.get(pk=one.pk) for state, one in found.items()}


def test_each_cell_is_as_the_table_says(
    promising: Town, texts: dict[str, DeclarationVersion]
) -> None:
    found = {
        name: tuple(_cell(promising, name, texts[state]) for state in STATES) for name in ALLOWED
    }

    assert found == ALLOWED


def _cell(town: Town, name: str, version: DeclarationVersion) -> str:
    user = getattr(town, name) if name else AnonymousUser()
    reads = "R" if rules.may_see_version(user, version) else ""
    edits = "E" if rules.may_edit_text(user, version) else ""
    acts = [
        letter for letter, act in LETTERS.items() if rules.may_take(user, version, ChainAct(act))
    ]
    return reads + edits + "".join(acts)


def test_every_role_has_a_row(promising: Town) -> None:
    held = set(Appointment.objects.values_list("role", flat=True))

    assert held == set(Role.values)
    assert set(ALLOWED) == {*promising.people, ""}


def test_one_and_many_agree_on_who_reads_what(
    promising: Town, texts: dict[str, DeclarationVersion]
) -> None:
    for name in ALLOWED:
        user = getattr(promising, name) if name else AnonymousUser()
        rows = set(queries.versions_visible_to(user).values_list("pk", flat=True))
        seen = {one.pk for one in texts.values() if rules.may_see_version(user, one)}

        assert rows & {one.pk for one in texts.values()} == seen, name


def test_the_declarations_are_seen_by_whoever_sees_a_text(
    promising: Town, texts: dict[str, DeclarationVersion]
) -> None:
    for name in ALLOWED:
        user = getattr(promising, name) if name else AnonymousUser()
        many = set(queries.visible_to(user))

        for one in texts.values():
            single = bool(rules.may_see(user, one.declaration))
            assert single == (one.declaration in many), (name, one.title)
