"""What earlier moments showed is shown again the same, after anything that has been done since."""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from rodtrad.access.enums import Role
from rodtrad.core.errors import BadInput
from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.models import Goal
from rodtrad.goals.queries import judgements, statuses
from rodtrad.indicators import services as figures
from rodtrad.indicators import status
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import (
    Indicator,
    Observation,
    Series,
    SeriesSuccession,
    Target,
)
from rodtrad.organisation import services as organisation
from rodtrad.organisation.enums import StepKind
from rodtrad.organisation.known import knowing
from rodtrad.organisation.models import Reorganisation, Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.reshaping import Piece, Wanted
from tests.goals.conftest import TODAY, Thread, decided_by, series_for

pytestmark = pytest.mark.django_db(transaction=True)
CHANGES, MOMENTS = 500, 20
LATER = date(2040, 1, 1)


def now() -> datetime:
    """Return the database's own clock, which the history is written by."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment


def rendering(thread: Thread) -> dict[str, Any]:
    """Return everything the pages stand on: goals, figures, targets, units and judgements."""
    goals = list(Goal.objects.order_by("pk"))
    found = statuses([goal.pk for goal in goals], TODAY)
    judged = judgements(goal.pk for goal in goals)
    series = [thread.south_series.pk, thread.north_series.pk]
    return {
        "goals": [(goal.pk, goal.title, goal.state) for goal in goals],
        "status": {
            pk: (row.outcome, row.data, row.mean, row.low, row.high) for pk, row in found.items()
        },
        "judged": {pk: (row.outcome, row.reason) for pk, row in judged.items()},
        "units": [[repr(node) for node in tree(day)] for day in (TODAY, LATER)],
        "gone": [
            tree(LATER).name(pk) for pk in Unit.objects.order_by("pk").values_list("pk", flat=True)
        ],
        "series": list(Series.objects.order_by("pk").values_list("pk", "unit", "valid")),
        "seams": list(SeriesSuccession.objects.order_by("pk").values_list("pk", "weight")),
        "figures": list(Observation.objects.order_by("pk").values_list("pk", "value", "status")),
        "targets": list(Target.objects.order_by("pk").values_list("pk", "value", "valid")),
        "standing": {
            pk: (one.outcome, one.value, one.definition.name)
            for pk, one in status.at(series, TODAY).items()
        },
    }


class Changing:
    """One change after another, of any kind, by the same services as people use."""

    def __init__(self, thread: Thread, seed: int) -> None:
        self.thread, self.random, self.count = thread, random.Random(seed), 0
        self.decision = decided_by(thread.town.council)
        self.goals = [thread.in_time, thread.south, thread.north]
        self.planned: list[Reorganisation] = []
        # Schools become others and back again; they tell of something too.
        series_for(Indicator.objects.get(), thread.town.lake_school)
        self.kinds = (
            *[self.figure] * 8, self.target, self.title, self.rename, self.move, self.found,
            self.redefine, self.measure, self.judge, self.appoint, self.reorganise, self.withdraw,
        )  # fmt: skip

    def once(self) -> str:
        self.count += 1
        act: Callable[[], object] = self.random.choice(self.kinds)
        act()
        return act.__name__

    def later(self) -> date:
        """Return a day after every other that something begins on."""
        return TODAY + timedelta(days=self.count)

    def series(self) -> Any:
        return self.random.choice([self.thread.south_series, self.thread.north_series])

    def unit(self) -> Any:
        town = self.thread.town
        return self.random.choice([town.home_care_south, town.home_care_north])

    def figure(self) -> None:
        month = f"2026-{self.random.randint(1, 10):02}"
        value = f"{self.random.uniform(40, 100):.1f}"
        self.thread.report(self.series(), value, month, why="Räknat om")

    def target(self) -> None:
        aim = figures.Aim(Decimal(self.random.randint(60, 99)), tolerance=Decimal(5))
        figures.set_target(self.series(), aim, valid_from=self.later(), by=None)

    def title(self) -> None:
        wording = services.Wording(f"Mål, lydelse {self.count}")
        goal = Goal.objects.get(pk=self.random.choice(self.goals).pk)
        services.edit_goal(goal, wording=wording, decision=decided_by(goal.body), by=None)

    def rename(self) -> None:
        name = f"Hemtjänst {self.count}"
        organisation.rename_unit(self.unit(), name=name, on=self.later(), by=None)

    def move(self) -> None:
        town = self.thread.town
        parent = self.random.choice([town.care_committee, town.head_office])
        organisation.move_unit(self.unit(), parent=parent, on=self.later(), by=None)

    def found(self) -> None:
        organisation.create_unit(
            name=f"Ny enhet {self.count}", kind="unit", parent=self.thread.town.care_committee,
            starts_on=self.later(), by=None,
        )  # fmt: skip

    def reorganise(self) -> None:
        """Split one school, or let two become one, from a day after every other."""
        on, schools = self.later(), self.thread.town.schools
        ids = [node.id for node in tree(on).children(schools.pk)]
        draft = organisation.draft_reorganisation(title="Skolorna", starts_on=on, by=None)
        name = f"Skola {self.count}"
        step = Wanted(StepKind.MERGE, name=name, parent_id=schools.pk, merged_ids=tuple(ids[:2]))
        if self.random.random() < 0.5:
            half = Decimal("0.5")
            pieces = (Piece(name, half, takes_over=True), Piece(f"{name} B", half))
            step = Wanted(StepKind.SPLIT, ids[-1], pieces=pieces)
        organisation.add_step(draft, step, by=None)
        decision = self.decision
        self.planned.append(organisation.plan_reorganisation(draft, decision=decision, by=None))

    def withdraw(self) -> None:
        if not self.planned:
            raise BadInput("Inget är planerat.")
        organisation.withdraw_reorganisation(self.planned.pop(), by=None)

    def redefine(self) -> None:
        indicator = Indicator.objects.get()
        meaning = figures.wording_of(indicator.definitions.latest("valid"))
        figures.redefine_indicator(
            indicator,
            meaning.with_changes(method=f"Räknas på sätt {self.count}"),
            valid_from=self.later(),
            reason="Ny föreskrift",
            continuation=figures.Continuation(Seam.BREAK),
            by=None,
        )

    def measure(self) -> None:
        span = DateRange(TODAY, date(2027, 1, 1))
        home, series = self.thread.home, self.series()
        current = home.measures.on(TODAY).filter(series=series).first()
        if current is None:
            services.measure_goal(home, series=series, by=None, valid=span)
        else:
            services.unmeasure_goal(current, by=None)

    def judge(self) -> None:
        outcome = self.random.choice([Outcome.MET, Outcome.PARTLY, Outcome.NOT_MET])
        goal, karin = Goal.objects.get(pk=self.thread.south.pk), self.thread.town.karin
        services.judge(goal, outcome=outcome, reason=f"Skäl {self.count}", by=karin)

    def appoint(self) -> None:
        organisation.appoint(
            self.thread.town.ebba, unit=self.unit(), role=Role.STAFF, starts_on=self.later(),
            by=None,
        )  # fmt: skip


def test_twenty_moments_are_seen_again_after_five_hundred_changes(thread: Thread) -> None:
    changing, stored, done = Changing(thread, 2026), [], set()
    for number in range(CHANGES):
        try:
            done.add(changing.once())
        except BadInput:
            done.add("refused")
        if number % (CHANGES // MOMENTS) == 0:
            stored.append((now(), rendering(thread)))

    seen = []
    for at, _then in stored:
        with knowing(at):
            seen.append(rendering(thread))

    assert len(stored) == MOMENTS
    assert {each.__name__ for each in changing.kinds} <= done
    assert [each == then for each, (_at, then) in zip(seen, stored, strict=True)] == [True] * 20
    # The moments do differ, so that showing now for each of them would be found out.
    assert all(then != rendering(thread) for _at, then in stored[:-1])


def test_a_page_shows_what_was_known_the_day_asked_for(
    thread: Thread, enter: Callable[[str], Client]
) -> None:
    client = enter("maja")
    page = f"/traden/{thread.south.key}/"
    wording, decision = services.Wording("Ny lydelse"), decided_by(thread.south.body)
    services.edit_goal(thread.south, wording=wording, decision=decision, by=None)
    with connection.cursor() as cursor:
        # All that has been done was done two days ago, but the new wording.
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("""
            UPDATE goals_goalevent e SET pgh_created_at = '2026-11-10 12:00+01'
            WHERE title <> 'Ny lydelse'
        """)
        cursor.execute("SET session_replication_role = origin")

    then = client.get(page, {"kand": "2026-11-12"}).content.decode()
    today = client.get(page).content.decode()

    assert "Sidan visar det som var känt den 12 november 2026." in then.replace("\u00a0", " ")
    assert "Söder: 90 av 100 besök i tid" in then
    assert "Ny lydelse" not in then
    assert "Ny lydelse" in today
