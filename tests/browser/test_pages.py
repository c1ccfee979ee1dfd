"""Every page can be used by everybody, in every way of showing it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import Site
from tests.browser.driving import PAGES, Way, confirm, find_way, plain_addresses, sign_in, window
from tests.browser.looking import EVERY_SHOWING, SHOWINGS, Faults, Showing, alike

pytestmark = pytest.mark.browser

VISITOR = ""
NAMELESS_TABLE = '<table class="table as-blocks"><caption>A</caption><tr><td>4</td></tr></table>'
CODE_PAGE = "/logga-in/kod/"
# The page between password and code, which nobody stays on: it has a test of its own.
ASKS = "mfa_authenticate"
# Who signs in with a second step, and is driven last: each time costs a spare code.
SECURED = "vikarie för rektor"
# How many hands share the long round of every role.
PARTS = 4

Ways = dict[str, Way]
# An address of each page, role by role.
Pages = Iterable[tuple[str, dict[str, str]]]


def _enter(context: BrowserContext, site: Site, role: str, codes: list[str]) -> None:
    """Sign in as somebody of the role; a visitor does not."""
    if role == VISITOR:
        return
    sign_in(context, site.person(role))
    if role == SECURED:
        page = context.new_page()
        page.goto(CODE_PAGE)
        page.fill("[name=code]", codes.pop())
        page.click("main button[type=submit]")
        page.wait_for_url("**/min-sida/**")
        page.close()
    confirm(context, site.person(role))


@pytest.fixture(scope="module")
def codes(site: Site) -> list[str]:
    return list(site.codes)


@pytest.fixture(scope="module")
def ways(chromium: Browser, site: Site, codes: list[str]) -> Ways:
    """What each role can open, found once; what nobody found is looked for deeper."""
    roles = (VISITOR, *(row["role"] for row in site.sign_ins))
    found: Ways = {role: _way(chromium, site, role, codes) for role in roles}
    for role in roles:
        missing = PAGES - {name for way in found.values() for name in way.addresses} - {ASKS}
        if not missing:
            break
        if role not in (VISITOR, SECURED):
            deeper = _way(chromium, site, role, codes, missing)
            found[role].addresses |= deeper.addresses
            found[role].parts |= deeper.parts
    return found


def _way(
    chromium: Browser, site: Site, role: str, codes: list[str], missing: Iterable[str] = ()
) -> Way:
    with window(chromium, site, SHOWINGS[0]) as context:
        _enter(context, site, role, codes)
        starts = [*plain_addresses(), *(site.inside if role else site.outside)]
        return find_way(context, starts, missing)


def _firsts(ways: Ways) -> Pages:
    """Give each role the pages that nobody before it could open."""
    seen: set[str] = set()
    for role, way in ways.items():
        first = {name: path for name, path in way.addresses.items() if name not in seen}
        if first:
            yield role, first
        seen |= way.addresses.keys()


def _differing(ways: Ways) -> Pages:
    """Give each role the pages made of other parts than any before it."""
    seen: dict[str, set[frozenset[tuple[str, str]]]] = {}
    for role, way in ways.items():
        other = {}
        for name, parts in way.parts.items():
            known = seen.setdefault(name, set())
            if known and parts not in known:
                other[name] = way.addresses[name]
            known.add(parts)
        if other:
            yield role, other


def _drive(
    chromium: Browser,
    site: Site,
    showings: tuple[Showing, ...],
    pages: Pages,
    codes: list[str],
    texts: set[int],
) -> list[str]:
    """Return what is wrong with each role's pages, opened once and shown in each way."""
    faults = Faults(texts=texts)
    for role, paths in pages:
        with window(chromium, site, showings[0]) as context:
            _enter(context, site, role, codes)
            page = context.new_page()
            for path in paths.values():
                faults.visit(page, path, showings, role)
    return faults.sentences


def test_no_route_goes_undriven(ways: Ways) -> None:
    driven = {name for way in ways.values() for name in way.addresses}

    assert PAGES - driven == {ASKS}


