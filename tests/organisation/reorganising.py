"""What tests of reorganisations ask for in few words."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core import serializers
from tests.town import Town

from rodtrad.indicators.models import Series, SeriesSuccession, Target
from rodtrad.organisation import services
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.models import (
    Appointment,
    Reorganisation,
    Succession,
    Unit,
    UnitVersion,
)
from rodtrad.organisation.queries import tree
from rodtrad.organisation.reshaping import Piece, Wanted

ON = date(2031, 1, 1)
BEFORE = date(2030, 12, 31)
KEPT = (Unit, UnitVersion, Appointment, Succession, Series, SeriesSuccession, Target)


def move(unit: Unit, parent: Unit | None) -> Wanted:
    return Wanted(StepKind.MOVE, unit.pk, parent_id=parent.pk if parent else None)


def rename(unit: Unit, name: str) -> Wanted:
    return Wanted(StepKind.RENAME, unit.pk, name=name)


def merge(name: str, parent: Unit | None, *units: Unit) -> Wanted:
    ids = tuple(unit.pk for unit in units)
    return Wanted(
        StepKind.MERGE, name=name, parent_id=parent.pk if parent else None, merged_ids=ids
    )


def split(unit: Unit, **shares: int) -> Wanted:
    """Split in parts by name and percent; the first takes over."""
    pieces = tuple(
        Piece(name, Decimal(share) / 100, takes_over=place == 0)
        for place, (name, share) in enumerate(shares.items())
    )
    return Wanted(StepKind.SPLIT, unit.pk, pieces=pieces)


def close(unit: Unit, receiver: Unit | None = None) -> Wanted:
    return Wanted(StepKind.CLOSE, unit.pk, receiver_id=receiver.pk if receiver else None)


def draft(*steps: Wanted, on: date = ON) -> Reorganisation:
    drafted = services.draft_reorganisation(title="Ny organisation", starts_on=on, by=None)
    for step in steps:
        services.add_step(drafted, step, by=None)
    return drafted


def plan(town: Town, *steps: Wanted, on: date = ON) -> Reorganisation:
    assert town.decision is not None
    return services.plan_reorganisation(draft(*steps, on=on), decision=town.decision, by=None)


def line(name: str, day: date = ON) -> list[str]:
    """Return the names from the top down to the unit with a name on a day."""
    standing = tree(day)
    node = next(each for each in standing if each.name == name)
    return [*(above.name for above in standing.ancestors(node.id)), node.name]


def everything() -> dict[str, Any]:
    """Return every row a reorganisation may change; the count of changes aside."""
    found = {}
    for model in KEPT:
        rows = serializers.serialize("python", model._default_manager.order_by("pk"))
        for row in rows:
            row["fields"].pop("version", None)
        found[model.__name__] = [str(row) for row in rows]
    return found
