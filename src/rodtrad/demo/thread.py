"""Lindvik's thread: goals on the profile's levels, what measures them and what is done."""

import math
import random
from datetime import date, timedelta
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Max
from django.utils import timezone

from rodtrad.core.periods import PeriodKind
from rodtrad.core.status import Outcome
from rodtrad.demo import content
from rodtrad.demo.days import moment, working_day, working_day_before
from rodtrad.demo.figures import borrowed, figures, rows
from rodtrad.demo.levels import level_for
from rodtrad.demo.town import Lindvik
from rodtrad.goals import rules
from rodtrad.goals import services as goals
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.queries.status import status_of
from rodtrad.goals.services import common
from rodtrad.indicators import services as indicators
from rodtrad.indicators.enums import Seam, TargetKind
from rodtrad.indicators.models import Indicator, Observation, ReportingPeriod, Series
from rodtrad.organisation.models import Decision
from rodtrad.profiles.schema import Profile

GROUP_NAMES = {"women": "kvinnor", "men": "män"}
_DAY = timedelta(days=1)
COUNCIL = "kommunfullmaktige"


def build_thread(lindvik: Lindvik, profile: Profile, *, seed: int) -> int:
    """Lay the thread from the vision to the units' figures and activities; count the figures."""
    plans = _plans(lindvik, profile)
    made = _goals(lindvik, profile)
    _lay_out_periods(lindvik.today)
    written = _figures(lindvik, made, seed)
    _decide(lindvik, made, plans)
    _redefine(lindvik)
    _activities(lindvik, made)
    _judgements(lindvik, made, seed)
    return written


def _plans(lindvik: Lindvik, profile: Profile) -> dict[str, Plan]:
    """Draft a plan for each body that owns goals and has a kind of plan in the profile."""
    plans: dict[str, Plan] = {}
    year = lindvik.today.year
    kinds = {unit.key: unit.kind for unit in content.town().units}
    for body in {goal.body: None for goal in content.thread().goals}:
        kind = next((k for k in profile.plan_kinds if kinds[body] in k.body_kinds), None)
        if kind is None:
            continue
        plans[body] = goals.draft_plan(
            body=lindvik.units[body],
            kind=kind.key,
            name=f"{kind.name} {year}",
            first_year=year,
            last_year=year + max(kind.years or 1, 1) - 1,
            by=None,
        )
        said = {text: content.thread().said[text] for text in kind.must_state}
        goals.state_plan(plans[body], said, by=None)
    return plans


def _goals(lindvik: Lindvik, profile: Profile) -> dict[str, Goal]:
    made: dict[str, Goal] = {}
    since = DateRange(lindvik.founded_on, None)
    for sort, part in enumerate(content.thread().goals):
        made[part.key] = goals.draft_goal(
            level=level_for(profile, part.at).key,
            body=lindvik.units[part.body],
            wording=goals.Wording(part.title, expected_result=part.expected),
            parent=made.get(part.parent),
            key=part.key,
            valid=since,
            sort=sort,
            by=None,
        )
    return made


def _decide(lindvik: Lindvik, made: dict[str, Goal], plans: dict[str, Plan]) -> None:
    """Let each goal be decided before it begins, and go on in the plan that holds today.

    The council decides first, and a committee by what the council has decided.
    """
    decisions: dict[str, Decision] = {}
    for part in content.thread().goals:
        body = _decider(part.body)
        if body not in decisions:
            day = date(lindvik.founded_on.year - 1, 11, 22 if body == COUNCIL else 29)
            decisions[body] = lindvik.decide(body, day, f"Mål från {lindvik.founded_on.year}")
        goals.decide_goal(made[part.key], decision=decisions[body], by=None)
    last_autumn = date(lindvik.today.year - 1, 11, 24)
    keys = {unit.pk: key for key, unit in lindvik.units.items()}
    for body, plan in plans.items():
        for part in content.thread().goals:
            if part.body == body:
                common.change(made[part.key], plan=plan)
        decision = lindvik.decide(keys[rules.decides(plan)], last_autumn, plan.name)
        goals.adopt_plan(plan, decision=decision, by=None)


def _decider(body: str) -> str:
    """Return the body whose decision leans on: the nearest board above, or else the council."""
    parts = {unit.key: unit for unit in content.town().units}
    while parts[body].kind not in {"council", "executive_board", "committee"}:
        if not parts[body].parent:
            return COUNCIL
        body = parts[body].parent
    return body


def _lay_out_periods(today: date) -> None:
    first_real = min(
        figure.period.year
        for part in content.thread().series
        if part.kolada
        for figure in borrowed(part.kolada)
    )
    for year in range(first_real, today.year - 4):
        indicators.lay_out_year(year, kinds=(PeriodKind.YEAR,), by=None)
    for year in range(today.year - 4, today.year + 2):
        indicators.lay_out_year(year, by=None)


