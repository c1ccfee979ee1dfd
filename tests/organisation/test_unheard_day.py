"""A page that only stands on today says so, and leads to what was known on the day asked for."""

import pytest
from django.test import Client
from tests.town import Town

pytestmark = pytest.mark.django_db
SAID = "Sidan visar läget i dag."


@pytest.mark.parametrize(
    ("address", "is_said"),
    [
        ("/min-sida/gjort/?dag=2025-06-03", True),
        ("/uppdrag/?dag=2025-06-03", True),
        ("/uppdrag/", False),
        ("/uppdrag/?dag=2025-06-03&kand=2025-06-03", False),
        ("/uppdrag/?dag=2099-06-03", False),
        ("/uppdrag/?dag=hej", False),
        ("/organisation/?dag=2025-06-03", False),
        ("/traden/?dag=2025-06-03", False),
        ("/dokument/?dag=2025-06-03", False),
    ],
)
def test_a_day_that_a_page_does_not_stand_on_is_told(
    client: Client, town: Town, address: str, is_said: bool
) -> None:
    client.force_login(town.karin)

    page = client.get(address).text

    assert (SAID in page) is is_said
    assert ("?kand=2025-06-03" in page and SAID in page) is is_said


def test_pages_for_everybody_tell_it_too(client: Client, town: Town) -> None:
    page = client.get("/resultat/?dag=2025-06-03").text

    assert SAID in page
    assert 'href="/resultat/?kand=2025-06-03"' in page
