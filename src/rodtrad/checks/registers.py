"""What bodies and people answer for: rooms register their things here, and rules ask them all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils.functional import Promise

from rodtrad.access.enums import Right
from rodtrad.checks.registry import Ids


@dataclass(frozen=True)
class Named:
    """What one thing is called, where it is and where it is mended."""

    pk: int
    name: str
    url: str
    mend_url: str


@dataclass(frozen=True)
class Held:
    """A kind of thing that hangs on a body while it lives, and may be in a person's hands.

    `live(day)` gives those that live; `unit` and `owner` are the names of their fields, without
    owner where only bodies have them. `named(rows)` puts them into words, `group` is their heading,
    and any right of `mended_by` lets somebody choose whose they are. What `ends_with_unit` needs
    nobody to take over when its body ceases.
    """

    model: type[models.Model]
    live: Callable[[date], QuerySet[Any]]
    unit: str
    named: Callable[[Iterable[Any]], Iterable[Named]]
    owner: str = ""
    mended_by: tuple[Right, ...] = ()
    group: str | Promise = ""
    ends_with_unit: bool = False

    @property
    def subject_type(self) -> str:
        return self.model._meta.label_lower

    @property
    def every(self) -> QuerySet[Any]:
        """Return all of them, living or not."""
        return self.model._default_manager.all()

    def units(self, ids: Ids) -> Ids:
        """Return the bodies that the things hang on."""
        rows = self.every.filter(pk__in=ids, **{f"{self.unit}__isnull": False})
        return set(rows.values_list(self.unit, flat=True))

    def at(self, unit_ids: Ids) -> Ids:
        """Return the things that hang on the bodies."""
        rows = self.every.filter(**{f"{self.unit}__in": unit_ids})
        return set(rows.values_list("pk", flat=True))


_held: list[Held] = []
_followers: list[Callable[[Held], None]] = []


def register(*kinds: Held) -> None:
    """Let a room's things count as work that hangs on bodies and people."""
    for kind in kinds:
        _held.append(kind)
        for follower in _followers:
            follower(kind)


def follow(follower: Callable[[Held], None]) -> None:
    """Call the follower with every kind there is, and with each that comes."""
    _followers.append(follower)
    for kind in _held:
        follower(kind)


def held() -> tuple[Held, ...]:
    return tuple(_held)
