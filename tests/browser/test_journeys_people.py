"""Two who write at once, a session that ends, and a resident whose browser runs no script."""

import pytest
from playwright.sync_api import Browser, BrowserContext

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.doing import DESK, TELEPHONE, follow, heading, signed_in
from tests.browser.driving import sign_in, window

pytestmark = pytest.mark.browser


def test_two_people_editing_one_goal_both_keep_their_words(chromium: Browser, site: Site) -> None:
    first_words, second_words = "Högst tolv personer.", "Högst elva personer kommer hem."
    address = "/traden/ekbacken-vuxna/andra/"

    with (
        signed_in(chromium, site, "amina.berg") as first,
        signed_in(chromium, site, "sofia.ahlgren") as second,
    ):
        for page in (first, second):
            page.goto(address)
            page.locator("[name=decision]").select_option(index=1)
        first.fill("[name=expected_result]", first_words)
        first.get_by_role("button", name="Spara", exact=True).click()
        first.wait_for_url("**/traden/ekbacken-vuxna/")
        second.fill("[name=expected_result]", second_words)
        second.get_by_role("button", name="Spara", exact=True).click()
        kept = second.input_value("[name=expected_result]")
        pair = second.locator(".conflict .pair .text").all_inner_texts()

    assert kept == second_words
    assert second_words in pair
    assert first_words in pair


def test_what_is_written_when_the_session_ends_is_there_after_sign_in(
    chromium: Browser, site: Site
) -> None:
    text = "Nya rutter från januari, prövade i två grupper."

    with window(chromium, site, DESK) as context:
        sign_in(context, {"username": "mona.wikstrom", "password": PASSWORD})
        page = context.new_page()
        page.goto("/traden/soder-i-tid/aktivitet/")
        page.fill("[name=title]", "Pröva nya rutter")
        page.fill("[name=description]", text)
        forget_session(context)
        page.get_by_role("button", name="Spara som utkast").click()
        page.wait_for_url("**/logga-in/**")
        page.fill("[name=login]", "mona.wikstrom")
        page.fill("[name=password]", PASSWORD)
        page.click("main button[type=submit]")
        page.wait_for_url("**/traden/soder-i-tid/aktivitet/")
        kept = page.input_value("[name=title]"), page.input_value("[name=description]")

    assert kept == ("Pröva nya rutter", text)


def forget_session(context: BrowserContext) -> None:
    kept = [cookie for cookie in context.cookies() if cookie["name"] != "sessionid"]
    context.clear_cookies(name="sessionid")
    assert len(context.cookies()) == len(kept)


def test_a_resident_reads_from_the_front_page_to_a_figure_without_script(
    chromium: Browser, site: Site
) -> None:
    context = chromium.new_context(
        base_url=site.address,
        java_script_enabled=False,
        viewport={"width": TELEPHONE.width, "height": 700},
        locale="sv-SE",
    )
    page, way = context.new_page(), []
    page.goto("/")

    way.append(heading(page).replace("\n", " "))
    way.append(follow(page, "Se mål för mål"))
    way.append(follow(page, "Alla elever klarar skolan"))
    way.append(follow(page, "Fler elever blir behöriga"))
    figure = page.locator("main").inner_text()
    page.goto("/")
    page.locator("summary").filter(has_text="Meny").click()
    page.get_by_role("button", name="English").last.click()
    in_english = page.locator("html").get_attribute("lang"), heading(page)
    page.goto("/min-sida/")
    behind = page.url
    context.close()

    assert way == [
        "Det här vill vi för dig. Och så går det.",
        "Så går det",
        "Alla elever klarar skolan",
        "Fler elever blir behöriga",
    ]
    assert "Källa: Kolada" in figure
    assert in_english[0] == "en"
    assert "vill vi" not in in_english[1]
    assert "/logga-in/" in behind
