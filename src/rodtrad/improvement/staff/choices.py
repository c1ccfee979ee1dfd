"""What the forms of actions offer."""

from typing import Any

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.improvement.models import Cause, ImprovementArea
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.people import choices_at_work

Choices = list[tuple[str, str]]


def units(user: Any) -> Choices:
    """Return the units where somebody may plan something."""
    reached = unit_ids(user, Right.EDIT_ACTIVITIES)
    return [(str(node.id), node.name) for node in tree() if node.id in reached]


def causes(first: str, *, also: int | None = None) -> Choices:
    """Return the causes of today, and one that has been chosen already."""
    rows = Cause.objects.on() | Cause.objects.filter(pk=also or 0)
    return [("", first), *((str(row.pk), row.name) for row in rows.distinct())]


def areas(first: str) -> Choices:
    rows = ImprovementArea.objects.on()
    standing = tree()
    return [
        ("", first),
        *((str(row.pk), f"{row.name} ({standing.name(row.unit_id)})") for row in rows),
    ]


def people() -> Choices:
    return [(str(pk), name) for pk, name in choices_at_work()]
