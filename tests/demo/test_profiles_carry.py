"""Each of the five profiles carries Lindvik's whole thread through the pages, in its own words."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.test import Client

from rodtrad.accounts.models import User
from rodtrad.demo.build import build_lindvik
from rodtrad.demo.levels import level_for
from rodtrad.goals.models import Plan
from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
GOALS = {
    "vision": "att-lita-pa",
    "council": "klarar-skolan",
    "committee": "behoriga",
    "unit": "lindskolan-lasning",
}


@pytest.fixture(autouse=True)
def _on_the_day() -> Iterator[None]:
    with time_machine.travel("2026-11-20 09:00+01:00", tick=False):
        yield


def read(client: Client, address: str) -> str:
    """Return the words of a page that answers as it should."""
    response = client.get(address)
    assert (address, response.status_code) == (address, 200)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def unsaid(pages: dict[str, str], words: dict[str, str]) -> dict[str, str]:
    """Return the words that their page does not say."""
    return {page: word for page, word in words.items() if word not in pages[page]}


def addresses() -> dict[str, str]:
    """Return the pages along one thread, and those around it, by name."""
    along = {name: f"/traden/{key}/" for name, key in GOALS.items()}
    around = {
        "thread": "/traden/",
        "indicators": "/indikatorer/",
        "indicator": "/indikatorer/behoriga-arskurs-9/",
        "unit page": "/organisation/lindskolan/",
        "committee page": "/organisation/utbildningsnamnden/",
        "plans": "/planer/",
        "profile": "/profil/",
        "mine": "/min-sida/",
        "results": "/resultat/",
    }
    return along | around


def words_of(profile: Profile) -> dict[str, str]:
    """Return what each page must say under the profile."""
    levels = {name: level_for(profile, name).name for name in GOALS}
    return levels | {
        "thread": level_for(profile, "vision").name,
        "indicator": "Källa: Kolada",
        "unit page": "Alla på Lindskolan läser bra i trean",
        "committee page": "Fler elever blir behöriga",
        "profile": profile.title,
        "results": "Alla elever klarar skolan",
    }


@pytest.mark.parametrize("name", library.names())
def test_a_profile_carries_the_thread_in_its_own_words(client: Client, name: str) -> None:
    profile = library.load(name)
    build_lindvik(profile, today=TODAY)
    client.force_login(User.objects.get(username="karin.stahl"))

    pages = {page: read(client, address) for page, address in addresses().items()}
    plans = [read(client, f"/planer/{plan.pk}/") for plan in Plan.objects.all()]

    assert unsaid(pages, words_of(profile)) == {}
    assert all("Planen är beslutad:" in plan for plan in plans)
    assert ("Det finns inga planer än." in pages["plans"]) == (plans == [])


def test_a_word_that_a_page_does_not_say_is_found() -> None:
    found = unsaid({"unit": "Enhetens resultatmål"}, {"unit": "Nivån finns inte"})

    assert found == {"unit": "Nivån finns inte"}
