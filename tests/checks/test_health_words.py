"""What the pages about the thread's health say, in plain and right Swedish."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from tests.checks.conftest import NORTH
from tests.checks.test_pages import HEALTH, leave, words
from tests.town import Town

from rodtrad.checks.facts import blank, sentence, stored
from rodtrad.checks.models import Finding, Round
from rodtrad.checks.registry import by_id
from rodtrad.checks.services import look_everywhere
from rodtrad.core.calendar_words import day
from rodtrad.core.charts.series import series_chart
from rodtrad.core.charts.series_data import Point, Series

MANY = 30


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


def test_the_filter_and_the_headings_use_the_same_words(town: Town, rules, client: Client) -> None:
    client.force_login(town.maja)
    rules(NORTH)
    look_everywhere()

    page = client.get(HEALTH).content.decode()

    assert '<option value="error">Av (fel)</option>' in page
    assert "<h2>Tunt (varning)</h2>" in page
    assert '<th scope="col" class="number">Lös ände (råd)</th>' in page


def test_the_rules_come_by_their_numbers() -> None:
    numbers = list(by_id())

    assert numbers == sorted(numbers)
    assert len(numbers) > MANY


@pytest.mark.parametrize(("query", "is_told"), [("", True), ("?visa=lamnade", False)])
def test_how_everything_has_gone_is_told_of_everything_alone(
    town: Town, rules, client: Client, query: str, is_told: bool
) -> None:
    client.force_login(town.maja)
    rules(NORTH)
    look_everywhere()
    leave(Finding.objects.get(), town)
    earlier = timezone.now() - timedelta(days=30)
    Round.objects.create(day=earlier.date(), at=earlier, errors=30, warnings=0, advices=0, left=0)

    page = words(client, HEALTH + query)

    assert ("Så har det gått" in page) == is_told


def test_the_axis_of_what_is_counted_begins_at_nought() -> None:
    whole = Series("Brister", [Point("maj", 24), Point("juni", 30)], from_nought=True)
    cut = Series("Brister", [Point("maj", 24), Point("juni", 30)])

    drawn = [series_chart(one, prefix="p", width="wide").svg for one in (whole, cut)]

    assert ["Axeln börjar på" in svg for svg in drawn] == [False, True]


def test_a_day_when_nothing_had_been_checked_is_not_said_to_hold(
    town: Town, rules, client: Client
) -> None:
    client.force_login(town.maja)
    rules(NORTH)
    # The whole town, as the history has it, came after this day.
    before = timezone.localdate() - timedelta(days=1)
    later = timezone.localdate() + timedelta(days=40)

    unlooked = words(client, f"{HEALTH}?kand={before}")
    Round.objects.create(
        at=timezone.now(), day=timezone.localdate(), errors=0, warnings=0, advices=0, left=0
    )
    with time_machine.travel(later, tick=False):
        client.force_login(town.maja)
        looked = words(client, f"{HEALTH}?kand={later - timedelta(days=1)}")

    said = ("Den dagen hade ingenting prövats.", "ingenting är brutet")
    assert [text in unlooked for text in said] == [True, False]
    assert [text in looked for text in said] == [False, True]
