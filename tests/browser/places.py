"""Where everybody could read a declaration, and whether anything of it can be read there."""

import re

from playwright.sync_api import BrowserContext

from tests.declarations.conftest import TODAY

# What is sought, and what stands in every text of the declaration but in no other.
SOUGHT, SIGN = "lyktan", "lyktan vid grinden"
SHOWN = (
    "/loften/",
    f"/loften/?q={SOUGHT}",
    "/loften/{key}/",
    "/loften/{key}/lattlast/",
    "/loften/{key}/en/",
    "/loften/register/",
    f"/loften/register/?q={SOUGHT}",
    "/loften/register.csv",
    "/loften/register.json",
    f"/sok/?q={SOUGHT}",
)
LATER = f"dag={TODAY.year + 1}-03-01"
# Also where it need not be: the staff's own addresses, and what some systems tell searchers.
PLACES = (
    *SHOWN,
    *("/", "/resultat/", "/resultat/trygga-hemma/", "/styrdokument/", "/halsa"),
    *("/robots.txt", "/sitemap.xml", "/feed/", "/rss.xml", "/atom.xml"),
    *("/deklarationer/", "/deklarationer/{key}/", "/deklarationer/{key}/?version=1"),
    *("/deklarationer/{key}/trovardighet/", "/deklarationer/register.csv"),
    *(f"{place}?{LATER}" for place in SHOWN if "?" not in place),
    *(f"{place}?kand={TODAY}" for place in SHOWN if "?" not in place),
    f"/sok/?q={SOUGHT}&{LATER}",
)
# A visitor with a session is never served what was drawn before.
DRAWN_ANEW = {"Cookie": "sessionid=nobody"}
TAGS = re.compile(r"<[^>]+>")


def open_at(visitor: BrowserContext, key: str, places: tuple[str, ...]) -> set[str]:
    """Return where a visitor can read something of the text."""
    found = set()
    for place in places:
        answer = visitor.request.get(place.format(key=key), headers=DRAWN_ANEW)
        # Search marks the words that were sought.
        if SIGN in TAGS.sub("", answer.text()).lower():
            found.add(place)
    return found
