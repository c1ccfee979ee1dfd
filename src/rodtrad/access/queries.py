"""Where somebody has a right, answered from the table and today's appointments."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils import timezone

from rodtrad.access.enums import Reach, Right
from rodtrad.access.matrix import RIGHTS
from rodtrad.access.sources import Holding, holdings
from rodtrad.accounts.models import Visitor


class Everywhere:
    """A reach without edges: every unit there is, was or will be."""

    def __contains__(self, unit_id: object) -> bool:
        return True

    def __repr__(self) -> str:
        return "EVERYWHERE"


EVERYWHERE: Final = Everywhere()
READING: Final = frozenset(
    {
        Right.SEE,
        Right.SEE_DRAFTS,
        Right.SEE_SUPPLEMENTARY,
        Right.READ_LOG,
        Right.READ_CASES,
        Right.READ_MARKED_CASES,
    }
)
Units = frozenset[int] | Everywhere
NOTHING: Final = Q(pk__in=())
# An empty Q disappears from an "or"; this one holds for every row.
EVERYTHING: Final = ~NOTHING


@dataclass
class Remembered:
    """What has been answered about one person on one day."""

    day: date
    held: tuple[Holding, ...]
    reach: dict[Right, Units] = field(default_factory=dict)
    used: dict[int | None, Holding] = field(default_factory=dict)


def _remembered(user: Visitor) -> Remembered:
    today = timezone.localdate()
    known: Remembered | None = vars(user).get("_access")
    if known is None or known.day != today:
        known = Remembered(today, holdings(user, today))
        vars(user)["_access"] = known
    return known


def sees_everything() -> AnonymousUser:
    """Return a reader for what is counted and never shown: nobody, who sees all that is in force.

    What is found is told by number alone, to those who may see the unit it is counted for.
    """
    reader = AnonymousUser()
    reach: dict[Right, Units] = dict.fromkeys((Right.SEE, Right.SEE_SUPPLEMENTARY), EVERYWHERE)
    vars(reader)["_access"] = Remembered(timezone.localdate(), (), reach)
    return reader


def holdings_of(user: Visitor) -> tuple[Holding, ...]:
    """Return what somebody holds today, asked once for each request."""
    return _remembered(user).held


def forget(user: Visitor) -> None:
    """Ask again the next time, after an appointment has changed."""
    vars(user).pop("_access", None)


def unit_ids(user: Visitor, right: Right) -> Units:
    """Return every unit where somebody has the right today."""
    known = _remembered(user)
    if right not in known.reach:
        known.reach[right] = _unit_ids(known.held, right)
    return known.reach[right]


def at(field: str, user: Visitor, right: Right) -> Q:
    """Say where somebody has the right, as a condition on the unit in `field`."""
    units = unit_ids(user, right)
    if isinstance(units, Everywhere):
        return EVERYTHING
    return Q(**{f"{field}__in": units}) if units else NOTHING


def remember_use(user: Visitor, right: Right, unit_id: int | None, held: Holding) -> None:
    """Remember by which holding somebody was let to act at a unit, for the log to tell."""
    if right not in READING:
        _remembered(user).used[unit_id] = held


def role_at(user: Visitor, unit_id: int | None) -> str:
    """Return the role somebody acts in at a unit: that by which she was let to, or the nearest.

    Where none lets her act, as with what is hers alone, it is the only role she has.
    """
    held = holdings_of(user)
    used = _remembered(user).used.get(unit_id)
    if used is not None:
        return used.role.value
    acting = [each for each in held if _acts_at(each, unit_id)]
    near = sorted(acting, key=lambda each: (each.unit_id != unit_id, len(each.unit_ids)))
    if near:
        return near[0].role.value
    roles = {each.role for each in held}
    return roles.pop().value if len(roles) == 1 else ""


def _acts_at(holding: Holding, unit_id: int | None) -> bool:
    """Say whether a role lets its holder do more than read at the unit."""
    reaches = {reach for right, reach in RIGHTS[holding.role].items() if right not in READING}
    if Reach.EVERYWHERE in reaches:
        return True
    below = bool({Reach.BELOW, Reach.LINE} & reaches) and unit_id in holding.unit_ids
    above = Reach.LINE in reaches and unit_id in holding.above_ids
    return below or above or (Reach.OWN in reaches and unit_id in holding.answers_for)


def _unit_ids(held: tuple[Holding, ...], right: Right) -> Units:
    found: set[int] = set()
    for holding in held:
        reach = RIGHTS[holding.role].get(right)
        if reach is Reach.EVERYWHERE:
            return EVERYWHERE
        if reach in {Reach.BELOW, Reach.LINE}:
            found |= holding.unit_ids
        if reach is Reach.LINE:
            found |= holding.above_ids
        if reach is Reach.OWN:
            found |= holding.answers_for
    return frozenset(found)
