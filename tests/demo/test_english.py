"""In English nothing on the screen is Swedish but what the municipality itself has written.

Every message is put between brackets, as a language of its own, and the demonstration is walked
through in it. What then stands outside brackets is data, a figure or a day, or was never wrapped.
"""

import re
from collections import deque
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils.translation import trans_real
from tests.browser.routes import ROUTES
from tests.lindvik import MORNING, lay_out_lindvik

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.annotations.mentions import NAME
from rodtrad.checks.texts import Said
from rodtrad.core import calendar_words, periods, status, swedish
from rodtrad.core.charts import marks, series_data
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import profile
from rodtrad.profiles import library
from rodtrad.public.statement import register

OPEN, CLOSE = "⟦", "⟧"
BREAK = "\x1f"
MOST_OF_A_LINE = 30
BRACKETED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
LETTERS = re.compile(r"[^\W\d_]{2,}")
LINK = re.compile(r'href="(/[^"#]*)"')
SHOWN = ("alt", "aria-label", "aria-description", "placeholder", "title", "summary", "label")
UNSEEN = {"script", "style", "template"}
EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "use", "wbr"}
PAGES = {route.name for route in ROUTES if route.is_page} - {"account_logout"}
# The gallery shows invented content, and it is for those who build the pages.
WITHOUT_READERS = {"staff:gallery"}
# Rows that we have written, in Swedish, and show in other words.
OURS = {("ReportingPeriod", "name")}
WALKERS = (
    Role.ADMINISTRATOR, Role.CONTROLLER, Role.UNIT_MANAGER, Role.COMMITTEE_SECRETARY, Role.AUDITOR,
)  # fmt: skip
# What the figures write between their words.
IN_CHARTS = "and to data outcome judgement not made more is decided by"
# What stands with figures: of files, and of rules.
UNITS = {"kb", "rt"}
PROPER = (
    "Röda tråden", "English", "Svenska", "Kolada", "CSV", "Excel",
    "django_language", "sessionid", "csrftoken", "utseende", "vem",
)  # fmt: skip


