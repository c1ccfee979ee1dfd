"""In a flood a browser with script works a little and sends; one without sends all the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rodtrad.config.embedded import programs
from rodtrad.config.embedded.cluster import Cluster
from tests.browser.driving import COLLECT
from tests.browser.hands import look
from tests.browser.looking import Faults
from tests.feedback.real_system import RealSystem, begun_in

pytestmark = pytest.mark.browser
TEXT = "Gatlyktan vid torget är trasig sedan i måndags."
SLOW_PHONE = 6


@pytest.fixture(scope="module")
def flooded(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealSystem]:
    """A system where one text in ten minutes is a flood."""
    data = tmp_path_factory.mktemp("flooded") / "data"
    system = begun_in(kept).copied_to(data, RODTRAD_SHIELD_AT="1")
    try:
        system.start()
        yield system
    finally:
        system.kill()


def opened(chromium: Browser, system: RealSystem, *, has_script: bool) -> Page:
    address = f"http://localhost:{system.port}"
    context = chromium.new_context(base_url=address, java_script_enabled=has_script)
    context.add_init_script(COLLECT)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto("/tyck-till/")
    # As long as anybody takes to write.
    page.wait_for_timeout(3_100)
    return page


def written(page: Page) -> None:
    """Come as far as to the last page."""
    page.get_by_label("Det här vill jag säga").fill(TEXT)
    page.get_by_role("button", name="Fortsätt", exact=True).click()
    page.get_by_label("Ingen. Jag är okänd").check()
    page.get_by_role("button", name="Fortsätt", exact=True).click()


def state(system: RealSystem) -> str:
    with system.database() as server:
        row = server.execute(
            "SELECT state FROM feedback_feedbackcase ORDER BY id DESC LIMIT 1"
        ).fetchone()
    assert row is not None
    return str(row[0])


def test_a_browser_works_a_little_tells_so_and_sends(
    chromium: Browser, flooded: RealSystem
) -> None:
    page, faults = opened(chromium, flooded, has_script=True), Faults()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW_PHONE})
    written(page)
    expect(page.get_by_role("status").last).to_have_text("Kontrollen är klar. Du kan skicka.")
    look(page, faults, "read through in a flood")

    page.get_by_role("button", name="Skicka", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Vi har tagit emot")
    assert (faults.sentences, state(flooded)) == ([], "received")
    page.context.close()


def test_whoever_sends_at_once_waits_until_it_is_done(
    chromium: Browser, flooded: RealSystem
) -> None:
    page = opened(chromium, flooded, has_script=True)
    written(page)

    page.get_by_role("button", name="Skicka", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Vi har tagit emot")
    assert state(flooded) == "received"
    page.context.close()


def test_without_script_it_is_sent_all_the_same_and_held_for_a_look(
    chromium: Browser, flooded: RealSystem
) -> None:
    page = opened(chromium, flooded, has_script=False)
    written(page)

    page.get_by_role("button", name="Skicka", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Vi har tagit emot")
    assert state(flooded) == "held"
    page.context.close()


def test_whoever_does_not_want_the_work_leaves_it(chromium: Browser, flooded: RealSystem) -> None:
    page = opened(chromium, flooded, has_script=True)
    written(page)

    page.get_by_role("button", name="Skicka utan kontroll").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Vi har tagit emot")
    assert state(flooded) == "held"
    page.context.close()


def test_what_could_not_be_kept_is_given_back_on_a_page_that_reads_well(
    chromium: Browser, flooded: RealSystem
) -> None:
    page, faults = opened(chromium, flooded, has_script=True), Faults()
    folder = str(flooded.database_folder)
    programs.run("pg_ctl", "stop", "--mode=immediate", "--wait", "-D", folder)
    page.get_by_label("Det här vill jag säga").fill(TEXT)
    page.get_by_role("button", name="Fortsätt", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Det gick inte just nu")
    expect(page.get_by_text(TEXT)).to_be_visible()
    look(page, faults, "not now")
    cluster = Cluster(flooded.data)
    cluster.join()
    cluster.leave()

    page.get_by_role("button", name="Försök igen").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Var är det")
    assert faults.sentences == []
    page.context.close()
