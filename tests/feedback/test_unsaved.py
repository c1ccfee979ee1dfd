"""The page that gives back what could not be kept; `test_broken_beneath` breaks things for real."""

import logging
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.utils import translation

from rodtrad.feedback import services
from rodtrad.feedback.public.unsaved import not_now
from tests.feedback.conftest import TEXT, words
from tests.town import Town

AWAY = OperationalError(f"could not keep {TEXT}")


@pytest.mark.django_db
def test_what_could_not_be_kept_comes_back_in_a_form_that_sends_it_again(
    client: Client, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise AWAY

    monkeypatch.setattr(services, "begin_draft", away)

    answer = client.post("/tyck-till/?enhet=hemtjansten", {"text": TEXT, "later": "1"})

    assert (answer.status_code, answer.headers["Cache-Control"]) == (503, "no-store")
    assert TEXT in words(answer.text)
    assert '<form method="post" action="/tyck-till/?enhet=hemtjansten">' in answer.text
    assert f'<input type="hidden" name="text" value="{TEXT}">' in answer.text
    assert '<input type="hidden" name="later" value="1">' in answer.text
    assert "Filerna" not in answer.text


def test_a_page_that_could_not_be_read_says_that_nothing_is_lost() -> None:
    with translation.override("sv"):
        answer = not_now(RequestFactory().get("/tyck-till/folj/"), AWAY)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert "Det du redan har sparat eller skickat finns kvar." in words(answer.text)
    assert ("<form" in answer.text, 'href="/tyck-till/folj/"' in answer.text) == (False, True)


def test_files_are_to_be_chosen_again_and_what_is_written_is_shown_as_written() -> None:
    said = {"place": "<Torget>", "name": " ", "file": SimpleUploadedFile("a.txt", b"a")}
    with translation.override("sv"):
        answer = not_now(RequestFactory().post("/tyck-till/x/plats/", said), AWAY)

    assert "Filerna får du välja igen." in words(answer.text)
    assert answer.text.count('<p class="sheet-box"') == 1
    assert "&lt;Torget&gt;" in answer.text


@pytest.mark.django_db
def test_the_page_asks_the_database_for_nothing(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        answer = not_now(RequestFactory().post("/tyck-till/", {"text": TEXT}), AWAY)

    assert answer.status_code == 503


def test_the_log_says_that_it_happened_and_nothing_of_what_was_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        not_now(RequestFactory().post("/tyck-till/", {"text": TEXT}), AWAY)

    assert [record.getMessage() for record in caplog.records] == [
        "Nothing could be kept of what a resident sent: OperationalError"
    ]
