"""The page of one goal."""

import pytest
from django.test import Client

from tests.goals.conftest import Thread


@pytest.fixture
def karin(client: Client, thread: Thread) -> Client:
    client.force_login(thread.town.karin)
    return client


def test_the_page_says_what_is_missing_and_whose_it_is(karin: Client, thread: Thread) -> None:
    thread.report(thread.north_series, "91")

    page = karin.get(f"/traden/{thread.in_time.key}/").content.decode()

    assert "Det går inte att bedöma än. En uppgift saknas." in page
    assert "Hemtjänst i tid, oktober 2026" in page
    assert "Karin Ståhl" in page
