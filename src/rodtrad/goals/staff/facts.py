"""Facts, measures and activities as rows of words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import number
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity
from rodtrad.goals.queries.missing import Fact
from rodtrad.goals.queries.way import Way
from rodtrad.indicators import subjects, words
from rodtrad.indicators.status import Standing
from rodtrad.organisation.queries import tree


@dataclass(frozen=True)
class FactRow:
    """A lacking fact: what, of which goal, whose it is, and when it comes or why not."""

    name: str
    url: str
    goal: str
    goal_url: str
    owner: str
    expected: str
    is_awaited: bool
    has_come: bool


@dataclass(frozen=True)
class MeasureRow:
    name: str
    url: str
    value: str
    target: str
    data: str
    outcome: str
    is_weighed: bool = True


@dataclass(frozen=True)
class ActivityRow:
    title: str
    url: str
    who: str
    until: str
    state: str


def fact_row(fact: Fact, day: date, way: Way | None = None) -> FactRow:
    """Return the fact in words as of the day, with the goal's address on the way's."""
    standing, series = fact.standing, fact.series
    period = standing.lacking.name if standing.lacking and not standing.has_come else ""
    owner = series.responsible.display_name if series.responsible else tree().name(series.unit_id)
    goal_url = reverse("goals:node", args=[fact.goal.key]) if fact.goal else ""
    return FactRow(
        name=f"{standing.definition.name}, {period}" if period else standing.definition.name,
        url=subjects.url(series),
        goal=fact.goal.title if fact.goal else "",
        goal_url=way.on_day(goal_url) if way and goal_url else goal_url,
        owner=owner or _("Ingen ägare"),
        expected=words.awaited(standing, day),
        is_awaited=words.is_awaited(standing, day),
        has_come=standing.has_come,
    )


def measure_row(standing: Standing, body_id: int, *, is_weighed: bool = True) -> MeasureRow:
    """Return a measure with its newest figure beside its target; its unit when it is another."""
    definition, target = standing.definition, standing.target
    elsewhere = standing.series.unit_id != body_id
    unit = tree().name(standing.series.unit_id) if elsewhere else ""

    def show(value: Decimal | None) -> str:
        return "" if value is None else number(value, definition.decimals)

    return MeasureRow(
        name=f"{definition.name}, {unit}" if unit else definition.name,
        url=subjects.url(standing.series),
        value=_dated(show(standing.value), standing.period.shown_name if standing.period else ""),
        target=words.target_phrase(target, definition) if target else _("inget mål"),
        data=standing.data,
        outcome=standing.outcome,
        is_weighed=is_weighed,
    )


def _dated(value: str, period: str) -> str:
    if not value:
        return _("saknas")
    return _("%(value)s i %(period)s") % {"value": value, "period": period}


def activity_row(activity: Activity) -> ActivityRow:
    return ActivityRow(
        title=activity.title,
        url=reverse("goals:activity", args=[activity.pk]),
        who=activity.responsible.display_name if activity.responsible else _("Ingen än"),
        until=day_words(activity.ends_on, year=True) if activity.ends_on else _("Inget datum"),
        state=str(ActivityState(activity.state).label),
    )
