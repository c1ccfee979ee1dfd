"""Everything in force, laid out once for each state of the data: what the pages sort and choose by.

Two questions lay it out. It is kept in the process until anything is done or another day comes;
of an earlier moment it is laid out anew.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rodtrad.audit.queries import newest_mark
from rodtrad.core.swedish import sort_key
from rodtrad.declarations.models import PromiseVersion
from rodtrad.declarations.queries import in_force
from rodtrad.organisation.queries import profile
from rodtrad.times import known
from rodtrad.times.request import default_day

Choices = list[tuple[str, str]]


class Held(NamedTuple):
    """A text in force: what it is found by, where it stands and what its row says."""

    pk: int
    declaration_id: int
    parent_id: int | None
    sort_key: str
    area: str | None
    area_name: str | None
    area_sort: str | None
    places: list[str]
    situations: list[str]
    key: str
    unit_id: int
    title: str
    audience: str


class Promised(NamedTuple):
    """A promise in force, by its ids: its words, itself, and the text it stands in."""

    pk: int
    promise_id: int
    text_id: int


@dataclass(frozen=True)
class Shelf:
    """The texts in force in the order of the page, and their promises in that of the register."""

    texts: tuple[Held, ...]
    promises: tuple[Promised, ...]

    @cached_property
    def counts(self) -> Counter[int]:
        """Return how many promises stand in each text."""
        return Counter(one.text_id for one in self.promises)

    @cached_property
    def areas(self) -> Choices:
        """Return the services that something is declared of, by name."""
        return self._areas(self.texts)

    @cached_property
    def promised_areas(self) -> Choices:
        """Return the services that something is promised of, by name."""
        return self._areas([one for one in self.texts if one.pk in self.counts])

    @cached_property
    def promised_units(self) -> frozenset[int]:
        """Return the units that promise something."""
        return frozenset(one.unit_id for one in self.texts if one.pk in self.counts)

    @cached_property
    def places(self) -> Choices:
        found = {place for one in self.texts for place in one.places}
        return [(place, place) for place in sorted(found, key=sort_key)]

    @cached_property
    def _situations(self) -> frozenset[str]:
        return frozenset(key for one in self.texts for key in one.situations)

    @property
    def situations(self) -> Choices:
        """Return the life situations that something is promised in, in the profile's order."""
        known = profile().elements("life_situations")
        return [(one.key, str(one.name)) for one in known if one.key in self._situations]

    @cached_property
    def _tops(self) -> dict[int, tuple[int, Held]]:
        """Return of each text its place on the page, and the text that it stands under."""
        held = {one.declaration_id: one for one in self.texts}
        ranks = {one.pk: rank for rank, one in enumerate(self.texts)}
        tops = {one.pk: held.get(one.parent_id or 0, one) for one in self.texts}
        return {pk: (ranks[top.pk], top) for pk, top in tops.items()}

    def in_groups(self, fitting: Sequence[Held]) -> list[tuple[Held, Held]]:
        """Return each fitting text with the one it stands under, itself where it stands alone.

        What makes precise a text that no longer holds stands alone. A text stands before those
        that stand under it.
        """
        found = [(*self._tops[one.pk], one) for one in fitting]
        found.sort(key=lambda each: (each[0], each[1].pk != each[2].pk))
        return [(top, one) for _rank, top, one in found]

    @staticmethod
    def _areas(texts: Sequence[Held]) -> Choices:
        found = {(one.area_sort or "", one.area, one.area_name or "") for one in texts if one.area}
        return [(key or "", name) for _order, key, name in sorted(found)]


# The newest, with the state that it was laid out for.
_newest: list[tuple[str, Shelf]] = []


def shelf() -> Shelf:
    """Return all that is in force."""
    if known.moment() is not None:
        return _laid_out()
    state = f"{newest_mark()}/{default_day()}"
    for kept_for, found in _newest:
        if kept_for == state:
            return found
    made = _laid_out()
    _newest[:] = [(state, made)]
    return made


def forget() -> None:
    """Lay it out anew the next time, where something was changed that no act tells of."""
    _newest.clear()


def _laid_out() -> Shelf:
    rows = in_force().values_list(
        *("pk", "declaration", "declaration__parent", "sort_key"),
        *("declaration__area__key", "declaration__area__name", "declaration__area__sort_key"),
        *("places", "life_situations", "declaration__key", "declaration__unit"),
        *("title", "audience"),
    )
    texts = [Held(*row) for row in rows.order_by()]
    order = {pk: (key, pk) for pk, key in ((one.pk, one.sort_key) for one in texts)}
    promises = PromiseVersion.objects.filter(version__in=in_force()).order_by("sort", "pk")
    found = [Promised(*row) for row in promises.values_list("pk", "promise", "version")]
    return Shelf(
        tuple(sorted(texts, key=lambda one: (one.area is None, one.area_sort, *order[one.pk]))),
        tuple(sorted(found, key=lambda one: order[one.text_id])),
    )
