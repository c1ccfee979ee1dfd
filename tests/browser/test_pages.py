"""Every page can be used by everybody, in every way of showing it."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Site
from tests.browser.driving import SHOWINGS, Faults, Showing, examples, sign_in, window

pytestmark = pytest.mark.browser

PUBLIC = ("/", "/logga-in/", "/glomt-losenord/", "/utseende/")
STAFF = ("/min-sida/", "/galleri/", "/konto/", "/konto/losenord/", "/konto/tva-steg/", "/logg/")
# Those whose pages differ most come first: a page is looked at as the first who can open it.
ORDER = ("administratör", "revisor", "enhetschef", "kvalitetssamordnare", "nämndsekreterare")


@pytest.mark.parametrize("showing", SHOWINGS, ids=lambda showing: showing.name)
def test_pages_for_everybody_have_no_faults(
    chromium: Browser, site: Site, showing: Showing
) -> None:
    faults = Faults()

    with window(chromium, site, showing) as context:
        page = context.new_page()
        for path in examples(context, PUBLIC).values():
            page.goto(path)
            faults.look_at(page, path)

    assert faults.sentences == []


@pytest.mark.parametrize("showing", SHOWINGS, ids=lambda showing: showing.name)
def test_pages_behind_sign_in_have_no_faults(
    chromium: Browser, site: Site, showing: Showing
) -> None:
    faults, seen = Faults(), set[str]()

    for role in ORDER:
        with window(chromium, site, showing) as context:
            sign_in(context, site.person(role))
            page = context.new_page()
            for name, path in examples(context, STAFF).items():
                if name not in seen:
                    page.goto(path)
                    faults.look_at(page, f"{role} {path}")
                    seen.add(name)

    assert faults.sentences == []


def test_a_page_with_faults_is_seen(chromium: Browser, site: Site) -> None:
    faults = Faults()

    with window(chromium, site, SHOWINGS[1]) as context:
        page = context.new_page()
        page.goto("/om-tillganglighet/")
        page.evaluate(
            "document.querySelector('main').insertAdjacentHTML('beforeend',"
            "'<h1>Till</h1><input><img src=https://example.org/x.png>"
            "<p><svg width=900 height=1></svg></p>')"
        )
        page.evaluate("document.querySelector('main svg:last-child').style.maxWidth = 'none'")
        page.wait_for_function("window.brokenPolicies.length > 0")
        faults.look_at(page, "/")

    kinds = {sentence.split(": ")[1].split(" ")[0] for sentence in faults.sentences}
    assert {"breaks", "2", "label", "image-alt"} <= kinds
