"""One value changed in a copied profile is seen on the page and in the status."""

import re
from datetime import date, timedelta
from html import unescape

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rodtrad.goals.queries import status_of
from rodtrad.organisation.models import AdoptedProfile
from rodtrad.organisation.queries import profile
from rodtrad.profiles import library
from tests.goals.asking import read
from tests.goals.conftest import TODAY, Thread

SHARE = 'key = "assessable_share"'


def copied(share: str) -> str:
    """Return the text of a copied profile with one value changed."""
    before, after = library.text_of("osteraker").split(SHARE)
    return before + SHARE + re.sub(r'value = "[^"]+"', f'value = "{share}"', after, count=1)


def adopt(client: Client, thread: Thread, share: str, on: date = TODAY) -> None:
    """Adopt a copy through the page, as the administrator, from a day."""
    client.force_login(thread.town.adam)
    page = read(client, "/organisation/profil/")
    once = re.search(r'name="once" value="([^"]+)"', page)
    sent = {
        "once": once.group(1) if once else "",
        "profile": "osteraker",
        "decision": thread.town.decision.pk,
        "starts_on": on.isoformat(),
        "own": SimpleUploadedFile("egen.toml", copied(share).encode()),
    }
    answer = client.post("/organisation/profil/", sent, follow=True).content.decode()
    assert "Profilen är antagen." in unescape(answer), re.findall('class="error[^>]*>[^<]*', answer)


def words_of(client: Client, thread: Thread, name: str) -> str:
    client.force_login(thread.town.karin)
    page = read(client, f"/traden/{getattr(thread, name).key}/")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_half_of_the_weight_is_enough_from_the_day_a_copied_profile_says_so(
    client: Client, thread: Thread
) -> None:
    thread.report(thread.south_series, "91")
    before = status_of(thread.in_time).outcome, words_of(client, thread, "in_time")

    adopt(client, thread, "1/2")

    after = status_of(thread.in_time).outcome, words_of(client, thread, "in_time")
    assert (before[0], after[0]) == ("not_assessable", "partly")
    assert "Det går inte att bedöma än." in before[1]
    assert "minst två tredjedelar" in before[1]
    assert "Det går inte att bedöma än." not in after[1]


def test_a_profile_adopted_ahead_changes_the_status_on_its_day_and_not_before(
    client: Client, thread: Thread
) -> None:
    thread.report(thread.south_series, "91")
    its_day = TODAY + timedelta(days=3)

    adopt(client, thread, "1/2", on=its_day)

    outcomes = []
    for day in (TODAY, its_day - timedelta(days=1), its_day):
        with time_machine.travel(day, tick=False):
            outcomes.append(status_of(thread.in_time).outcome)
    assert outcomes == ["not_assessable", "not_assessable", "partly"]


def test_the_change_is_seen_above_the_goal_too(client: Client, thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    adopt(client, thread, "1/2")

    assert status_of(thread.home).outcome == "partly"
    assert status_of(thread.vision).outcome == "not_assessable"
    assert status_of(thread.school).outcome == "not_assessable"


def test_the_same_profile_adopted_again_changes_no_status(client: Client, thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    adopt(client, thread, "2/3")

    assert status_of(thread.in_time).outcome == "not_assessable"
    (adopted,) = AdoptedProfile.objects.all()
    assert (adopted.valid.lower, adopted.key) == (TODAY, "osteraker")


def test_the_page_of_the_profile_shows_the_changed_value(client: Client, thread: Thread) -> None:
    library_page = library.load("osteraker").setting("assessable_share")

    adopt(client, thread, "1/2")
    page = read(client, "/profil/")

    assert library_page == "2/3"
    assert "1/2" in page
    assert "2/3" not in page


def test_a_day_before_the_adoption_keeps_the_profile_of_that_day(
    client: Client, thread: Thread
) -> None:
    adopt(client, thread, "1/2")

    assert profile(TODAY).setting("assessable_share") == "1/2"
    assert profile(date(2026, 11, 19)).setting("assessable_share") == "2/3"
