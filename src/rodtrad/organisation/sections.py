"""What a unit's page shows of other rooms: goals, series, plans. Each room registers its part."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rodtrad.accounts.models import User
from rodtrad.organisation.tree import Node


@dataclass(frozen=True)
class Section:
    """One part of the page: a heading, and a template with what it shows."""

    title: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    order: int = 50


Source = Callable[[User, Node, date], Section | None]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a part: `source(user, node, day)` returns it, or None when there is nothing to show."""
    _sources.append(source)


def sections(user: User, node: Node, day: date) -> list[Section]:
    """Return the parts of a unit's page, in order."""
    # The last room first: what it has read of a past day holds all that those before it ask for.
    asked = reversed(_sources)
    found = [section for source in asked if (section := source(user, node, day))]
    return sorted(found, key=lambda section: section.order)
