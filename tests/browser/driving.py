"""Find a page of every route for a role, and look at pages in a way of showing them."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from playwright.sync_api import APIResponse, Browser, BrowserContext, Page

from tests.browser.conftest import Site
from tests.browser.routes import ROUTES

LINK = re.compile(r'(?:href|action)="(/[^"#]*)"')
# What guards a form against forgery, and its key against being sent twice.
TOKEN = re.compile(r'value="(?:[A-Za-z0-9]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')
PART = re.compile(r'<(\w+)[^>]*?(?:class|type)="([^"]*)"')
PAGES = {route.name for route in ROUTES if route.is_page}
# How many pages of one route are read in search of a link to a route not seen yet.
MOST_READ = 6
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOK = "([parts, options]) => axe.run({include: parts}, options).then(found => found.violations)"
# To ask of contrast is most of the time, and much is drawn as it was in another showing.
CONTRAST = ("color-contrast", "link-in-text-block")
EVERYTHING = ("html",)
ONLY_WIDE = (".head", "thead", ".side")
# Where rows are blocks no column says what a number is: its own cell must.
NAMELESS = r"""[...document.querySelectorAll('.table.as-blocks td:not([data-name])')].filter(
  cell => cell.checkVisibility() && !cell.querySelector('svg')
    && /^(?=.*\d)[\d\s.,–−%()]+$/.test(cell.textContent.trim())).length"""
NARROW = 320
COLLECT = """
window.brokenPolicies = [];
addEventListener('securitypolicyviolation', (broken) =>
  window.brokenPolicies.push(broken.violatedDirective + ' ' + broken.blockedURI));
"""


@dataclass(frozen=True)
class Showing:
    """A way of showing pages, with the rules of axe asked there: all of them, or these."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"
    media: Literal["screen", "print"] = "screen"
    rules: tuple[str, ...] | None = None
    within: tuple[str, ...] = EVERYTHING


SHOWINGS = (
    Showing("wide", 1280),
    Showing("narrow and dark", 320, scheme="dark"),
    # The colours are the person's, and all else is as it was in the dark.
    Showing("narrow with the person's own colours", 320, forced="active", rules=()),
    Showing("wide and dark", 1280, scheme="dark", rules=CONTRAST, within=ONLY_WIDE),
)
EVERY_SHOWING = (
    *(replace(showing, rules=None, within=EVERYTHING) for showing in SHOWINGS),
    Showing("narrow", 320),
    Showing("wide with the person's own colours", 1280, forced="active"),
    Showing("on paper", 794, media="print"),
)


@dataclass
class Faults:
    """What is wrong with the pages looked at, as sentences."""

    sentences: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def visit(
        self, page: Page, path: str, showings: Iterable[Showing], who: str = "", name: str = ""
    ) -> None:
        """Open the page, and note every fault of it in each of the ways of showing it.

        With a name, a page that differs from one looked at only by whose it is passes unseen.
        """
        page.goto(path)
        drawn = alike(page.content(), name)
        if name and drawn in self.seen:
            return
        self.seen.add(drawn)
        self.ask_policy(page, f"{who} {path}".strip())
        for showing in showings:
            page.set_viewport_size({"width": showing.width, "height": 800})
            page.emulate_media(
                media=showing.media, color_scheme=showing.scheme, forced_colors=showing.forced
            )
            where = f"{who} {path} ({showing.name})".strip()
            self.look_at(page, where, showing)

    def ask_policy(self, page: Page, where: str) -> None:
        """Note what broke the page's content policy; asked before axe, which lays in a style."""
        for broken in page.evaluate("window.brokenPolicies"):
            self.sentences.append(f"{where}: breaks the content policy: {broken}")

    def look_at(self, page: Page, where: str, showing: Showing = SHOWINGS[0]) -> None:
        """Note every fault of the page as it stands; nobody presses anything on paper."""
        beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if beyond > 0:
            self.sentences.append(f"{where}: {beyond} px wider than the window")
        nameless = page.evaluate(NAMELESS) if page.viewport_size["width"] <= NARROW else 0
        if nameless:
            self.sentences.append(f"{where}: {nameless} numbers that nothing names")
        headings = page.locator("h1").count()
        if headings != 1:
            self.sentences.append(f"{where}: {headings} h1")
        for found in _violations(page, showing):
            nodes = "; ".join(node["html"][:160] for node in found["nodes"][:3])
            self.sentences.append(f"{where}: {found['id']}: {nodes}")


def _violations(page: Page, showing: Showing) -> list[dict[str, Any]]:
    """Let axe look; told to keep only what is wrong, it needs half the time."""
    if showing.rules == ():
        return []
    wanted: dict[str, Sequence[str] | str] = {"type": "tag", "values": LEVELS}
    if showing.rules:
        wanted = {"type": "rule", "values": showing.rules}
    without = ["target-size"] if showing.media == "print" else []
    options = {
        "runOnly": wanted,
        "resultTypes": ["violations"],
        "rules": {rule: {"enabled": False} for rule in without},
    }
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    there = [part for part in showing.within if page.locator(part).count()]
    found: list[dict[str, Any]] = page.evaluate(LOOK, [[[part] for part in there], options])
    return found


def alike(content: str, name: str) -> str:
    """Return the page without what differs between two people who see the same."""
    return TOKEN.sub("", content.replace(name, "") if name else content)


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
