"""What the pages about the thread's health say, in plain and right Swedish."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone
from tests.checks.conftest import NORTH
from tests.checks.test_pages import HEALTH, leave, words
from tests.town import Town

from rodtrad.checks.facts import blank, sentence, stored
from rodtrad.checks.models import Finding
from rodtrad.checks.registry import by_id
from rodtrad.checks.services import look_everywhere
from rodtrad.core.calendar_words import day


def test_what_is_left_is_said_to_be_so_to_its_last_day(town: Town, rules, client: Client) -> None:
    client.force_login(town.maja)
    rules(NORTH)
    look_everywhere()
    leave(Finding.objects.get(), town)
    last = day(timezone.localdate() + timedelta(days=300), year=True).replace("\u00a0", " ")

    page = words(client, f"{HEALTH}?visa=lamnade")

    assert "En brist är lämnad som den är, med ett skäl." in page
    assert f"gäller till och med {last}." in page


def test_what_a_goal_lacks_of_the_chain_of_measures_is_listed() -> None:
    facts = stored({"goal": "Trygga barn", "lacking": ("resource", "result")})

    assert sentence(by_id()["RT207"], facts) == (
        "Målet ”Trygga barn” saknar resursmått och resultatmått."
    )


def test_a_day_in_a_finding_has_its_year() -> None:
    facts = stored({"document": "Policy", "day": timezone.localdate()})

    said = sentence(by_id()["RT102"], facts)

    assert f"gick ut {day(timezone.localdate(), year=True)}, men" in said


def test_three_dots_that_close_a_sentence_are_three() -> None:
    assert blank("Målet bedöms som {judgement} fast underlaget räcker till {computed}.") == (
        "Målet bedöms som … fast underlaget räcker till …"
    )
