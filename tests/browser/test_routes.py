"""The list of routes is the whole of the URL configuration, and says the truth about access."""

from collections.abc import Iterable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.browser.routes import ROUTES, Access

# The one asks more than a visitor's page, the other is there when the municipality has a mark.
OTHERWISE = {"health", "public:mark"}


def _names(patterns: Iterable[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _names(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}"


def _plain(access: Access) -> list[str]:
    """Return the routes of an access whose address takes no argument."""
    found = []
    for name in _names(get_resolver().url_patterns):
        route = next((route for route in ROUTES if route.name == name), None)
        if route and route.access is access and () in _possibilities(name):
            found.append(name)
    return sorted(found)


def _possibilities(name: str) -> list[tuple[str, ...]]:
    *spaces, last = name.split(":")
    resolver = get_resolver()
    for space in spaces:
        _prefix, resolver = resolver.namespace_dict[space]
    return [
        tuple(params) for entry in resolver.reverse_dict.getlist(last) for _, params in entry[0]
    ]


def test_every_route_is_in_the_list_once() -> None:
    listed = [route.name for route in ROUTES]

    configured = list(_names(get_resolver().url_patterns))

    assert sorted(listed) == sorted(set(configured))


@pytest.mark.django_db
def test_pages_for_everybody_answer_a_visitor(client: Client) -> None:
    names = _plain(Access.EVERYBODY)

    answers = {
        name: client.get(reverse(name)).status_code for name in names if name not in OTHERWISE
    }

    assert set(answers.values()) == {200}


@pytest.mark.django_db
def test_pages_behind_sign_in_send_a_visitor_to_sign_in_and_back(client: Client) -> None:
    names = _plain(Access.SIGNED_IN)

    answers = {name: client.get(reverse(name)).headers.get("Location") for name in names}

    sign_in = reverse("account_login")
    assert answers == {name: f"{sign_in}?next={reverse(name)}" for name in names}
