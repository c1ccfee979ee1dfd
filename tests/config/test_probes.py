"""A running server is asked for its pages, and what is wrong is said."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from tests.town import PASSWORD, Town

from rodtrad.config.errors import Unusable
from rodtrad.config.serving import address, probes
from rodtrad.config.serving.demonstration import SignIn


def karin(password: str) -> SignIn:
    return SignIn("Enhetschef", "Karin Ståhl", "karin", password)


@pytest.mark.django_db(transaction=True)
def test_three_pages_answer_to_somebody_who_can_sign_in(live_server: Any, town: Town) -> None:
    cache.clear()

    said = probes.check(live_server.url, karin(PASSWORD))

    assert said == ["/halsa svarar", "/ svarar", "/min-sida/ svarar för Karin Ståhl"]


@pytest.mark.django_db(transaction=True)
def test_a_sign_in_that_fails_is_said_with_the_page_it_ended_on(
    live_server: Any, town: Town
) -> None:
    cache.clear()

    with pytest.raises(Unusable) as said:
        probes.check(live_server.url, karin("fel lösenord"))

    assert said.value.sentence == "/min-sida/ svarade 200 på /logga-in/."


@pytest.mark.django_db(transaction=True)
def test_a_server_is_waited_for_until_it_says_that_it_is_well(live_server: Any, town: Town) -> None:
    well = probes.wait_until_answering(live_server.url, seconds=20)
    MigrationRecorder(connection).record_applied("accounts", "9999_from_the_future")

    with pytest.raises(Unusable) as said:
        probes.wait_until_answering(live_server.url, seconds=0.2)
    MigrationRecorder(connection).record_unapplied("accounts", "9999_from_the_future")

    assert well is None
    assert f"Servern på {live_server.url} svarar inte som den ska: 503" in said.value.sentence
    assert '"migrations": "newer"' in said.value.sentence


def test_a_server_that_is_not_there_is_not_waited_for_for_ever() -> None:
    nowhere = f"http://127.0.0.1:{address.free_port()}"

    with pytest.raises(Unusable) as said:
        probes.wait_until_answering(nowhere, seconds=0.2)

    assert said.value.sentence == f"Servern på {nowhere} svarar inte som den ska: 0 "
