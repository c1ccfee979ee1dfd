"""What later rooms tell of documents: what rests on them, and what they demand."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise


@dataclass(frozen=True)
class Citer:
    """A kind of thing that can rest on a document.

    `live(day)` gives those in force on the day, and `field` holds what they are found by. The kind
    must carry comments too, for that is where its name, address and visibility come from. Where
    `is_goal`, it is what a document that must be tied to goals can be tied to.
    """

    subject_type: str
    name: str | Promise
    live: Callable[[date], QuerySet[Any]]
    field: str
    is_goal: bool = False


@dataclass(frozen=True)
class Demand:
    """Something a document demands of a body, and how it is shown to be done.

    `every` is how many days the evidence is fresh, None where it is given once.
    """

    document_id: int
    text: str
    confirmed_on: date
    has_obliged_body: bool
    has_evidence: bool
    every: int | None = None
    newest_evidence_on: date | None = None
    is_information: bool = False


Demands = Callable[[date, Collection[int] | None], Iterable[Demand]]
# Gives the decisions that something in force on the day leans on, and what: {decision: name}.
Leaning = Callable[[date], dict[int, str]]

_citers: dict[str, Citer] = {}
_citer_followers: list[Callable[[Citer], None]] = []
_demands: list[Demands] = []
_leaning: list[Leaning] = []
_leaning_followers: list[Callable[[str], None]] = []


def register_citer(citer: Citer) -> None:
    """Let things of a kind rest on documents."""
    _citers[citer.subject_type] = citer
    for follower in _citer_followers:
        follower(citer)


def follow_citers(follower: Callable[[Citer], None]) -> None:
    """Call the follower with every kind of thing that comes to rest on documents."""
    _citer_followers.append(follower)


def citers() -> tuple[Citer, ...]:
    return tuple(_citers.values())


def find_citer(subject_type: str) -> Citer | None:
    return _citers.get(subject_type)


def register_demands(source: Demands) -> None:
    """Let a room tell what documents demand; `source(day, document_ids)`, None means of all."""
    _demands.append(source)


def demands(day: date, ids: Collection[int] | None) -> list[Demand]:
    """Return what documents demand, as every room tells it."""
    return [demand for source in _demands for demand in source(day, ids)]


def register_leaning(source: Leaning, subject_type: str) -> None:
    """Let a room tell which decisions its things of a kind, while in force, lean on."""
    _leaning.append(source)
    for follower in _leaning_followers:
        follower(subject_type)


def follow_leaning(follower: Callable[[str], None]) -> None:
    """Call the follower with every kind of thing that comes to lean on decisions."""
    _leaning_followers.append(follower)


def leaning(day: date) -> dict[int, str]:
    """Return every decision that something in force leans on, with the name of one such thing."""
    return {pk: name for source in reversed(_leaning) for pk, name in source(day).items()}