def _figures(lindvik: Lindvik, made: dict[str, Goal], seed: int) -> int:
    periods = dict(ReportingPeriod.objects.values_list("key", "pk"))
    first = date(lindvik.today.year - 3, 1, 1)
    loaded = []
    for part in content.thread().series:
        totals = figures(part, first=first, today=lindvik.today, seed=seed)
        since = min([first, *(figure.period.starts_on for figure in totals)])
        series = _series(lindvik, part, since)
        _aim(lindvik, part, series, first)
        if not part.aside:
            goals.measure_goal(
                made[part.goal],
                series=series,
                weight=Decimal(0) if part.target is None else Decimal(1),
                valid=DateRange(lindvik.founded_on, None),
                by=None,
            )
        loaded += list(rows(part, series.pk, periods, totals, seed, lindvik.today))
    return indicators.record_many(loaded, by=None, source="Demonstrationen")


def _series(lindvik: Lindvik, part: content.SeriesPart, since: date) -> Series:
    unit = lindvik.units[part.unit]
    lower, upper = part.bounds
    wording = indicators.Wording(
        name=part.name,
        description=part.description,
        measure_kind=part.measure_kind,
        unit_of_measure=part.unit_of_measure,
        decimals=part.decimals,
        direction=part.direction,
        frequency=part.frequency,
        method=part.earlier.method if part.earlier else part.method,
        source=part.source,
        breakdowns=[{"key": key, "name": GROUP_NAMES[key]} for key in part.groups],
        is_proportion=part.total is not None,
        lower_bound=Decimal(lower) if math.isfinite(lower) else None,
        upper_bound=Decimal(upper) if math.isfinite(upper) else None,
    )
    indicator = indicators.define_indicator(
        part.key, wording, owner=unit, valid_from=since, by=None
    )
    responsible = lindvik.people[part.responsible] if part.responsible else None
    series = indicators.open_series(
        indicator, unit=unit, valid_from=since, responsible=responsible, by=None
    )
    return indicators.publish_series(series, is_public=True, by=None)


def _redefine(lindvik: Lindvik) -> None:
    """Count some figures in another way since a day, with a break that shows."""
    for part in content.thread().series:
        if part.earlier is None:
            continue
        month, day = part.earlier.until
        since = date(lindvik.today.year, month, day)
        if since > lindvik.today:
            since = since.replace(year=since.year - 1)
        indicator = Indicator.objects.get(key=part.key)
        meaning = indicator.definitions.get()
        indicators.redefine_indicator(
            indicator,
            indicators.wording_of(meaning).with_changes(method=part.method),
            valid_from=since,
            reason=part.earlier.reason,
            continuation=indicators.Continuation(Seam.BREAK),
            by=None,
        )


def _aim(lindvik: Lindvik, part: content.SeriesPart, series: Series, first: date) -> None:
    if part.target is None:
        return
    aim = part.target
    board = _decider(part.unit)
    decision = lindvik.decide(board, first - timedelta(days=24), f"Målvärde: {part.name}")
    indicators.set_target(
        series,
        indicators.Aim(
            value=Decimal(str(aim.value)),
            kind=TargetKind(aim.kind),
            upper=None if aim.upper is None else Decimal(str(aim.upper)),
            base=None if aim.base is None else Decimal(str(aim.base)),
            tolerance=Decimal(str(aim.tolerance)),
        ),
        valid_from=first,
        decision=decision,
        by=None,
    )


def _months_from(today: date, months: int) -> date:
    at = today.year * 12 + today.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def _activities(lindvik: Lindvik, made: dict[str, Goal]) -> None:
    for part in content.thread().activities:
        is_draft = part.state == ActivityState.DRAFT
        began = _months_from(lindvik.today, -part.began)
        work = goals.Work(
            title=part.title,
            description=part.description,
            responsible=lindvik.people[part.responsible] if part.responsible else None,
            starts_on=None if is_draft else began,
            ends_on=None if is_draft else _months_from(lindvik.today, part.ends + 1) - _DAY,
        )
        activity = goals.plan_activity(
            made[part.goal],
            unit=lindvik.units[part.unit],
            work=work,
            is_draft=is_draft,
            valid=DateRange(max(began, lindvik.founded_on), None),
            by=None,
        )
        for state in _way_to(ActivityState(part.state)):
            activity = goals.set_activity_state(activity, state=state, by=None)


def _way_to(state: ActivityState) -> list[ActivityState]:
    if state == ActivityState.DONE:
        return [ActivityState.ONGOING, ActivityState.DONE]
    return [state] if state == ActivityState.ONGOING else []


def _judgements(lindvik: Lindvik, made: dict[str, Goal], seed: int) -> None:
    """Let people judge some days after the figures; with no reason they judge as the figures do."""
    newest = Observation.objects.aggregate(at=Max("recorded_at"))["at"]
    for part in content.thread().judgements:
        goal, dice = made[part.goal], random.Random(f"{seed}:{part.goal}:judged")
        day = working_day(timezone.localdate(newest) + dice.randint(3, 9) * _DAY)
        said = moment(min(day, working_day_before(lindvik.today)), dice)
        computed = Outcome(status_of(goal).outcome)
        outcome = Outcome(part.outcome) if part.reason else computed
        by = lindvik.people[part.by]
        goals.judge(goal, outcome=outcome, reason=part.reason, by=by, at=max(said, newest))
