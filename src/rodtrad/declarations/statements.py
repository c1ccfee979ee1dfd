"""What answers the profile's statements and questions for a unit: a register rooms add to.

A statement is answered by what is there already, wherever it is, else in the unit's own words.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet, Value
from django.db.models.functions import Length, Trim

from rodtrad.declarations.models import UnitStatement
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.tree import Node
from rodtrad.profiles.schema.elements import Element

SECTIONS = ("unit_statements", "basic_questions")
# Those who do something for residents, and not those who decide over them.
ASKED = frozenset(
    {UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT, UnitKind.COMPANY, UnitKind.PROVIDER}
)
# A shorter text than this says too little to count as an answer.
LEAST = 40


@dataclass(frozen=True)
class Found:
    """One thing that answers: what it is called, where it is, and a note."""

    title: str
    url: str = ""
    note: str = ""


Rows = Callable[[Any, Collection[int], date], QuerySet[Any]]


@dataclass(frozen=True)
class Source:
    """What of units answers a statement: `rows(user, unit_ids, day)`, its unit, and its words.

    Where only some of the rows are shown, `counted` gives those, and `rows` are read once for all.
    """

    rows: Rows
    unit: str
    shown: Callable[[Sequence[Any], date], Iterable[Found]]
    counted: Rows | None = None


@dataclass(frozen=True)
class Answer:
    """A statement, and what answers it: things that are there, and the unit's own words."""

    section: str
    element: Element
    found: tuple[Found, ...]
    text: str = ""

    @property
    def is_answered(self) -> bool:
        return bool(self.found) or counts(self.text)


_sources: dict[str, list[Source]] = defaultdict(list)


def register(key: str, source: Source) -> None:
    """Let things of a kind answer the statements and questions of the key."""
    if source not in _sources[key]:
        _sources[key].append(source)


def counts(text: str) -> bool:
    return len(text.strip()) >= LEAST


def answers(user: Any, node: Node, day: date) -> list[Answer]:
    """Return every statement and question of the profile with what the unit answers."""
    own = tree(day).stands_for(node.id)
    said = {
        (row.section, row.key): row.text
        for row in UnitStatement.objects.on(day).filter(unit=node.id)
    }
    asked = [(section, one) for section in SECTIONS for one in profile(day).in_force(section)]
    rows: dict[Rows, list[Any]] = {}
    keys = {one.key for _section, one in asked}
    known = {key: _found(key, rows, user, own, day) for key in keys}
    return [
        Answer(section, one, known[one.key], said.get((section, one.key), ""))
        for section, one in asked
    ]


def _found(
    key: str, rows: dict[Rows, list[Any]], user: Any, unit_ids: Collection[int], day: date
) -> tuple[Found, ...]:
    """Return what answers a key; `rows` are those already read, for other keys of the source."""
    found: list[Found] = []
    for source in _sources.get(key, ()):
        if source.rows not in rows:
            rows[source.rows] = list(source.rows(user, unit_ids, day))
        found += source.shown(rows[source.rows], day)
    return tuple(found)


def answered(user: Any, nodes: Collection[Node], day: date) -> dict[int, int]:
    """Count how many of the profile's unit statements each unit answers, in one question."""
    standing = tree(day)
    owner = {pk: node.id for node in nodes for pk in standing.stands_for(node.id)}
    found: dict[int, set[str]] = {node.id: set() for node in nodes}
    asked = {one.key for one in profile(day).in_force(SECTIONS[0])}
    parts = [
        (source.counted or source.rows)(user, owner.keys(), day)
        .order_by()
        .annotate(answers_to=Value(key))
        .values_list(source.unit, "answers_to")
        .distinct()
        for key in sorted(asked)
        for source in _sources.get(key, ())
    ]
    texts = UnitStatement.objects.on(day).annotate(length=Length(Trim("text")))
    said = texts.filter(unit__in=found, section=SECTIONS[0], key__in=asked, length__gte=LEAST)
    for pk, key in said.order_by().values_list("unit", "key").union(*parts):
        found[owner[pk]].add(key)
    return {pk: len(keys) for pk, keys in found.items()}


def asked_of_units(day: date) -> int:
    """Return how many statements the profile asks every unit to make."""
    return len(profile(day).in_force(SECTIONS[0]))
