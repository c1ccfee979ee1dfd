"""What was sealed stays proven when another plan takes over, and what goes on is sealed there."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_everywhere
from rodtrad.core.sealing import Difference
from rodtrad.goals import services
from rodtrad.goals.enums import GoalFate
from rodtrad.goals.models import GoalMeasure, Plan
from rodtrad.goals.services import Fate
from rodtrad.goals.services.plans import seal
from rodtrad.indicators.models import SealedMeasure
from rodtrad.indicators.queries.seals import Verdict, seals_of, verdicts
from tests.goals.asking import read
from tests.goals.conftest import SINCE, Thread
from tests.goals.sealing import adopted

BEFORE, FIRST, AFTER = date(2027, 12, 31), date(2028, 1, 1), date(2028, 3, 1)


@pytest.fixture
def old(thread: Thread) -> Plan:
    plan = adopted(thread)
    GoalMeasure.objects.filter(goal__plan=plan).update(valid=SINCE)
    return plan


def takes_over(thread: Thread, old: Plan, fate: GoalFate, first_year: int = 2028) -> Plan:
    """Let an empty plan take over from a sealed one."""
    new = services.draft_plan(
        body=thread.town.council, kind="committee_plan", name="Ny majoritet",
        first_year=first_year, last_year=2030, by=None,
    )  # fmt: skip
    services.adopt_plan(new, decision=thread.town.decision, by=None)
    fates = {goal.pk: Fate(fate) for goal in old.goals.all()}
    with time_machine.travel(timezone.now() + timedelta(minutes=5), tick=True):
        services.take_over(new, after=old, fates=fates, by=None)
    return new


def held(plan: Plan, day: date) -> list[Verdict]:
    seals = seals_of("goals.plan", plan.pk)
    return [verdict for several in verdicts(seals, day).values() for verdict in several]


def spoken(day: date) -> int:
    look_everywhere(day)
    return Finding.objects.filter(rule="RT308", gone_at=None).count()


def test_a_goal_that_goes_on_stays_proven_in_the_old_plan(thread: Thread, old: Plan) -> None:
    takes_over(thread, old, GoalFate.GOES_ON)

    assert [one.difference for one in held(old, BEFORE)] == [Difference.SAME]
    assert [one.difference for one in held(old, AFTER)] == [Difference.SAME]
    assert (spoken(BEFORE), spoken(AFTER)) == (0, 0)


def test_a_goal_that_goes_on_is_sealed_in_the_plan_that_takes_over(
    thread: Thread, old: Plan
) -> None:
    new = takes_over(thread, old, GoalFate.GOES_ON)
    before = [(one.difference, one.is_open) for one in held(new, AFTER)]
    home = new.goals.get()
    services.unmeasure_goal(home.measures.get(), by=None)

    after = [(one.difference, one.is_open) for one in held(new, AFTER)]

    assert [len(seal.measures.all()) for seal in seals_of("goals.plan", new.pk)] == [0, 1]
    assert before == [(Difference.SAME, False)]
    assert after == [(Difference.MISSING, True)]
    assert spoken(AFTER) > 0


def test_in_the_middle_of_its_years_a_goal_leaves_by_decision(thread: Thread, old: Plan) -> None:
    takes_over(thread, old, GoalFate.GOES_ON, 2026)

    (left,) = held(old, date(2026, 12, 1))

    assert (left.difference, left.is_open) == (Difference.MISSING, False)


def test_a_goal_that_ends_by_decision_needs_no_other_word(thread: Thread, old: Plan) -> None:
    takes_over(thread, old, GoalFate.ENDS, 2027)

    assert [one.is_open for one in held(old, date(2026, 12, 1))] == [False]
    assert [(one.difference, one.is_open) for one in held(old, date(2027, 3, 1))] == [
        (Difference.MISSING, False)
    ]
    assert spoken(date(2027, 3, 1)) == 0


def test_what_is_taken_away_before_it_leaves_waits_for_a_word(thread: Thread, old: Plan) -> None:
    services.unmeasure_goal(old.goals.get().measures.get(), by=None)
    takes_over(thread, old, GoalFate.GOES_ON)

    assert [one.is_open for one in held(old, BEFORE)] == [True]


def test_what_is_sealed_is_not_sealed_again(thread: Thread, old: Plan) -> None:
    new = takes_over(thread, old, GoalFate.GOES_ON)
    home = new.goals.get()
    services.measure_goal(home, series=thread.north_series, by=None, weight=Decimal(2))

    seal(new, by=None)
    seal(new, by=None)

    sealed = SealedMeasure.objects.filter(seal__subject_id=new.pk).order_by("pk")
    assert [row.series_id for row in sealed] == [thread.south_series.pk, thread.north_series.pk]


def test_the_old_plan_shows_its_goals_until_the_day(enter, thread: Thread, old: Plan) -> None:
    home = old.goals.get()
    new = takes_over(thread, old, GoalFate.GOES_ON)
    client = enter("maja")

    pages = [read(client, f"/planer/{plan.pk}/") for plan in (old, new)]
    sealed = read(client, f"/planer/{new.pk}/forseglat/?dag=2028-03-01")

    assert [f"/traden/{home.key}/" in page for page in pages] == [True, True]
    assert "Det enda måttet är det som beslutades." in sealed
