"""Everything in force as the finding page sorts it: a light row a declaration, in one question."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rodtrad.core.swedish import sort_key
from rodtrad.declarations.queries import in_force
from rodtrad.organisation.queries import profile

Choices = list[tuple[str, str]]


class Held(NamedTuple):
    """A text in force: what it is found by, and where it stands on the page."""

    pk: int
    declaration_id: int
    parent_id: int | None
    sort_key: str
    area: str | None
    area_name: str | None
    area_sort: str | None
    places: list[str]
    situations: list[str]


def shelf() -> list[Held]:
    """Return all that is in force, in the order of the page but for what belongs under what."""
    rows = in_force().values_list(
        *("pk", "declaration", "declaration__parent", "sort_key"),
        *("declaration__area__key", "declaration__area__name", "declaration__area__sort_key"),
        *("places", "life_situations"),
    )
    found = [Held(*row) for row in rows.order_by()]
    return sorted(found, key=lambda one: (one.area is None, one.area_sort, one.sort_key, one.pk))


def areas(held: Iterable[Held]) -> Choices:
    """Return the services that something is promised of, by name."""
    found = {(one.area_sort or "", one.area, one.area_name or "") for one in held if one.area}
    return [(key or "", name) for _order, key, name in sorted(found)]


def places(held: Iterable[Held]) -> Choices:
    found = {place for one in held for place in one.places}
    return [(place, place) for place in sorted(found, key=sort_key)]


def situations(held: Iterable[Held]) -> Choices:
    """Return the life situations that something is promised in, in the profile's order."""
    found = {key for one in held for key in one.situations}
    known = profile().elements("life_situations")
    return [(one.key, str(one.name)) for one in known if one.key in found]


def in_groups(every: Sequence[Held], fitting: Sequence[Held]) -> list[tuple[Held, Held]]:
    """Return each fitting text with the one it stands under, itself where it stands alone.

    What makes precise a text that no longer holds stands alone. A text stands before those that
    stand under it.
    """
    held = {one.declaration_id: one for one in every}
    below: dict[int, list[Held]] = {}
    for one in fitting:
        top = held.get(one.parent_id or 0, one)
        below.setdefault(top.pk, []).append(one)
    return [
        (top, one)
        for top in every
        for one in sorted(below.get(top.pk, []), key=lambda one: one.pk != top.pk)
    ]
