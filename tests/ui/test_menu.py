"""The loop stands where the person stands."""

import pytest
from django.test import RequestFactory
from django.urls import resolve

from rodtrad.ui.menu import Place, menu

PLACES = (
    Place("Start", "public:front"),
    Place("Resultat", "public:results"),
    Place("Språk", "ui:language", ("ui",)),
    Place("Finns inte", "nothing:here"),
)


def test_places_that_do_not_exist_stay_away() -> None:
    items = menu(PLACES, _at("/"))

    assert [item.title for item in items] == ["Start", "Resultat", "Språk"]


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/", ["Start"]),
        ("/resultat/", ["Resultat"]),
        ("/resultat/trygg/", ["Resultat"]),
        ("/utseende/", ["Språk"]),
        ("/personuppgifter/", []),
    ],
)
def test_the_longest_address_one_stands_in_decides_and_else_the_room(
    path: str, current: list[str]
) -> None:
    items = menu(PLACES, _at(path))

    assert [item.title for item in items if item.is_current] == current


def test_a_page_that_was_not_found_stands_nowhere() -> None:
    request = RequestFactory().get("/finns-inte/")
    request.resolver_match = None

    assert [item for item in menu(PLACES, request) if item.is_current] == []


def _at(path: str):
    request = RequestFactory().get(path)
    request.resolver_match = resolve(path)
    return request
