"""Where a resident tells us that a promise was not kept: the room for that gives the address."""

from collections.abc import Callable

from rodtrad.declarations.models import PromiseVersion

Address = Callable[[PromiseVersion], str]

_given: list[Address] = []


def register(address: Address) -> None:
    """Let a room say where to write about a promise; the one who registers last is asked."""
    _given.append(address)


def forget(address: Address) -> None:
    """Take back an address that was registered."""
    _given.remove(address)


def address_of(promise: PromiseVersion) -> str:
    """Return where to write about this very promise, nothing while there is no such room."""
    return _given[-1](promise) if _given else ""
