"""A decision and a plan, from sign-in to what the auditor reads of them."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site
from tests.browser.doing import signed_in

pytestmark = pytest.mark.browser


TWICE = """async () => {
    const form = document.querySelector("main form[method=post]");
    const send = () => fetch(location.href, {method: "POST", body: new FormData(form)});
    const answers = await Promise.all([send(), send()]);
    return answers.map((answer) => new URL(answer.url).pathname);
}"""


def fill_in_decision(page: Page, paragraph: str, title: str) -> None:
    page.goto("/organisation/socialnamnden/beslut/")
    page.fill("[name=paragraph]", paragraph)
    page.fill("[name=registry_number]", f"SN 2026/{paragraph}")
    page.fill("[name=title]", title)


def register_decision(page: Page, paragraph: str, title: str) -> None:
    fill_in_decision(page, paragraph, title)
    page.get_by_role("button", name="Spara beslutet").click()
    page.wait_for_url("**/organisation/socialnamnden/")


def test_a_decision_whose_form_arrives_twice_at_once_is_there_once(
    chromium: Browser, site: Site
) -> None:
    with signed_in(chromium, site, site.person("nämndsekreterare")["username"]) as page:
        fill_in_decision(page, "811", "Verksamhetsplan med dubbelklick")
        places = page.evaluate(TWICE)
        page.goto("/organisation/beslut/")
        count = page.get_by_role("rowheader", name="Verksamhetsplan med dubbelklick").count()

    assert (places, count) == (["/organisation/socialnamnden/"] * 2, 1)


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
        page.locator("main").get_by_role("link", name="Anta planen", exact=True).click()
        chosen = page.locator("[name=decision] option").filter(has_text="Plan för 2031").first
        page.select_option("[name=decision]", chosen.get_attribute("value") or "")
        page.get_by_role("button", name="Anta planen").click()
        page.get_by_text("Planen är antagen. Den har inga mål.").wait_for()
    with signed_in(chromium, site, auditor["username"]) as page:
        page.goto("/logg/")
        chain = page.locator(".lead").inner_text()
        acts = page.locator("tbody tr").filter(has_text=secretary["name"]).all_inner_texts()
        places = [plan, "/traden/hjalp-nar-lovat/", "/organisation/socialnamnden/", "/logg/"]
        ways = {place: forms_that_change(page, place) for place in places}
        indicator = forms_that_change(page, "/indikatorer/personal-per-vecka/")

    assert hidden == 404
    assert chain.startswith("Kedjan är förseglad till och med")
    assert [act for act in acts if "antog en plan" in act] != []
    assert [act for act in acts if "beslut" in act] != []
    assert (set(ways.values()), indicator) == ({0}, 0)
