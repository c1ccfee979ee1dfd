"""What a body gets to see before it decides: its three questions, answered with figures."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from rodtrad.core.credibility import (
    Of,
    Past,
    Point,
    Reach,
    curve,
    curve_cases,
    reachable,
    reachable_cases,
)
from rodtrad.core.equivalence import Aspect, Promised, compare
from rodtrad.core.periods import PeriodKind
from rodtrad.core.promises import Level
from rodtrad.core.swedish import parse_number
from rodtrad.core.wording.plain import Plainness, read_plainly
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.measures import Measured, durations, measured
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    MethodUse,
    PromiseMeasure,
    PromiseVersion,
    ServiceDeclaration,
    WorkMethod,
)
from rodtrad.declarations.queries.visible import held_on
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.organisation.queries import profile, tree

# So many periods back are looked at.
PERIODS = 36
SHARES = tuple(Decimal(share) for share in (70, 80, 85, 90, 95, 98, 100))
STEPS = tuple(Decimal(step) / 100 for step in (70, 80, 90, 100, 110, 120, 130))
TIMES = tuple(Decimal(step) / 100 for step in (50, 75, 100, 150, 200, 300))
READ = ("title", "audience", "purpose", "offered", "not_offered", "contact")


@dataclass(frozen=True)
class GoalHeld:
    """A goal that the declaration serves, and whether it is decided and in force."""

    goal: Goal
    holds: bool


@dataclass(frozen=True)
class Kept:
    """A promise: how often its level would have been met, other levels, and what assures it."""

    promise: PromiseVersion
    level: Level
    has_measure: bool
    reach: Reach
    others: tuple[Point, ...]
    asked: Point | None
    methods: tuple[WorkMethod, ...]
    period: PeriodKind | None = None

    @property
    def is_of_cases(self) -> bool:
        """Say whether a time is held against every past case."""
        return self.reach.counts is Of.CASES

    def overdue(self, day: date) -> list[WorkMethod]:
        """Return the ways of working that should have been looked over by the day."""
        return [one for one in self.methods if one.next_review_on and one.next_review_on < day]


@dataclass(frozen=True)
class Credibility:
    """Everything that is known of a text before it is decided on."""

    goals: tuple[GoalHeld, ...]
    promises: tuple[Kept, ...]
    plainness: Plainness
    texts: dict[str, str]
    siblings: tuple[Aspect, ...]

    def figures(self) -> dict[str, Any]:
        """Return the figures as plain values, to be kept with the step."""
        return {
            "goals": [one.goal.pk for one in self.goals if one.holds],
            "promises": {str(one.promise.promise_id): _plain(one) for one in self.promises},
            "lix": self.plainness.lix,
            "marks": len(self.plainness.marks),
        }


def _plain(one: Kept) -> dict[str, Any]:
    limits = one.reach.limits
    return {
        "kept": one.reach.kept,
        "of": one.reach.of,
        "low": round(limits.low, 4) if limits else None,
        "high": round(limits.high, 4) if limits else None,
        "methods": [method.pk for method in one.methods],
    }


def credibility(version: DeclarationVersion, asked: tuple[int, str] | None = None) -> Credibility:
    """Return what is known of a text, in a fixed number of questions.

    `asked` is another level that somebody wants to see held against the past: the promise's id and
    the level as it was written; raises `BadInput` for one that is no level.
    """
    rows = list(version.promises.select_related("promise", "version__declaration"))
    ids = [row.promise_id for row in rows]
    measures = list(PromiseMeasure.objects.filter(promise__in=ids).order_by("valid"))
    today = timezone.localdate()
    bound = [row for row in measures if today in row.valid]
    taken = {pk: found for pk, found in durations(rows, bound).items() if found}
    past, kinds = _past([row for row in measures if row.promise_id not in taken])
    measured_ids = {row.promise_id for row in bound}
    methods = _methods(ids)
    texts = {name: str(getattr(version, name)) for name in READ}
    texts |= {f"promise-{row.pk}": row.text for row in rows}
    return Credibility(
        goals=tuple(_goals(version.declaration)),
        promises=tuple(
            Kept(
                row,
                level_of(row),
                row.promise_id in measured_ids,
                *_held(row, past[row.promise_id], taken.get(row.promise_id), asked),
                tuple(methods[row.promise_id]),
                kinds.get(row.promise_id),
            )
            for row in rows
        ),
        plainness=read_plainly({name: text for name, text in texts.items() if text}),
        texts=texts,
        siblings=compare(*_beside(version, rows)),
    )


def _goals(declaration: ServiceDeclaration) -> Iterable[GoalHeld]:
    today = timezone.localdate()
    links = DeclarationGoal.objects.on().filter(declaration=declaration).select_related("goal")
    for link in links:
        holds = link.goal.state == GoalState.DECIDED and today in link.goal.valid
        yield GoalHeld(link.goal, holds)


def _past(
    rows: list[PromiseMeasure],
) -> tuple[dict[int, list[Past]], dict[int, PeriodKind | None]]:
    """Return what has been measured of each promise, oldest first, and of what kind of period."""
    found: dict[int, dict[int, Measured]] = defaultdict(dict)
    for figure in measured(rows):
        found[figure.promise_id][figure.period_id] = figure
    ids = {period for figures in found.values() for period in figures}
    ordered = list(ReportingPeriod.objects.filter(pk__in=ids).order_by("ends_on"))
    past: dict[int, list[Past]] = defaultdict(list)
    kinds: dict[int, PeriodKind | None] = {}
    for pk, figures in found.items():
        periods = [period for period in ordered if period.pk in figures][-PERIODS:]
        past[pk] = [_of(figures[period.pk]) for period in periods]
        kinds[pk] = _only({period.kind for period in periods})
    return past, kinds


def _only(kinds: set[str]) -> PeriodKind | None:
    return PeriodKind(next(iter(kinds))) if len(kinds) == 1 else None


def _of(figure: Measured) -> Past:
    return Past(figure.value, figure.kept, figure.of) if figure.of else Past(figure.value)


def _methods(promise_ids: list[int]) -> dict[int, list[WorkMethod]]:
    found: dict[int, list[WorkMethod]] = defaultdict(list)
    uses = MethodUse.objects.on().filter(promise__in=promise_ids).select_related("method")
    for use in uses.order_by("method__sort_key"):
        found[use.promise_id].append(use.method)
    return found


def _held(
    row: PromiseVersion,
    past: list[Past],
    taken: Sequence[Decimal] | None,
    asked: tuple[int, str] | None,
) -> tuple[Reach, tuple[Point, ...], Point | None]:
    """Return how the level, other levels and the one asked for would have gone.

    A time is held against every past case where each is known, else against the periods.
    """
    level, wanted = level_of(row), asked[1] if asked and asked[0] == row.promise_id else None
    tried = None if wanted is None else parse_number(wanted, field="niva")
    if taken is not None and level.amount is not None:
        times = {level.amount, *(_whole(level.amount * step) for step in TIMES)}
        point = None if tried is None else curve_cases(taken, [tried])[0]
        return reachable_cases(taken, level.amount), curve_cases(taken, times), point
    edge = level.threshold[1]
    amounts = {*SHARES, edge} if level.is_counted else _around(edge)
    point = None if tried is None else curve(level, past, [tried])[0]
    return reachable(level, past), curve(level, past, amounts) if past else (), point


def _whole(amount: Decimal) -> Decimal:
    """Return a time that somebody would promise."""
    return max(amount.quantize(Decimal(1)), Decimal(1))


def _around(edge: Decimal) -> set[Decimal]:
    """Return levels on both sides of one; where it is whole they are, for few count half a man."""
    if edge == edge.to_integral_value():
        near = {edge - 1, edge + 1, *((edge * step).quantize(Decimal(1)) for step in STEPS)}
        return {edge, *(amount for amount in near if amount > 0)}
    return {edge, *((edge * step).quantize(Decimal("0.1")) for step in STEPS)}


def _beside(
    version: DeclarationVersion, rows: list[PromiseVersion]
) -> tuple[list[Promised], list[Promised], list[str]]:
    """Return the text's promises, those of its siblings in force, and what the siblings' are."""
    declaration = version.declaration
    if declaration.parent_id is None:
        return [], [], []
    siblings = PromiseVersion.objects.filter(
        held_on(timezone.localdate(), "version__"),
        version__declaration__parent=declaration.parent_id,
    ).exclude(version__declaration=declaration)
    theirs = list(siblings.select_related("version__declaration"))
    names = {one.key: str(one.name) for one in profile().elements("quality_aspects")}
    own = [_promised(row, declaration, names) for row in rows]
    beside = [_promised(row, row.version.declaration, names) for row in theirs]
    return own, beside, sorted({one.unit for one in beside})


def _promised(
    row: PromiseVersion, declaration: ServiceDeclaration, names: dict[str, str]
) -> Promised:
    name = tree().name(declaration.unit_id)
    return Promised(name, names.get(row.aspect, ""), row.text, level_of(row))
