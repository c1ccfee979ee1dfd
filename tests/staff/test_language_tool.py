"""A person at work changes language from any page, and the choice lasts."""

from typing import Any

import pytest
from django.test import Client

from rodtrad.accounts.models import User

pytestmark = pytest.mark.django_db

TO_ENGLISH = '<input type="hidden" name="sprak" value="en">'
TO_SWEDISH = '<input type="hidden" name="sprak" value="sv">'


def test_a_page_at_work_offers_the_other_language_in_both_its_menus(
    client: Client, town: Any
) -> None:
    client.force_login(town.karin)

    page = client.get("/min-sida/?dag=2026-11-20").text

    assert (page.count(TO_ENGLISH), page.count(TO_SWEDISH)) == (2, 0)
    assert page.count('name="tillbaka" value="/min-sida/?dag=2026-11-20"') == 2
    assert '<button lang="en">English</button>' in page


def test_the_language_chosen_at_work_is_kept_on_the_person(client: Client, town: Any) -> None:
    client.force_login(town.karin)

    client.post("/sprak/", {"sprak": "en", "tillbaka": "/min-sida/"})

    another_browser = Client()
    another_browser.force_login(User.objects.get(pk=town.karin.pk))
    page = another_browser.get("/min-sida/").text
    assert '<html lang="en"' in page
    assert (page.count(TO_ENGLISH), page.count(TO_SWEDISH)) == (0, 2)


def test_one_persons_choice_is_nobody_elses(client: Client, town: Any) -> None:
    client.force_login(town.karin)

    client.post("/sprak/", {"sprak": "en", "tillbaka": "/min-sida/"})

    assert User.objects.get(pk=town.maja.pk).language == "sv"


def test_who_has_not_signed_in_is_offered_it_too(client: Client) -> None:
    page = client.get("/logga-in/").text

    assert page.count(TO_ENGLISH) == 2
