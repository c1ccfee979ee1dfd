"""Pages for everybody are drawn once and never shown to the wrong person or after a change."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from rodtrad.audit.services import record, seal_new_acts
from rodtrad.public import cache

pytestmark = pytest.mark.django_db


def test_the_second_visit_asks_only_for_the_version(
    client: Client, town: Any, django_assert_max_num_queries: Any
) -> None:
    first = client.get("/resultat/")

    with django_assert_max_num_queries(2):
        second = client.get("/resultat/")

    assert (second.content, second["ETag"]) == (first.content, first["ETag"])


def test_a_page_drawn_before_carries_the_same_strict_headers(client: Client, town: Any) -> None:
    first = client.get("/resultat/")

    second = client.get("/resultat/")

    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]
    assert "Cookie" in second["Vary"]


def test_a_browser_that_has_the_page_gets_no_copy(client: Client, town: Any) -> None:
    tag = client.get("/")["ETag"]

    response = client.get("/", headers={"If-None-Match": tag})

    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize(("query", "times_drawn"), [("", 1), ("?x=1", 2)])
def test_a_made_up_query_takes_no_place_in_the_memory(
    client: Client, town: Any, monkeypatch: pytest.MonkeyPatch, query: str, times_drawn: int
) -> None:
    drawn = []
    monkeypatch.setattr("rodtrad.public.queries.council_goals", lambda: drawn.append(1) or [])

    for _ in range(2):
        client.get(f"/resultat/{query}")

    assert len(drawn) == times_drawn


def test_an_act_makes_the_page_be_drawn_anew(
    client: Client, town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/resultat/")
    drawn = []
    monkeypatch.setattr("rodtrad.public.queries.council_goals", lambda: drawn.append(1) or [])

    record("unit.renamed", by=None, subject=town.care)
    client.get("/resultat/")

    assert drawn == [1]


def test_an_act_that_becomes_known_after_a_later_one_makes_the_page_be_drawn_anew(
    client: Client, town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction.atomic():
        begun = record("unit.renamed", by=None, subject=town.care)
        transaction.set_rollback(True)
    record("unit.renamed", by=None, subject=town.care)
    seal_new_acts()
    client.get("/resultat/")
    drawn = []
    monkeypatch.setattr("rodtrad.public.queries.council_goals", lambda: drawn.append(1) or [])

    begun.save(force_insert=True)
    seal_new_acts()
    client.get("/resultat/")

    assert drawn == [1]


def test_another_language_is_another_page(client: Client, town: Any) -> None:
    swedish = client.get("/", headers={"Accept-Language": "sv"})

    english = client.get("/", headers={"Accept-Language": "en"})

    assert ('<html lang="sv"' in swedish.text, '<html lang="en"' in english.text) == (True, True)


def test_a_chosen_look_is_another_page(client: Client, town: Any) -> None:
    plain = client.get("/")

    client.cookies["utseende"] = "dark"
    dark = client.get("/")

    assert 'data-color-scheme="dark"' not in plain.text
    assert 'data-color-scheme="dark"' in dark.text


def test_somebody_signed_in_never_gets_or_leaves_a_kept_page(
    client: Client, town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []
    monkeypatch.setattr("rodtrad.public.queries.council_goals", lambda: drawn.append(1) or [])
    times_drawn, tagged = [], []
    for is_signed_in in (True, False, False, True):
        client.logout()
        if is_signed_in:
            client.force_login(town.karin)
        tagged.append("ETag" in client.get("/resultat/").headers)
        times_drawn.append(len(drawn))

    assert times_drawn == [1, 2, 2, 3]
    assert tagged == [False, True, True, False]


def test_the_day_is_part_of_the_version(monkeypatch: pytest.MonkeyPatch, town: Any) -> None:
    version = cache._Version()
    before, again = version.now(), version.now()

    tomorrow = timezone.localdate() + timezone.timedelta(days=1)
    monkeypatch.setattr(cache.timezone, "localdate", lambda: tomorrow)

    assert (before == again, before == version.now()) == (True, False)
