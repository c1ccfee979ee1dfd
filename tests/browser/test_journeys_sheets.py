"""Last year's goals come in from another system's sheet, mapped once and remembered."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from rodtrad.demo.levels import level_for
from rodtrad.profiles import library
from tests.browser.conftest import Site
from tests.browser.doing import TELEPHONE, heading, signed_in
from tests.browser.looking import Faults
from tests.exchange.sheet_files import docx

pytestmark = pytest.mark.browser
LEVEL = level_for(library.load("osteraker"), "committee")
GOALS = [["Måltext", "Beslutande nämnd"], ["Fler sjunger i kör", "Socialnämnden"]]


def send(page: Page, path: Path) -> str:
    page.goto("/in-och-ut/mal/")
    page.set_input_files("[name=file]", path)
    page.get_by_role("button", name="Läs filen").click()
    page.wait_for_url("**/in-och-ut/inlasning/*/")
    return heading(page)


def press(page: Page, name: str, then: str) -> None:
    page.get_by_role("button", name=name).click()
    page.locator("h1", has_text=then).wait_for()


def lines_of_the_moment(page: Page, width: int) -> int:
    """Return on how many lines it stands when the sheet was handed in."""
    page.set_viewport_size({"width": width, "height": 800})
    moment = page.locator(".side-section .facts dd").last
    moment.evaluate("dd => { dd.textContent = '23 november 04:04' }")
    return moment.evaluate(
        "dd => { const all = document.createRange(); all.selectNodeContents(dd);"
        " return all.getClientRects().length }"
    )


def test_the_goals_of_a_word_table_come_in_and_are_known_the_next_time(
    chromium: Browser, site: Site, tmp_path: Path
) -> None:
    path = docx(tmp_path / "mal.docx", GOALS)
    with signed_in(chromium, site, site.person("kvalitetssamordnare")["username"]) as page:
        first = send(page, path)
        page.get_by_role("link", name="Koppla kolumnerna").click()
        page.locator("h1", has_text="Vad står i varje kolumn?").wait_for()
        page.get_by_label("Måltext").select_option("title")
        page.get_by_label("Beslutande nämnd").select_option("body")
        page.get_by_label("Nivå, samma i varje rad").select_option(label=LEVEL.name)
        press(page, "Läs arket så", "Det här kommer att ändras")
        shown = page.get_by_role("rowheader", name="Fler sjunger i kör").count()
        seen = Faults()
        seen.look_at(page, page.url, TELEPHONE)
        press(page, "Spara ändringarna", "Arket är inläst")
        again = send(page, path)

        lines = {width: lines_of_the_moment(page, width) for width in (1280, 320)}

    assert lines == {1280: 1, 320: 1}
    assert (first, shown) == ("Kolumnerna behöver kopplas", 1)
    assert seen.sentences == []
    assert again == "Allt i arket finns redan"
