"""Who is told, in the same transaction, that the figures of some series changed."""

from collections.abc import Callable, Collection

Listener = Callable[[Collection[int]], None]
_listeners: list[Listener] = []


def register(listener: Listener) -> None:
    """Call the listener with the ids of the series whose stored status was written."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(series_ids: Collection[int]) -> None:
    """Tell every listener; what they do belongs to the caller's transaction."""
    for listener in _listeners:
        listener(series_ids)
