"""The staff menu: what it holds, and the mark where the person stands."""

import re

import pytest
from django.test import Client, RequestFactory
from django.urls import resolve

from rodtrad.staff.navigation import PLACES, navigation
from tests.town import Town

pytestmark = pytest.mark.django_db

HERE = re.compile(r'<div class="here"[^>]*>.*?<span>([^<]*)</span></div>', re.DOTALL)


@pytest.mark.parametrize(
    ("address", "title"),
    [("/organisation/", "Organisation"), ("/logg/", "Logg"), ("/hitta/", None)],
)
def test_where_one_stands_is_marked_in_the_menu_and_among_the_tools(
    client: Client, town: Town, address: str, title: str | None
) -> None:
    client.force_login(town.vera)

    page = client.get(address).text

    assert HERE.findall(page) == ([title] if title else [])


def test_what_only_some_have_stands_above_the_menu(town: Town) -> None:
    request = RequestFactory().get("/logg/")
    request.user, request.resolver_match = town.vera, resolve("/logg/")

    places, tools = navigation(request)

    assert [item.title for item in places] == [place.title for place in PLACES]
    assert [item.title for item in tools][-2:] == ["Logg", "Webbplatsen"]
