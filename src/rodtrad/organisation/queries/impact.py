"""What a reorganisation touches: people, what they may reach, and what hangs on the units."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from rodtrad.access.enums import Reach
from rodtrad.access.matrix import RIGHTS
from rodtrad.core.swedish import listing, sort_key
from rodtrad.organisation.following import Hung
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries.reorganisations import Prospect
from rodtrad.organisation.reshaping import Reshaped
from rodtrad.organisation.tree import Node, Tree
from rodtrad.profiles.naming import role_choices

MOST_NAMES = 5
# Roles whose rights follow the branch; others reach everything, or their own unit alone.
BRANCHING = frozenset(
    role for role, rights in RIGHTS.items() if {Reach.BELOW, Reach.LINE} & set(rights.values())
)


@dataclass(frozen=True)
class Shift:
    """One role that follows to another unit, or ends where `here` is empty."""

    person: str
    role: str
    there: str
    here: str


@dataclass(frozen=True)
class Reached:
    """What somebody's rights come to hold, and no longer hold, in words."""

    person: str
    role: str
    gained: str
    lost: str


@dataclass(frozen=True)
class Touched:
    """One thing that hangs on a unit that ceases, and who answers for it then."""

    name: str
    url: str
    there: str
    here: str


@dataclass(frozen=True)
class Group:
    """Things of one kind."""

    title: str
    rows: list[Touched]


@dataclass(frozen=True)
class Impact:
    """Everything a reorganisation touches outside the tree itself."""

    shifts: list[Shift]
    reached: list[Reached]
    groups: list[Group]


def impact(found: Prospect) -> Impact:
    """Return what a reorganisation touches, without asking anything more."""
    shape, after, held = found.shape, found.shape.after, found.held
    names = dict(role_choices())
    return Impact(
        [_shift(each, shape, after, names) for each in held if each.unit_id in shape.heirs],
        [one for each in held if (one := _reached(each, shape, after, names))],
        _groups(found, after),
    )


def _shift(held: Appointment, shape: Reshaped, after: Tree, names: dict[str, str]) -> Shift:
    heir = _heir(held, shape, after)
    there = shape.before.name(held.unit_id)
    return Shift(held.user.display_name, names[held.role], there, heir.name if heir else "")


def _reached(
    held: Appointment, shape: Reshaped, after: Tree, names: dict[str, str]
) -> Reached | None:
    """Return how the reach of one role changes; None where it does not."""
    if held.role not in BRANCHING:
        return None
    then = shape.before.subtree_ids(held.unit_id)
    heir = _heir(held, shape, after)
    now = after.subtree_ids(heir.id if heir else held.unit_id)
    gained, lost = now - then, then - now
    gained = frozenset(unit_id for unit_id in gained if unit_id in shape.before)
    if not gained and not lost:
        return None
    person, role = held.user.display_name, names[held.role]
    return Reached(person, role, _named(gained, shape.before), _named(lost, shape.before))


def _heir(held: Appointment, shape: Reshaped, after: Tree) -> Node | None:
    """Return the unit that a role follows to, if it does."""
    return after.heir(held.unit_id) if held.unit_id in shape.moved_on else None


def _named(unit_ids: Iterable[int], standing: Tree) -> str:
    """Return the names, the first in order and how many more there are."""
    names = sorted((standing.name(unit_id) for unit_id in unit_ids), key=sort_key)
    shown, more = names[:MOST_NAMES], len(names) - MOST_NAMES
    return ", ".join(shown) + f" (+{more})" if more > 0 else listing(shown)


def _groups(found: Prospect, after: Tree) -> list[Group]:
    def title(each: Hung) -> str:
        return str(each.group)

    return [
        Group(
            name,
            [
                Touched(
                    each.name,
                    each.url,
                    found.shape.before.name(each.unit_id),
                    _heirs(each.unit_id, found.shape, after, is_shared=each.ends_with_unit),
                )
                for each in several
            ],
        )
        for name, several in groupby(sorted(found.hung, key=title), key=title)
    ]


def _heirs(unit_id: int, shape: Reshaped, after: Tree, *, is_shared: bool) -> str:
    """Return who goes on with a thing: all the heirs where it is shared, else one of them."""
    heirs = [heir for heir in shape.heirs[unit_id] if heir.takes_over or is_shared]
    return listing([after.name(heir.unit_id) for heir in heirs])
