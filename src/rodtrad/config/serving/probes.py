"""Asking a running server for its pages, as a person's browser would."""

import http.cookiejar
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass

from django.conf import settings
from django.shortcuts import resolve_url

from rodtrad.config.errors import Unusable
from rodtrad.config.serving.demonstration import SignIn

TOKEN_FIELD = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True)
class Page:
    status: int
    path: str
    text: str


class Visitor:
    """Fetches pages and keeps its cookies."""

    def __init__(self, address: str) -> None:
        self.address = address
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        # No proxy: the server is on this machine.
        direct = urllib.request.ProxyHandler({})
        self.opener = urllib.request.build_opener(direct, jar)

    def get(self, path: str, form: dict[str, str] | None = None) -> Page:
        """Fetch a page, or send a form to it, and follow where it leads."""
        url = self.address + path
        body = urllib.parse.urlencode(form).encode() if form else None
        request = urllib.request.Request(url, body, {"Referer": url})  # noqa: S310 (our own address)
        try:
            with self.opener.open(request, timeout=20) as answer:
                return _page(answer.status, answer.geturl(), answer.read())
        except urllib.error.HTTPError as error:
            return _page(error.code, url, error.read())

    def sign_in(self, person: SignIn) -> Page:
        """Sign in through the form everybody uses."""
        path = resolve_url(settings.LOGIN_URL)
        token = TOKEN_FIELD.search(self.get(path).text)
        form = {"login": person.username, "password": person.password}
        return self.get(path, form | {"csrfmiddlewaretoken": token[1] if token else ""})


def _page(status: int, url: str, body: bytes) -> Page:
    return Page(status, urllib.parse.urlsplit(url).path, body.decode(errors="replace"))


def wait_until_answering(address: str, seconds: float = 30.0) -> None:
    """Return when the server answers that it is well."""
    deadline = time.monotonic() + seconds
    visitor = Visitor(address)
    while True:
        try:
            page = visitor.get("/halsa")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            page = Page(0, "", "")
        if page.status == 200:
            return
        if time.monotonic() > deadline:
            raise Unusable(
                f"Servern på {address} svarar inte som den ska: {page.status} {page.text[:300]}",
                "Läs meddelandena ovanför.",
            )
        time.sleep(0.05)


def check(address: str, person: SignIn) -> list[str]:
    """Fetch health, the public front page and a signed-in page, and say what each answered."""
    visitor = Visitor(address)
    first = [visitor.get("/halsa"), visitor.get("/")]
    visitor.sign_in(person)
    own = visitor.get("/min-sida/")
    for path, page in zip(["/halsa", "/", "/min-sida/"], [*first, own], strict=True):
        if (page.status, page.path) != (200, path):
            raise Unusable(f"{path} svarade {page.status} på {page.path}.", "Se loggen ovanför.")
    return ["/halsa svarar", "/ svarar", f"/min-sida/ svarar för {person.name}"]
