"""A resident finds what can be expected: by service, place, life situation and words."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from rodtrad.organisation.services import adopt_profile
from rodtrad.profiles import library
from tests.declarations.conftest import TODAY, drafted, said, taken_to
from tests.public.promises.conftest import read
from tests.town import Town

LIBRARY = "Biblioteken"


def area_of(town: Town, version: DeclarationVersion, name: str) -> None:
    area = services.name_area(body=town.care_committee, name=name, is_core=True, by=None)
    ServiceDeclaration.objects.filter(pk=version.declaration_id).update(area=area)


def the_library(town: Town) -> DeclarationVersion:
    version = drafted(town, title=LIBRARY)
    services.edit_promise(version.promises.get(), said=said("Du får låna bokbussen."), by=None)
    fields = {"places": ["Ekängen"], "life_situations": ["leisure"], "audience": "För läsare."}
    DeclarationVersion.objects.filter(pk=version.pk).update(**fields)
    area_of(town, version, "Kultur")
    return taken_to(DeclarationVersion.objects.get(pk=version.pk), State.PUBLISHED)


def placed(town: Town, title: str, place: str) -> DeclarationVersion:
    version = drafted(town, title=title)
    DeclarationVersion.objects.filter(pk=version.pk).update(places=[place])
    return taken_to(DeclarationVersion.objects.get(pk=version.pk), State.PUBLISHED)


def test_an_empty_list_says_what_comes_next(client: Client, promising: Town) -> None:
    page = read(client, "/loften/")

    assert page.count("Det finns inga löften som gäller än.") == 1
    assert "När en nämnd har beslutat" in page
    assert ["gäller, i" in page, "<select" in page] == [False, False]


def test_the_page_says_how_much_is_promised_in_the_municipalitys_words(
    client: Client, promising: Town, home_help: DeclarationVersion, south: DeclarationVersion
) -> None:
    assert "4 löften gäller, i 2 kvalitetsdeklarationer." in read(client, "/loften/")


def test_another_profile_has_other_words(client: Client, home_help: DeclarationVersion) -> None:
    town_profile = library.load("markaryd").for_municipality("Sjöby")
    adopt_profile(town_profile, starts_on=TODAY, by=None)

    page = read(client, "/loften/")

    assert "3 garantier gäller, i 1 tjänstegaranti." in page
    assert '<a href="/loften/" aria-current="page">Garantier</a>' in page


def test_what_makes_another_precise_stands_under_it(
    client: Client, home_help: DeclarationVersion, south: DeclarationVersion
) -> None:
    page = read(client, "/loften/")

    whole, precise = (page.index(f">{v.title}</a>") for v in (home_help, south))
    assert whole < page.index('<ul class="below">') < precise


@pytest.mark.parametrize(
    "asked", ["tjanst=kultur", "plats=Ekängen", "situation=leisure", "q=läsare", "q=bokbuss"]
)
def test_each_choice_finds_what_fits_and_nothing_else(
    client: Client, promising: Town, home_help: DeclarationVersion, asked: str
) -> None:
    the_library(promising)

    page = read(client, f"/loften/?{asked}")

    assert [f">{title}</a>" in page for title in (LIBRARY, home_help.title)] == [True, False]
    assert "1 kvalitetsdeklaration passar det du söker." in page


def test_what_is_promised_everywhere_is_found_in_each_place(
    client: Client, promising: Town
) -> None:
    the_library(promising)
    placed(promising, "Snön", "Hela Sjöby")
    placed(promising, "Badet", "Söder")

    page = read(client, "/loften/?plats=Ekängen")

    found = [f">{title}</a>" in page for title in (LIBRARY, "Snön", "Badet")]
    assert found == [True, True, False]


def test_a_promise_that_holds_the_words_is_shown_with_its_place(
    client: Client, promising: Town
) -> None:
    the_library(promising)

    page = read(client, "/loften/?q=bokbussen")

    assert '<a href="/loften/biblioteken/#lofte-1">Du får låna bokbussen.</a>' in page


def test_what_makes_precise_is_found_under_the_one_it_belongs_to(
    client: Client, home_help: DeclarationVersion, south: DeclarationVersion
) -> None:
    page = read(client, "/loften/?q=söder")

    assert [f">{v.title}</a>" in page for v in (home_help, south)] == [True, True]
    assert "1 kvalitetsdeklaration passar" in page


def test_services_are_headings_and_the_rest_comes_last(
    client: Client, promising: Town, home_help: DeclarationVersion
) -> None:
    the_library(promising)

    page = read(client, "/loften/")

    assert page.index("<h2>Kultur</h2>") < page.index("<h2>Annat</h2>") < page.index(">Hemtjänst:")


def test_nothing_that_fits_is_said_with_a_way_back(
    client: Client, home_help: DeclarationVersion
) -> None:
    page = read(client, "/loften/?q=rymdfärder")

    assert "Inget passar det du söker." in page
    assert '<a href="/loften/">Visa allt</a>' in page


@pytest.mark.parametrize("asked", ["tjanst=x", "plats=Månen", "situation=-1", "sida=99", "sida=x"])
def test_odd_addresses_show_everything(
    client: Client, home_help: DeclarationVersion, asked: str
) -> None:
    assert f">{home_help.title}</a>" in read(client, f"/loften/?{asked}")


def test_everybody_searches_promises_and_declarations(
    client: Client, promising: Town, home_help: DeclarationVersion
) -> None:
    page = read(client, "/sok/?q=personer")

    assert '<a href="/loften/hemtjanst-det-har-lovar-vi-dig/#lofte-2">' in page
    assert "<mark>Hemtjänst</mark>: det" in read(client, "/sok/?q=hemtjänst&slag=deklarationer")


def test_more_declarations_cost_no_more_questions(
    client: Client, promising: Town, home_help: DeclarationVersion
) -> None:
    few = _cost(client, "/loften/?q=hemtjänst")
    for number in range(3):
        taken_to(drafted(promising, title=f"Hemtjänst {number}"), State.PUBLISHED)

    assert _cost(client, "/loften/?q=hemtjänst") == few <= 12


def _cost(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        client.get(url)
    return len(asked)


def test_the_menu_has_promises_second(client: Client, promising: Town) -> None:
    page = read(client, "/")

    order = [page.index(f">{name}</a>") for name in ("Startsida", "Löften", "Resultat")]
    assert order == sorted(order)
