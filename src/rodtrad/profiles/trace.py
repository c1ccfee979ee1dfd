"""Which statement of the five sources is answered by what, or waits for what."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from rodtrad.profiles import inventory, library
from rodtrad.profiles.inventory import Row
from rodtrad.profiles.schema.elements import Element
from rodtrad.profiles.schema.profile import Profile

NESTED = ("steps", "assessed", "questions", "areas")


@dataclass(frozen=True)
class Traced:
    """A source row with what answers it, or what it waits for."""

    row: Row
    status: Literal["answered", "later"]
    by: tuple[str, ...]
    # What already names the row in the profile, also while it waits.
    named_by: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """A page, rule or document that answers rows, and the test that shows it."""

    by: str
    rows: tuple[str, ...]
    shown_by: str


def _data(name: str) -> dict[str, Any]:
    path = files("rodtrad.profiles") / "sources" / name
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def answers() -> tuple[Answer, ...]:
    """Return what pages, rules and documents answer."""
    listed = _data("answers.toml")["answers"]
    return tuple(Answer(a["by"], tuple(a["rows"]), a["shown_by"]) for a in listed)


@cache
def waits() -> dict[str, str]:
    """Return what each row that is not answered waits for."""
    return {row: what for what, rows in _data("later.toml").items() for row in rows}


def _paths(section: str, element: Element) -> list[tuple[str, tuple[str, ...]]]:
    path = f"{section}.{element.key}"
    found = [(path, element.rows)]
    for nested in NESTED:
        for part in getattr(element, nested, ()):
            found.append((f"{path}.{nested}.{part.key}", getattr(part, "rows", ())))
    return found


def carriers(profile: Profile) -> dict[str, tuple[str, ...]]:
    """Return for each row the places in a profile that carry it."""
    found: dict[str, list[str]] = {}
    for section, element in profile.every_element():
        for path, rows in _paths(section, element):
            for row in rows:
                found.setdefault(row, []).append(f"profile:{profile.name}:{path}")
    return {row: tuple(paths) for row, paths in found.items()}


@cache
def trace() -> tuple[Traced, ...]:
    """Return every row with its answer, in the order of the sources."""
    named: dict[str, tuple[str, ...]] = {}
    for name in library.names():
        named |= carriers(library.load(name))
    answered = {row: answer.by for answer in answers() for row in answer.rows}
    traced = []
    for row in inventory.rows().values():
        places = named.get(row.id, ())
        if row.id in answered:
            traced.append(Traced(row, "answered", (answered[row.id],), places))
        elif row.id in waits():
            traced.append(Traced(row, "later", (waits()[row.id],), places))
        else:
            said = tuple(place for place in places if ":assumptions." not in place)
            traced.append(Traced(row, "answered", said, places))
    return tuple(traced)


def as_json() -> dict[str, list[dict[str, Any]]]:
    """Return the trace as plain values."""
    return {"rows": [{"id": t.row.id, "status": t.status, "by": list(t.by)} for t in trace()]}
