"""A judgement stands beside the computed outcome."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from rodtrad.access.enums import Role
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.core.status import Outcome
from rodtrad.goals import services
from rodtrad.goals.models import Judgement
from rodtrad.organisation.services import appoint
from tests.goals.asking import acts_of, refused
from tests.goals.conftest import Thread, goal


def test_a_judgement_beside_the_figures_keeps_both(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    made = services.judge(
        thread.south,
        outcome=Outcome.PARTLY,
        reason=" Natten är inte räknad. ",
        by=thread.town.karin,
    )

    assert (made.outcome, made.computed_outcome, made.reason) == (
        "partly",
        "met",
        "Natten är inte räknad.",
    )
    assert acts_of(thread.south)[-1] == "goal.judged"


def test_a_judgement_written_down_afterwards_is_of_the_day_it_was_said(thread: Thread) -> None:
    now = timezone.now()
    said = [now - timedelta(days=9), now + timedelta(days=9), None]

    made = [
        services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=thread.town.karin, at=at)
        for at in said
    ]

    written = Act.objects.filter(action="goal.judged").values_list("at", flat=True)
    assert made[0].at == said[0]
    assert now <= made[1].at <= made[2].at <= timezone.now()
    assert all(now <= moment for moment in written)


@pytest.mark.parametrize(
    ("judge", "body", "role"),
    [
        ("karin", "home_care_south", Role.UNIT_MANAGER),
        ("lars", "care", Role.DEPARTMENT_HEAD),
    ],
)
def test_a_judgement_is_of_the_body_the_person_judged_for(
    thread: Thread, judge: str, body: str, role: Role
) -> None:
    town = thread.town

    made = services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=getattr(town, judge))

    act = Act.objects.get(action="goal.judged")
    assert (made.body, act.role) == (getattr(town, body), role)


def test_who_leads_both_the_unit_and_what_is_above_judges_for_the_unit(thread: Thread) -> None:
    town = thread.town
    appoint(
        town.lars,
        unit=town.home_care_south,
        role=Role.UNIT_MANAGER,
        starts_on=date(2026, 1, 1),
        by=None,
    )

    made = services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=town.lars)

    assert made.body == town.home_care_south


def test_to_differ_takes_a_reason(thread: Thread) -> None:
    thread.report(thread.south_series, "91")

    with pytest.raises(BadInput) as error:
        services.judge(thread.south, outcome=Outcome.NOT_MET, by=thread.town.karin)

    assert error.value.field == "reason"
    assert Judgement.objects.count() == 0


def test_the_database_demands_the_reason_too(thread: Thread) -> None:
    services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=thread.town.karin)

    with (
        pytest.raises(IntegrityError, match="a_judgement_that_differs_has_a_reason"),
        transaction.atomic(),
    ):
        Judgement.objects.update(outcome="met")


def test_only_decided_goals_are_judged(thread: Thread) -> None:
    draft = goal("unit_goal", thread.town.home_care_south, "Utkast", thread.in_time)

    with pytest.raises(Refused) as error:
        services.judge(draft, outcome=Outcome.MET, by=thread.town.karin)

    assert refused(error) == "Bara beslutade mål bedöms."


def test_an_auditor_judges_nothing(thread: Thread) -> None:
    with pytest.raises(Refused) as error:
        services.judge(thread.south, outcome=Outcome.NOT_ASSESSABLE, by=thread.town.vera)

    assert refused(error) == "Ditt uppdrag ger inte rätt att göra det här."
