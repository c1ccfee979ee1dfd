"""What can be broken in how residents are listened to: found, and unfound when mended."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from rodtrad.checks.registry import by_id, visible
from rodtrad.feedback import services
from rodtrad.feedback.checks.listening import (
    ACTION,
    late,
    unanswered_causes,
    units_of_cases,
)
from rodtrad.improvement import services as actions
from tests.feedback.conftest import NOW, answered, brought, in_hand
from tests.improvement.conftest import case_of, cause, counted, done, planned
from tests.town import Town

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=40)


def test_senders_who_wait_in_silence_are_found(town: Town, clock: time_machine.Traveller) -> None:
    brought(town.home_care_south)
    brought(town.home_care_south)
    heard = in_hand(brought(town.home_care_north), town.lars)
    asked = in_hand(brought(town.lake_school), town.maja)
    services.ask(asked, text="Vilken dag?", by=None)
    clock.move_to(LATER)
    services.ask(heard, text="Vem kom?", by=None)
    services.go_on(heard, by=None)
    today = timezone.localdate()

    found = {fault.subject_id: dict(fault.facts) for fault in late(today, None)}

    assert found == {town.home_care_south.pk: {"count": 2}}
    assert list(late(today, {town.lake_school.pk})) == []


def test_a_case_in_time_or_answered_is_none(town: Town, clock: time_machine.Traveller) -> None:
    answered(brought(town.home_care_south), town.karin)
    clock.move_to(LATER)
    brought(town.home_care_south)

    assert list(late(timezone.localdate(), None)) == []


def test_a_cause_that_comes_back_asks_for_an_action(town: Town) -> None:
    today, why, other = timezone.localdate(), cause(), cause("Annat", is_other=True)
    for number in range(5):
        case_of(town, why, today - timedelta(days=number))
        case_of(town, other, today)
    few = cause("Bemötande")
    for _ in range(4):
        case_of(town, few, today)

    faults = list(unanswered_causes(today, None))
    assert [(fault.subject_id, dict(fault.facts)) for fault in faults] == [
        (town.home_care_south.pk, {"count": 5, "cause": "Väntetid"})
    ]
    assert f"orsak={why.pk}" in faults[0].mend_url
    assert list(unanswered_causes(today, {town.lake_school.pk})) == []

    stopped = counted(town, cause=why)
    actions.stop(stopped, reason="Nej.", by=None)
    assert len(list(unanswered_causes(today, None))) == 1
    counted(town, cause=why)
    assert list(unanswered_causes(today, None)) == []


def test_a_unit_is_told_of_the_cause_that_comes_most(town: Town) -> None:
    today = timezone.localdate()
    for name, count in (("Väntetid", 5), ("Bemötande", 7)):
        why = cause(name)
        for _ in range(count):
            case_of(town, why, today)

    found = [fault.facts["cause"] for fault in unanswered_causes(today, None)]
    assert found == ["Bemötande"]


def test_what_was_done_long_ago_answers_nothing(town: Town) -> None:
    today, why = timezone.localdate(), cause()
    for _ in range(5):
        case_of(town, why, today)
    done(counted(town, cause=why), ago=370)

    assert len(list(unanswered_causes(today, None))) == 1


def test_changes_make_the_units_they_touch_looked_at_again(town: Town) -> None:
    case, action = brought(town.home_care_south), planned(town)

    assert units_of_cases({case.pk}) == by_id()["RT505"].reads[ACTION]({action.pk})
    services.hand_on(case, to=town.lake_school, by=town.karin, reason="Gäller skolan.")
    assert units_of_cases({case.pk}) == {town.home_care_south.pk, town.lake_school.pk}
    assert {"RT502", "RT505"} <= set(by_id())
    assert "organisation.unit" in visible()
