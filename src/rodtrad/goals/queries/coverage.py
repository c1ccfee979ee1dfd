"""Who works with which part of a goal, and who has said that they do not."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from rodtrad.core.coverage import Contribution, Coverage, cover, cover_by_body
from rodtrad.goals.enums import ActivityState, AssignmentState, GoalState
from rodtrad.goals.models import Activity, Assignment, Goal, GoalLink, GoalPart, NoContribution
from rodtrad.goals.queries.assignments import assignments_visible_to
from rodtrad.goals.queries.visible import activities_visible_to, visible_to
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import profile, tree

COMMITTEES = frozenset({UnitKind.EXECUTIVE_BOARD, UnitKind.COMMITTEE})
NOT_UNDER_WAY = (ActivityState.DRAFT, ActivityState.STOPPED)
NOBODY = 0


@dataclass(frozen=True)
class Contributor:
    """A goal, an activity or an assignment that contributes to a goal."""

    kind: Literal["goal", "activity", "assignment"]
    pk: int
    title: str
    address: str
    unit_id: int
    committee_id: int
    link_id: int | None = None
    parts: frozenset[int] = frozenset()
    is_seen: bool = True

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.pk}"


@dataclass
class Covered:
    """A goal with its parts, what contributes to it and who has said that they do not."""

    goal: Goal
    parts: list[GoalPart] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)
    abstaining: dict[int, NoContribution] = field(default_factory=dict)

    @property
    def is_asked(self) -> bool:
        """Say whether coverage can be spoken of: somebody has split the goal, or works for it."""
        return bool(self.parts or self.contributors)

    @property
    def coverage(self) -> Coverage:
        return cover(self._part_ids, self._contributions)

    def by_committee(self, committees: Collection[int]) -> dict[int, Coverage]:
        return cover_by_body(self._part_ids, self._contributions, committees)

    def named(self, keys: Collection[str]) -> list[Contributor]:
        return [one for one in self.contributors if one.key in keys]

    def of(self, committee_id: int) -> list[Contributor]:
        return [one for one in self.contributors if one.committee_id == committee_id]

    @property
    def _part_ids(self) -> list[int]:
        return [part.pk for part in self.parts]

    @property
    def _contributions(self) -> list[Contribution]:
        return [Contribution(one.key, one.committee_id, one.parts) for one in self.contributors]


def committees(day: date) -> list[Any]:
    """Return the committees and boards of the day, in the organisation's order."""
    return [node for node in tree(day) if node.kind in COMMITTEES]


def council_goals(day: date) -> QuerySet[Goal]:
    """Return the decided goals in force that the council answers for, below its vision."""
    levels = [level.key for level in profile(day).levels if level.holds == "goal"]
    council = [node.id for node in tree(day) if node.kind is UnitKind.COUNCIL]
    rows: QuerySet[Goal] = Goal.objects.on(day).filter(
        state=GoalState.DECIDED, is_supplementary=False, level__in=levels, body__in=council
    )
    return rows


def covered(user: Any, goals: Collection[Goal], day: date) -> dict[int, Covered]:
    """Return how each goal is worked with on the day, in five queries however many they are.

    What the user may not see counts but is not named; without a user everything is named.
    """
    found = {goal.pk: Covered(goal) for goal in goals}
    for part in GoalPart.objects.on(day).filter(goal__in=found):
        found[part.goal_id].parts.append(part)
    for goal_id, one in _contributors(user, found, day):
        found[goal_id].contributors.append(one)
    abstaining = NoContribution.objects.on(day).filter(goal__in=found)
    for row in abstaining.select_related("decision"):
        found[row.goal_id].abstaining[row.committee_id] = row
    return found


def coverage_of(goal: Goal, day: date) -> Covered:
    """Return how one goal is worked with, for whom it may concern."""
    return covered(None, [goal], day)[goal.pk]


def _contributors(
    user: Any, goals: Collection[int], day: date
) -> Iterator[tuple[int, Contributor]]:
    answers = _Committees(day)
    for link in _links(user, goals, day):
        child = link.child
        yield (
            link.parent_id,
            Contributor(
                "goal", child.pk, child.title, child.key, child.body_id,
                answers[child.body_id], link.pk, frozenset(link.serves), link.is_seen,
            ),
        )  # fmt: skip
    acts = Activity.objects.on(day).filter(goal__in=goals).exclude(state__in=NOT_UNDER_WAY)
    for act in _seen(acts, user, activities_visible_to):
        at = answers[act.unit_id]
        yield (
            act.goal_id,
            Contributor("activity", act.pk, act.title, "", act.unit_id, at, is_seen=act.is_seen),
        )
    tasks = Assignment.objects.filter(goal__in=goals, receiver__isnull=False, given_on__lte=day)
    tasks = tasks.exclude(state=AssignmentState.WRITTEN_OFF)
    for task in _seen(tasks, user, assignments_visible_to):
        receiver = task.receiver_id
        yield (
            task.goal_id,
            Contributor(
                "assignment", task.pk, task.title, "", receiver, answers[receiver],
                is_seen=task.is_seen,
            ),
        )  # fmt: skip


def _links(user: Any, goals: Collection[int], day: date) -> QuerySet[Any]:
    """Return what hangs under the goals and counts there, with the parts each says it serves."""
    today = Q(services__valid__contains=day, services__part__valid__contains=day)
    rows = GoalLink.objects.on(day).filter(
        parent__in=goals,
        child__state=GoalState.DECIDED,
        child__valid__contains=day,
        child__is_supplementary=False,
    )
    serves = ArrayAgg("services__part", filter=today, default=Value([]))
    told: QuerySet[Any] = _seen(
        rows.select_related("child").annotate(serves=serves), user, visible_to, "child"
    )
    return told.order_by("child__sort", "child__pk")


def _seen(
    rows: QuerySet[Any], user: Any, visible: Callable[[Any], QuerySet[Any]], key: str = "pk"
) -> QuerySet[Any]:
    """Say of each row whether the user may see it; without a user everything is seen."""
    seen = Value(True) if user is None else Exists(visible(user).filter(pk=OuterRef(key)))
    told: QuerySet[Any] = rows.annotate(is_seen=seen)
    return told


class _Committees(defaultdict[int, int]):
    """Which committee answers for each unit; nobody for what stands outside them."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self.standing = tree(day)

    def __missing__(self, unit_id: int) -> int:
        is_known = self.standing.find(unit_id) is not None
        committee = self.standing.committee_of(unit_id) if is_known else None
        self[unit_id] = committee.id if committee else NOBODY
        return self[unit_id]
