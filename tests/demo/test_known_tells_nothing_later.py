"""A page that stands at a past moment tells of nothing that came after it, and is for reading."""

import re
from collections import deque
from datetime import date
from html import unescape

import pytest
import time_machine
from django.test import Client
from tests.demo.test_known import LINK, PAGES, route
from tests.lindvik import TODAY

from rodtrad.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("lindvik")]
# The week before Lindvik's today: much is said in it, and few days of it are planned for anything.
THEN = date(2026, 11, 14)
# These tell of days in that week that were planned then already.
PLANNED = {
    "improvement:action": "when it should be done",
    "improvement:list": "when each should be done",
    "indicators:periods": "when figures are due",
}
# A reader's own choice of light or dark, and what the system says of itself, are of no day.
OF_NO_DAY = {"ui:look", "public:accessibility"}
# Where anybody writes to the municipality, which is always now.
FOR_ANYBODY = {"public:report", "tell:case", "tell:write"}
STANDS_THEN = "Sidan visar det som var känt"
MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
# What one may choose among in a form, and what is drawn, is not told.
BESIDE = re.compile(r"<form\b.*?</form>|<svg\b.*?</svg>|<[^>]*>", re.DOTALL)
DAY = re.compile(r"(?<!\d)(\d{1,2})\snov(?:ember|\.)?(?:\s(\d{4}))?|(\d{4}-\d{2}-\d{2})")
ACT = re.compile(r'<form\b[^>]*method="post"(?:(?!</form>).)*<button', re.DOTALL)
START = ["/traden/", "/indikatorer/", "/organisation/", "/aktiviteter/1/", "/atgarder/"]


# Last days, and days that a promised time is reckoned in, are ahead of any day.
AHEAD = re.compile(r"(?:\bsenast(?:\s\w+)?|Sista dag:)\s*$")
RECKONED = re.compile(r"\s*räknas\b")


def main_of(html: str) -> str:
    found = MAIN.search(html)
    return found[0] if found else ""


def later(html: str) -> list[str]:
    """Return what the page's main part tells of days after the moment and until today."""
    text = unescape(BESIDE.sub(" ", main_of(html)))
    return [
        text[max(0, said.start() - 60) : said.end() + 30]
        for said in DAY.finditer(text)
        if THEN < _day(said) <= TODAY
        and not AHEAD.search(text[: said.start()])
        and not RECKONED.match(text, said.end())
    ]


def _day(said: re.Match[str]) -> date:
    if said[3]:
        return date.fromisoformat(said[3])
    return date(int(said[2] or TODAY.year), 11, int(said[1]))


def reached(client: Client, query: dict[str, str]) -> dict[str, str]:
    """Return a page of each route that links lead to, from the top of each room."""
    pages: dict[str, str] = {}
    waiting = deque(START)
    while waiting:
        path = waiting.popleft()
        name = route(path)
        if name not in PAGES or name in pages or name.startswith(("account", "mfa")):
            continue
        response = client.get(path, query)
        if response.status_code == 200 and "text/html" in response["Content-Type"]:
            pages[name] = response.content.decode()
            waiting.extend(sorted(set(LINK.findall(pages[name]))))
    return pages


@pytest.mark.parametrize("username", ["karin.stahl", "peter.nyman"])
def test_no_page_tells_of_what_came_later_or_offers_an_act(client: Client, username: str) -> None:
    with time_machine.travel(f"{TODAY} 09:00+01:00", tick=False):
        client.force_login(User.objects.get(username=username))
        pages = reached(client, {"kand": THEN.isoformat()})
        now = client.get("/aktiviteter/1/").content.decode()

    standing = {name: html for name, html in pages.items() if STANDS_THEN in html}
    skipped = PLANNED.keys() | OF_NO_DAY
    told = {name: later(html) for name, html in standing.items() if name not in skipped}
    offered = {name for name, html in standing.items() if ACT.search(main_of(html))}
    assert len(standing) > 40
    assert {name: said for name, said in told.items() if said} == {}
    assert offered - OF_NO_DAY - FOR_ANYBODY == set()
    # A day in that week is found where one is told, and an act where one is offered.
    assert later(pages["public:accessibility"])
    assert ACT.search(main_of(now))


HONOURS = [
    "/tackning/",
    "/uppdrag/",
    "/malkallor/",
    "/planer/",
    "/indikatorer/perioder/",
    "/organisation/beslut/",
    "/aktiviteter/1/",
    "/tradens-halsa/",
    "/atgarder/",
]


@pytest.mark.parametrize("path", HONOURS)
def test_a_page_that_honours_the_day_lets_it_be_chosen(client: Client, path: str) -> None:
    with time_machine.travel(f"{TODAY} 09:00+01:00", tick=False):
        client.force_login(User.objects.get(username="karin.stahl"))
        now = client.get(path).content.decode()
        then = client.get(path, {"kand": THEN.isoformat()}).content.decode()

    chosen = f'name="kand" value="{THEN}"'
    assert ["Se hur det var en annan dag" in page for page in (now, then)] == [True, True]
    assert [chosen in page for page in (now, then)] == [False, True]
