"""Find a page of every route for a role, and look at pages in a way of showing them."""

import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Site
from tests.browser.routes import ROUTES

LINK = re.compile(r'href="(/[^"#]*)"')
PAGES = {route.name for route in ROUTES if route.is_page}
LEAVING = {"account_logout"}
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLLECT = """
window.brokenPolicies = [];
addEventListener('securitypolicyviolation', (broken) =>
  window.brokenPolicies.push(broken.violatedDirective + ' ' + broken.blockedURI));
"""


@dataclass(frozen=True)
class Showing:
    """A way of showing pages."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"


SHOWINGS = (
    Showing("wide", 1280),
    Showing("narrow", 320),
    Showing("wide and dark", 1280, scheme="dark"),
    Showing("narrow with the person's own colours", 320, forced="active"),
)


@dataclass
class Faults:
    """What is wrong with the pages looked at, as sentences."""

    sentences: list[str] = field(default_factory=list)

    def look_at(self, page: Page, where: str) -> None:
        """Note every fault of the page as it stands."""
        beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if beyond > 0:
            self.sentences.append(f"{where}: {beyond} px wider than the window")
        for broken in page.evaluate("window.brokenPolicies"):
            self.sentences.append(f"{where}: breaks the content policy: {broken}")
        headings = page.locator("h1").count()
        if headings != 1:
            self.sentences.append(f"{where}: {headings} h1")
        options: dict[str, Any] = {"runOnly": {"type": "tag", "values": LEVELS}}
        for found in Axe().run(page, options=options).response["violations"]:
            nodes = "; ".join(node["html"][:160] for node in found["nodes"][:3])
            self.sentences.append(f"{where}: {found['id']}: {nodes}")


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
    yield context
    context.close()


def sign_in(context: BrowserContext, person: dict[str, str]) -> None:
    """Sign in as the person does, through the page."""
    page = context.new_page()
    page.goto("/logga-in/")
    page.fill("[name=login]", person["username"])
    page.fill("[name=password]", person["password"])
    page.click("main button[type=submit]")
    page.wait_for_url("**/min-sida/**")
    page.close()


def examples(context: BrowserContext, starts: tuple[str, ...]) -> dict[str, str]:
    """Follow links from the starts, and return one address for each route that answers 200."""
    found: dict[str, str] = {}
    waiting = deque(starts)
    while waiting:
        path = waiting.popleft()
        name = route_of(path)
        if name in found or name not in PAGES or name in LEAVING:
            continue
        answer = context.request.get(path, max_redirects=0)
        if answer.status == 200:
            found[name] = path
            waiting.extend(link.replace("&amp;", "&") for link in LINK.findall(answer.text()))
    return found


def route_of(path: str) -> str:
    """Return the name of the route that answers the path, nothing when none does."""
    try:
        return resolve(path.partition("?")[0]).view_name
    except Resolver404:
        return ""
