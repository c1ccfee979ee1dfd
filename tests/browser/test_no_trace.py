"""Whoever is unknown to all leaves no trace: not in the data folder, the logs or a backup."""

import http.client
import re
import subprocess
import sys
import tarfile
import time
from html import unescape
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from rodtrad.config.backup.dumps import program
from tests.browser.conftest import Site, surroundings_of

pytestmark = pytest.mark.browser

# A loopback address of its own, which nothing else in the run comes from.
ADDRESS = "127.0.0.88"
PASSED_ON = "203.0.113.77"
AGENT = "Planterad-Webblasare/7.4.1"
# What is to be kept: found by the same search, or the search finds nothing.
TEXT = "Planterad synpunkt om gatlyktan vid torget, trettionde pollaren."
REPLY = "Planterat tillagg om den fyrtionde pollaren."
FIELD = re.compile(r'<input[^>]*type="hidden"[^>]*>')
NAMED = re.compile(r'(name|value)="([^"]*)"')


class Visitor:
    """Somebody without cookies or script, at an address and with a browser that would be known."""

    def __init__(self, site: Site) -> None:
        self._host = urlsplit(site.address)

    def ask(self, path: str, form: dict[str, str] | None = None) -> str:
        """Open a page or send a form, and follow to where it leads."""
        link = http.client.HTTPConnection(
            "127.0.0.1", self._host.port or 80, timeout=60, source_address=(ADDRESS, 0)
        )
        headers = {
            "Host": self._host.netloc,
            "User-Agent": AGENT,
            "X-Forwarded-For": PASSED_ON,
            "Referer": f"http://{PASSED_ON}/",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode(form) if form is not None else None
        link.request("GET" if form is None else "POST", path, body, headers)
        answer = link.getresponse()
        text, leads_to = answer.read().decode(), answer.headers.get("Location")
        link.close()
        assert answer.status in (200, 302), (path, answer.status, text[-400:])
        assert answer.headers.get("Set-Cookie") is None
        self.at = path
        return self.ask(leads_to) if leads_to else text

    def send(self, page: str, **said: str) -> str:
        """Send the form of the page that was just opened, with its hidden fields."""
        hidden = {}
        for field in FIELD.findall(page):
            named = dict(NAMED.findall(field))
            hidden[named["name"]] = unescape(named.get("value", ""))
        return self.ask(self.at, hidden | said)


def journey(site: Site) -> tuple[str, str]:
    """Say something, follow it and add to it; return the code and the words."""
    visitor = Visitor(site)
    page = visitor.ask("/tyck-till/")
    # As long as somebody takes to write it; what is sent at once is held.
    time.sleep(3.1)
    page = visitor.send(page, text=TEXT)
    page = visitor.send(page, known_to="nobody")
    page = visitor.send(page)
    code, words = (unescape(one) for one in re.findall(r"<dd[^>]*>([^<]+)</dd>", page)[:2])
    page = visitor.ask("/tyck-till/folj/", {"code": code, "words": words})
    assert TEXT in unescape(page)
    page = visitor.send(page, act="reply", text=REPLY)
    assert REPLY in unescape(page)
    return code, words


def copied(site: Site, folder: Path) -> Path:
    """Make a backup of the running system, and return the folder with all it holds in the open."""
    done = subprocess.run(
        [sys.executable, "-m", "rodtrad.config.command", "backup", str(folder / "copy.tar")],
        env=surroundings_of(site.folder / "data", urlsplit(site.address).port or 80),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    opened = folder / "opened"
    with tarfile.open(folder / "copy.tar") as archive:
        archive.extractall(opened, filter="data")
    for dump in [path for path in opened.rglob("*") if path.is_file() and _is_dump(path)]:
        with (opened / f"{dump.name}.sql").open("wb") as plain:
            subprocess.run([program("pg_restore"), "-f", "-", dump], stdout=plain, check=True)
    return opened


def _is_dump(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"PGDMP"


def where(folder: Path, *needles: str) -> dict[str, list[str]]:
    """Return in which files of a folder each of the texts stands, as bytes."""
    found: dict[str, list[str]] = {needle: [] for needle in needles}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            held = path.read_bytes()
            for needle in needles:
                if needle.encode() in held:
                    found[needle].append(str(path.relative_to(folder)))
    return found


def test_nothing_tells_who_an_unknown_sender_was(site: Site, tmp_path: Path) -> None:
    code, words = journey(site)
    secrets = [ADDRESS, PASSED_ON, AGENT, words, *(words.replace(" ", by) for by in "+-_")]

    running = where(site.folder, TEXT, REPLY, code, *secrets)
    backup = where(copied(site, tmp_path), TEXT, REPLY, code, *secrets)

    for found in (running, backup):
        for kept in (TEXT, REPLY, code):
            assert found.pop(kept), f"the search does not find what is there: {kept[:20]}"
        assert found == {secret: [] for secret in secrets}
    assert len(words.split()) == 6
