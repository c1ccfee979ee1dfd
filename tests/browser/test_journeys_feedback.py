"""A resident's word goes in, is answered, and comes back: on a telephone, and with keys alone."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site
from tests.browser.doing import TELEPHONE, heading, signed_in
from tests.browser.driving import window
from tests.browser.hands import Keys, look
from tests.browser.looking import Faults

pytestmark = pytest.mark.browser

WORD = "Ingen kom förrän halv tio, och ingen ringde. Det är tredje gången."
ABOUT = "/tyck-till/?enhet=hemtjansten"


def sent(page: Page, faults: Faults) -> tuple[str, str]:
    """Say it all the way to the receipt, and return the code and the words."""
    keys = Keys(page)
    page.goto(ABOUT)
    look(page, faults, "write")
    keys.write(text=WORD)
    # As long as somebody takes to write it; what is sent at once is held.
    page.wait_for_timeout(3_100)
    keys.press("Fortsätt")
    look(page, faults, "place")
    keys.write(known_to="nobody")
    keys.press("Fortsätt")
    look(page, faults, "read through")
    keys.press("Skicka")
    look(page, faults, "receipt")
    code, words = page.locator(".receipt dd").all_inner_texts()
    return code, words


def opened(page: Page, code: str, words: str) -> str:
    keys = Keys(page)
    page.goto("/tyck-till/folj/")
    keys.write(code=code.lower(), words=words.upper())
    keys.press("Öppna")
    return page.locator("main").inner_text()


def test_what_a_resident_says_is_answered_and_comes_back(chromium: Browser, site: Site) -> None:
    faults = Faults()
    with window(chromium, site, TELEPHONE) as context:
        page = context.new_page()
        code, words = sent(page, faults)
        with signed_in(chromium, site, "karin.stahl") as desk:
            desk.goto("/min-sida/")
            desk.get_by_role("link", name=re.compile(code)).first.click()
            assert WORD in desk.locator("blockquote").inner_text()
            keys = Keys(desk)
            keys.press("Ta hand om det")
            look(desk, faults, "case")
            keys.write(text="Det blev fel, och vi beklagar.", result="upheld")
            keys.press("Skicka svaret")
            look(desk, faults, "answer that lacks what is done")
            assert "Skriv vad ni gör åt det" in desk.locator("main").inner_text()
            keys.write(measure="Vi ringer före, från i morgon.")
            keys.press("Skicka svaret")
        read = opened(page, code, words)
        look(page, faults, "answered case")
        Keys(page).press("Nej")
        Keys(page).write(text="Ingen ringde i dag heller.")
        Keys(page).press("Öppna ärendet igen")
        look(page, faults, "opened again")
        again = page.locator("main").inner_text()
        kept = context.cookies()

    assert "Det här gör vi: Vi ringer före, från i morgon." in read
    assert "Ingen ringde i dag heller." in again
    assert "Vi arbetar med det." in again
    assert kept == []
    assert faults.sentences == []


def test_a_plain_remark_needs_no_script(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(
        base_url=site.address,
        java_script_enabled=False,
        viewport={"width": 320, "height": 700},
        locale="sv-SE",
    )
    page = context.new_page()

    page.goto("/tyck-till/")
    page.fill("[name=text]", "Tack för nya lyktor vid stationen.")
    page.get_by_role("button", name="Fortsätt", exact=True).click()
    page.check("[value=nobody]")
    page.get_by_role("button", name="Fortsätt", exact=True).click()
    page.get_by_role("button", name="Skicka").click()
    words = page.locator(".receipt dd").all_inner_texts()
    name = heading(page)
    context.close()

    assert name == "Tack. Vi har tagit emot det du skrev."
    assert len(words[1].split()) == 6
