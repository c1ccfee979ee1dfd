"""What a process remembers of the organisation, as long as its stamp is the same."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from threading import Lock
from typing import Any, Generic, TypeVar
from uuid import UUID

from rodtrad.organisation.models import Stamp

Thing = TypeVar("Thing")
DAYS_KEPT = 16


class _Request:
    """The stamp as read once within a request, and what a request that only reads has worked out.

    `kept` is None where something may change meanwhile.
    """

    def __init__(self, *, only_reads: bool) -> None:
        self.is_read = False
        self.stamp: UUID | None = None
        self.kept: dict[Hashable, Any] | None = {} if only_reads else None


_request: ContextVar[_Request | None] = ContextVar("organisation_request", default=None)


def stamp() -> UUID | None:
    """Return what changes whenever the organisation does."""
    request = _request.get()
    if request is None:
        return _read()
    if not request.is_read:
        request.stamp, request.is_read = _read(), True
    return request.stamp


def _read() -> UUID | None:
    return Stamp.objects.values_list("value", flat=True).first()


def note(stamp: UUID | None) -> None:
    """Keep the stamp that came along with another question of the request."""
    request = _request.get()
    if request is not None and not request.is_read:
        request.stamp, request.is_read = stamp, True


def look_again() -> None:
    """Read the stamp anew, after a change within the request."""
    if request := _request.get():
        request.is_read = False


def kept(key: Hashable, make: Callable[[], Thing]) -> Thing:
    """Return what has been made under the key for the request, else make it.

    Only a request that reads keeps anything: what it sees is of one moment.
    """
    request = _request.get()
    if request is None or request.kept is None:
        return make()
    if key not in request.kept:
        request.kept[key] = make()
    found: Thing = request.kept[key]
    return found


@contextmanager
def one_stamp(*, only_reads: bool = False) -> Iterator[None]:
    """Read the stamp at most once inside, and not again where it is already so."""
    if _request.get() is not None:
        yield
        return
    token = _request.set(_Request(only_reads=only_reads))
    try:
        yield
    finally:
        _request.reset(token)


@contextmanager
def another_moment() -> Iterator[None]:
    """Keep what is worked out inside apart from what is known outside."""
    token = _request.set(_Request(only_reads=True))
    try:
        yield
    finally:
        _request.reset(token)


class Memory(Generic[Thing]):
    """Things by day, forgotten when the stamp changes."""

    def __init__(self, read: Callable[[date], Thing]) -> None:
        self._read = read
        self._lock = Lock()
        self._things: dict[tuple[UUID | None, date], Thing] = {}

    def on(self, day: date) -> Thing:
        """Return the day's thing, read from the database only when it is not known."""
        key = (stamp(), day)
        known = self._things.get(key)
        if known is None:
            known = self._read(day)
            with self._lock:
                while len(self._things) >= DAYS_KEPT:
                    self._things.pop(next(iter(self._things)))
                self._things[key] = known
        return known
