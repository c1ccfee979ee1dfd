from django.test import Client

from tests.goals.asking import read
from tests.town import Town


def test_a_moment_before_there_was_a_thread_offers_nothing_to_write(
    client: Client, town: Town
) -> None:
    client.force_login(town.maja)

    then, now = (read(client, f"/traden/{asked}") for asked in ("?kand=2026-01-02", ""))

    assert "Skriv visionen" in now
    assert "Skriv visionen" not in then
    assert "Det finns ingen vision än." in then
