"""Where holdings of roles come from: the organisation registers itself here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User, Visitor


@dataclass(frozen=True)
class Holding:
    """A role held at a unit on a day; `unit_ids` is that unit and all below it.

    `above_ids` are the units above it, and the council, which stands above every unit; `own_ids`
    those that have ceased and whose things are now the unit's own.
    """

    role: Role
    unit_id: int
    unit_ids: frozenset[int]
    substitute_for: int | None = None
    above_ids: frozenset[int] = frozenset()
    own_ids: frozenset[int] = frozenset()

    @property
    def answers_for(self) -> frozenset[int]:
        """Return the unit itself, and those whose things are now its own."""
        return self.own_ids | {self.unit_id}


HoldingsSource = Callable[[User, date], tuple[Holding, ...]]
_sources: list[HoldingsSource] = []


def register_holdings(source: HoldingsSource) -> None:
    """Say who knows which roles somebody holds on a day."""
    _sources[:] = [source]


def holdings(user: Visitor, day: date) -> tuple[Holding, ...]:
    """Return every role somebody holds on the day; nobody holds none."""
    if not isinstance(user, User) or not user.is_active:
        return ()
    return tuple(holding for source in _sources for holding in source(user, day))