@pytest.fixture(scope="module")
def texts() -> set[int]:
    """What texts have been asked of contrast."""
    return set()


def test_every_page_is_without_faults(
    chromium: Browser, site: Site, ways: Ways, codes: list[str], texts: set[int]
) -> None:
    assert "\n".join(_drive(chromium, site, SHOWINGS, _firsts(ways), codes, texts)) == ""


def test_a_page_that_is_another_for_a_role_is_without_faults(
    chromium: Browser, site: Site, ways: Ways, codes: list[str], texts: set[int]
) -> None:
    found = _drive(chromium, site, SHOWINGS[1:2], _differing(ways), codes, texts)

    assert "\n".join(found) == ""


def test_the_page_that_asks_for_a_code_is_without_faults(
    chromium: Browser, site: Site, ways: Ways
) -> None:
    faults = Faults()

    with window(chromium, site, SHOWINGS[0]) as context:
        sign_in(context, site.person(SECURED))
        faults.visit(context.new_page(), CODE_PAGE, SHOWINGS)

    assert faults.sentences == []


@pytest.fixture(scope="module")
def looked_at() -> set[str]:
    """What has been looked at in every showing."""
    return set()


@pytest.mark.full
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_of_every_role_is_without_faults_in_every_showing(
    chromium: Browser, site: Site, ways: Ways, codes: list[str], part: int, looked_at: set[str]
) -> None:
    faults = Faults(seen=looked_at)

    for role in [role for role in ways if role != SECURED][part::PARTS]:
        name = site.person(role)["name"] if role else ""
        with window(chromium, site, EVERY_SHOWING[0]) as context:
            _enter(context, site, role, codes)
            page = context.new_page()
            for path in ways[role].addresses.values():
                faults.visit(page, path, EVERY_SHOWING, role, name)

    assert faults.sentences == []


def test_two_peoples_pages_are_alike_when_only_their_names_differ() -> None:
    page = '<p>{}</p><input value="{}"><p>{}</p>'

    karins = alike(page.format("Karin Ståhl", "a" * 64, "3 saker"), "Karin Ståhl")
    aminas = alike(page.format("Amina Yusuf", "b" * 64, "3 saker"), "Amina Yusuf")
    others = alike(page.format("Amina Yusuf", "b" * 64, "4 saker"), "Amina Yusuf")

    assert karins == aminas != others


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
        page.evaluate("html => document.querySelector('main').innerHTML += html", NAMELESS_TABLE)
        page.evaluate("document.querySelector('main svg:last-child').style.maxWidth = 'none'")
        page.wait_for_function("window.brokenPolicies.length > 0")
        faults.ask_policy(page, "/")
        faults.look_at(page, "/")

    kinds = {sentence.split(": ")[1].split(" ")[0] for sentence in faults.sentences}
    assert {"breaks", "1", "2", "label", "image-alt"} <= kinds


def test_a_text_that_looks_as_another_did_is_asked_of_contrast_once(
    chromium: Browser, site: Site
) -> None:
    faults, known, asked = Faults(texts=set()), set[int](), []
    add = "document.querySelector('main').insertAdjacentHTML('beforeend', '<p id=more>Mer</p>')"
    # By the style sheet's own way in: the content policy stops a style in the text.
    fade = "document.querySelector('#more').style.color = 'rgb(240, 240, 240)'"

    with window(chromium, site, SHOWINGS[0]) as context:
        page = context.new_page()
        page.goto("/om-tillganglighet/")
        for change in ("1", add, fade, "1"):
            page.evaluate(change)
            faults.look_at(page, change[:4], replace(SHOWINGS[0], asked="contrast"))
            known, before = set(faults.texts or ()), known
            asked.append(len(known - before))

    (told,) = faults.sentences
    assert told.startswith("docu: color-contrast: <p id")
    assert asked[0] > asked[1] == asked[2] == 1
    assert asked[3] == 0
