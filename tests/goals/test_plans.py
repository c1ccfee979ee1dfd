"""Plans are drafted, proposed, adopted by decision and closed."""

import pytest
from django.db import IntegrityError, transaction

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.goals import services
from rodtrad.goals.enums import GoalState, PlanState
from rodtrad.goals.models import Goal, Plan
from tests.goals.asking import acts_of, refused
from tests.goals.conftest import Thread, decided_by, goal
from tests.town import Town


@pytest.fixture
def plan(thread: Thread) -> Plan:
    return services.draft_plan(
        body=thread.town.care_committee,
        kind="committee_plan",
        name="Omsorgsnämndens plan",
        first_year=2026,
        last_year=2028,
        by=None,
    )


def test_a_plan_is_adopted_only_by_a_decision(thread: Thread, plan: Plan) -> None:
    with pytest.raises(BadInput) as error:
        services.adopt_plan(plan, decision=None, by=thread.town.siv)

    assert error.value.sentence == "En plan antas genom ett beslut. Ange vilket."


def test_a_plan_is_not_adopted_by_a_body_beside(thread: Thread, plan: Plan) -> None:
    with pytest.raises(BadInput) as error:
        services.adopt_plan(plan, decision=decided_by(thread.town.school_committee), by=None)

    assert error.value.field == "decision"
    assert error.value.sentence == "Beslutet är fattat av ett organ som inte bestämmer här."


def test_the_database_demands_a_decision_too(plan: Plan) -> None:
    with (
        pytest.raises(IntegrityError, match="an_adopted_plan_has_a_decision"),
        transaction.atomic(),
    ):
        Plan.objects.filter(pk=plan.pk).update(state=PlanState.ADOPTED)


def test_the_goals_of_a_plan_follow_it(thread: Thread, plan: Plan) -> None:
    town = thread.town
    made = goal("committee_goal", town.care_committee, "Ingen väntar", thread.home, plan=plan)
    states = []

    services.propose_plan(plan, by=town.maja)
    states.append(Goal.objects.get(pk=made.pk).state)
    services.adopt_plan(plan, decision=town.decision, by=town.siv)
    states.append(Goal.objects.get(pk=made.pk).state)
    services.close_plan(plan, by=town.siv)
    states.append(Goal.objects.get(pk=made.pk).state)

    assert states == [GoalState.PROPOSED, GoalState.DECIDED, GoalState.CLOSED]
    assert acts_of(plan) == ["plan.drafted", "plan.proposed", "plan.adopted", "plan.closed"]


def test_a_closed_plan_goes_nowhere(thread: Thread) -> None:
    services.close_plan(thread.plan, by=None)

    with pytest.raises(BadInput) as error:
        services.propose_plan(thread.plan, by=None)

    assert error.value.sentence == "Planen är avslutad och kan inte bli föreslagen."


def test_the_secretary_of_another_body_adopts_nothing(thread: Thread, plan: Plan) -> None:
    with pytest.raises(Refused) as error:
        services.adopt_plan(plan, decision=thread.town.decision, by=thread.town.rut)

    assert refused(error) == "Ditt uppdrag gäller inte den här enheten."


def test_a_units_plan_is_decided_where_the_profile_says(thread: Thread) -> None:
    town = thread.town
    work_plan = services.draft_plan(
        body=town.home_care_south, kind="work_plan", name="Söder 2026", first_year=2026,
        last_year=2026, by=town.karin,
    )  # fmt: skip

    with pytest.raises(Refused):
        services.adopt_plan(work_plan, decision=town.decision, by=town.karin)
    adopted = services.adopt_plan(work_plan, decision=town.decision, by=town.lars)

    assert adopted.state == PlanState.ADOPTED


@pytest.mark.parametrize(
    ("kind", "name", "first", "last", "field"),
    [
        ("okänd", "Plan", 2026, 2026, "kind"),
        ("committee_plan", " ", 2026, 2026, "name"),
        ("committee_plan", "Plan", 2026, 2025, "last_year"),
        ("committee_plan", "Plan", 26, 26, "first_year"),
    ],
)
def test_a_plan_that_cannot_be_right_is_refused(
    town: Town, kind: str, name: str, first: int, last: int, field: str
) -> None:
    with pytest.raises(BadInput) as error:
        services.draft_plan(
            body=town.council, kind=kind, name=name, first_year=first, last_year=last, by=None
        )

    assert error.value.field == field
