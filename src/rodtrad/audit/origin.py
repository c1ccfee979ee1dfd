"""Where the acts of the moment come from."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from rodtrad.audit.enums import Origin

_current: ContextVar[Origin] = ContextVar("origin", default=Origin.COMMAND)


def current() -> Origin:
    return _current.get()


@contextmanager
def acting_from(origin: Origin) -> Iterator[None]:
    """Mark every act recorded inside as coming from the given place."""
    token = _current.set(origin)
    try:
        yield
    finally:
        _current.reset(token)
