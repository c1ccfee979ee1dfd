"""What people do in the running demonstration, from sign-in to what changed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from rodtrad.demo.town import PASSWORD
from tests.browser.conftest import Site
from tests.browser.driving import Showing, sign_in, window

pytestmark = pytest.mark.browser
DESK = Showing("a desk", 1280)
TELEPHONE = Showing("a telephone", 320)
VISION, COUNCIL_GOAL = "att-lita-pa", "aldre-hemma"
GOAL, SERIES = "hjalp-nar-lovat", "Personer som kommer hem"


@contextmanager
def signed_in(browser: Browser, site: Site, username: str) -> Iterator[Page]:
    """Open a page as somebody in Lindvik."""
    with window(browser, site, DESK) as context:
        sign_in(context, {"username": username, "password": PASSWORD})
        yield context.new_page()


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def follow(page: Page, name: str, within: str = "main") -> str:
    """Follow the page's own link, and return the heading of where it leads."""
    page.locator(within).get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_load_state()
    return heading(page)


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
        way.append(follow(page, "Lindvik är en kommun att lita på", "nav.crumbs"))

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
    assert "Källa: Kolada. Österåkers kommun, lånad av Lindvik" in figure


def test_a_figure_given_with_the_keyboard_is_seen_all_the_way_up(
    chromium: Browser, site: Site
) -> None:
    keys, loads = [0], [0]

    with signed_in(chromium, site, site.person("enhetschef")["username"]) as page:
        before = {goal: marks_of(page, goal) for goal in (GOAL, COUNCIL_GOAL)}
        lacked = {goal: facts_missing(page, goal) for goal in (GOAL, COUNCIL_GOAL, VISION)}

        def press(key: str) -> None:
            page.keyboard.press(key)
            keys[0] += 1

        page.goto("/min-sida/")
        row = page.locator("li.step").filter(has_text=SERIES)
        hint = row.inner_text()
        page.on("load", lambda _: loads.__setitem__(0, loads[0] + 1))
        row_id = row.get_attribute("id")
        while page.evaluate("document.activeElement.id") != f"{row_id}-svar":
            press("Tab")
            assert keys[0] < 60
        for key in ("9", "9", "Enter"):
            press(key)
        doubt = page.locator(f"#{row_id} .error").inner_text()
        # htmx takes over the new row a moment after it is there.
        page.wait_for_timeout(300)
        for key in ("Control+a", "1", "1", ",", "5", "Enter"):
            press(key)
        page.locator(f"#{row_id} .saved").wait_for()
        after = {goal: marks_of(page, goal) for goal in (GOAL, COUNCIL_GOAL)}
        lacking = {goal: facts_missing(page, goal) for goal in (GOAL, COUNCIL_GOAL, VISION)}

    assert loads[0] == 0 or keys[0] < 60
    assert "Stämmer det?" in doubt
    assert any(character.isdigit() for character in hint)
    assert (before[COUNCIL_GOAL][1], after[COUNCIL_GOAL][1]) == (
        "Ej bedömbart",
        "Delvis uppfyllt",
    )
    assert (before[GOAL][0], after[GOAL][0]) == ("Saknas", "Färsk")
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
    assert doubt.endswith("Stämmer det?")
    assert thanks.startswith("Siffran för ")
    assert "90 000" in told.replace("\u202f", " ").replace("\xa0", " ")


def register_decision(page: Page, paragraph: str, title: str) -> None:
    """Register a decision with a double click on the button, as impatient people do."""
    page.goto("/organisation/socialnamnden/beslut/")
    page.fill("[name=paragraph]", paragraph)
    page.fill("[name=registry_number]", f"SN 2026/{paragraph}")
    page.fill("[name=title]", title)
    page.get_by_role("button", name="Spara beslutet").dblclick()
    page.wait_for_url("**/organisation/socialnamnden/")


def test_a_decision_saved_with_a_double_click_is_there_once(chromium: Browser, site: Site) -> None:
    with signed_in(chromium, site, site.person("nämndsekreterare")["username"]) as page:
        register_decision(page, "811", "Verksamhetsplan med dubbelklick")
        page.goto("/organisation/beslut/")
        count = page.get_by_role("rowheader", name="Verksamhetsplan med dubbelklick").count()

    assert count == 1


def draft_a_plan(page: Page, name: str) -> str:
    """Draft and propose a plan for Socialnämnden, and return its address."""
    page.goto("/planer/ny/")
    body = page.locator("[name=body] option").filter(has_text="Socialnämnden").first
    page.select_option("[name=body]", body.get_attribute("value") or "")
    page.fill("[name=name]", name)
    page.fill("[name=first_year]", "2031")
    page.fill("[name=last_year]", "2031")
    page.get_by_role("button", name="Spara som utkast").click()
    page.wait_for_url(re.compile(r"/planer/\d+/$"))
    page.get_by_role("button", name="Föreslå planen").click()
    page.get_by_text("Det är sparat.").wait_for()
    return page.url.removeprefix(page.evaluate("location.origin"))


def forms_that_change(page: Page, address: str) -> int:
    page.goto(address)
    return page.locator("main form[method=post]").count()


def test_a_plan_is_adopted_by_decision_and_the_auditor_finds_the_acts_and_no_way_to_change(
    chromium: Browser, site: Site
) -> None:
    secretary, auditor = site.person("nämndsekreterare"), site.person("revisor")

    with signed_in(chromium, site, site.person("kvalitetssamordnare")["username"]) as page:
        plan = draft_a_plan(page, "Plan som nämnden antar")
    with signed_in(chromium, site, site.person("enhetschef")["username"]) as page:
        answer = page.goto(plan)
        hidden = answer.status if answer else 0
    with signed_in(chromium, site, secretary["username"]) as page:
        register_decision(page, "812", "Plan för 2031")
        page.goto(plan)
        follow(page, "Anta planen")
        chosen = page.locator("[name=decision] option").filter(has_text="Plan för 2031").first
        page.select_option("[name=decision]", chosen.get_attribute("value") or "")
        page.get_by_role("button", name="Anta planen").click()
        page.get_by_text("Planen är antagen och dess mål gäller.").wait_for()
    with signed_in(chromium, site, auditor["username"]) as page:
        page.goto("/logg/")
        chain = page.locator(".lead").inner_text()
        acts = page.locator("tbody tr").filter(has_text=secretary["name"]).all_inner_texts()
        places = [plan, f"/traden/{GOAL}/", "/organisation/socialnamnden/", "/logg/"]
        ways = {place: forms_that_change(page, place) for place in places}
        indicator = forms_that_change(page, "/indikatorer/personal-per-vecka/")

    assert hidden == 404
    assert chain.startswith("Kedjan är förseglad till och med")
    assert [act for act in acts if "antog en plan" in act] != []
    assert [act for act in acts if "beslut" in act] != []
    assert (set(ways.values()), indicator) == ({0}, 0)


def test_two_people_editing_one_goal_both_keep_their_words(chromium: Browser, site: Site) -> None:
    first_words, second_words = "Högst tolv personer.", "Högst elva personer kommer hem."
    address = "/traden/ekbacken-vuxna/andra/"

    with (
        signed_in(chromium, site, "amina.berg") as first,
        signed_in(chromium, site, "sofia.ahlgren") as second,
    ):
        for page in (first, second):
            page.goto(address)
            choices = page.locator("[name=decision] option")
            if choices.count() > 1:
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
    page.get_by_role("button", name="English").first.click()
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
