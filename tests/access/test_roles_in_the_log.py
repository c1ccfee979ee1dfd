"""The log says in which role somebody acted, also where the act itself does not."""

import pytest
from django.test import Client
from tests.town import FOUNDED, Town

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import forget, holdings_of, role_at
from rodtrad.access.rules import may
from rodtrad.audit.services import record
from rodtrad.organisation.services import appoint


@pytest.mark.parametrize(
    ("who", "where", "role"),
    [
        ("karin", "home_care_south", "unit_manager"),
        # She stands in for Karin.
        ("sofia", "home_care_south", "unit_manager"),
        ("maja", "lake_school", "quality_coordinator"),
        ("sven", "home_care", "staff"),
        ("siv", "care", "committee_secretary"),
        ("pia", "lake_school", "provider_contact"),
        ("ebba", "care", ""),
    ],
)
def test_an_act_without_a_role_gets_that_of_its_actor(
    town: Town, who: str, where: str, role: str
) -> None:
    unit = town.units[where]

    act = record("unit.praised", by=town.people[who], subject=unit, unit_id=unit.pk)

    assert act.role == role


def test_what_the_act_says_itself_stands(town: Town) -> None:
    act = record("unit.praised", by=town.karin, subject=town.care, role="auditor")
    systems = record("unit.praised", by=None, subject=town.care, unit_id=town.care.pk)

    assert (act.role, systems.role) == ("auditor", "")


def test_of_two_roles_it_is_the_one_by_which_she_was_let_to_or_the_nearest(town: Town) -> None:
    for role, unit in ((Role.ADMINISTRATOR, town.head_office), (Role.STAFF, town.lake_school)):
        appoint(town.maja, unit=unit, role=role, starts_on=FOUNDED, by=None)
    forget(town.maja)
    there = town.lake_school.pk

    nearest = role_at(town.maja, there)
    seeing = may(town.maja, Right.SEE_DRAFTS, there), role_at(town.maja, there)
    used = may(town.maja, Right.EDIT_GOALS, there), role_at(town.maja, there)
    alone = role_at(town.maja, None)

    assert (nearest, seeing[1], used[1]) == ("staff", "staff", "quality_coordinator")
    assert alone in {"quality_coordinator", "administrator"}


def test_what_is_hers_alone_is_of_no_role_when_she_has_several(town: Town) -> None:
    appoint(town.sven, unit=town.home_care, role=Role.UNIT_MANAGER, starts_on=FOUNDED, by=None)
    forget(town.sven)

    assert (role_at(town.sven, None), role_at(town.karin, None)) == ("", "unit_manager")


def test_the_role_costs_no_question_when_her_roles_are_known(
    town: Town, django_assert_num_queries
) -> None:
    holdings_of(town.karin)

    with django_assert_num_queries(1):
        record("unit.praised", by=town.karin, subject=town.care, unit_id=town.care.pk)


def test_the_auditor_reads_the_role(town: Town, client: Client) -> None:
    south = town.home_care_south
    record("tag.attached", by=town.karin, subject=south, unit_id=south.pk)
    client.force_login(town.vera)

    page = client.get("/logg/", {"handling": "tag.attached"}).text

    assert '<br><span class="quiet">enhetschef</span>' in page
