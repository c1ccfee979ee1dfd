"""On paper a page is read, not answered: nothing is cut or squeezed, and tables stand open."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site
from tests.browser.driving import Showing, sign_in, window

pytestmark = pytest.mark.browser
# A sheet of A4 within our margins; and as wide as it is, which is what chooses among the drawings.
SHEET = Showing("a sheet", 673, media="print")
LEAST = 300
WIDE = """(page) => [...document.querySelectorAll("main .step h3")].map((one) => one.offsetWidth)"""


def printed(page: Page, path: str) -> Page:
    page.goto(path)
    page.emulate_media(media="print")
    return page


def test_what_waits_is_printed_across_the_sheet_without_its_fields(
    chromium: Browser, site: Site
) -> None:
    with window(chromium, site, SHEET) as context:
        sign_in(context, site.person("kvalitetssamordnare"))
        page = context.new_page()
        page.goto("/min-sida/")
        fields_on_screen = page.locator("main input:visible").count()
        printed(page, "/min-sida/")
        widths = page.evaluate(WIDE)
        fields_on_paper = page.locator("main input:visible").count()

    assert fields_on_screen > 0 == fields_on_paper
    assert [width for width in widths if width < LEAST] == []
    assert widths


def test_a_goal_is_printed_with_its_drawing_and_without_the_form(
    chromium: Browser, site: Site
) -> None:
    with window(chromium, site, SHEET) as context:
        sign_in(context, site.person("kvalitetssamordnare"))
        page = printed(context.new_page(), "/traden/behoriga/")
        forms = page.locator("main textarea:visible, .menu:visible, .tools:visible").count()
        side = page.locator("aside.side").bounding_box()
        main = page.locator(".main-column").bounding_box()
        paper = page.pdf(format="A4", prefer_css_page_size=True)

    assert forms == 0
    assert side
    assert main
    assert side["y"] >= main["y"] + main["height"]
    assert paper.startswith(b"%PDF-")


def test_a_table_folded_on_the_screen_stands_open_on_paper(chromium: Browser, site: Site) -> None:
    with window(chromium, site, SHEET) as context:
        sign_in(context, site.person("kvalitetssamordnare"))
        page = context.new_page()
        page.goto("/profil/")
        table = page.locator("details:not([open]) table").first
        on_screen = (table.bounding_box() or {"height": 0})["height"]
        page.emulate_media(media="print")
        on_paper = (table.bounding_box() or {"height": 0})["height"]

    assert on_screen < 50 < on_paper
