"""Every page can be asked for what was known, and answers like today's when nothing has changed."""

import re
from collections import deque
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import Resolver404, resolve
from tests.browser.routes import ROUTES

from rodtrad.accounts.models import User
from rodtrad.public.then import AT_ONCE

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("lindvik"),
]
LINK = re.compile(r'href="(/[^"#?]*)')
# A link to now, marked so, is the only one that does not lead on to what was known.
LEADS_BACK = re.compile(r'<a\b(?![^>]*data-now)[^>]*href="(?:/|\?)(?![^"]*kand=)[^"]*"')
PAGES = {route.name for route in ROUTES if route.is_page} - {"account_logout"}
# A day before there was a Lindvik, and one in the middle of its years.
UNFOUNDED, MIDWAY = date(2019, 6, 3), date(2025, 6, 3)
LEADS_ON = re.compile(r"\?kand=[^\"]*")
TABLE = re.compile(r"<tbody>.*?</tbody>", re.DOTALL)
MARKS = re.compile(r'<dl class="three-marks">.*?</dl>', re.DOTALL)


def written_on() -> date:
    """Return the day by the database's own clock, which the history is written by."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()::date")
        day: date = cursor.fetchone()[0]
    return day


def route(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def read(client: Client, path: str, kand: date) -> str | None:
    response = client.get(path, {"kand": kand.isoformat()})
    is_page = response.status_code == 200 and "text/html" in response["Content-Type"]
    return response.content.decode() if is_page else None


@pytest.mark.parametrize("username", ["karin.stahl", "peter.nyman", "gunilla.strand"])
def test_every_page_answers_with_what_was_known(client: Client, username: str) -> None:
    day = written_on()
    with time_machine.travel(day + timedelta(days=1, hours=9)):
        client.force_login(User.objects.get(username=username))
        seen: dict[str, bool] = {}
        waiting = deque(["/min-sida/", "/traden/", "/indikatorer/", "/organisation/"])
        while waiting:
            path = waiting.popleft()
            name = route(path)
            if name not in PAGES or name in seen:
                continue
            page = read(client, path, day)
            if page is None:
                continue
            seen[name] = "Sidan visar det som var känt" in page
            if seen[name]:
                assert LEADS_BACK.findall(page) == []
            waiting.extend(sorted(set(LINK.findall(page))))

    assert len(seen) > 15
    # The last ones lead elsewhere or ask for the password first.
    assert {name for name, says_so in seen.items() if not says_so} <= {
        name for name in seen if name.startswith(("account", "mfa", "public:"))
    }


def test_pages_for_everybody_show_an_earlier_day_to_one_at_a_time(client: Client) -> None:
    day = written_on()
    with time_machine.travel(day + timedelta(days=1, hours=9)):
        now = client.get("/resultat/").content.decode()
        then = client.get("/resultat/", {"kand": day.isoformat()})
        goal = client.get("/resultat/behoriga/", {"kand": day.isoformat()})
        midway = client.get("/resultat/", {"kand": MIDWAY.isoformat()}).content.decode()
        earlier = client.get("/resultat/", {"kand": UNFOUNDED.isoformat()}).content.decode()
        papers = client.get("/styrdokument/", {"kand": UNFOUNDED.isoformat()}).content.decode()
        with AT_ONCE:
            busy = client.get("/resultat/", {"kand": day.isoformat()})
        again = client.get("/resultat/", {"kand": day.isoformat()})

    shown = then.content.decode()
    assert "Sidan visar det som var känt" in shown
    assert LEADS_BACK.findall(shown) == []
    assert TABLE.findall(LEADS_ON.sub("", shown)) == TABLE.findall(now) != []
    assert then.headers["X-Robots-Tag"] == "noindex"
    assert goal.status_code == 200
    assert TABLE.findall(LEADS_ON.sub("", midway)) not in ([], TABLE.findall(now))
    assert "Inga mål är beslutade än." in earlier
    assert "Inget styrdokument gäller än." in papers
    assert (busy.status_code, busy.headers["Retry-After"], again.status_code) == (503, "5", 200)


@pytest.mark.parametrize("path", ["/traden/behoriga/", "/indikatorer/behoriga-arskurs-9/"])
def test_what_was_known_is_what_is_known_when_nothing_has_changed(
    client: Client, path: str
) -> None:
    day = written_on()
    with time_machine.travel(day + timedelta(days=1, hours=9)):
        client.force_login(User.objects.get(username="karin.stahl"))

        now = client.get(path, {"dag": day.isoformat()}).content.decode()
        then = client.get(path, {"dag": day.isoformat(), "kand": day.isoformat()})
        before = client.get(path, {"kand": UNFOUNDED.isoformat()})

    # Only the links differ: they lead on to what was known.
    shown = LEADS_ON.sub("", then.content.decode())
    assert MARKS.findall(now) == MARKS.findall(shown) != []
    assert before.status_code == 404
