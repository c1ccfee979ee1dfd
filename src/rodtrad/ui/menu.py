"""The menu: where one can go, and where the loop is."""

from dataclasses import dataclass, replace
from functools import cache

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise


@dataclass(frozen=True)
class Place:
    title: str | Promise
    url_name: str
    namespaces: tuple[str, ...] = ()


@dataclass(frozen=True)
class MenuItem:
    title: str | Promise
    url: str
    is_current: bool = False


def menu(places: tuple[Place, ...], request: HttpRequest) -> list[MenuItem]:
    """Return the places that exist, with the one the visitor stands in marked."""
    found = [(place, url) for place in places if (url := _url(place.url_name))]
    here = _current(found, request)
    return [replace(MenuItem(place.title, url), is_current=place is here) for place, url in found]


@cache
def _url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _current(found: list[tuple[Place, str]], request: HttpRequest) -> Place | None:
    inside = [
        (len(url), place)
        for place, url in found
        if request.path == url or (url != "/" and request.path.startswith(url))
    ]
    if inside:
        return max(inside, key=lambda pair: pair[0])[1]
    match = request.resolver_match
    namespace = match.namespace if match else ""
    return next((place for place, _ in found if namespace in place.namespaces), None)
