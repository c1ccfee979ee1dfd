"""Sjöby's thread: from the vision to what the home care does, with two figures on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from rodtrad.core.periods import PeriodKind
from rodtrad.goals import services
from rodtrad.goals.models import Activity, Goal, Plan
from rodtrad.goals.services import Wording, Work
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.organisation.models import Decision
from rodtrad.organisation.services import register_decision
from tests.town import Town

TODAY = date(2026, 11, 20)
SINCE = DateRange(date(2026, 1, 1), date(2027, 1, 1))


@pytest.fixture(autouse=True)
def _november() -> Iterator[None]:
    with time_machine.travel(TODAY, tick=False):
        yield


@dataclass
class Thread:
    """The goals of Sjöby, each by its attribute, and the series that measure them."""

    town: Town
    plan: Plan
    vision: Goal
    home: Goal
    school: Goal
    in_time: Goal
    south: Goal
    north: Goal
    south_series: Series
    north_series: Series
    routes: Activity

    def report(self, series: Series, value: str, month: str = "2026-10", why: str = "") -> None:
        """Report what share of the visits came in time."""
        figures.record_observation(
            series,
            period=ReportingPeriod.objects.get(key=month),
            figure=figures.Figure(Decimal(value)),
            by=None,
            is_confirmed=True,
            change_reason=why,
        )


def goal(level: str, body, title: str, parent: Goal | None = None, **more) -> Goal:
    return services.draft_goal(
        level=level,
        body=body,
        wording=Wording(title),
        by=None,
        parent=parent,
        valid=more.pop("valid", SINCE),
        **more,
    )


def series_for(indicator, unit, responsible=None) -> Series:
    series = figures.open_series(
        indicator,
        unit=unit,
        valid_from=date(2025, 1, 1),
        by=None,
        responsible=responsible,
    )
    figures.set_target(
        series,
        figures.Aim(Decimal(90), base=Decimal(50), tolerance=Decimal(5)),
        valid_from=date(2025, 1, 1),
        by=None,
    )
    return series


@pytest.fixture
def thread(town: Town) -> Thread:
    figures.lay_out_year(2026, by=None, kinds=(PeriodKind.MONTH,))
    indicator = figures.define_indicator(
        "hemtjanst-i-tid",
        figures.Wording(
            name="Hemtjänst i tid",
            description="Andel besök i tid",
            measure_kind="result",
            unit_of_measure="procent",
            direction="higher",
            frequency="month",
        ),
        owner=town.care_committee,
        valid_from=date(2025, 1, 1),
        by=None,
    )
    plan = services.draft_plan(
        body=town.council,
        kind="committee_plan",
        name="Mål och budget 2026",
        first_year=2026,
        last_year=2026,
        by=None,
    )
    vision = goal("vision", town.council, "Sjöby är en kommun att lita på", plan=plan)
    home = goal("council_goal", town.council, "Äldre bor kvar hemma", vision, plan=plan)
    school = goal("council_goal", town.council, "Alla klarar skolan", vision, plan=plan, sort=1)
    in_time = goal("committee_goal", town.care_committee, "Hjälpen kommer i tid", home)
    south = goal("unit_goal", town.home_care_south, "Söder: 90 av 100 besök i tid", in_time)
    north = goal("unit_goal", town.home_care_north, "Norr: 90 av 100 besök i tid", in_time)
    services.adopt_plan(plan, decision=town.decision, by=None)
    for each in (in_time, south, north):
        services.decide_goal(each, decision=town.decision, by=None)
    south_series = series_for(indicator, town.home_care_south, town.karin)
    north_series = series_for(indicator, town.home_care_north)
    services.measure_goal(south, series=south_series, by=None, valid=SINCE)
    services.measure_goal(north, series=north_series, by=None, valid=SINCE)
    routes = services.plan_activity(
        south,
        unit=town.home_care_south,
        work=Work("Lägg om rutterna", responsible=town.karin, ends_on=date(2026, 12, 4)),
        by=None,
    )
    found = Goal.objects.in_bulk([g.pk for g in (vision, home, school, in_time, south, north)])
    return Thread(
        town,
        Plan.objects.get(),
        *(found[g.pk] for g in (vision, home, school, in_time, south, north)),
        south_series,
        north_series,
        routes,
    )


@pytest.fixture
def enter(client: Client, thread: Thread):
    """Sign in as somebody in town."""

    def sign_in(name: str) -> Client:
        client.force_login(getattr(thread.town, name))
        return client

    return sign_in


def decided_by(body) -> Decision:
    return register_decision(
        body, decided_on=date(2026, 10, 1), paragraph="7", title="Nya ord", by=None
    )
