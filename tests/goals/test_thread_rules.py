"""Each rule of the thread speaks on its bad example and is silent on its good one and its guard."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.checks.registry import find_rule
from rodtrad.goals import services
from rodtrad.goals.models import Activity, Goal, GoalLink, GoalMeasure, Plan
from rodtrad.indicators.models import Target
from tests.goals.conftest import SINCE, TODAY, Thread, goal

pytestmark = pytest.mark.django_db
FOR_EVER = DateRange(date(2026, 1, 1), None)


def spoken(rule: str, *only: int) -> set[int]:
    """Return what the rule speaks about today, of everything or of some."""
    asked = find_rule(rule)
    assert asked is not None
    return {fault.subject_id for fault in asked.find(TODAY, set(only) or None)}


def test_a_goal_that_nothing_above_carries_is_loose(thread: Thread) -> None:
    before = spoken("RT201", thread.south.pk)
    links = GoalLink.objects.filter(child=thread.south)
    links.update(valid=DateRange(date(2026, 1, 1), TODAY - timedelta(days=10)))
    just_ended = spoken("RT201", thread.south.pk)
    links.update(valid=DateRange(date(2026, 1, 1), date(2026, 9, 1)))
    loose = spoken("RT201", thread.south.pk)
    Goal.objects.filter(pk=thread.south.pk).update(is_supplementary=True)

    assert (before, just_ended, loose) == (set(), set(), {thread.south.pk})
    assert spoken("RT201", thread.south.pk) == set()


@pytest.mark.parametrize(
    "mend",
    [
        lambda south: GoalMeasure.objects.filter(goal=south).update(weight=1),
        lambda south: Goal.objects.filter(pk=south.pk).update(
            expected_result="Uppnått när alla besök kommer i tid"
        ),
        lambda south: Goal.objects.filter(pk=south.pk).update(
            valid=DateRange(TODAY - timedelta(days=5), date(2027, 1, 1))
        ),
    ],
    ids=["a measure of weight", "a written criterion", "it is new"],
)
def test_a_goal_that_nothing_can_answer_is_told(
    thread: Thread, mend: Callable[[Goal], object]
) -> None:
    GoalMeasure.objects.filter(goal=thread.south).update(weight=0)
    before = spoken("RT202", thread.south.pk)

    mend(thread.south)

    assert before == {thread.south.pk}
    assert spoken("RT202", thread.south.pk) == set()


def test_a_goal_without_an_end_or_a_target_cannot_be_answered(thread: Thread) -> None:
    rule = find_rule("RT206")
    assert rule is not None
    before = spoken("RT206", thread.south.pk)
    Goal.objects.filter(pk=thread.south.pk).update(valid=FOR_EVER)
    Target.objects.filter(series=thread.south_series).update(
        valid=DateRange(date(2020, 1, 1), date(2021, 1, 1))
    )

    (fault,) = rule.find(TODAY, {thread.south.pk})
    Goal.objects.filter(pk=thread.south.pk).update(plan=Plan.objects.get())
    (without_target,) = rule.find(TODAY, {thread.south.pk})

    assert before == set()
    assert fault.facts["lacking"] == ("end", "target")
    assert without_target.facts["lacking"] == ("target",)


def test_more_goals_than_a_body_can_steer_by_are_counted(thread: Thread) -> None:
    unit = thread.town.home_care_south
    some = [goal("unit_goal", unit, f"Mål {n}", thread.in_time) for n in range(9)]
    Goal.objects.filter(pk__in=[one.pk for one in some]).update(state="decided")
    at_ten = spoken("RT208", unit.pk)
    one_more = goal("unit_goal", unit, "Ett mål till", thread.in_time)
    Goal.objects.filter(pk=one_more.pk).update(state="decided")

    (fault,) = find_rule("RT208").find(TODAY, None)

    assert at_ten == set()
    assert (fault.subject_id, fault.facts["count"], fault.facts["most"]) == (unit.pk, 11, 10)


def test_an_activity_whose_end_has_passed_is_late_after_two_weeks(thread: Thread) -> None:
    def ended(days: int, **more: object) -> set[int]:
        on = TODAY - timedelta(days=days)
        Activity.objects.filter(pk=thread.routes.pk).update(ends_on=on, **more)
        return spoken("RT210", thread.routes.pk)

    assert (ended(10), ended(60)) == (set(), {thread.routes.pk})
    assert spoken("RT210") == {thread.routes.pk}
    assert ended(60, state="done") == set()


def test_a_goal_that_nothing_is_done_for_is_told_after_two_months(thread: Thread) -> None:
    idle = spoken("RT211", thread.north.pk, thread.south.pk)
    Goal.objects.filter(pk=thread.north.pk).update(
        valid=DateRange(TODAY - timedelta(days=30), SINCE.upper)
    )
    new = spoken("RT211", thread.north.pk)
    Goal.objects.filter(pk=thread.north.pk).update(valid=FOR_EVER)
    services.plan_activity(
        thread.north,
        unit=thread.town.home_care_north,
        work=services.Work("Ny planering", responsible=thread.town.karin, ends_on=TODAY),
        by=None,
    )

    assert (idle, new) == ({thread.north.pk}, set())
    assert spoken("RT211", thread.north.pk) == set()
