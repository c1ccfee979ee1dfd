"""Every statement of the sources has an answer that resolves, or says what it waits for."""

import re
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import URLResolver, get_resolver

from rodtrad.profiles import inventory, library, trace
from rodtrad.profiles.staff.telling import PARTS, tell

ROOT = Path(__file__).resolve().parents[2]


def route_names(resolver: URLResolver, prefix: str = "") -> set[str]:
    names = set()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            names |= route_names(entry, space)
        elif entry.name:
            names.add(prefix + entry.name)
    return names


def resolves(by: str) -> bool:
    """Say whether what answers a row is really there."""
    kind, _, rest = by.partition(":")
    match kind:
        case "profile":
            return profile_place_exists(rest)
        case "route":
            return rest in route_names(get_resolver())
        case "rule":
            module, _, name = rest.rpartition(".")
            return callable(getattr(import_module(f"rodtrad.{module}"), name, None))
        case "doc":
            return (ROOT / rest).is_file()
    return False


def profile_place_exists(rest: str) -> bool:
    name, _, path = rest.partition(":")
    section, key, *below = path.split(".")
    if name not in library.names():
        return False
    element = library.load(name).find(section, key)
    if not below or element is None:
        return element is not None
    kind, part = below
    return any(p.key == part for p in getattr(element, kind, ()))


def test_all_501_rows_are_there_once_in_the_order_of_the_sources() -> None:
    ids = [row["id"] for row in trace.as_json()["rows"]]
    counts = {letter: sum(i[0] == letter for i in ids) for letter in "UPOVM"}

    assert counts == {"U": 127, "P": 84, "O": 124, "V": 75, "M": 91}
    assert ids == list(inventory.rows())
    assert len(set(ids)) == 501


def test_every_row_says_what_answers_it_or_what_it_waits_for() -> None:
    for row in trace.as_json()["rows"]:
        assert set(row) == {"id", "status", "by"}
        assert row["status"] in {"answered", "later"}
        assert row["by"], row["id"]


def test_every_answer_resolves() -> None:
    loose = [
        (traced.row.id, by)
        for traced in trace.trace()
        if traced.status == "answered"
        for by in traced.by
        if not resolves(by)
    ]

    assert loose == []


@pytest.mark.parametrize(
    "made_up",
    [
        "profile:osteraker:levels.drömmen",
        "profile:atlantis:levels.vision",
        "profile:vasteras:frameworks.siq.areas.lycka",
        "route:goals:drömsidan",
        "rule:profiles.wording.dreams",
        "doc:docs/use/drömmen.md",
        "löfte:något",
    ],
)
def test_a_made_up_answer_does_not_resolve(made_up: str) -> None:
    assert not resolves(made_up)


@pytest.mark.parametrize(
    "real",
    [
        "profile:vasteras:frameworks.siq.areas.lead",
        "route:profiles:shipped",
        "rule:profiles.wording.fill",
        "doc:docs/use/sources.md",
    ],
)
def test_each_kind_of_answer_can_resolve(real: str) -> None:
    assert resolves(real)


def test_an_assumption_alone_answers_nothing() -> None:
    answered = [by for t in trace.trace() if t.status == "answered" for by in t.by]

    assert [by for by in answered if ":assumptions." in by] == []


def test_a_row_that_waits_names_a_row_of_the_sources() -> None:
    assert set(trace.waits()) <= set(inventory.rows())


def test_what_pages_answer_is_shown_by_a_test_that_exists() -> None:
    for answer in trace.answers():
        file, _, name = answer.shown_by.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), answer
        assert set(answer.rows) <= set(inventory.rows())


def test_a_page_that_answers_goes_before_what_the_row_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer = trace.Answer("route:profiles:profile", ("O-030",), "here")
    monkeypatch.setattr(trace, "answers", lambda: (answer,))
    trace.trace.cache_clear()

    found = {t.row.id: t for t in trace.trace()}

    trace.trace.cache_clear()
    assert (found["O-030"].status, found["O-030"].by) == ("answered", ("route:profiles:profile",))
    assert found["O-019"].status == "later"


WORD = re.compile(r"[a-zåäöé]{4,}")


@pytest.mark.parametrize("name", library.names())
def test_the_page_shows_the_term_of_every_row_its_profile_answers(name: str) -> None:
    shown = {
        row.id: row.term
        for group in tell(library.load(name))
        for section in group.sections
        for element in section.elements
        for row in element.sources
    }

    answered = [t.row for t in trace.trace() if t.by[0].startswith(f"profile:{name}:")]
    assert answered
    assert [row.id for row in answered if shown.get(row.id) != row.term] == []


@pytest.mark.parametrize("name", library.names())
def test_an_element_speaks_of_what_its_rows_speak_of(name: str) -> None:
    profile = library.load(name)
    silent = []
    said: dict[str, str] = {}
    for section, element in profile.every_element():
        if section == "assumptions":
            continue
        parts = [p for kind in PARTS for p in getattr(element, kind, ())]
        words = f"{element.model_dump_json()} {' '.join(p.model_dump_json() for p in parts)}"
        rows = [*element.rows, *(r for p in parts for r in getattr(p, "rows", ()))]
        for row in rows:
            said[row] = f"{said.get(row, '')} {profile.speak(words).lower()}"

    for traced in trace.trace():
        if traced.status == "answered" and traced.row.profile_name == name:
            stems = {word[:5] for word in WORD.findall(traced.row.term.lower())}
            if stems and not any(stem in said.get(traced.row.id, "") for stem in stems):
                silent.append((traced.row.id, traced.row.term))

    assert silent == []


def test_the_committed_page_is_what_the_command_writes() -> None:
    out = StringIO()

    call_command("profile", "trace", "--markdown", stdout=out)

    page = (ROOT / "docs" / "use" / "sources.md").read_text(encoding="utf-8")
    assert page == out.getvalue()


def test_the_page_keeps_every_row() -> None:
    page = (ROOT / "docs" / "use" / "sources.md").read_text(encoding="utf-8")

    assert re.findall(r"^\| ([UPOVM]-\d{3}) \|", page, re.MULTILINE) == list(inventory.rows())
