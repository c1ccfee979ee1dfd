"""When something is promised, how it goes with it, and on whose word."""

from datetime import date, timedelta

import pytest
import time_machine

from rodtrad.core.promised_time import What
from rodtrad.feedback import services
from rodtrad.feedback.clock import Clock, Step, next_step
from rodtrad.feedback.models import ClosedDay, FeedbackCase, HandlingTime
from rodtrad.times.spans import Span
from tests.feedback.conftest import NOW, answered, brought, in_hand
from tests.town import FOUNDED, Town

pytestmark = pytest.mark.django_db

ALWAYS = Span(FOUNDED, None)


def steps_of(case: FeedbackCase) -> dict[What, Step]:
    case = FeedbackCase.objects.get(pk=case.pk)
    return {step.what: step for step in Clock().steps(case, case.pauses.all())}


def due(case: FeedbackCase) -> dict[str, date]:
    return {what.value: step.reckoned.due_on for what, step in steps_of(case).items()}


def test_until_the_municipality_decides_the_assumed_times_hold(town: Town) -> None:
    assert due(brought(town.home_care)) == {
        "confirm": date(2026, 11, 26),
        "final_answer": date(2026, 12, 8),
        "measure": date(2026, 12, 22),
    }


def test_the_most_particular_time_goes_before(town: Town) -> None:
    made = {"what": "final_answer", "unit": "calendar_days", "valid": ALWAYS}
    HandlingTime.objects.create(amount=30, **made)
    HandlingTime.objects.create(amount=20, kind="complaint", **made)
    HandlingTime.objects.create(amount=14, body=town.care_committee, **made)
    HandlingTime.objects.create(amount=7, body=town.care_committee, kind="praise", **made)

    found = {
        (unit.key, kind): steps_of(brought(unit, kind=kind))[
            What.FINAL_ANSWER
        ].reckoned.promised.amount
        for unit in (town.lake_school, town.home_care)
        for kind in ("view", "complaint", "praise")
    }

    assert list(found.values()) == [30, 20, 30, 14, 14, 7]


def test_what_was_promised_when_it_came_is_what_holds(
    town: Town, clock: time_machine.Traveller
) -> None:
    tomorrow = NOW.date() + timedelta(days=1)
    HandlingTime.objects.create(what="confirm", amount=1, unit="weeks", valid=Span(tomorrow, None))
    before = brought(town.home_care)
    clock.shift(timedelta(days=1))
    after = brought(town.home_care)

    assert due(before)["confirm"] == date(2026, 11, 26)
    assert due(after)["confirm"] == date(2026, 12, 2)


def test_a_day_the_municipality_keeps_closed_does_not_count(town: Town) -> None:
    ClosedDay.objects.create(on=date(2026, 11, 25), name="Planeringsdag")

    assert due(brought(town.home_care))["confirm"] == date(2026, 11, 27)


def test_each_step_is_done_by_what_does_it(town: Town, clock: time_machine.Traveller) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    clock.shift(timedelta(days=1))
    case = answered(case, town.karin, result="upheld", measure="Vi ringer.")
    answered_at = NOW + timedelta(days=1)
    left = {what: step.done_at for what, step in steps_of(case).items()}
    clock.shift(timedelta(days=40))
    services.follow_up(case, text="Nu ringer vi.", by=town.karin)

    assert left == {What.CONFIRM: NOW, What.FINAL_ANSWER: answered_at, What.MEASURE: None}
    told = steps_of(case)[What.MEASURE]
    assert (told.is_done, told.is_late) == (True, True)


def test_where_nothing_is_to_be_done_the_answer_is_the_end(town: Town) -> None:
    case = answered(brought(town.home_care_south), town.karin)

    assert all(step.is_done for step in steps_of(case).values())
    assert next_step(steps_of(case).values()) is None


def test_a_first_answer_is_one_when_it_is_promised(town: Town) -> None:
    HandlingTime.objects.create(what="first_answer", amount=5, unit="hours", valid=ALWAYS)
    case = in_hand(brought(town.home_care_south), town.karin)
    waiting = steps_of(case)[What.FIRST_ANSWER]
    services.ask(case, text="Vilken dag?", by=town.karin)

    assert (waiting.is_done, waiting.reckoned.due_at.hour) == (False, 14)
    assert steps_of(case)[What.FIRST_ANSWER].done_at == NOW


def test_one_thing_is_due_as_it_is_among_the_others(town: Town) -> None:
    case = brought(town.home_care_south)
    clock = Clock()

    due = {step.what: step.reckoned.due_at for step in clock.steps(case, [])}

    assert {what: clock.due_at(case, [], what) for what in due} == due
    assert clock.due_at(case, [], What.FIRST_ANSWER) is None


def test_what_waits_for_the_sender_is_not_late(town: Town, clock: time_machine.Traveller) -> None:
    asked = in_hand(brought(town.home_care_south), town.karin)
    services.ask(asked, text="Vilken dag?", by=town.karin)
    other = in_hand(brought(town.home_care_south), town.karin)
    clock.shift(timedelta(days=30))

    late = [steps_of(case)[What.FINAL_ANSWER].is_late for case in (asked, other)]
    assert late == [False, True]
    assert next_step(steps_of(other).values()).what is What.FINAL_ANSWER


def test_many_cases_cost_no_more_questions_than_one(
    town: Town, django_assert_num_queries: object
) -> None:
    cases = [brought(town.home_care_south) for _ in range(3)]
    Clock()
    # The organisation's stamp, for the times and for the tree.
    with django_assert_num_queries(2):  # type: ignore[operator]  # a fixture of pytest-django
        clock = Clock()
        found = [clock.steps(case, []) for case in cases]

    assert [len(steps) for steps in found] == [3, 3, 3]
