"""The rules of the organisation, and what they ask of each kind of thing that rooms register."""

from typing import Any

from django.db.models import QuerySet

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, unit_ids
from rodtrad.checks import registers, registry
from rodtrad.checks.organisation import owners, seats
from rodtrad.checks.registers import Held
from rodtrad.checks.registry import Rule, Silence, Touches
from rodtrad.checks.texts import texts
from rodtrad.organisation.models import Unit

UNIT = "organisation.unit"
# Grows as rooms say what hangs on bodies: a change of any of it may leave a closed one clean.
_read_of_closed: dict[str, Touches] = {UNIT: registry.same}


def register_all() -> None:
    """Register what is asked of bodies, and what will be asked of all that hangs on them."""
    words = texts(__package__)
    registry.register(
        Rule(
            **words["RT001"],
            subject_type=UNIT,
            find=seats.vacant,
            reads={UNIT: seats.near, "organisation.appointment": seats.of_appointments},
        ),
        Rule(
            **words["RT003"],
            subject_type=UNIT,
            find=owners.left_behind,
            reads=_read_of_closed,
        ),
    )
    registry.register_visible(UNIT, visible_units)
    registers.follow(ask_of)


def ask_of(kind: Held) -> None:
    """Ask who answers for each thing of a kind, where the seat itself does not stand empty."""
    _read_of_closed[kind.subject_type] = kind.units
    if not kind.owner:
        return
    words = texts(__package__)["RT002"]
    registry.register(
        Rule(
            **words | {"mended_by": (*words["mended_by"], *kind.mended_by)},
            subject_type=kind.subject_type,
            find=owners.ownerless(kind),
            reads={
                kind.subject_type: registry.same,
                "organisation.appointment": owners.in_the_hands_of(kind),
            },
        )
    )
    registry.register_silence(Silence(("RT001", UNIT), ("RT002", kind.subject_type), kind.at))


def visible_units(user: Any) -> QuerySet[Unit]:
    """Return the bodies whose faults somebody may see."""
    units = unit_ids(user, Right.SEE)
    everything = Unit.objects.all()
    return everything if isinstance(units, Everywhere) else everything.filter(pk__in=units)
