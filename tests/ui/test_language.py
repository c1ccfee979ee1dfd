"""A page is in the language that its reader has chosen, and says so."""

from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils.translation import override

from rodtrad.core.swedish import NO_BREAK_SPACE, day, parse_number
from rodtrad.ui import language

SWEDISH = Template("{% load ui %}<p{% swedish %}>Trygg start</p>")


@pytest.mark.django_db
def test_the_switch_needs_no_script_and_the_page_says_its_language(client: Client) -> None:
    switched = client.post("/sprak/", {"sprak": "en", "tillbaka": "/personuppgifter/"})

    page = client.get(switched["Location"])

    assert (page["Content-Language"], page.wsgi_request.path) == ("en", "/personuppgifter/")
    assert '<html lang="en"' in page.text
    assert "How we handle personal data" in page.text
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in page["Vary"].split(",")}


@pytest.mark.django_db
def test_who_has_chosen_nothing_reads_swedish(client: Client) -> None:
    page = client.get("/personuppgifter/", headers={"Accept-Language": "fi"})

    assert page["Content-Language"] == "sv"
    assert '<html lang="sv"' in page.text


@pytest.mark.parametrize(
    ("reader", "marked"),
    [("sv", "<p>Trygg start</p>"), ("en", '<p lang="sv">Trygg start</p>')],
)
def test_the_municipalitys_own_words_are_marked_where_the_page_is_not_swedish(
    reader: str, marked: str
) -> None:
    with override(reader):
        drawn = SWEDISH.render(Context())

    assert drawn == marked


def test_days_and_numbers_follow_the_page() -> None:
    with override("en"):
        said = day(date(2026, 12, 4)), parse_number("3,340.5")

    assert (said[0], str(said[1])) == (f"4{NO_BREAK_SPACE}December", "3340.5")


def test_without_a_keeper_only_the_browser_remembers(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    monkeypatch.setattr(language, "_keepers", [])

    answer = client.post("/sprak/", {"sprak": "en", "tillbaka": "/"})

    assert answer.cookies["django_language"].value == "en"
