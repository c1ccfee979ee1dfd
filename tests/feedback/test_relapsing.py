"""What helped once and no longer does is found, until somebody takes it up again."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.checks.models import Finding
from rodtrad.checks.registry import by_id
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.feedback import services
from rodtrad.feedback.checks.listening import ACTION, often
from rodtrad.feedback.checks.relapsing import actions_of_cases, relapsed, units_with_it_most
from rodtrad.feedback.models import CaseCause, FeedbackCase
from rodtrad.improvement import services as actions
from rodtrad.improvement.models import Action, Cause
from rodtrad.organisation.models import Unit
from rodtrad.times.spans import Span
from tests.feedback.conftest import brought
from tests.improvement.conftest import case_of, cause, counted, done
from tests.town import Town

pytestmark = pytest.mark.django_db
QUARTER = 91


def came(unit: Unit, why: Cause, first: date, count: int) -> list[int]:
    """Cases with the cause, one every other day; only the first is brought through the form."""
    made = []
    for number in range(count):
        case = brought(unit, text=f"Nummer {number}.")
        on = first + timedelta(days=2 * number)
        FeedbackCase.objects.filter(pk=case.pk).update(received_at=f"{on}T07:00:00Z")
        CaseCause.objects.create(case=case, cause=why)
        made.append(case.pk)
    return made


def helped(
    town: Town,
    before: int = 20,
    after: int = 2,
    later: tuple[int, int] = (20, 20),
    why: Cause | None = None,
    **more: object,
) -> Action:
    """Something that helped, and how many cases came in each of the two quarters after."""
    today, why = timezone.localdate(), why or cause()
    ago = 3 * QUARTER + 2
    action = counted(town, cause=why, on=today - timedelta(days=ago + 10))
    action = done(action, ago=ago)
    assert action.after is not None
    came(town.home_care_south, why, action.before.first, before)
    came(town.home_care_south, why, action.after.first, after)
    action = actions.check(action, verdict="helped", by=None, **more)
    for at, count in enumerate(later, start=1):
        first = action.after.first + timedelta(days=QUARTER * at)
        came(town.home_care_south, why, first, count)
    return action


def found(ids: set[int] | None = None) -> list[int]:
    return [one.subject_id for one in relapsed(timezone.localdate(), ids)]


def test_what_came_back_as_often_as_before_is_found(town: Town) -> None:
    action = helped(town)

    (fault,) = relapsed(timezone.localdate(), None)

    assert fault.subject_id == action.pk
    assert (fault.facts["count"], fault.facts["before"]) == (20, 20)
    assert (fault.owner_id, fault.unit_id) == (town.karin.pk, town.home_care_south.pk)
    assert fault.mend_url.endswith(f"orsak={action.cause_id}")
    assert found({action.pk}) == [action.pk]
    assert found({action.pk + 1}) == []


@pytest.mark.parametrize(
    ("before", "later"),
    [
        pytest.param(20, (10, 11), id="still at half the level"),
        pytest.param(20, (3, 20), id="one period only"),
        pytest.param(20, (20, 3), id="over again"),
        pytest.param(8, (9, 9), id="fewer than ten"),
    ],
)
def test_what_is_not_back_is_none(town: Town, before: int, later: tuple[int, int]) -> None:
    helped(town, before=before, after=0 if before < 10 else 2, later=later)

    assert found() == []


def test_a_window_that_has_not_passed_does_not_count(town: Town) -> None:
    action = helped(town)

    assert action.after is not None
    assert list(relapsed(action.after.last + timedelta(days=2 * QUARTER - 1), None)) == []
    assert len(list(relapsed(action.after.last + timedelta(days=2 * QUARTER), None))) == 1


def test_what_is_taken_up_again_is_none(town: Town) -> None:
    action = helped(town)
    stopped = counted(town, cause=action.cause)
    actions.stop(stopped, reason="Nej.", by=None)
    still = found()

    counted(town, cause=action.cause)

    assert still == [action.pk]
    assert found() == []


def test_another_number_of_users_says_something_else(town: Town) -> None:
    action = helped(town)
    assert action.done_on is not None
    unit = town.home_care_south
    services.count_users(unit, count=100, starts_on=action.done_on, by=None)
    alike = found()

    newest = action.done_on + timedelta(days=2 * QUARTER)
    users = services.count_users(unit, count=160, starts_on=newest, by=None)

    assert alike == [action.pk]
    assert found() == []
    assert by_id()["RT853"].reads["feedback.unitusers"]({users.pk}) == {action.pk}


def test_a_cause_that_was_not_there_all_the_time_says_nothing(town: Town) -> None:
    action = helped(town)
    assert action.done_on is not None
    Cause.objects.update(valid=Span(action.done_on, None))

    assert found() == []


def test_volumes_weigh_when_both_are_known(town: Town) -> None:
    action = helped(town)
    # Twice as many were met after as before, so that twenty are half as often.
    Action.objects.filter(pk=action.pk).update(volume_before=100, volume_after=200)

    assert found() == []


def test_nothing_is_asked_of_what_helped_lately_or_not_at_all(town: Town) -> None:
    done(counted(town), ago=100)

    assert found() == []


def test_where_it_came_back_the_same_cause_is_told_once(town: Town) -> None:
    action = helped(town)
    Action.objects.filter(pk=action.pk).update(
        planned_on=action.planned_on - timedelta(days=182),
        done_on=timezone.localdate() - timedelta(days=4 * QUARTER + 10),
    )
    unit, today = town.home_care_south, timezone.localdate()
    assert [one.unit_id for one in often(today, None)] == [unit.pk]
    assert units_with_it_most({action.pk}) == {unit.pk}

    look_everywhere()

    rules = set(Finding.objects.filter(gone_at=None).values_list("rule", "subject_id"))
    assert ("RT853", action.pk) in rules
    assert ("RT505", unit.pk) not in rules

    Action.objects.filter(pk=action.pk).update(verdict="none_seen", verdict_reason="Nej.")
    look_again({ACTION: [action.pk]})
    rules = set(Finding.objects.filter(gone_at=None).values_list("rule", "subject_id"))
    assert ("RT853", action.pk) not in rules
    assert ("RT505", unit.pk) in rules


def test_another_cause_at_the_unit_is_told_beside_it(town: Town) -> None:
    action = helped(town)
    other = cause("Bemötande")
    came(town.home_care_south, other, timezone.localdate() - timedelta(days=90), 40)

    assert units_with_it_most({action.pk}) == set()
    look_everywhere()
    rules = set(Finding.objects.filter(gone_at=None).values_list("rule", flat=True))
    assert {"RT505", "RT853"} <= rules


def test_changes_touch_the_actions_whose_cases_are_counted(town: Town) -> None:
    action = helped(town, later=(0, 0))
    here = case_of(town, cause("Annat skäl"), timezone.localdate())
    elsewhere = brought(town.lake_school)
    again = counted(town, cause=action.cause)

    assert actions_of_cases({here.pk}) == {action.pk, again.pk}
    assert actions_of_cases({elsewhere.pk}) == set()
    assert by_id()["RT853"].reads[ACTION]({again.pk}) == {action.pk, again.pk}


def test_it_costs_the_same_for_two_actions_as_for_one(town: Town) -> None:
    helped(town)
    found()
    with CaptureQueriesContext(connection) as one:
        found()
    helped(town, why=cause("Bemötande"))
    found()

    with CaptureQueriesContext(connection) as two:
        assert len(found()) == 2

    # Outside a page the organisation is asked for anew at every turn.
    asked = [sum("_stamp" not in each["sql"] for each in queries) for queries in (one, two)]
    assert asked[0] == asked[1] > 0
