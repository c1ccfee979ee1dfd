"""What stands behind the load-test municipality's promises: goals, ways of working, who took part.

One in fifty lacks something, as in a municipality that is nearly done.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core.swedish import sort_key
from rodtrad.declarations.enums import Party
from rodtrad.declarations.models import (
    DeclarationGoal,
    DraftingEntry,
    MethodUse,
    Promise,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.demo.city_papers import BATCH
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal

LACKS = 50


def assure(
    declarations: Sequence[ServiceDeclaration], promises: Sequence[Promise], today: date
) -> None:
    """Let what is declared serve goals, be drafted with others and rest on ways of working."""
    since = today - timedelta(days=400)
    _serve(declarations, since)
    DraftingEntry.objects.bulk_create(
        (
            DraftingEntry(
                declaration=one, party=party, held_on=since, form="Möte", brought="Påhittat."
            )
            for at, one in enumerate(declarations)
            for party in Party.values
            if at % LACKS
        ),
        BATCH,
    )
    _work(declarations, promises, since, today)


def _serve(declarations: Sequence[ServiceDeclaration], since: date) -> None:
    """Let each serve a goal of its own unit where there is one, else of another."""
    decided = Goal.objects.filter(state=GoalState.DECIDED, valid__contains=since).order_by("pk")
    of_units = dict(decided.values_list("body", "pk"))
    others = sorted(of_units.values())
    DeclarationGoal.objects.bulk_create(
        (
            DeclarationGoal(
                declaration=one,
                goal_id=of_units.get(one.unit_id, others[at % len(others)]),
                valid=DateRange(since, None),
            )
            for at, one in enumerate(declarations)
            if (at + 1) % LACKS
        ),
        BATCH,
    )


def _work(
    declarations: Sequence[ServiceDeclaration],
    promises: Sequence[Promise],
    since: date,
    today: date,
) -> None:
    """Let each unit have one way of working, which assures what it promises."""
    valid = DateRange(since, None)
    units = sorted({one.unit_id for one in declarations})
    methods = WorkMethod.objects.bulk_create(
        (
            WorkMethod(
                key=f"arbetssatt-{unit}",
                unit_id=unit,
                title=f"Så arbetar enhet {unit}",
                sort_key=sort_key(f"Så arbetar enhet {unit}"),
                summary="Påhittat arbetssätt.",
                next_review_on=today + timedelta(days=at % 360 if at % LACKS else -90),
                valid=valid,
            )
            for at, unit in enumerate(units)
        ),
        BATCH,
    )
    of_units = {method.unit_id: method for method in methods}
    unit_of = {one.pk: one.unit_id for one in declarations}
    MethodUse.objects.bulk_create(
        (
            MethodUse(method=of_units[unit_of[one.declaration_id]], promise=one, valid=valid)
            for at, one in enumerate(promises)
            if at % LACKS
        ),
        BATCH,
    )
