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

    then = client.get("/min-sida/", {"kand": day}).content.decode()
    now = client.get("/min-sida/").content.decode()

    assert f'href="/organisation/?kand={day}"' in then
    assert 'href="/organisation/"' in now
