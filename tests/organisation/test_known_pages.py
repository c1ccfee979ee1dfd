from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.town import Town

from rodtrad.times import known

pytestmark = pytest.mark.django_db


def test_while_the_database_is_brought_up_to_date_nothing_is_passed_off_as_known_then(
    client: Client, town: Town
) -> None:
    client.force_login(town.karin)
    then = {"kand": (timezone.localdate() - timedelta(days=1)).isoformat()}
    known.take_away()

    during = client.get("/organisation/", then)
    now = client.get("/organisation/")

    assert during.status_code == 503
    assert "Det som var känt kan visas igen om en stund." in during.content.decode()
    assert now.status_code == 200


def test_links_lead_on_to_what_was_known(client: Client, town: Town) -> None:
    client.force_login(town.karin)
    day = (timezone.localdate() - timedelta(days=1)).isoformat()

    then = client.get("/traden/", {"kand": day}).content.decode()
    now = client.get("/traden/").content.decode()

    assert f'href="/organisation/?kand={day}"' in then
    assert 'href="/organisation/"' in now


def test_what_was_not_there_then_is_said_to_have_been_unknown(client: Client, town: Town) -> None:
    client.force_login(town.karin)
    then = {"kand": "2020-03-31"}
    key = town.units["home_care"].key

    unknown = client.get(f"/organisation/{key}/", then)
    never = client.get("/organisation/finns-inte/")

    page = unknown.content.decode()
    assert unknown.status_code == never.status_code == 404
    assert "Det här var inte känt den 31\u00a0mars 2020" in page
    assert f'<a href="/organisation/{key}/" data-now>Se om det finns nu</a>' in page
    assert "Adressen kan vara felskriven" not in page
    assert "Adressen kan vara felskriven" in never.content.decode()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?dag=hej", "”hej” är ingen dag."),
        ("?kand=hej", "”hej” är ingen dag. Sidan visar det som är känt nu."),
        ("?kand=2199-01-01", "har inte varit än."),
    ],
)
def test_a_day_that_cannot_be_stood_on_does_not_pass_in_silence(
    client: Client, town: Town, query: str, said: str
) -> None:
    client.force_login(town.karin)

    page = client.get(f"/min-sida/{query}").content.decode()

    assert said in page
    assert said not in client.get("/min-sida/").content.decode()
