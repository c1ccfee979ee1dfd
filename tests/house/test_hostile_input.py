"""Whatever is sent to any form or address, the answer is a page with a sentence, never a fault.

The demonstration is built once; every form that a role can open is sent with every hostile value
in each field at a time, and every address is asked with hostile questions. What was written stands
in the answer, which is in Swedish. Each request is undone, so that the order does not matter. The
choices are drawn from a seed.
"""

import html
import random
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone

import rodtrad
from rodtrad.accounts.models import User
from rodtrad.demo.town import sign_ins
from tests.lindvik import lay_out_lindvik

pytestmark = pytest.mark.django_db
SEED = 2026
QUESTIONS_FOR_EACH_ADDRESS = 3
# A page is attacked by the first of them who can open it.
ROLES = ("administratör", "kvalitetssamordnare", "enhetschef")
LEAVING = {"account_logout"}
# The answer to what was taken, where that is a page of its own and no way on.
TAKEN = "Det är inskrivet"

HOSTILE = (
    "",
    "\x00",
    "a\x00b",
    "x" * 10_000,
    "9" * 5_000,
    "😀" * 300,
    "\u202eabc\u202c\u200f",
    "\ud83d",
    "<script>alert(1)</script>",
    "'; DROP TABLE goals_goal; --",
    "../../etc/passwd",
    "-1",
    "0",
    "²",
    "1e309",
    "NaN",
    "-Infinity",
    "99999999999999999999",
    "1" + "0" * 38,
    "0,0000000000000000001",
    "12 kg",
    "0000-00-00",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "%s %(x)s {0} {{ x }}",
    "http://evil.example/",
    "=1+1",
)
# What is written by hand; the rest is chosen, or is never shown again.
WRITTEN = {"text", "email", "number", "date", "search", "url", ""}
FOREIGN = re.compile(r"\b(This|Enter|Select|Ensure|must|required|invalid|slug|Null)\b")
SAID = re.compile(r'<p class="error"[^>]*>(.*?)</p>', re.DOTALL)
ASKED = re.compile(r"""GET(?:\.get\(|\.getlist\(|\[)"(\w+)\"""")


@dataclass
class Sendable:
    """A form as it stands on a page: where it goes and what it holds."""

    action: str
    is_post: bool
    values: dict[str, str] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)


class Forms(HTMLParser):
    """Read the forms and the links of a page."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[Sendable] = []
        self.links: list[str] = []
        self.choosing = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "form":
            is_post = given.get("method", "get").lower() == "post"
            self.forms.append(Sendable(given.get("action") or self.address, is_post))
        elif self.forms and tag in {"input", "textarea", "select", "button"}:
            self._note(tag, given)
        elif self.forms and tag == "option" and self.choosing:
            values = self.forms[-1].values
            if "selected" in given or not values[self.choosing]:
                values[self.choosing] = given.get("value", "")

    def _note(self, tag: str, given: dict[str, str]) -> None:
        name, kind = given.get("name", ""), given.get("type", "")
        self.choosing = name if tag == "select" else ""
        if not name or name == "csrfmiddlewaretoken":
            return
        if tag == "textarea" or (tag == "input" and kind in WRITTEN):
            self.forms[-1].written.add(name)
        if kind == "file":
            self.forms[-1].files.add(name)
        elif kind in {"checkbox", "radio"} and "checked" not in given:
            self.forms[-1].values.setdefault(name, given.get("value", "on"))
        else:
            self.forms[-1].values[name] = given.get("value", "")


@dataclass
class Attacker:
    """Somebody signed in who sends what nobody should, and notes how it was taken."""

    client: Client
    chance: random.Random
    faults: set[str] = field(default_factory=set)
    count: int = 0

    def get(self, address: str) -> HttpResponse:
        return self._take(f"GET {address}", lambda: self.client.get(address))

    def post(self, form: Sendable, data: dict[str, Any]) -> None:
        """Send the form, and note what its answer lost or said in another language."""
        what = f"POST {form.action} {data}"
        answer = self._take(what, lambda: self.client.post(form.action, data))
        if answer.status_code not in {200, 422}:
            return
        page = answer.content.decode()
        for sentence in SAID.findall(page):
            if FOREIGN.search(sentence):
                self.faults.add(f"{what[:200]!a} says {sentence[:200]}")
        shown = html.unescape(page)
        if TAKEN in shown:
            return
        for name in form.written & data.keys():
            if str(data[name]).strip().replace("\x00", "") not in shown.replace("\x00", ""):
                self.faults.add(f"{what[:200]!a} loses {name}")

    def _take(self, what: str, send: Any) -> HttpResponse:
        """Send it and undo it; note a fault of the server, and a page that shows its insides."""
        self.count += 1
        with transaction.atomic():
            answer: HttpResponse = send()
            transaction.set_rollback(True)
        # A file is read to its end, which closes it.
        content = answer.getvalue() if answer.streaming else answer.content
        insides = b"Traceback" in content
        if answer.status_code >= 500 or insides:
            found = getattr(answer, "exc_info", None)
            cause = f"{found[0].__name__}: {found[1]}"[:200] if found else ""
            self.faults.add(f"{what[:300]!a} -> {answer.status_code} {cause}")
        return answer


@pytest.fixture
def lindvik(db: None, kept: Path) -> dict[str, User]:
    """The demonstration's people, by role."""
    lay_out_lindvik(kept, today=timezone.localdate())
    return {row["role"]: User.objects.get(username=row["username"]) for row in sign_ins()}


