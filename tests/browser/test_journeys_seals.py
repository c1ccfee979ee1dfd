"""The auditor compares what a plan sealed with what is reported, as it was and as it is."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.doing import TELEPHONE, follow, heading, signed_in
from tests.browser.driving import sign_in, window
from tests.browser.looking import Faults

pytestmark = pytest.mark.browser
PLAN, UNIT, GOAL = "Enhetens arbetsplan 2026", "Hemtjänsten Norr", "Norr: 90 av 100 besök i tid"
NOW, SEALED = "Det som förseglades när planen antogs, och vad det är i dag", "Det som förseglades"
SAME, OTHER = "Det enda måttet är det som beslutades.", "Det enda måttet är omdefinierat."
BREAK = "Brott: siffrorna före och efter går inte att jämföra."
NEW_MEANING = "Siffran får en ny betydelse. Välj brott i serien, eller brygga."
ADDED = " Besök på helger räknas inte."


def open_sealed(page: Page) -> str:
    """Go by the links from the list of plans to the unit's seal, and return the heading there."""
    page.goto("/planer/")
    page.locator("tr").filter(has_text=UNIT).get_by_role("link", name=PLAN).click()
    page.wait_for_url("**/planer/*/")
    return follow(page, NOW)


def lead(page: Page) -> str:
    return page.locator(".lead").inner_text().replace("\u00ad", "")


def redefine(page: Page, seam: str) -> None:
    """Let the measure leave out what it held, and say so or not."""
    method = page.locator("[name=method]")
    method.fill(method.input_value().removesuffix(ADDED) + ADDED)
    page.fill("[name=valid_from]", timezone.localdate().isoformat())
    page.fill("[name=reason]", "Helgerna planeras i ett annat system")
    page.locator(f"[name=seam][value='{seam}']").check()
    page.get_by_role("button", name="Spara").click()


def test_the_auditor_sees_what_was_sealed_beside_what_is_reported(
    chromium: Browser, site: Site
) -> None:
    seen = Faults()
    with window(chromium, site, TELEPHONE) as context:
        sign_in(context, {"username": site.person("revisor")["username"], "password": PASSWORD})
        page = context.new_page()
        before = open_sealed(page), lead(page)
        measure = page.locator("main tbody th a").get_attribute("href") or ""
        with signed_in(chromium, site, site.person("kvalitetssamordnare")["username"]) as desk:
            desk.goto(measure.partition("?")[0] + "definition/")
            redefine(desk, "")
            refused = desk.get_by_role("alert").inner_text()
            kept = desk.input_value("[name=method]")
            redefine(desk, "break")
            desk.get_by_text("Den nya definitionen är sparad.").wait_for()
        after = open_sealed(page), lead(page)
        differs = page.locator("main tbody").inner_text()
        seen.look_at(page, page.url, TELEPHONE)
        page.goto(f"{page.url}?dag=2026-10-01")
        earlier = lead(page)
        page.goto(measure)
        reported = heading(page), page.locator("main").inner_text()
        seen.look_at(page, page.url, TELEPHONE)

    assert (before, after, earlier) == ((SEALED, SAME), (SEALED, OTHER), SAME)
    assert [ADDED.strip() in part for part in differs.split("Nu:")] == [False, True]
    assert (GOAL in differs, BREAK in differs) == (True, True)
    assert (kept.endswith(ADDED), NEW_MEANING in refused) == (True, True)
    assert "Definitionen ändrades" in reported[1]
    assert seen.sentences == []
