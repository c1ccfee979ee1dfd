"""The language of a goal is read while it is written, with the script, and nothing is lost."""

import pytest
from playwright.sync_api import Browser, expect

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.doing import TELEPHONE
from tests.browser.driving import sign_in, window
from tests.browser.looking import Faults

pytestmark = pytest.mark.browser
VAGUE = "Vi ska verka för god kvalitet om möjligt"


def test_a_goal_is_read_while_it_is_written(chromium: Browser, site: Site) -> None:
    username = site.person("kvalitetssamordnare")["username"]
    seen = Faults()
    with window(chromium, site, TELEPHONE) as context:
        sign_in(context, {"username": username, "password": PASSWORD})
        page = context.new_page()
        page.goto("/traden/nytt/")
        answer, remarks = page.locator("#granskning-svar"), page.locator("#granskning-rader mark")
        expect(answer).to_contain_text("när texten har lästs")

        page.locator("[name=title]").press_sequentially(VAGUE)
        expect(answer).to_contain_text("saker att tänka på", timeout=15_000)
        many = remarks.count()
        seen.ask_policy(page, page.url)
        seen.look_at(page, page.url, TELEPHONE)
        page.locator("[name=title]").fill("")
        expect(remarks).to_have_count(0, timeout=15_000)

        assert many > 0
        assert page.url.endswith("/traden/nytt/")
    assert seen.sentences == []
