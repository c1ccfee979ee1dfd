"""What a form offers whom: levels, bodies, people, series and decisions."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.accounts.models import User
from rodtrad.core.swedish import sort_key
from rodtrad.goals import levels
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.queries import plans_visible_to, visible_to
from rodtrad.goals.queries.coverage import COMMITTEES
from rodtrad.goals.queries.coverage import council_goals as decided_by_council
from rodtrad.goals.staff.plan import years
from rodtrad.indicators.models import Series
from rodtrad.indicators.queries.series import definitions
from rodtrad.indicators.queries.series import visible_to as series_visible_to
from rodtrad.indicators.words import of_unit
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.queries.people import at_work
from rodtrad.profiles.schema.thread import Level
from rodtrad.search.sorting import by_name

Choices = list[tuple[str, str]]
MOST = 500


def nothing(text: str) -> Choices:
    return [("", text)]


def levels_under(parent: Goal | None) -> list[Level]:
    """Return the levels a goal may stand on under the parent, or at the top without one."""
    found = levels.goal_levels(profile())
    if parent is None:
        return [level for level in found if not level.parents]
    return [level for level in found if parent.level in level.parents]


def level_choices(offered: Iterable[Level]) -> Choices:
    return [(level.key, level.name) for level in offered]


def body_choices(user: Any, right: Right, kinds: Iterable[str]) -> Choices:
    """Return the units of the kinds where the user has the right, in the tree's order."""
    units, wanted = unit_ids(user, right), set(kinds)
    return [
        (str(node.id), node.name) for node in tree() if node.kind in wanted and node.id in units
    ]


def unit_choices(user: Any, right: Right) -> Choices:
    units = unit_ids(user, right)
    return [(str(node.id), node.name) for node in tree() if node.id in units]


def plan_choices(user: Any) -> Choices:
    open_states = [PlanState.DRAFT, PlanState.PROPOSED]
    rows = plans_visible_to(user).filter(state__in=open_states).order_by(by_name("name"), "pk")
    return [*nothing(_("Ingen plan")), *((str(row.pk), _told_apart(row)) for row in rows[:MOST])]


def _told_apart(plan: Plan) -> str:
    """Return a plan with its body and years: many plans have the same name."""
    return f"{plan.name} ({tree().name(plan.body_id)}, {years(plan)})"


def parents_for(user: Any, goal: Goal) -> QuerySet[Goal]:
    """Return the goals that the goal may hang under."""
    level = levels.find(goal.level)
    today = timezone.localdate()
    rows = visible_to(user).filter(level__in=level.parents, valid__contains=today)
    return rows.exclude(pk=goal.pk).order_by(by_name("title"), "pk")[:MOST]


def parent_choices(user: Any, goal: Goal) -> Choices:
    standing = tree()
    return [
        (str(row.pk), f"{row.title} ({standing.name(row.body_id)})")
        for row in parents_for(user, goal)
    ]


def series_for(user: Any, goal: Goal) -> dict[str, tuple[Series, str]]:
    """Return the series that can measure the goal, by id, with names; its own body's first."""
    today, standing = timezone.localdate(), tree()
    own = standing.subtree_ids(goal.body_id)
    measured = goal.measures.filter(valid__contains=today).values("series")
    rows = series_visible_to(user).filter(valid__contains=today).exclude(pk__in=measured)
    found = list(rows.filter(unit__in=own)[:MOST]) or list(rows[:MOST])
    meanings = definitions({row.indicator_id for row in found}, today)
    named = [
        (row, of_unit(meanings[row.indicator_id].name, standing.name(row.unit_id))) for row in found
    ]
    return {str(row.pk): (row, name) for row, name in sorted(named, key=lambda p: sort_key(p[1]))}


def people_near(unit_id: int) -> dict[str, User]:
    """Return who holds a role at the unit, below it or right above it."""
    standing = tree()
    near = {unit_id, *standing.subtree_ids(unit_id)}
    near |= {node.id for node in standing.ancestors(unit_id)[-2:]}
    ordered = sorted(at_work(near), key=lambda person: sort_key(person.display_name))
    return {str(person.pk): person for person in ordered}


def people_choices(people: dict[str, User]) -> Choices:
    named = ((pk, person.display_name) for pk, person in people.items())
    return [*nothing(_("Inte bestämt än")), *named]


def deciders(body_id: int) -> set[int]:
    """Return whose decisions change what is the unit's: its own and its committee's."""
    committee = tree().committee_of(body_id)
    return {body_id, committee.id} if committee else {body_id}


def decisions_of(body_ids: Iterable[int]) -> dict[str, Decision]:
    rows = Decision.objects.filter(body__in=list(body_ids)).order_by("-decided_on", "-pk")[:MOST]
    return {str(row.pk): row for row in rows}


def decision_choices(decisions: dict[str, Decision]) -> Choices:
    first = _("Välj beslut") if decisions else _("Inget beslut är antecknat än")
    return [*nothing(first), *((pk, str(row)) for pk, row in decisions.items())]


def plan_kinds() -> Choices:
    return [(kind.key, kind.name) for kind in profile().plan_kinds]


def by_pk(plans: QuerySet[Plan], pk: str) -> Plan | None:
    return plans.filter(pk=pk).first() if pk else None


def committees() -> Choices:
    return [(str(node.id), node.name) for node in tree() if node.kind in COMMITTEES]


def council_goals(user: Any) -> dict[str, Goal]:
    """Return the council's goals in force, by id."""
    rows = decided_by_council(timezone.localdate()).values("pk")
    return {str(row.pk): row for row in visible_to(user).filter(pk__in=rows).order_by("sort", "pk")}


def name_of(unit: Unit) -> str:
    """Return what a unit is called today."""
    return tree().name(unit.pk)
