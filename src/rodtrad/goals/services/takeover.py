"""A new plan takes over from another of the same body, as when the majority has changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.goals import rules
from rodtrad.goals.enums import ACTIVITY_FLOW, ActivityState, GoalFate, GoalState, PlanState
from rodtrad.goals.models import Activity, Goal, GoalLink, GoalMeasure, GoalPassage, Plan
from rodtrad.goals.queries.takeover import in_force
from rodtrad.goals.services import common
from rodtrad.goals.services.goals import ended, plan_years
from rodtrad.goals.services.links import require_no_circle
from rodtrad.goals.services.plans import seal
from rodtrad.goals.services.status import refresh
from rodtrad.times.models import Dated, end_from
from rodtrad.times.spans import Span, hull, overlap

OPEN = [state for state in ActivityState if ActivityState.DONE in ACTIVITY_FLOW[state]]


@dataclass(frozen=True)
class Fate:
    """What becomes of one goal; only one that is replaced has a successor."""

    kind: GoalFate
    successor_id: int | None = None


def take_over(
    plan: Plan,
    *,
    after: Plan,
    fates: Mapping[int, Fate],
    by: User | None,
    with_measures: bool = False,
) -> list[GoalPassage]:
    """Let every goal in force in `after` go on in the plan, be replaced in it, or end.

    It holds from the plan's first day, or from today when its years have begun. What hangs from a
    replaced goal hangs from its successor from then on, and what is under way for it is done for
    the successor; its measures follow when that is asked for. Everything before stands as it was.
    """
    with transaction.atomic():
        common.lock_shape()
        first, second = sorted((plan, after), key=lambda each: each.pk)
        locked = {each.pk: changing.locked(each) for each in (first, second)}
        plan, after = locked[plan.pk], locked[after.pk]
        require(rules.may_adopt_plan(by, plan))
        _require_fitting(plan, after)
        goals = list(in_force(after).select_for_update(of=("self",)))
        _require_all(goals, fates)
        shift = _Shift(plan, takes_over_on(plan), with_measures)
        passages = [shift.let(goal, fates[goal.pk]) for goal in goals]
        if shift.on <= timezone.localdate():
            common.change(after, state=PlanState.CLOSED)
        record(
            "plan.took_over",
            by=by,
            subject=plan,
            unit_id=plan.body_id,
            decision_id=plan.decision_id,
            detail={"after": after.pk, "on": shift.on.isoformat()}
            | {kind.value: _count(passages, kind) for kind in GoalFate},
        )
        refresh(sorted(shift.touched))
        # What the goals are measured by from now on is decided with the plan they go on in.
        seal(plan, by=by)
        return passages


def takes_over_on(plan: Plan) -> date:
    """Return the day a plan would take over: its first, or today when its years have begun."""
    return max(timezone.localdate(), date(plan.first_year, 1, 1))


class _Shift:
    """One plan's taking over on a day, and the goals whose status it may change."""

    def __init__(self, plan: Plan, on: date, with_measures: bool) -> None:
        self.plan, self.on, self._with_measures = plan, on, with_measures
        self.touched: set[int] = set()
        self._coming: dict[int, Goal] = {goal.pk: goal for goal in plan.goals.select_for_update()}

    def let(self, goal: Goal, fate: Fate) -> GoalPassage:
        """Let one goal have its fate, and write it down."""
        self.touched.add(goal.pk)
        passage = GoalPassage(
            goal=goal, fate=fate.kind, successor_id=fate.successor_id,
            left=goal.plan, entered=self.plan, on=self.on,
        )  # fmt: skip
        if fate.kind == GoalFate.GOES_ON:
            self._go_on(goal)
        else:
            self._hand_over(goal, self._successor(goal, fate))
            self._end(goal)
        passage.save()
        return passage

    def _go_on(self, goal: Goal) -> None:
        """Let the goal, and what it hangs together with as long as it holds, hold for longer."""
        ends, years = goal.valid.upper, hull([goal.valid, plan_years(self.plan)])
        common.change(goal, plan=self.plan, valid=years)
        if ends is None:
            return
        later = Span(ends, years.upper)
        for link in GoalLink.objects.filter(Q(parent=goal) | Q(child=goal), valid__endswith=ends):
            others = GoalLink.objects.filter(child=link.child_id, valid__overlap=later)
            if not others.filter(Q(is_main=link.is_main) | Q(parent=link.parent_id)).exists():
                _lengthen(link, years)
        for measure in GoalMeasure.objects.filter(goal=goal, valid__endswith=ends):
            if not goal.measures.filter(series=measure.series_id, valid__overlap=later).exists():
                _lengthen(measure, years)

    def _successor(self, goal: Goal, fate: Fate) -> Goal | None:
        if fate.kind == GoalFate.ENDS:
            return None
        found = self._coming.get(fate.successor_id or 0)
        if found is None or found.level != goal.level:
            sentence = _("Ett mål ersätts av ett mål på samma nivå i den nya planen.")
            raise BadInput(sentence, f"goal_{goal.pk}")
        self.touched.add(found.pk)
        return found

    def _hand_over(self, goal: Goal, successor: Goal | None) -> None:
        """End what hangs together with the goal, and let it go on with the successor."""
        days = Span(self.on, None)
        for link in GoalLink.objects.filter(parent=goal, valid__overlap=days):
            self.touched.add(link.child_id)
            valid = successor and _shared(link.valid, successor.valid, days)
            end_from(link, self.on)
            if successor and valid:
                self._hang(link, successor, valid)
        for link in GoalLink.objects.filter(child=goal, valid__overlap=days):
            self.touched.add(link.parent_id)
            end_from(link, self.on)
        for measure in GoalMeasure.objects.filter(goal=goal, valid__overlap=days):
            if successor and self._with_measures:
                _measure_on(measure, successor, days)
            end_from(measure, self.on)
        if successor:
            for activity in Activity.objects.filter(goal=goal, state__in=OPEN):
                common.change(activity, goal=successor)

    def _hang(self, link: GoalLink, successor: Goal, valid: Span) -> None:
        """Let what hung by the link hang from the successor."""
        child, is_main = link.child, link.is_main
        require_no_circle(child, successor)
        for known in child.links_up.filter(parent=successor, valid__overlap=valid):
            is_main = is_main or known.is_main
            end_from(known, self.on)
        GoalLink.objects.create(
            parent=successor, child=child, weight=link.weight, is_main=is_main, valid=valid
        )

    def _end(self, goal: Goal) -> None:
        is_now = self.on <= timezone.localdate()
        state = {"state": GoalState.CLOSED} if is_now else {}
        common.change(goal, valid=ended(goal.valid, self.on), **state)


