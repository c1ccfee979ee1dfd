"""The side column of a person's page: facts that apps put there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rodtrad.accounts.models import User


@dataclass(frozen=True)
class Line:
    """A fact, perhaps with a status mark: `axis` data, outcome or judgement, `mark` its value.

    With `url` the text leads there.
    """

    text: str
    note: str = ""
    axis: str = ""
    mark: str = ""
    url: str = ""


@dataclass(frozen=True)
class Section:
    title: str
    lines: tuple[Line, ...]


Facts = Callable[[User, date], list[Section]]

_facts: dict[str, Facts] = {}


def register(name: str, fn: Facts) -> None:
    """Let an app put sections in the side column."""
    _facts[name] = fn


def sections_for(user: User, day: date) -> list[Section]:
    """Return every section there is to show the user, in order of registration."""
    return [section for fn in _facts.values() for section in fn(user, day)]
