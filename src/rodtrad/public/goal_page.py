"""What everybody may know of one goal: its figures, what is lacking, and what is being done."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised, number, sort_key
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.levels import least_known
from rodtrad.goals.models import Activity, Goal, GoalMeasure, GoalStatus
from rodtrad.goals.queries.missing import Fact, figures_of
from rodtrad.goals.rules import is_public
from rodtrad.indicators import words
from rodtrad.indicators.drawing import Chart, breaks_of, series_picture
from rodtrad.indicators.enums import Group
from rodtrad.indicators.figures import show, with_unit
from rodtrad.indicators.models import IndicatorDefinition, Observation
from rodtrad.indicators.queries import figures as given
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.rules import may_see
from rodtrad.indicators.status import Standing
from rodtrad.organisation.queries import tree
from rodtrad.public import queries
from rodtrad.times.request import default_day

MOST_FACTS = 10
ENOUGH_TO_DRAW = 2
ROWS = 12


@dataclass(frozen=True)
class Measure:
    """A measure with its newest figure, its target and where the figure comes from."""

    name: str
    unit: str
    value: str
    period: str
    target: str
    outcome: str
    source: str


@dataclass(frozen=True)
class Lacking:
    """A fact that is lacking: what, for which goal, whose it is, when it comes or why not."""

    name: str
    goal: str
    url: str
    unit: str
    expected: str
    is_awaited: bool
    has_come: bool


@dataclass(frozen=True)
class Work:
    """Something that is done for the goal; who does it is the unit, never a person."""

    title: str
    unit: str
    until: str
    state: str


@dataclass(frozen=True)
class Drawn:
    """The figures of the series that weighs most, drawn and in a table."""

    title: str
    chart: Chart
    rows: tuple[tuple[str, str, str], ...]
    source: str


def goal_page(goal: Goal) -> dict[str, Any]:
    """Return what the page of the goal shows to everybody."""
    today = default_day()
    (row,) = queries.rows([goal])
    figures = figures_of(goal, row.status.missing_series, queries.EVERYBODY, today)
    open_to_all = [pair for pair in figures.measures if may_see(queries.EVERYBODY, pair[1].series)]
    newest = given.latest([one.series.pk for _, one in open_to_all], 1)
    lacking = [_lacking(fact, today) for fact in figures.lacking[:MOST_FACTS]]
    return {
        "row": row,
        "totals": queries.totals([row]),
        "measures": [
            _measure(one, newest.get(one.series.pk, []), goal, today) for _, one in open_to_all
        ],
        "drawn": _drawn(open_to_all, today),
        "lacking": lacking,
        "some_have_come": any(fact.has_come for fact in lacking),
        "more_lacking": _more(row.status, len(lacking), come=figures.come),
        "known": number(row.status.coverage * 100, 0),
        "least": least_known(row.status.computed_for),
        "children": queries.below(goal),
        "work": [_work(activity) for activity in queries.activities([goal.pk])],
    }


def _measure(one: Standing, newest: list[Observation], goal: Goal, today: date) -> Measure:
    definition, period = one.definition, one.period
    elsewhere = one.series.unit_id != goal.body_id
    return Measure(
        name=definition.name,
        unit=tree().name(one.series.unit_id) if elsewhere else "",
        value="" if one.value is None else with_unit(one.value, definition),
        period=words.period_of(period, today) if period else "",
        target=words.target_phrase(one.target, definition) if one.target else "",
        outcome=one.outcome,
        source=_source(newest),
    )


def _source(figures: list[Observation]) -> str:
    """Say where a figure comes from, and plainly when it is invented."""
    known = [row for row in figures if row.value is not None]
    sources = {words.bare_source(row.source) for row in known if row.source and not row.is_invented}
    said = [_("Källa: %s") % source for source in sorted(sources, key=sort_key)]
    if any(row.is_invented for row in known):
        said.append(_("Påhittad för demonstrationen"))
    return ". ".join(said)


def _lacking(fact: Fact, today: date) -> Lacking:
    has_come, definition = fact.standing.has_come, fact.standing.definition
    period = None if has_come else fact.standing.lacking
    is_open = fact.goal is not None and is_public(fact.goal)
    name = definition.name
    return Lacking(
        name=f"{name}, {words.period_of(period, today)}" if period else name,
        goal=fact.goal.title if fact.goal and is_open else "",
        url=reverse("public:result", args=[fact.goal.key]) if fact.goal and is_open else "",
        unit=tree().name(fact.series.unit_id),
        expected=words.awaited(fact.standing, today, year=True),
        is_awaited=words.is_awaited(fact.standing, today),
        has_come=has_come,
    )


def _more(status: GoalStatus, shown: int, *, come: int) -> str:
    """Return how many more facts are lacking than are shown, or may be; some may have come."""
    more = status.count_not_assessable - shown
    if more <= 0:
        return ""
    if come:
        return (
            ngettext(
                "Dessutom går %d uppgift till inte att bedöma.",
                "Dessutom går %d uppgifter till inte att bedöma.",
                more,
            )
            % more
        )
    words = ngettext("Dessutom saknas %d uppgift till.", "Dessutom saknas %d uppgifter till.", more)
    return words % more


def _work(activity: Activity) -> Work:
    return Work(
        title=activity.title,
        unit=tree().name(activity.unit_id),
        until=day_words(activity.ends_on, year=True) if activity.ends_on else _("Inget datum"),
        state=str(ActivityState(activity.state).label),
    )


def _drawn(measures: list[tuple[GoalMeasure, Standing]], today: date) -> Drawn | None:
    """Draw the heaviest measure that has figures enough to draw."""
    known = [pair for pair in measures if pair[1].value is not None]
    if not known:
        return None
    one = max(known, key=lambda pair: pair[0].weight)[1]
    history = [row for row in given.history(one.series.pk) if row.group == Group.TOTAL]
    if len([row for row in history if row.value is not None]) < ENOUGH_TO_DRAW:
        return None
    definition = one.definition
    title = f"{capitalised(definition.name)}, {definition.unit_of_measure}"
    periods = calendar.all_by_kind().get(definition.frequency, [])
    by_period = {row.period_id: row for row in history}
    rows = tuple(
        (
            words.period_of(row.period, today),
            show(row.value, definition) or str(words.MISSING),
            row.reason,
        )
        for row in history[:ROWS]
    )
    meanings = IndicatorDefinition.objects.filter(indicator=one.series.indicator_id)
    breaks = [day for day in breaks_of(meanings) if day <= today]
    chart = series_picture(one, periods, by_period, title, today, breaks)
    return Drawn(title, chart, rows, _source(history))
