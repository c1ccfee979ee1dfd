"""What is answered when a text is proposed in Lindvik is no more than what was known."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from tests.declarations.conftest import drafted
from tests.town import FOUNDED, Town

from rodtrad.declarations.queries.credibility import credibility
from rodtrad.demo.proposing import answers
from rodtrad.organisation.services import adopt_profile
from rodtrad.profiles import library

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("holding", "said"),
    [
        ([], "Nej. Inget mål är angivet."),
        ([True, False], "Delvis. 1 av 2 mål är beslutade och gäller."),
        ([True, True], "Ja. Målen som anges är 2. De är beslutade och gäller."),
    ],
)
def test_the_goals_are_said_to_hold_as_far_as_they_do(
    town: Town, holding: list[bool], said: str
) -> None:
    adopt_profile(library.load("umea").for_municipality("Sjöby"), starts_on=FOUNDED, by=None)
    goals = tuple(SimpleNamespace(holds=one) for one in holding)

    found = replace(credibility(drafted(town)), goals=goals)

    assert answers(found)["goal_link"]["text"] == said
