"""Whatever steps are asked for, a tree comes of them or nothing; and it can all be put back."""

import random
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from tests.organisation.reorganising import BEFORE, ON, everything
from tests.town import Town

from rodtrad.core.errors import BadInput
from rodtrad.organisation import services
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.models import Reorganisation, UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.reorganisations import prospect, with_steps
from rodtrad.organisation.reshaping import Piece, Wanted

pytestmark = pytest.mark.django_db
PAIRS = (("home_care_south", "home_care_north"), ("lake_school", "oak_preschool"))
DAYS = (date(2026, 1, 1), BEFORE)


def any_step(dice: random.Random, town: Town) -> Wanted:
    """Return a step of any kind about any units, most of them possible."""
    ids = [unit.pk for unit in town.units.values()]
    kind, unit_id, name = dice.choice(list(StepKind)), dice.choice(ids), f"Ny {dice.random()}"
    if kind is StepKind.MERGE:
        pair = dice.choice(
            [("home_care_south", "home_care_north"), ("lake_school", "oak_preschool")]
        )
        merged = tuple(town.units[name].pk for name in pair)
        return Wanted(kind, name=name, parent_id=dice.choice(ids), merged_ids=merged)
    if kind is StepKind.SPLIT:
        share = Decimal(dice.randint(1, 99)) / 100
        pieces = (Piece(name, share, takes_over=True), Piece(f"{name} b", 1 - share))
        return Wanted(kind, unit_id, pieces=pieces)
    if kind is StepKind.CLOSE:
        return Wanted(kind, unit_id, receiver_id=dice.choice([None, *ids]))
    return Wanted(kind, unit_id, name=name, parent_id=dice.choice([None, *ids]))


def any_draft(dice: random.Random, town: Town) -> Reorganisation:
    drafted = services.draft_reorganisation(title="Vad som helst", starts_on=ON, by=None)
    for _turn in range(dice.randint(1, 5)):
        try:
            services.add_step(drafted, any_step(dice, town), by=None)
        except BadInput:
            continue
    return drafted


def is_a_tree(day: date) -> bool:
    """Say whether each unit that lives on the day hangs, once and without a ring, from a root."""
    rows = {row.unit_id: row.parent_id for row in UnitVersion.objects.on(day).order_by("unit_id")}
    single = len(rows) == UnitVersion.objects.on(day).count()
    return single and all(_reaches_root(rows, unit_id) for unit_id in rows)


def _reaches_root(parents: dict[int, int | None], unit_id: int) -> bool:
    for _step in parents:
        above = parents[unit_id]
        if above is None:
            return True
        if above not in parents:
            return False
        unit_id = above
    return False


def paths_hold(day: date) -> bool:
    """Say whether each stored path is its parent's with its own id added."""
    rows = {row.unit_id: row for row in UnitVersion.objects.on(day)}
    return all(
        row.path == (rows[row.parent_id].path if row.parent_id else "/") + f"{row.unit_id}/"
        for row in rows.values()
    )


def as_names(standing: object) -> list[tuple[str, list[str]]]:
    return sorted(
        (node.name, [above.name for above in standing.ancestors(node.id)]) for node in standing
    )


def test_any_steps_leave_a_tree_and_nothing_before_the_day_is_touched(town: Town) -> None:
    dice, planned, kinds = random.Random(2026), 0, set()
    start = everything()
    past = {day: as_names(tree(day)) for day in DAYS}

    for _round in range(60):
        drafted = any_draft(dice, town)
        foreseen = as_names(prospect(with_steps().get(pk=drafted.pk)).shape.after)
        try:
            with transaction.atomic():
                services.plan_reorganisation(drafted, decision=town.decision, by=None)
        except BadInput:
            assert everything() == start
            continue
        planned += 1
        kinds |= set(drafted.steps.values_list("kind", flat=True))
        assert is_a_tree(ON)
        assert paths_hold(ON)
        assert as_names(tree(ON)) == foreseen
        assert {day: as_names(tree(day)) for day in DAYS} == past
        services.withdraw_reorganisation(drafted, by=None)
        assert everything() == start

    assert planned > 15
    assert kinds == set(StepKind)


def test_the_check_finds_a_ring_and_a_lost_parent(town: Town) -> None:
    row = UnitVersion.objects.on(ON).get(unit=town.care)
    UnitVersion.objects.filter(pk=row.pk).update(parent=town.home_care)

    assert not is_a_tree(ON)
    assert not paths_hold(ON)
