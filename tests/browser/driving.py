"""Open a window, sign in, and find a page of every route for a role."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from playwright.sync_api import APIResponse, Browser, BrowserContext

from tests.browser.conftest import Site
from tests.browser.looking import Showing
from tests.browser.routes import ROUTES

LINK = re.compile(r'(?:href|action)="(/[^"#]*)"')
PART = re.compile(r'<(\w+)[^>]*?(?:class|type)="([^"]*)"')
PAGES = {route.name for route in ROUTES if route.is_page}
# How many pages of one route are read in search of a link to a route not seen yet.
MOST_READ = 6
COLLECT = """
window.brokenPolicies = [];
addEventListener('securitypolicyviolation', (broken) =>
  window.brokenPolicies.push(broken.violatedDirective + ' ' + broken.blockedURI));
"""


@contextmanager
def window(browser: Browser, site: Site, showing: Showing) -> Iterator[BrowserContext]:
    """Open a window that shows pages in the given way."""
    context = browser.new_context(
        base_url=site.address,
        viewport={"width": showing.width, "height": 800},
        color_scheme=showing.scheme,
        forced_colors=showing.forced,
        locale="sv-SE",
    )
    context.add_init_script(COLLECT)
    context.set_default_timeout(60_000)
    yield context
    context.close()


def sign_in(context: BrowserContext, person: dict[str, str]) -> None:
    """Sign in as the person does, through the page."""
    page = context.new_page()
    page.goto("/logga-in/")
    page.fill("[name=login]", person["username"])
    page.fill("[name=password]", person["password"])
    page.click("main button[type=submit]")
    page.wait_for_url(re.compile("/(min-sida|logga-in/kod)/"))
    page.close()


def confirm(context: BrowserContext, person: dict[str, str]) -> None:
    """Write the password once more, as the pages about the second step ask for."""
    page = context.new_page()
    page.goto("/konto/bekrafta/?next=/konto/tva-steg/")
    page.fill("[name=password]", person["password"])
    page.click("main button[type=submit]")
    page.wait_for_url("**/konto/tva-steg/**")
    page.close()


@dataclass
class Way:
    """The pages somebody can open: an address of each route, and what the page is made of."""

    addresses: dict[str, str] = field(default_factory=dict)
    parts: dict[str, frozenset[tuple[str, str]]] = field(default_factory=dict)


def find_way(context: BrowserContext, starts: Iterable[str], missing: Iterable[str] = ()) -> Way:
    """Follow links from the starts to one page of each route; to find what is missing, read more.

    Without anything missing each route is read once; with it a few more pages of each are.
    """
    way, read, known = Way(), Counter[str](), set(starts)
    lacking, waiting, later = set(missing), deque(starts), deque[str]()
    while waiting or (later and not lacking <= way.addresses.keys()):
        path = waiting.popleft() if waiting else later.popleft()
        name = route_of(path)
        if name not in PAGES or read[name] >= (MOST_READ if lacking else 1):
            continue
        if name in way.addresses and waiting:
            later.append(path)
            continue
        answer = _read(context, path, name)
        if answer.status != 200:
            continue
        read[name] += 1
        text = answer.text()
        if name not in way.addresses:
            way.addresses[name] = path
            way.parts[name] = frozenset(PART.findall(text))
        links = {link.replace("&amp;", "&") for link in LINK.findall(text)} - known
        known |= links
        waiting.extend(sorted(links))
    return way


def _read(context: BrowserContext, path: str, name: str) -> APIResponse:
    """Fetch the page; a link with a key leads to the same route without it, and is followed."""
    answer = context.request.get(path, max_redirects=0)
    goes_to = answer.headers.get("location", "").partition("#")[0]
    if answer.status == 302 and goes_to != path and route_of(goes_to) == name:
        return context.request.get(path)
    return answer


def route_of(path: str) -> str:
    """Return the name of the route that answers the path, nothing when none does."""
    try:
        return resolve(path.partition("?")[0]).view_name
    except Resolver404:
        return ""


def plain_addresses() -> list[str]:
    """Return the address of every page that takes no argument."""
    found = []
    for name in sorted(PAGES):
        try:
            found.append(reverse(name))
        except NoReverseMatch:
            continue
    return found
