"""A plan says what the profile asks of its kind, and for as many years."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.checks.facts import sentence, stored
from rodtrad.checks.registry import find_rule
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.goals import services
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Plan
from rodtrad.organisation.models import AdoptedProfile
from rodtrad.organisation.queries import profile
from tests.goals.asking import acts_of
from tests.goals.conftest import TODAY, Thread, decided_by

pytestmark = pytest.mark.django_db


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


def adopted(plan: Plan) -> Plan:
    decision = decided_by(plan.body)
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.ADOPTED, decision=decision)
    return plan


def everything(plan: Plan) -> dict[str, str]:
    return dict.fromkeys(services.must_state(plan), "I maj, av nämnden.")


def told(plan: Plan) -> list[str]:
    """Return what the rule says of the plan."""
    rule = find_rule("RT217")
    assert rule is not None
    return [sentence(rule, stored(fault.facts)) for fault in rule.find(TODAY, {plan.pk})]


def test_an_adopted_plan_that_says_nothing_is_told_with_what_it_lacks(plan: Plan) -> None:
    as_draft = told(plan)

    [said] = told(adopted(plan))

    assert as_draft == []
    assert said.startswith("Planen ”Omsorgsnämndens plan” saknar: ")
    assert all(text in said for text in services.must_state(plan))


def test_a_plan_that_says_everything_for_all_its_years_is_not_told(plan: Plan) -> None:
    adopted(plan)
    asked = services.must_state(plan)

    services.state_plan(plan, {asked[0]: "I maj."}, by=None)
    [said] = told(plan)
    services.state_plan(plan, everything(plan), by=None)

    assert asked
    assert f"”{plan.name}” saknar: {asked[0]}" not in said
    assert told(plan) == []


def test_a_plan_for_too_few_years_is_told(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    adopted(plan)
    services.state_plan(plan, everything(plan), by=None)
    Plan.objects.filter(pk=plan.pk).update(last_year=2026)
    held = profile()
    kinds = tuple(kind.model_copy(update={"years": 3}) for kind in held.plan_kinds)
    monkeypatch.setattr(
        "rodtrad.goals.checks.stating.profile",
        lambda _day: held.model_copy(update={"plan_kinds": kinds}),
    )

    assert told(plan) == ["Planen ”Omsorgsnämndens plan” saknar: de år som styrprofilen kräver."]


def test_what_was_adopted_under_an_earlier_profile_or_is_closed_is_not_told(plan: Plan) -> None:
    adopted(plan)
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.CLOSED)
    closed = told(plan)
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.ADOPTED)
    document = profile().model_dump(mode="json")
    since = DateRange(TODAY - timedelta(days=1), None)
    AdoptedProfile.objects.create(key="lindvik", name="Lindvik", document=document, valid=since)

    assert (closed, told(plan)) == ([], [])


def test_who_decides_the_plan_writes_in_it_once_it_is_adopted(thread: Thread, plan: Plan) -> None:
    town = thread.town
    services.state_plan(plan, everything(plan), by=town.maja)
    adopted(plan)

    with pytest.raises(Refused):
        services.state_plan(plan, everything(plan), by=town.karin)
    services.state_plan(plan, {}, by=town.siv)

    assert Plan.objects.get(pk=plan.pk).stated == {}
    assert acts_of(plan).count("plan.stated") == 2


def test_what_nobody_asked_for_or_is_closed_is_refused(thread: Thread, plan: Plan) -> None:
    with pytest.raises(BadInput, match="frågar inte efter ”Vädret”"):
        services.state_plan(plan, {"Vädret": "Sol"}, by=None)
    adopted(plan)
    Plan.objects.filter(pk=plan.pk).update(state=PlanState.CLOSED)

    with pytest.raises(Refused, match="avslutad"):
        services.state_plan(plan, {}, by=thread.town.siv)


def test_two_who_write_at_once_lose_nothing(plan: Plan) -> None:
    services.state_plan(plan, everything(plan), by=None)

    with pytest.raises(Conflict) as clash:
        services.state_plan(plan, {}, by=None, seen=plan.version)

    assert clash.value.theirs == everything(plan)


def test_it_is_written_on_a_page_and_read_on_the_plans(enter, thread: Thread, plan: Plan) -> None:
    client, address = enter("maja"), f"/planer/{plan.pk}/"
    before = client.get(address).text
    form = client.get(f"{address}sager/").text
    sent = {"said_0": "I maj, av nämnden.", "version": plan.version}

    answer = client.post(f"{address}sager/", sent, follow=True)
    again = client.post(f"{address}sager/", sent | {"said_0": "I juni."})

    assert "Inte skrivet än." in before
    assert services.must_state(plan)[0] in form
    assert "I maj, av nämnden." in answer.text
    assert "Någon annan har ändrat samma text." in again.text
    assert "I juni." in again.text
