"""What people do in a window: sign in, read the heading, follow a link."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.driving import sign_in, window
from tests.browser.looking import Showing

DESK = Showing("a desk", 1280)
TELEPHONE = Showing("a telephone", 320)


@contextmanager
def signed_in(browser: Browser, site: Site, username: str) -> Iterator[Page]:
    """Open a page as somebody in Lindvik."""
    with window(browser, site, DESK) as context:
        sign_in(context, {"username": username, "password": PASSWORD})
        yield context.new_page()


def heading(page: Page) -> str:
    return page.locator("h1").inner_text().replace("\u00ad", "")


def follow(page: Page, name: str, within: str = "main") -> str:
    """Follow the page's own link, and return the heading of where it leads."""
    before = page.url
    page.locator(within).get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_url(lambda address: address != before)
    return heading(page)
