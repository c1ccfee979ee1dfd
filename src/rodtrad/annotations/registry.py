"""What can be annotated: apps register their things, and how those are seen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Expression, Model, QuerySet
from django.utils.functional import Promise

from rodtrad.core.decision import Ruling

# Things of any app come through here, so the register cannot name their types.
Thing = Any


@dataclass(frozen=True)
class Subject:
    """How things of one kind are seen, named and reached."""

    type: str
    visible_to: Callable[[Any], QuerySet[Any]]
    may_see: Callable[[Any, Thing], Ruling]
    url: Callable[[Thing], str]
    title: Callable[[Thing], str]
    unit_id: Callable[[Thing], int | None]
    group: str | Promise = ""
    # The same as `unit_id`, as a question can be asked of it: a field, or more than one.
    unit: str | Expression = "unit"

    def find(self, user: Any, subject_id: int) -> Thing | None:
        """Return the thing if the user may see it."""
        return self.visible_to(user).filter(pk=subject_id).first()


_subjects: dict[str, Subject] = {}


def register_subject(
    subject_type: str,
    *,
    visible_to: Callable[[Any], QuerySet[Any]],
    may_see: Callable[[Any, Thing], Ruling],
    url: Callable[[Thing], str],
    title: Callable[[Thing], str],
    unit_id: Callable[[Thing], int | None],
    group: str | Promise = "",
    unit: str | Expression = "unit",
) -> None:
    """Let things of the kind carry comments, files and tags; `group` is their heading in lists."""
    _subjects[subject_type] = Subject(
        subject_type, visible_to, may_see, url, title, unit_id, group, unit
    )


def subjects() -> tuple[Subject, ...]:
    """Return every kind of thing that can be annotated."""
    return tuple(_subjects.values())


def subject(subject_type: str) -> Subject | None:
    """Return how things of the kind are seen, if the kind is registered."""
    return _subjects.get(subject_type)


def subject_of(thing: Model) -> Subject:
    """Return how this thing is seen; its kind must be registered."""
    return _subjects[thing._meta.label_lower]
