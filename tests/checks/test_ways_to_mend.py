"""The way to where a thing is mended is offered to those who may mend it, and to no others."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.checks.conftest import NORTH, named
from tests.checks.test_pages import HEALTH, in_one_unit, words
from tests.town import Town

from rodtrad.accounts.models import User
from rodtrad.checks import due
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_everywhere
from rodtrad.notifications.due import Open

TODAY = date(2026, 11, 20)
NORTH_UNIT = "/organisation/home-care-north/"
MEND = f'href="{NORTH_UNIT}namn/"'


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("address", [HEALTH, NORTH_UNIT])
@pytest.mark.parametrize(("who", "may"), [("maja", True), ("vera", False), ("amina", False)])
def test_only_those_who_may_mend_are_led_to_it(
    town: Town, rules, address: str, who: str, may: bool
) -> None:
    rules(NORTH)
    look_everywhere()
    client = signed_in(getattr(town, who))

    page = client.get(address).content.decode()

    assert (MEND in page, "Byt namn på Hemtjänsten Norr." in words(client, address)) == (may, True)
    assert "Visa dem" not in page


def test_the_line_for_many_leads_to_them_all_for_everybody(town: Town, rules) -> None:
    rules(in_one_unit(7))
    look_everywhere()

    page = words(signed_in(town.vera), HEALTH)

    assert "Visa dem" in page


def test_on_her_own_list_nobody_is_led_where_she_may_not_mend(town: Town, rules) -> None:
    rules(replace(NORTH, find=named("Björkhaga")))
    look_everywhere()

    (row,) = due.items(town.pia, TODAY)
    page = signed_in(town.pia).get("/min-sida/").content.decode()

    assert (row.url, row.answer) == ("", Open("Visa"))
    assert row.title in words(signed_in(town.pia), "/min-sida/").replace(" mars", "\xa0mars")
    assert "/organisation/provider/namn/" not in page
    assert 'href=""' not in page


def test_whoever_it_is_named_for_reaches_the_thing_she_cannot_mend(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    Finding.objects.update(owner=town.lena)

    (row,) = due.items(town.lena, TODAY)

    assert (row.url, str(row.answer.label)) == (NORTH_UNIT, "Visa")


def test_the_ways_cost_the_same_for_many_findings_as_for_one(town: Town, rules) -> None:
    rules(in_one_unit(1))
    look_everywhere()
    client = signed_in(town.vera)
    client.get(HEALTH)
    with CaptureQueriesContext(connection) as few:
        client.get(HEALTH)
    rules(in_one_unit(5))
    look_everywhere()
    client.get(HEALTH)

    with CaptureQueriesContext(connection) as many:
        client.get(HEALTH)

    assert len(many) == len(few)
