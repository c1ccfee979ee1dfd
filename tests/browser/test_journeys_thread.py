"""From the council's vision to a real figure and back, and what a figure given changes above it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.browser.doing import follow, heading, signed_in

pytestmark = pytest.mark.browser
VISION, COUNCIL_GOAL = "att-lita-pa", "aldre-hemma"
GOAL, SERIES = "hjalp-nar-lovat", "Personer som kommer hem"


def marks_of(page: Page, goal: str) -> list[str]:
    """Return the words of a goal's data, outcome and judgement."""
    page.goto(f"/traden/{goal}/")
    words = page.locator("#laget .three-marks dd:not(.about)").all_inner_texts()
    return [word.strip() for word in words]


def facts_missing(page: Page, goal: str) -> list[str]:
    page.goto(f"/traden/{goal}/")
    return page.locator("#saknas tbody th").all_inner_texts()


def test_the_unit_manager_follows_the_thread_to_a_real_figure_and_back(
    chromium: Browser, site: Site
) -> None:
    way: list[str] = []

    with signed_in(chromium, site, site.person("enhetschef")["username"]) as page:
        page.goto("/min-sida/")
        way.append(follow(page, "Tråden", "header"))
        way.append(follow(page, "Alla elever klarar skolan", "#lista"))
        way.append(follow(page, "Fler elever blir behöriga", "#lista"))
        way.append(follow(page, "Alla på Lindskolan läser bra i trean", "#lista"))
        way.append(follow(page, "Läslyft i årskurs 1 till 3", "#aktiviteter"))
        way.append(follow(page, "Alla på Lindskolan läser bra i trean"))
        way.append(follow(page, "Fler elever blir behöriga", "nav.crumbs"))
        page.locator("#matt").get_by_role("link", name="Behöriga till yrkesprogram").click()
        way.append(heading(page))
        figure = page.locator("main").inner_text()
        way.append(follow(page, "Fler elever blir behöriga", "aside"))
        way.append(follow(page, "Tråden", "nav.crumbs"))

    assert way == [
        "Lindvik är en kommun att lita på",
        "Alla elever klarar skolan",
        "Fler elever blir behöriga",
        "Alla på Lindskolan läser bra i trean",
        "Läslyft i årskurs 1 till 3",
        "Alla på Lindskolan läser bra i trean",
        "Fler elever blir behöriga",
        "Behöriga till yrkesprogram",
        "Fler elever blir behöriga",
        "Lindvik är en kommun att lita på",
    ]
    assert "Källa: Kolada till och med 2019. Österåkers kommun, lånad av Lindvik." in figure
    assert "Senare siffror är påhittade." in figure


def answer_by_keyboard(page: Page) -> tuple[int, str]:
    """Give the figure in its row with keys alone; return how many it took, and what was doubted.

    First a figure much too high, then one that is only unusually low and is confirmed.
    """
    page.goto("/min-sida/")
    row = page.locator("li.step").filter(has_text=SERIES).get_attribute("id")
    error, loads, tabs = page.locator(f"#{row} .error"), [0], 0
    page.on("load", lambda _: loads.__setitem__(0, loads[0] + 1))
    while page.evaluate("document.activeElement.id") != f"{row}-svar":
        page.keyboard.press("Tab")
        tabs += 1
        assert tabs < 60
    press(page, "9", "9", "Enter")
    error.wait_for()
    doubt = error.inner_text()
    press(page, "Control+a", "1", "1", ",", "5", "Enter")
    error.filter(has_text="ovanligt lågt").wait_for()
    press(page, "Tab", "Space", "Enter")
    page.locator(f"#{row} .saved").wait_for()
    assert loads == [0]
    return tabs + 12, doubt


def press(page: Page, *keys: str) -> None:
    """Press the keys, when the script has taken over the row that came and put the focus in it."""
    page.locator("li.step :focus").wait_for()
    # A row that has come is taken over some milliseconds after it is seen.
    expect(page.locator(".htmx-added, .htmx-request")).to_have_count(0)
    for key in keys:
        page.keyboard.press(key)


def test_a_figure_given_with_the_keyboard_is_seen_all_the_way_up(
    chromium: Browser, site: Site
) -> None:
    with signed_in(chromium, site, site.person("enhetschef")["username"]) as page:
        before = {goal: marks_of(page, goal) for goal in (GOAL, COUNCIL_GOAL)}
        lacked = {goal: facts_missing(page, goal) for goal in (GOAL, COUNCIL_GOAL, VISION)}
        keys, doubt = answer_by_keyboard(page)
        after = {goal: marks_of(page, goal) for goal in (GOAL, COUNCIL_GOAL)}
        lacking = {goal: facts_missing(page, goal) for goal in (GOAL, COUNCIL_GOAL, VISION)}

    assert keys < 60
    assert "ovanligt högt" in doubt
    assert (before[COUNCIL_GOAL][1], after[COUNCIL_GOAL][1]) == (
        "Ej bedömbart",
        "Delvis uppfyllt",
    )
    assert (before[GOAL][0], after[GOAL][0]) == ("Gammal", "Färsk")
    for goal in (GOAL, COUNCIL_GOAL, VISION):
        assert [name for name in lacked[goal] if name.startswith(SERIES)] != []
        assert [name for name in lacking[goal] if name.startswith(SERIES)] == []


def test_an_unlikely_figure_warns_and_can_be_confirmed(chromium: Browser, site: Site) -> None:
    with signed_in(chromium, site, site.person("enhetschef")["username"]) as page:
        page.goto("/indikatorer/hemtjanst-timmar/lamna/")
        last = page.locator("aside table tr").count()
        page.keyboard.type("90000")
        page.keyboard.press("Enter")
        doubt = page.locator("[role=alert] h2").inner_text()
        page.get_by_role("button", name="Ja, spara värdet").press("Enter")
        thanks = page.locator(".messages").inner_text()
        told = page.locator("#siffrorna tbody tr").first.inner_text()

    assert last >= 3
    assert "Stämmer det?" in doubt
    assert thanks.startswith("Siffran för ")
    assert "90 000" in told.replace("\u202f", " ").replace("\xa0", " ")
