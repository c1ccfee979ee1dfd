"""Who is signed in without a password chooses one on a page like the others."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.town import PASSWORD, Town

from rodtrad.accounts.models import User

CHOOSE = "/konto/losenord/nytt/"


@pytest.fixture
def without(client: Client, town: Town) -> Client:
    """Sven, signed in, whose account has no password."""
    town.sven.set_unusable_password()
    town.sven.save()
    client.force_login(town.sven)
    return client


def test_the_page_has_our_frame_and_our_words(without: Client) -> None:
    page = without.get(reverse("account_change_password"), follow=True)

    assert page.redirect_chain == [(CHOOSE, 302)]
    assert "<h1>Välj ett lösenord</h1>" in page.text
    assert ("Sjöby kommun" in page.text, "Nytt lösenord" in page.text) == (True, True)
    assert page.text.count("<h1") == 1


def test_the_password_chosen_opens_the_account(without: Client) -> None:
    answer = without.post(CHOOSE, {"password1": PASSWORD, "password2": PASSWORD})

    assert answer["Location"] == reverse("accounts:mine")
    assert User.objects.get(username="sven").check_password(PASSWORD)


def test_two_that_differ_are_said_and_nothing_is_chosen(without: Client) -> None:
    answer = without.post(CHOOSE, {"password1": PASSWORD, "password2": f"{PASSWORD}!"})

    assert list(answer.context["form"].errors) == ["password2"]
    assert str(answer.context["form"].errors["password2"].as_data()[0].message) in answer.text
    assert not User.objects.get(username="sven").has_usable_password()


def test_who_has_a_password_is_sent_to_change_it(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    answer = client.get(CHOOSE)

    assert answer["Location"] == reverse("account_change_password")
