"""Min sida with the keyboard only, in a browser."""

from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer
from tests.notifications.conftest import Desk
from tests.town import Town
from tools.chromium import launched

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Notes, at the end of the very task that put new content in, whether its form is htmx's already.
WATCH = """() => {
  window.takenOver = [];
  document.body.addEventListener("htmx:afterSwap", () => queueMicrotask(() => {
    const form = document.activeElement.closest("form");
    window.takenOver.push(form !== null && "htmx-internal-data" in form);
  }));
}"""


@pytest.fixture
def page(live_server: LiveServer, client: Client, town: Town) -> Iterator[Page]:
    """Karin's browser, signed in."""
    client.force_login(town.karin)
    with launched() as browser:
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": 320, "height": 700}
        )
        cookie = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        yield context.new_page()


def test_a_wrong_and_then_a_right_answer_take_no_mouse_and_no_new_page(
    page: Page, town: Town, desk: Desk
) -> None:
    desk.put(town.karin, "a", -1)
    desk.put(town.karin, "b", 1)
    refusals: list[str] = []
    page.on("console", lambda said: refusals.append(said.text))
    page.goto("/min-sida/")
    page.evaluate(WATCH)

    page.locator("input[inputmode=decimal]").first.focus()
    page.keyboard.type("fem")
    page.keyboard.press("Enter")
    # What came was taken over in the same breath: a quick hand never finds it posting plainly.
    page.locator(".step [aria-invalid=true]:focus").wait_for()
    assert page.evaluate("window.takenOver") == [True]
    wrong = page.locator(".step .error").inner_text()
    page.keyboard.press("Control+a")
    page.keyboard.type("5,5")
    page.keyboard.press("Enter")
    page.locator(".saved:focus").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Inget väntar på dig").wait_for()

    assert " ".join(wrong.split()).startswith("Fel: ”fem” är inte ett tal.")
    assert [(key, given.value) for _who, key, given in desk.taken] == [("a", "5,5"), ("b", "7")]
    assert [text for text in refusals if "Content Security Policy" in text] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
