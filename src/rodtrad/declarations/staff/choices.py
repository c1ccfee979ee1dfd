"""What a form offers whom: kinds, units, areas, goals, ways of working, series and decisions."""

from typing import Any

from django.db.models import Q
from django.utils import timezone

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.swedish import sort_key
from rodtrad.declarations import measures
from rodtrad.declarations.enums import Scope
from rodtrad.declarations.models import (
    DeclarationGoal,
    MethodUse,
    Promise,
    ServiceArea,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.declarations.queries import in_force, methods_visible_to
from rodtrad.declarations.rules import can_decide_by
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.goals.queries import visible_to as goals_visible_to
from rodtrad.indicators.models import IndicatorDefinition, Series
from rodtrad.indicators.queries.series import definitions
from rodtrad.indicators.queries.series import visible_to as series_visible_to
from rodtrad.indicators.words import of_unit
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles.schema.papers import DeclarationKind
from rodtrad.search.sorting import by_name

Choices = list[tuple[str, str]]
MOST = 500
MOST_SERIES = 50


def kinds() -> Choices:
    """Return the kinds of declaration that the profile has in force."""
    return [(kind.key, kind.name) for kind in profile().in_force("declaration_kinds")]


def has_precise() -> bool:
    """Say whether any kind makes another declaration precise."""
    found = profile().in_force("declaration_kinds")
    return any(
        isinstance(kind, DeclarationKind) and kind.scope == Scope.UNIT.value for kind in found
    )


def units(user: Any) -> Choices:
    """Return the units that the user may write for."""
    reached = unit_ids(user, Right.EDIT_DECLARATIONS)
    return [(str(node.id), node.name) for node in tree() if node.id in reached]


def parents(first: str) -> Choices:
    """Return the common declarations that hold, for others to make precise."""
    rows = in_force().filter(declaration__scope=Scope.DEPARTMENT_WIDE).order_by("sort_key")
    return [("", first), *((str(row.declaration_id), row.title) for row in rows[:MOST])]


def areas(first: str) -> Choices:
    rows = ServiceArea.objects.on().order_by("sort_key")[:MOST]
    return [("", first), *((str(row.pk), row.name) for row in rows)]


def elements(section: str) -> Choices:
    """Return what the profile has in a section, by key."""
    return [(element.key, element.name) for element in profile().in_force(section)]


def goals(user: Any, declaration: ServiceDeclaration) -> dict[str, Goal]:
    """Return the decided goals that a declaration can serve: its line's, what is below, council's.

    Those it serves already are left out.
    """
    standing = tree()
    line = {node.id for node in standing.ancestors(declaration.unit_id)} | standing.council_ids
    near = line | standing.subtree_ids(declaration.unit_id)
    served = DeclarationGoal.objects.on().filter(declaration=declaration).values("goal")
    rows = goals_visible_to(user).filter(
        state=GoalState.DECIDED, valid__contains=timezone.localdate(), body__in=near
    )
    found = rows.exclude(pk__in=served).order_by(by_name("title"), "pk")[:MOST]
    return {str(row.pk): row for row in found}


def named_goals(found: dict[str, Goal]) -> Choices:
    """Return goals with whose they are."""
    standing = tree()
    return [(pk, f"{goal.title} ({standing.name(goal.body_id)})") for pk, goal in found.items()]


def methods(user: Any, promise: Promise) -> dict[str, WorkMethod]:
    """Return the ways of working that can assure a promise: its unit's first, then others'."""
    used = MethodUse.objects.on().filter(promise=promise).values("method")
    today = timezone.localdate()
    rows = methods_visible_to(user).filter(valid__contains=today).exclude(pk__in=used)
    unit_id = promise.declaration.unit_id
    found = sorted(rows[:MOST], key=lambda one: (one.unit_id != unit_id, one.sort_key))
    return {str(row.pk): row for row in found}


def named_methods(found: dict[str, WorkMethod]) -> Choices:
    standing = tree()
    return [(pk, f"{one.title} ({standing.name(one.unit_id)})") for pk, one in found.items()]


def sources() -> Choices:
    """Return what can show whether a promise is kept."""
    return [(source.key, str(source.name)) for source in measures.sources()]


def series_for(
    user: Any, unit_id: int, words: str, chosen: str = ""
) -> tuple[dict[str, str], bool]:
    """Return the series that can show it, by id with names, and whether there are more.

    The own branch's until words are given; then those whose indicator has the words in its name.
    """
    today, standing = timezone.localdate(), tree()
    rows = series_visible_to(user).filter(valid__contains=today)
    if chosen:
        rows = rows.filter(pk=int(chosen)) if chosen.isdecimal() and len(chosen) < 18 else rows[:0]
    elif words:
        named = IndicatorDefinition.objects.filter(
            valid__contains=today, name__icontains=words
        ).values("indicator")
        rows = rows.filter(indicator__in=named)
    else:
        rows = rows.filter(unit__in=standing.subtree_ids(unit_id))
    found: list[Series] = list(rows.order_by("pk")[: MOST_SERIES + 1])
    meanings = definitions({row.indicator_id for row in found}, today)
    pairs = [
        (str(row.pk), of_unit(meanings[row.indicator_id].name, standing.name(row.unit_id)))
        for row in found[:MOST_SERIES]
        if row.indicator_id in meanings
    ]
    return dict(sorted(pairs, key=lambda pair: sort_key(pair[1]))), len(found) > MOST_SERIES


def decisions_for(user: Any, declaration: ServiceDeclaration) -> dict[str, Decision]:
    """Return the decisions that the user may carry out and that hold for the declaration."""
    bodies = [int(pk) for pk, _name in bodies_for(user, declaration)]
    rows = Decision.objects.filter(Q(body__in=bodies)).order_by("-decided_on", "-pk")[:MOST]
    return {str(row.pk): row for row in rows}


def bodies_for(user: Any, declaration: ServiceDeclaration) -> Choices:
    """Return the bodies whose decisions hold for a declaration and that the user writes down."""
    reached = unit_ids(user, Right.REGISTER_DECISION)
    return [
        (str(node.id), node.name)
        for node in tree()
        if node.id in reached and can_decide_by(declaration, Decision(body_id=node.id))
    ]


def decision_choices(decisions: dict[str, Decision], first: str) -> Choices:
    return [("", first), *((pk, str(row)) for pk, row in decisions.items())]
