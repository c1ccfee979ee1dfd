"""A period worked through in one table: with keys and a pasted block, and wholly without script."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.doing import heading, signed_in
from tests.browser.driving import sign_in
from tests.browser.looking import Faults, Showing

pytestmark = pytest.mark.browser
GRID = "/indikatorer/rutnat/"
PASTE = """(input, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const told = { clipboardData, bubbles: true, cancelable: true };
  input.dispatchEvent(new ClipboardEvent("paste", told));
}"""


def places(page: Page, row: int) -> Locator:
    """Return where something can be written in a row; the period that was chosen is the last."""
    return page.locator("#rutnat tbody tr").nth(row).locator("td > input.ds-input")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def tab_to(page: Page, found: Locator) -> None:
    """Reach a place with the Tab key alone."""
    wanted = found.get_attribute("id")
    for _ in range(60):
        if focused(page) == wanted:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} was not reached")


def near(page: Page, row: int) -> str:
    """Return a figure near the last one that a row shows, as it is written."""
    shown = page.locator("#rutnat tbody tr").nth(row).locator(".figure-text").last.inner_text()
    return f"{float(shown.replace(',', '.')) + 0.1:.1f}".replace(".", ",")


def test_a_block_is_pasted_and_all_of_it_saved_with_the_keyboard(
    chromium: Browser, site: Site
) -> None:
    with signed_in(chromium, site, "mikael.storm") as page:
        page.goto("/min-sida/")
        page.locator("aside").get_by_role("link", name="Lämna många siffror").press("Enter")
        page.wait_for_url(f"**{GRID}")
        name = heading(page)
        rows = [places(page, row) for row in range(3)]
        block = [[near(page, row)] * 2 for row in range(3)]
        last_two = [cells.nth(cells.count() - back) for cells in rows for back in (2, 1)]
        tab_to(page, last_two[0])
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        moved = focused(page) == last_two[3].get_attribute("id")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowLeft")
        back = focused(page) == last_two[0].get_attribute("id")
        text = "\r\n".join("\t".join(line) for line in [*block, ["Summa"]]) + "\r\n"
        last_two[0].evaluate(PASTE, text)
        told = page.locator("[data-told]").inner_text()
        pasted = [cell.input_value() for cell in last_two]
        page.get_by_role("button", name="Ångra inklistringen").press("Enter")
        undone = {cell.input_value() for cell in last_two}
        last_two[0].evaluate(PASTE, text)
        for _ in range(4):
            page.keyboard.press("Enter")
        thanks = page.locator(".messages").inner_text()
        kept = [cells.last.input_value() for cells in rows]

    assert name.startswith("Siffrorna i ")
    assert (moved, back) == (True, True)
    assert told == "Ifyllda rutor: 6. Passade inte: 1, ”Summa” (utanför tabellen)."
    assert pasted == [text for line in block for text in line]
    assert undone == {""}
    assert thanks == "6 siffror är sparade."
    assert kept == [line[1] for line in block]


def test_the_last_period_is_proposed_until_somebody_writes(chromium: Browser, site: Site) -> None:
    with signed_in(chromium, site, "karin.stahl") as page:
        page.goto(f"{GRID}?enhet=hemtjansten")
        page.get_by_role("button", name="Kopiera förra perioden").press("Enter")
        told = page.locator("[data-told]").inner_text()
        proposals, notes = page.locator("input.is-proposal"), page.locator("td > p.note")
        marked = proposals.count(), notes.count()
        page.keyboard.type("1")
        left = proposals.count(), notes.count()

    assert marked[0] >= 3
    assert told == f"Förslag från förra perioden: {marked[0]}."
    assert marked == (marked[0], marked[0])
    assert left == (marked[0] - 1, marked[0] - 1)


@contextmanager
def without_script(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(base_url=site.address, java_script_enabled=False, locale="sv-SE")
    sign_in(context, {"username": "amina.berg", "password": PASSWORD})
    yield context.new_page()
    context.close()


def test_the_table_does_all_of_it_without_script(chromium: Browser, site: Site) -> None:
    with without_script(chromium, site) as page:
        page.goto(GRID)
        places(page, 1).last.fill("vet inte")
        places(page, 1).last.press("Enter")
        link = page.locator("#fel li a")
        said, leads_to = link.inner_text(), link.get_attribute("href")
        wrong = places(page, 1).last.get_attribute("id")
        kept = places(page, 1).last.input_value()
        page.get_by_role("button", name="Kopiera förra perioden").click()
        copied = page.locator("[data-told]").inner_text()
        proposed = page.locator("input.is-proposal").count()
        places(page, 0).last.fill(near(page, 0))
        places(page, 1).last.fill("saknas: sjukdom")
        page.get_by_role("button", name="Spara alla").click()
        thanks = page.locator(".messages").inner_text()

    assert said.endswith("”vet inte” är inte ett tal. Skriv till exempel 79,5.")
    assert (leads_to, kept) == (f"#{wrong}", "vet inte")
    assert copied == "Förslag från förra perioden: 1. De sparas först när du sparar."
    assert proposed == 1
    assert thanks == "1 siffra är sparad. 1 är antecknad som saknad."


SHOWINGS = (
    Showing("wide", 1280),
    Showing("narrow and dark", 320, scheme="dark"),
    Showing("narrow with the person's own colours", 320, forced="active"),
    Showing("on paper", 794, media="print"),
)


def test_the_table_with_faults_and_doubts_is_for_everybody(chromium: Browser, site: Site) -> None:
    faults = Faults()

    with signed_in(chromium, site, "amina.berg") as page:
        page.goto(GRID)
        places(page, 0).last.fill("12")
        places(page, 1).last.fill("många")
        page.get_by_label("Varför rättas de siffror som var slutliga?").fill("Räknat om")
        page.get_by_role("button", name="Spara alla").click()
        told = page.locator("#fel li").count(), page.locator("td .choice").count()
        faults.ask_policy(page, GRID)
        for showing in SHOWINGS:
            page.set_viewport_size({"width": showing.width, "height": 800})
            page.emulate_media(
                media=showing.media, color_scheme=showing.scheme, forced_colors=showing.forced
            )
            faults.look_at(page, showing.name, showing)

    assert told == (2, 1)
    assert faults.sentences == []
