"""A suggested unit beside a case, and the page that tells how often such suggestions are right."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rodtrad.feedback import services
from rodtrad.feedback.models import CaseSuggestion, FeedbackCase, RoutingChoice, RoutingModel
from rodtrad.organisation.queries import tree
from tests.feedback.conftest import answered, brought, fresh, words
from tests.feedback.learning_routes import learnt
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]
WATER = "Kallvattnet i kranen smakar konstigt"


def suggested(town: Town) -> FeedbackCase:
    """A case of water that has come to Norr, and is suggested for Söder."""
    learnt(town)
    case = brought(town.home_care_north, text=WATER)
    services.suggest_units()
    return case


def test_whoever_handles_a_case_reads_what_is_suggested_and_hands_it_on_with_one_press(
    enter: Enter, town: Town
) -> None:
    case = suggested(town)
    client = enter("lars")
    page = client.get(reverse("feedback:case", args=[case.code]))
    press = reverse("feedback:follow_suggestion", args=[case.code])
    done = client.post(press, {"version": case.version}, follow=True)

    assert f"Kan höra hemma hos {tree().name(town.home_care_south.pk)}" in words(page.text)
    assert "Ord som talar för det:" in words(page.text)
    assert "Ärendet är överlämnat." in words(done.text)
    assert fresh(case).unit == town.home_care_south
    assert "Kan höra hemma hos" not in words(done.text)


def test_others_see_no_suggestion_and_cannot_press(enter: Enter, town: Town) -> None:
    case = suggested(town)
    at = reverse("feedback:case", args=[case.code])
    press = reverse("feedback:follow_suggestion", args=[case.code])
    read = words(enter("vera").get(at).text)

    assert "Kan höra hemma hos" not in read
    assert enter("vera").post(press).status_code == 403
    assert enter("karin").post(press).status_code == 404
    assert fresh(case).unit == town.home_care_north


def test_a_unit_that_has_ceased_since_is_not_shown(enter: Enter, town: Town) -> None:
    case = suggested(town)
    CaseSuggestion.objects.update(unit=town.home_care_north, lay_at=town.care)
    page = words(enter("lars").get(reverse("feedback:case", args=[case.code])).text)

    assert "Kan höra hemma hos" not in page


def test_the_page_says_what_there_is_to_learn_from(enter: Enter, town: Town) -> None:
    at = reverse("feedback:routing")
    empty = words(enter("karin").get(at).text)
    learnt(town)
    known = words(enter("karin").get(at).text)
    RoutingModel.objects.update(is_worth=False, spoke=0, right=0)
    worthless = words(enter("karin").get(at).text)

    assert "Det finns för lite att lära av än." in empty
    assert "Prövat på 36 besvarade ärenden" in known
    assert tree().name(town.lake_school.pk) in known
    assert "inte visat bättre än en gissning" in worthless
    assert "Stäng av förslagen" not in known


def test_the_page_says_how_often_suggestions_were_right(enter: Enter, town: Town) -> None:
    case = suggested(town)
    before = words(enter("maja").get(reverse("feedback:routing")).text)
    services.follow_suggestion(case, by=None)
    answered(fresh(case), town.karin)
    page = words(enter("maja").get(reverse("feedback:routing")).text)

    assert "inget att räkna på" in before
    assert "November 2026 1 1 1 1 1 1" in page
    assert "mellan" in page


def test_it_is_turned_off_and_on_by_those_who_may(enter: Enter, town: Town) -> None:
    at, page = reverse("feedback:set_routing"), reverse("feedback:routing")
    refused = enter("karin").post(at, {"on": "0"})
    off = words(enter("maja").post(at, {"on": "0"}, follow=True).text)
    on = words(enter("maja").post(at, {"on": "1"}, follow=True).text)

    assert refused.status_code == 403
    assert "Förslagen är avstängda. Inget är inlärt." in off
    assert "Stäng av förslagen" in on
    assert RoutingChoice.objects.count() == 2
    assert enter("maja").get(page).status_code == 200
