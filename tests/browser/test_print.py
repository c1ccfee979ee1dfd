"""On paper a page is read, not answered: nothing is cut or squeezed, and tables stand open."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import Site
from tests.browser.driving import sign_in, window
from tests.browser.looking import Showing

pytestmark = pytest.mark.browser
# A sheet of A4 within our margins; and as wide as it is, which is what chooses among the drawings.
SHEET = Showing("a sheet", 673, media="print")
LEAST = 300
WIDE = """(page) => [...document.querySelectorAll("main .step h3")].map((one) => one.offsetWidth)"""


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    """A page as wide as a sheet, in the hands of the quality coordinator."""
    with window(chromium, site, SHEET) as context:
        sign_in(context, site.person("kvalitetssamordnare"))
        yield context.new_page()


@pytest.fixture
def managers_page(chromium: Browser, site: Site) -> Iterator[Page]:
    """The same in the hands of a unit's manager, whose list has fields to fill in."""
    with window(chromium, site, SHEET) as context:
        sign_in(context, site.person("enhetschef"))
        yield context.new_page()


def test_what_waits_is_printed_across_the_sheet_without_its_fields(managers_page: Page) -> None:
    page = managers_page
    page.goto("/min-sida/")
    fields_on_screen = page.locator("main input:visible").count()

    page.emulate_media(media="print")

    widths = page.evaluate(WIDE)
    assert fields_on_screen > 0 == page.locator("main input:visible").count()
    assert widths
    assert [width for width in widths if width < LEAST] == []


def test_a_goal_is_printed_with_its_drawing_and_without_the_form(page: Page) -> None:
    page.goto("/traden/behoriga/")

    page.emulate_media(media="print")

    side = page.locator("aside.side").bounding_box()
    main = page.locator(".main-column").bounding_box()
    assert page.locator("main textarea:visible, .menu:visible, .tools:visible").count() == 0
    assert side
    assert main
    assert side["y"] >= main["y"] + main["height"]
    assert page.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF-")


def test_a_table_folded_on_the_screen_stands_open_on_paper(page: Page) -> None:
    page.goto("/profil/")
    table = page.locator("details:not([open]) table").first
    on_screen = _height(table)

    page.emulate_media(media="print")

    assert on_screen < 50 < _height(table)


def _height(thing: Locator) -> float:
    return (thing.bounding_box() or {"height": 0.0})["height"]
