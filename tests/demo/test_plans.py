"""In every profile, Lindvik's plans are decided by whom the profile says decides them."""

from datetime import date

import pytest
import time_machine

from rodtrad.demo.build import build_lindvik
from rodtrad.goals.models import Plan
from rodtrad.goals.rules import can_rest_on, decides
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree
from rodtrad.profiles import library

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def wrongly_decided(plans: list[Plan]) -> list[str]:
    """Return the plans that rest on another body's decision than that of whoever decides."""
    return [
        plan.name
        for plan in plans
        if plan.decision is None
        or plan.decision.body_id != decides(plan)
        or not can_rest_on(plan.body_id, plan.decision)
    ]


def deciding_kinds(plans: list[Plan], profile_name: str) -> set[tuple[str, str]]:
    """Return each plan's kind of decider beside what the profile asks for."""
    profile, standing = library.load(profile_name), tree()
    asked = {kind.key: kind.decided_by for kind in profile.plan_kinds}
    return {
        (asked[plan.kind], standing.get(plan.decision.body_id).kind.value)
        for plan in plans
        if plan.decision
    }


@pytest.mark.parametrize("name", library.names())
def test_each_plan_rests_on_a_decision_of_whom_the_profile_says(name: str) -> None:
    with time_machine.travel("2026-11-20 09:00+01:00", tick=False):
        build_lindvik(library.load(name), today=TODAY)

        plans = list(Plan.objects.select_related("decision"))
        kinds = deciding_kinds(plans, name)
        wrong = wrongly_decided(plans)

    # A plan of committees is the executive board's own where the executive board has one.
    board = {("committee", UnitKind.EXECUTIVE_BOARD.value)}
    assert plans
    assert wrong == []
    assert {(asked, kind) for asked, kind in kinds - board if asked != kind} == set()


def test_a_plan_resting_on_another_bodys_decision_is_found() -> None:
    with time_machine.travel("2026-11-20 09:00+01:00", tick=False):
        build_lindvik(library.load("osteraker"), today=TODAY)
        plan = Plan.objects.get(body__key="lindskolan")
        plan.decision = Plan.objects.get(body__key="socialnamnden").decision

        found = wrongly_decided([plan])

    assert found == [plan.name]
