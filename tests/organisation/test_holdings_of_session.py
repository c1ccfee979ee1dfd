"""Who a session belongs to and what she holds come in one question."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.town import Town

from rodtrad.access.queries import forget, holdings_of
from rodtrad.accounts.backend import OfSession
from rodtrad.accounts.models import User
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree

pytestmark = pytest.mark.django_db


def read_of(person: User) -> User:
    found = OfSession().get_user(person.pk)
    assert found is not None
    return found


def test_a_person_and_her_appointments_are_one_question(
    town: Town, django_assert_num_queries: Any
) -> None:
    tree()

    with django_assert_num_queries(2):
        # The second is the tree's stamp, which a request reads with the first.
        held = holdings_of(read_of(town.karin))

    assert [one.unit_id for one in held] == [town.home_care_south.pk]


def test_what_came_with_the_person_is_used_once(town: Town) -> None:
    sven = read_of(town.sven)
    before = holdings_of(sven)
    Appointment.objects.filter(user=sven).delete()
    forget(sven)

    assert (len(before), holdings_of(sven)) == (1, ())


def test_one_without_appointments_is_known_all_the_same(town: Town) -> None:
    assert read_of(town.ebba) == town.ebba
    assert OfSession().get_user(0) is None


@pytest.mark.parametrize("name", ["karin", "ebba"])
def test_one_who_has_left_is_nobody(town: Town, client: Client, name: str) -> None:
    person = getattr(town, name)
    client.force_login(person)
    User.objects.filter(pk=person.pk).update(is_active=False)

    answer = client.get("/min-sida/")

    assert OfSession().get_user(person.pk) is None
    assert answer.headers["Location"].startswith("/logga-in/")


def test_a_page_reads_whose_it_is_and_what_she_holds_in_one_question(
    town: Town, client: Client
) -> None:
    client.force_login(town.karin)
    client.get("/min-sida/")

    with CaptureQueriesContext(connection) as asked:
        client.get("/min-sida/")

    about = [q["sql"] for q in asked if '"organisation_appointment"."user_id" = ' in q["sql"]]
    alone = [q["sql"] for q in asked if q["sql"].startswith('SELECT "accounts_user"')]
    assert (len(about), alone) == (1, [])