class Page(HTMLParser):
    """What a page says, piece by piece, leaving out what is marked as Swedish."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._within: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        is_apart = tag in UNSEEN or given.get("lang") == "sv"
        is_apart |= given.get("translate") == "no"
        if not is_apart and not self._is_apart():
            self.said += [given[name] or "" for name in SHOWN if name in given]
        if tag not in EMPTY:
            self._within.append((tag, is_apart))

    def handle_endtag(self, tag: str) -> None:
        while self._within and self._within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._is_apart():
            self.said.append(data)

    def _is_apart(self) -> bool:
        return any(is_apart for _tag, is_apart in self._within)


def _core_words() -> set[str]:
    """Return the English words that `core` keeps beside its Swedish ones."""
    tables: list[Any] = [
        calendar_words._MONTHS, calendar_words._SHORT_MONTHS, calendar_words._DAYS,
        swedish._NUMBER_WORDS, periods._NAMES, series_data.WORDS,
    ]  # fmt: skip
    tables += [value for value in vars(marks).values() if isinstance(value, dict)]
    said = [text for table in tables for text in _texts(table.get("en", ()))]
    pairs = [pair for table in (*tables, status.WORDS) for pair in table.values()]
    said += [pair[1] for pair in pairs if isinstance(pair, tuple) and len(pair) == 2]
    return {word.lower() for text in [*said, IN_CHARTS] for word in LETTERS.findall(text)} | UNITS


def _texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _texts(value)
    elif isinstance(thing, list | tuple | set | frozenset):
        for value in thing:
            yield from _texts(value)


def _data() -> list[str]:
    """Return what the municipality has written: rows of text and the profile, longest first."""
    found: set[str] = set()
    for model in apps.get_models():
        fields = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField | models.JSONField)
            and not field.choices and field.name != "key"
            and (model.__name__, field.name) not in OURS
        ]  # fmt: skip
        if model.__module__.startswith("rodtrad.") and fields:
            for row in model._default_manager.values_list(*fields):
                found.update(_texts(row))
    for name in library.names():
        found.update(_texts(library.load(name).model_dump(mode="json")))
    found.update(_texts(profile().model_dump(mode="json")))
    statement = [register(), *register()["gaps"]]
    found.update(text for entry in statement for key, text in entry.items() if key.endswith("_en"))
    found.update(user.display_name for user in User.objects.all())
    # A comment is shown in parts with its mentions as links, a source by its sentences.
    words = {
        line.strip()
        for text in found
        for line in [text, *text.splitlines(), *NAME.split(text), *text.split(". ")]
    }
    return sorted({word.lower() for word in words if len(word) > 1}, key=len, reverse=True)


def _outside(pieces: list[str]) -> list[str]:
    """Return what of the pieces is not translated; a translated text may hold tags."""
    whole = BREAK.join(piece.replace("\u00ad", "") for piece in pieces)
    while BRACKETED.search(whole):
        whole = BRACKETED.sub(lambda found: " " + BREAK * found[0].count(BREAK), whole)
    return [re.sub(r"\s+", " ", piece).strip() for piece in whole.split(BREAK)]


def _left_over(text: str, data: list[str], known: set[str]) -> str:
    """Return what of a text is neither data, a figure nor a word of `core`."""
    small = text.lower()
    for word in data if LETTERS.search(text) and text not in PROPER else ():
        if word in small:
            small = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", small)
            if not LETTERS.search(small):
                return ""
    rest = [word for word in LETTERS.findall(small) if word not in known]
    # A drawing breaks long names into lines.
    is_line = any(text.rstrip("-").lower() in word for word in data) and len(text) < MOST_OF_A_LINE
    return "" if text in PROPER or (is_line and rest) else " ".join(rest)


def _walk(client: Client, starts: list[str], seen: set[str]) -> Iterator[tuple[str, str]]:
    """Yield one page of each route that the person can reach and nobody has seen before."""
    waiting, tried = deque(starts), set()
    while waiting:
        path = waiting.popleft()
        try:
            name = resolve(path.partition("?")[0]).view_name
        except Resolver404:
            continue
        if name in tried or name not in PAGES - WITHOUT_READERS:
            continue
        answer = client.get(path)
        if answer.status_code != 200:
            continue
        tried.add(name)
        waiting.extend(link.replace("&amp;", "&") for link in LINK.findall(answer.text))
        if name not in seen:
            seen.add(name)
            yield f"{name} {path}", answer.text


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put brackets round what the catalogue and the rules have, and round Django's own words."""
    english: Any = trans_real.translation("en")
    swedish_: Any = trans_real.translation("sv")
    monkeypatch.setattr(Said, "__str__", lambda said: f"{OPEN}{said.en}{CLOSE}")
    known, ask = (
        english._catalog,
        {name: getattr(english, name) for name in ("gettext", "ngettext")},
    )

    def told(name: str, *words: Any) -> str:
        said: str = ask[name](*words)
        is_djangos = swedish_.gettext(words[0]) != words[0]
        is_known = is_djangos or words[0] in known or (words[0], 0) in known
        return f"{OPEN}{said}{CLOSE}" if is_known else said

    for name in ask:
        monkeypatch.setattr(english, name, partial(told, name))


def _faults(pages: Iterator[tuple[str, str]], data: list[str], known: set[str]) -> list[str]:
    told = []
    for where, text in pages:
        page = Page()
        page.feed(text)
        left = [(said, _left_over(said, data, known)) for said in _outside(page.said)]
        told += [f"{where}: {said!r} has {rest!r}" for said, rest in left if rest]
        if '<html lang="en"' not in text:
            told.append(f"{where}: is not marked as English")
    return told


@pytest.mark.django_db
@pytest.mark.usefixtures("bracketed")
@time_machine.travel(MORNING, tick=False)
def test_nothing_but_what_the_municipality_wrote_is_swedish_in_english(
    client: Client, kept: Path
) -> None:
    lay_out_lindvik(kept)
    User.objects.update(language="en")
    data = _data()
    known = _core_words()
    client.cookies["django_language"] = "en"
    seen: set[str] = set()
    told = _faults(_walk(client, ["/", "/logga-in/"], seen), data, known)

    for role in WALKERS:
        client.force_login(Appointment.objects.filter(role=role).earliest("pk").user)
        starts = ["/min-sida/", "/konto/", "/logg/", "/organisation/"]
        told += _faults(_walk(client, starts, seen), data, known)

    assert told == []
    assert len(seen) > 40


def test_a_text_that_nobody_wrapped_is_found() -> None:
    pieces = [f"Mål {OPEN}of {OPEN}3{CLOSE}", f"goals{CLOSE}, Lindvik 4 May"]

    left = [_left_over(said, ["lindvik"], {"may"}) for said in _outside(pieces)]

    assert left == ["mål", ""]