def pages_of(attacker: Attacker) -> dict[str, tuple[str, Forms]]:
    """Return one page of each route that links lead to, with its forms."""
    found: dict[str, tuple[str, Forms]] = {}
    waiting = deque(["/", "/min-sida/", "/konto/", "/organisation/", "/traden/", "/logg/"])
    while waiting:
        address = waiting.popleft()
        try:
            name = resolve(urlsplit(address).path).view_name
        except Resolver404:
            continue
        if name in found or name in LEAVING:
            continue
        answer = attacker.get(address)
        if answer.status_code != 200 or "html" not in answer.headers.get("Content-Type", ""):
            continue
        forms = Forms(address)
        forms.feed(answer.content.decode())
        found[name] = (address, forms)
        waiting.extend(link for link in forms.links if link.startswith("/"))
    return found


def asked_names() -> list[str]:
    """Return every question that any page's code reads from an address."""
    source = Path(rodtrad.__file__).parent
    texts = (file.read_text() for file in source.rglob("*.py"))
    return sorted({name for text in texts for name in ASKED.findall(text)})


def hostile_forms(form: Sendable, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Yield what to send: nothing, one hostile field at a time, and the same in every field."""
    yield {}
    for name in form.values:
        for value in HOSTILE:
            yield form.values | {name: value}
    everywhere = chance.choice(HOSTILE)
    yield dict.fromkeys(form.values, everywhere)
    for name in form.files:
        script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        for file in ("../../x.svg", "x\u202egpj.exe", "a" * 300 + ".jpg"):
            yield form.values | {name: SimpleUploadedFile(file, script, "image/jpeg")}
        yield form.values | {name: "not a file"}


def attack(attacker: Attacker, done: set[tuple[str, ...]]) -> None:
    questions = asked_names()
    for route, (address, forms) in pages_of(attacker).items():
        if ("asked", route) in done:
            continue
        done.add(("asked", route))
        plain = urlsplit(address).path
        for name in attacker.chance.sample(questions, QUESTIONS_FOR_EACH_ADDRESS):
            value = attacker.chance.choice(HOSTILE).encode("utf-8", "replace")
            attacker.get(f"{plain}?{urlencode({name: value})}")
        for form in forms.forms:
            to = urlsplit(form.action).path
            shape = (resolve(to).view_name, *sorted(form.values))
            if shape in done or resolve(to).view_name in LEAVING:
                continue
            done.add(shape)
            for data in hostile_forms(form, attacker.chance):
                clean = {name: _sendable(value) for name, value in data.items()}
                if form.is_post:
                    attacker.post(form, clean)
                else:
                    attacker.get(f"{to}?{urlencode(clean)}")


def _sendable(value: Any) -> Any:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


@pytest.mark.full
def test_no_form_or_question_breaks_the_server(lindvik: dict[str, User]) -> None:
    faults, count, done = set[str](), 0, set[tuple[str, ...]]()

    for role in ROLES:
        attacker = Attacker(Client(raise_request_exception=False), random.Random(f"{SEED} {role}"))
        attacker.client.force_login(lindvik[role])
        attack(attacker, done)
        faults |= attacker.faults
        count += attacker.count

    assert sorted(faults) == []
    assert count > 500


@pytest.mark.parametrize(
    ("answer", "noted"),
    [
        ('<p class="error">Fel: Skriv kortare.</p> <input value="Nytt">', []),
        ('<p class="error">This field is required.</p> <input value="Nytt">', ["says"]),
        ('<p class="error">Fel: Skriv kortare.</p> <input value="">', ["loses"]),
    ],
)
def test_what_is_lost_or_foreign_is_noted(
    db: None, monkeypatch: pytest.MonkeyPatch, answer: str, noted: list[str]
) -> None:
    attacker = Attacker(Client(), random.Random(SEED))
    monkeypatch.setattr(attacker, "_take", lambda what, send: HttpResponse(answer))

    attacker.post(Sendable("/", True, written={"title"}), {"title": "Nytt"})

    told = " ".join(attacker.faults)
    assert [word for word in ("says", "loses") if f" {word} " in told] == noted


def test_a_fault_is_noted(lindvik: dict[str, User], monkeypatch: pytest.MonkeyPatch) -> None:
    attacker = Attacker(Client(raise_request_exception=False), random.Random(SEED))
    attacker.client.force_login(lindvik[ROLES[0]])
    monkeypatch.delattr("rodtrad.staff.views.log")

    attacker.get("/logg/")

    assert [fault[:13] for fault in attacker.faults] == ["'GET /logg/' "]