def _shared(one: Span, other: Span, days: Span) -> Span | None:
    """Return those of the days that both hold."""
    both = overlap(one, other)
    return both and overlap(both, days)


def _measure_on(measure: GoalMeasure, successor: Goal, days: Span) -> None:
    valid = _shared(measure.valid, successor.valid, days)
    known = successor.measures.filter(series=measure.series_id, valid__overlap=days)
    if valid is not None and not known.exists():
        GoalMeasure.objects.create(
            goal=successor, series_id=measure.series_id, weight=measure.weight, valid=valid
        )


def _lengthen(row: Dated, years: Span) -> None:
    row.valid = Span(row.valid.lower, years.upper)
    row.save(update_fields=["valid"])


def _require_fitting(plan: Plan, after: Plan) -> None:
    if plan.state != PlanState.ADOPTED or after.state != PlanState.ADOPTED:
        raise BadInput(_("Båda planerna ska vara beslutade."), "after")
    if plan.pk == after.pk or plan.body_id != after.body_id:
        raise BadInput(_("En plan tar över efter en annan plan för samma organ."), "after")


def _require_all(goals: Iterable[Goal], fates: Mapping[int, Fate]) -> None:
    for goal in goals:
        if goal.pk not in fates:
            raise BadInput(_("Säg vad som händer med varje mål."), f"goal_{goal.pk}")


def _count(passages: Iterable[GoalPassage], kind: GoalFate) -> int:
    return sum(passage.fate == kind for passage in passages)
