"""Whoever raised what was acted on is told; the rooms that listen know who they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rodtrad.accounts.models import User
from rodtrad.improvement.models import Action


@dataclass(frozen=True)
class Raised:
    """How many raised what an action is about, and where the reader may see them."""

    count: int
    url: str = ""


# Called in the transaction of the act, when an action is done, stopped or its effect is known.
Listener = Callable[[Action, User | None], None]
Raisers = Callable[[Any, Action], Raised]

_listeners: list[Listener] = []
_raisers: list[Raisers] = []


def register(listener: Listener, raisers: Raisers) -> None:
    """Let a room tell those whom it has heard, and say how many they are."""
    _listeners.append(listener)
    _raisers.append(raisers)


def tell(action: Action, by: User | None) -> None:
    """Tell everybody who raised it what has come of it."""
    for listener in _listeners:
        listener(action, by)


def raised(user: Any, action: Action) -> list[Raised]:
    """Return who raised it, by room, as far as the reader may see."""
    return [found for fn in _raisers if (found := fn(user, action)).count]
