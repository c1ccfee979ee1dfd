"""What everybody meets without an account."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

PAGES = (
    "front",
    "results",
    "accessibility",
    "report",
    "thanks",
    "privacy",
    "robots",
    "security",
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", PAGES)
def test_a_page_for_everybody_sets_no_cookie(client: Client, town: object, name: str) -> None:
    response = client.get(reverse(f"public:{name}"))

    assert (response.status_code, dict(response.cookies)) == (200, {})


def test_the_front_tells_that_it_stands_on_an_earlier_day(client: Client, town: object) -> None:
    day = timezone.localdate() - timedelta(days=1)

    now = client.get("/").text
    then = client.get("/", {"kand": day.isoformat()}).text

    assert ["Sidan visar det som var känt den" in page for page in (now, then)] == [False, True]


def test_a_page_that_cannot_show_an_earlier_day_says_so(client: Client, town: object) -> None:
    day = timezone.localdate() - timedelta(days=1)

    now = client.get("/personuppgifter/").text
    then = client.get("/personuppgifter/", {"kand": day.isoformat()}).text

    assert ["Sidan visar läget i dag." in page for page in (now, then)] == [False, True]
