"""What acts speak of, as far as the person may see it; each room finds its own things."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.audit.models import Act
from rodtrad.organisation.queries import tree

Ref = tuple[str, int]
UNIT = "organisation.unit"


@dataclass(frozen=True)
class Named:
    """A thing with its name and address."""

    title: str
    url: str


Finder = Callable[[Any, Collection[Ref]], Mapping[Ref, Named]]
Pointer = Callable[[Act], Ref]

_finders: dict[str, Finder] = {}
_pointers: dict[str, Pointer] = {}


def register_finder(name: str, find: Finder) -> None:
    """Let a room name its things: `find(user, refs)`, without those the user may not see."""
    _finders[name] = find


def register_pointer(subject_type: str, point: Pointer) -> None:
    """Let acts with one kind of thing be read as acts with the thing it belongs to."""
    _pointers[subject_type] = point


def ref_of(act: Act) -> Ref | None:
    """Return which thing an act speaks of, if any."""
    if act.subject_id is None:
        return None
    point = _pointers.get(act.subject_type)
    with suppress(KeyError):  # Whoever wrote the act may not have said what it belongs to.
        return point(act) if point else (act.subject_type, act.subject_id)
    return act.subject_type, act.subject_id


def named(user: Any, acts: Iterable[Act]) -> dict[Ref, Named]:
    """Return the things the acts speak of that the user may see."""
    refs = {ref for act in acts if (ref := ref_of(act))}
    found: dict[Ref, Named] = {}
    for find in _finders.values():
        found |= find(user, refs)
    return found


def find_units(user: Any, refs: Collection[Ref]) -> dict[Ref, Named]:
    """Name today's units that the user may see."""
    standing, seen = tree(), unit_ids(user, Right.SEE)
    nodes = {ref: standing.find(ref[1]) for ref in refs if ref[0] == UNIT and ref[1] in seen}
    return {
        ref: Named(node.name, reverse("organisation:unit", args=[node.key]))
        for ref, node in nodes.items()
        if node
    }
