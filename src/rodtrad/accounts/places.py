"""Where somebody has a role. The organisation registers the answer."""

from collections.abc import Callable
from dataclasses import dataclass

from rodtrad.accounts.models import User


@dataclass(frozen=True)
class Place:
    """A role at a unit, as a person reads it."""

    role: str
    unit: str
    url: str
    days: str
    note: str = ""


_sources: list[Callable[[User], list[Place]]] = []


def register(source: Callable[[User], list[Place]]) -> None:
    """Say where people have roles."""
    _sources[:] = [source]


def places(user: User) -> list[Place]:
    """Return the roles somebody has now or will have."""
    return [place for source in _sources for place in source(user)]
