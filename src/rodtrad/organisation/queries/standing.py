"""The organisation and the profile as they stand on a day."""

from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.utils import timezone

from rodtrad.organisation.enums import LegalForm, UnitKind
from rodtrad.organisation.models import AdoptedProfile, Succession, UnitVersion
from rodtrad.organisation.remember import Memory
from rodtrad.organisation.tree import Ceased, Node, Tree
from rodtrad.profiles import current
from rodtrad.profiles.current import Adoption
from rodtrad.profiles.schema import Profile
from rodtrad.times.spans import Span, holds

_KINDS = {kind.value: kind for kind in UnitKind}
_FORMS = {form.value: form for form in LegalForm}


class Version(NamedTuple):
    """What a unit was while `valid` holds."""

    unit_id: int
    key: str
    name: str
    short_name: str
    kind: str
    parent_id: int | None
    sort_key: str
    legal_form: str
    # A span whose first day is always known.
    valid: Any


class Adopted:
    """A profile the municipality adopted, read when a day asks for it."""

    def __init__(self, valid: Span, document: dict[str, Any]) -> None:
        self.valid = valid
        self._document = document

    @cached_property
    def profile(self) -> Profile:
        return Profile.from_document(self._document)


def _read_versions(_always: date) -> dict[int, list[Version]]:
    fields = ("unit__key" if name == "key" else name for name in Version._fields)
    found: dict[int, list[Version]] = {}
    for row in UnitVersion.objects.order_by("unit_id", "valid").values_list(*fields):
        found.setdefault(row[0], []).append(Version._make(row))
    return found


class Succeeded(NamedTuple):
    """One unit that went on with what another did, from a day."""

    predecessor_id: int
    successor_id: int
    starts_on: date
    takes_over: bool


def _read_successions(_always: date) -> list[Succeeded]:
    rows = Succession.objects.order_by("starts_on", "pk").values_list(*Succeeded._fields)
    return [Succeeded._make(row) for row in rows]


def _read_adopted(_always: date) -> list[Adopted]:
    return [Adopted(*row) for row in AdoptedProfile.objects.values_list("valid", "document")]


def _read_tree(day: date) -> Tree:
    nodes = (_node(row) for line in versions().values() for row in line if holds(row.valid, day))
    return Tree(nodes, _ceased(day))


def _node(row: Version) -> Node:
    return Node(
        row.unit_id, row.key, row.name, row.short_name, _KINDS[row.kind], row.parent_id,
        row.sort_key, _FORMS[row.legal_form],
    )  # fmt: skip


def _ceased(day: date) -> dict[int, Ceased]:
    """Return the units that another had taken over from by the day, under their last names."""
    return {
        one.predecessor_id: Ceased(versions()[one.predecessor_id][-1].name, one.successor_id)
        for one in successions()
        if one.takes_over and one.starts_on <= day
    }


def _read_profile(day: date) -> tuple[Profile | None]:
    found = (each.profile for each in _adopted.on(date.min) if holds(each.valid, day))
    return (next(found, None),)


# Read for all time at once, so that no page waits for a day nobody has asked for before.
_versions = Memory(_read_versions)
_successions = Memory(_read_successions)
_adopted = Memory(_read_adopted)
_trees = Memory(_read_tree)
_profiles = Memory(_read_profile)


def versions() -> dict[int, list[Version]]:
    """Return everything each unit has been, its oldest first."""
    return _versions.on(date.min)


def successions() -> list[Succeeded]:
    """Return every unit that went on with what another did, the oldest first."""
    return _successions.on(date.min)


def tree(day: date | None = None) -> Tree:
    """Return the whole organisation of a day, today's when none is given."""
    return _trees.on(day or timezone.localdate())


def adopted(day: date | None = None) -> Profile | None:
    """Return the profile adopted for the day, if the municipality has adopted any."""
    return _profiles.on(day or timezone.localdate())[0]


def profile(day: date | None = None) -> Profile:
    """Return the profile that holds on the day, the product's own before any is adopted."""
    return current.profile(day)


def adoption(day: date | None = None) -> Adoption | None:
    """Return since when the profile of the day holds, and by which decision."""
    held = AdoptedProfile.objects.on(day).select_related("decision__body").first()
    if held is None:
        return None
    return Adoption(held.valid.lower, str(held.decision or ""))
