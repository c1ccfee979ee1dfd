"""The coordinator finds a broken thread, opens the mend, mends it by keyboard and sees it gone."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.doing import TELEPHONE, heading
from tests.browser.driving import sign_in, window
from tests.browser.looking import Faults

pytestmark = pytest.mark.browser
GOAL, WORK = "Alla elever kan simma", "Simskola på loven för femteklassare"
# The rules are asked again by the queue's worker, as soon as it comes to it.
PATIENCE = 60


def finding(page: Page) -> Locator:
    page.goto("/tradens-halsa/?regel=RT211")
    return page.locator("li.finding").filter(has_text=GOAL)


def waited_for(page: Page, count: int) -> int:
    """Return how many times the finding stands on the page, once it is as many as wanted."""
    until = time.monotonic() + PATIENCE
    while finding(page).count() != count and time.monotonic() < until:
        time.sleep(1)
    return finding(page).count()


def press(page: Page, wanted: Locator) -> None:
    """Go by the tab key until the thing has focus, and press it."""
    for _step in range(200):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError("The tab key never comes there.")


def test_a_broken_thread_is_found_mended_and_gone(chromium: Browser, site: Site) -> None:
    username = site.person("kvalitetssamordnare")["username"]
    seen = Faults()
    with window(chromium, site, TELEPHONE) as context:
        sign_in(context, {"username": username, "password": PASSWORD})
        page = context.new_page()
        broken = finding(page).count()
        seen.look_at(page, page.url, TELEPHONE)
        press(page, finding(page).get_by_role("link", name="Laga"))
        mend = heading(page)
        page.fill("[name=title]", WORK)
        page.select_option("[name=responsible]", index=1)
        page.fill("[name=ends_on]", (timezone.localdate() + timedelta(days=30)).isoformat())
        seen.look_at(page, page.url, TELEPHONE)
        press(page, page.get_by_role("button", name="Spara", exact=True))
        saved = page.locator("main").inner_text()
        left = waited_for(page, 0)
        page.goto("/traden/fler-simmar/")
        after = page.locator("main").inner_text()

    assert (broken, left) == (1, 0)
    assert (mend, WORK in saved, WORK in after) == ("Planera en aktivitet", True, True)
    assert seen.sentences == []
