"""The administrator previews a reorganisation and performs it, by keyboard on a telephone."""

import re

import pytest
from playwright.sync_api import Browser, Page

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.doing import TELEPHONE, heading
from tests.browser.driving import sign_in, window
from tests.browser.looking import Faults

pytestmark = pytest.mark.browser
ON = "2031-01-01"


def walk_to(page: Page, name: str, *, role: str = "link") -> None:
    """Go by the tab key until the thing has focus, and press it."""
    wanted = page.locator("main").get_by_role(role, name=name).first
    for _press in range(200):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"The tab key never comes to {name}.")


def write(page: Page, name: str, text: str) -> None:
    page.locator(f"[name={name}]").focus()
    page.keyboard.type(text)


def choose(page: Page, name: str, text: str) -> None:
    """Choose in a list as the keyboard does: the option that begins with what is typed."""
    place = page.locator(f"[name={name}]")
    options = [each.strip() for each in place.locator("option").all_inner_texts()]
    place.focus()
    for _press in range(options.index(text)):
        page.keyboard.press("ArrowDown")
    assert place.evaluate("one => one.selectedOptions[0].text.trim()") == text


def faults(page: Page) -> list[str]:
    """Return what axe finds, and whether the page is wider than the window."""
    found = Faults()
    found.look_at(page, page.url, TELEPHONE)
    return found.sentences


def test_the_administrator_previews_and_performs_a_reorganisation(
    chromium: Browser, site: Site
) -> None:
    administrator = site.person("administratör")["username"]
    with window(chromium, site, TELEPHONE) as context:
        sign_in(context, {"username": administrator, "password": PASSWORD})
        page = context.new_page()
        page.goto("/organisation/")
        walk_to(page, "Omorganisationer")
        walk_to(page, "Ny omorganisation")
        write(page, "title", "Bygglov och plan blir en enhet")
        page.locator("[name=starts_on]").fill(ON)
        walk_to(page, "Börja", role="button")
        walk_to(page, "Slå ihop enheter")
        seen = faults(page)
        choose(page, "unit_1", "Bygglovsenheten")
        choose(page, "unit_2", "Planenheten")
        write(page, "name", "Plan och bygg")
        choose(page, "parent", "Samhällsbyggnadsförvaltningen")
        walk_to(page, "Lägg till steget", role="button")
        preview = page.locator("main").inner_text()
        seen += faults(page)
        walk_to(page, "Genomför med ett beslut")
        page.locator("[name=decision]").focus()
        page.keyboard.press("ArrowDown")
        walk_to(page, "Genomför", role="button")
        done, title = page.locator("main").inner_text(), heading(page)
        seen += faults(page)
        page.goto("/organisation/plan-och-bygg/?dag=2031-01-01")
        new = page.locator("main").inner_text()
        page.go_back()
        walk_to(page, "Dra tillbaka")
        walk_to(page, "Dra tillbaka", role="button")
        back = page.locator("main").inner_text()

    assert seen == []
    assert "Det här är en förhandsgranskning. Inget är ändrat än." in preview
    assert "Bygglovsenheten och Planenheten blir Plan och bygg." in preview
    assert re.search(r"Planenheten\s+upphör", preview)
    assert title == "Bygglov och plan blir en enhet"
    assert "Den kan dras tillbaka fram till sin dag." in done
    assert "Inrättades efter Bygglovsenheten och Planenheten" in new
    assert "Allt är som det var innan." in back
