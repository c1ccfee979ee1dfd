"""Pages speak with the words of the profile the municipality has adopted."""

import pytest
from django.test import Client
from django.utils.translation import override

from rodtrad.access.enums import Role
from rodtrad.organisation.services import adopt_profile
from rodtrad.profiles import current, library
from rodtrad.profiles.naming import heading, role_name, word
from rodtrad.profiles.reading import parse
from tests.town import Town

MANAGER = '''key = "unit_manager"
name = "Enhetschef"'''


def _adopt(town: Town, name: str) -> None:
    adopt_profile(
        library.load(name), decision=town.decision, starts_on=town.decision.decided_on, by=None
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [("pitea", "Nyckeltal"), ("markaryd", "Mått"), ("vasteras", "Indikatorer")],
)
def test_menu_title_and_heading_use_the_adopted_word(
    client: Client, town: Town, name: str, said: str
) -> None:
    _adopt(town, name)
    client.force_login(town.maja)

    page = client.get("/indikatorer/").text

    assert f'<a href="/indikatorer/" aria-current="page">{said}</a>' in page
    assert (f"<title>{said} – " in page, f"<h1>{said}</h1>" in page) == (True, True)
    assert f"Det finns inga {said.lower()} att visa än." in page
    assert ("ndikator" in page.replace("/indikatorer/", "")) is (name == "vasteras")


def test_a_reader_of_english_meets_an_english_word(client: Client, town: Town) -> None:
    _adopt(town, "pitea")
    town.maja.language = "en"
    town.maja.save()
    client.force_login(town.maja)

    page = client.get("/indikatorer/").text

    assert ("<h1>Indicators</h1>" in page, "yckeltal" in page) == (True, False)


@pytest.mark.django_db
def test_a_word_that_we_have_no_translation_of_is_the_profiles_in_every_language() -> None:
    with override("en"):
        said = word("year_wheel")

    assert said == current.profile().word("year_wheel")


@pytest.mark.django_db
def test_a_heading_has_a_capital_first() -> None:
    assert str(heading("indicator", "plural")) == "Resultatindikatorer"


def test_a_role_is_called_what_the_profile_calls_it(client: Client, town: Town) -> None:
    _adopt(town, "markaryd")
    client.force_login(town.adam)

    page = client.get(f"/organisation/personer/{town.maja.pk}/").text

    assert "Utvecklingsledare, tillika kvalitetssamordnare" in page


@pytest.mark.django_db
def test_a_role_that_the_profile_does_not_name_has_the_common_name() -> None:
    assert role_name(Role.AUDITOR) == "revisor"
    assert role_name(Role.QUALITY_COORDINATOR) == "kvalitetssamordnare"
    assert role_name(Role.STAFF) == current.profile().word("employee")


@pytest.mark.parametrize(("is_option", "said"), [("false", "rektor"), ("true", "enhetschef")])
def test_a_name_that_is_only_an_option_is_not_used(
    monkeypatch: pytest.MonkeyPatch, is_option: str, said: str
) -> None:
    renamed = MANAGER.replace("Enhetschef", "Rektor") + f"\nis_option = {is_option}"
    own = parse(library.text_of("osteraker").replace(MANAGER, renamed), "egen.toml")
    monkeypatch.setattr(current, "_source", lambda day: own)

    assert role_name(Role.UNIT_MANAGER) == said


@pytest.mark.django_db
def test_a_reader_of_english_meets_the_common_name_of_a_role() -> None:
    with override("en"):
        said = role_name(Role.UNIT_MANAGER)

    assert said == "unit manager"
