"""Whether it helped: as many days before as after, fixed beforehand, and told as sure as it is."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from rodtrad.core.errors import BadInput
from rodtrad.improvement import services
from rodtrad.improvement.enums import Verdict
from rodtrad.improvement.models import Action, Days
from rodtrad.improvement.queries import measured
from tests.improvement.conftest import case_of, counted, done, planned
from tests.town import Town

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


def tried(town: Town, before: int, after: int, **more: object) -> Action:
    """Something done a hundred days ago, with so many cases before and after."""
    today = timezone.localdate()
    action = counted(town, on=today - timedelta(days=110), **more)
    action = done(action, ago=100)
    for days, count in ((action.before, before), (action.after, after)):
        for number in range(count):
            case_of(town, action.cause, days.first + timedelta(days=number))
    return action


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (9, 1, "helped"),
        (1, 9, "worse"),
        (2, 1, "too_few"),
        (0, 0, "too_few"),
        (20, 19, "none_seen"),
    ],
)
def test_what_the_figures_say(town: Town, before: int, after: int, verdict: str) -> None:
    found = measured(tried(town, before, after))

    assert found is not None
    assert (found.before, found.after, found.verdict.value) == (before, after, verdict)


def test_only_the_days_the_units_and_the_cause_count(town: Town) -> None:
    action = tried(town, 2, 1)
    last = action.before.last
    for day in (action.before.first - A_DAY, last + A_DAY, action.after.last + A_DAY):
        case_of(town, action.cause, day)
    case_of(town, action.cause, last, kind="praise")

    found = measured(action)
    assert found is not None
    assert (found.before, found.after) == (3, 1)


def test_the_days_are_fixed_when_it_is_planned_and_are_as_many(town: Town) -> None:
    today = timezone.localdate()
    action = done(counted(town, on=today - timedelta(days=110)), ago=100)
    later = done(counted(town, on=today - timedelta(days=110), cause=action.cause), ago=60)

    assert action.before == later.before
    assert action.after is not None
    spans = [(days.last - days.first).days + 1 for days in (action.before, action.after)]
    assert spans == [91, 91]
    assert action.before == Days(today - timedelta(days=201), today - timedelta(days=111))


def test_more_people_are_not_more_often(town: Town) -> None:
    said = {"volume_name": "brukare", "volume_before": 10}
    action = tried(town, 10, 10, **said)
    alike = measured(action)
    action.volume_after = 100
    more = measured(action)

    assert alike is not None
    assert more is not None
    assert alike.verdict == Verdict.TOO_FEW
    assert (more.verdict, round(more.comparison.ratio or 0, 1)) == (Verdict.HELPED, 0.1)


def test_nothing_is_told_before_the_days_have_passed(town: Town) -> None:
    action = done(counted(town), ago=90)

    assert measured(action) is None
    with pytest.raises(BadInput):
        services.check(action, verdict="helped", reason="x" * 30, by=None)


def test_who_says_something_else_than_the_figures_says_why(town: Town) -> None:
    action = tried(town, 9, 1)
    with pytest.raises(BadInput) as wrong:
        services.check(action, verdict="none_seen", reason="Nja.", by=town.karin)
    said = services.check(
        action, verdict="none_seen", reason="Två grupper slogs ihop i mars.", by=town.karin
    )

    assert wrong.value.field == "reason"
    assert (said.verdict, said.computed) == ("none_seen", "helped")
    assert (said.cases_before, said.cases_after) == (9, 1)
    with pytest.raises(BadInput):
        services.check(said, verdict="helped", by=None)


def test_what_the_figures_say_needs_no_words(town: Town) -> None:
    said = services.check(tried(town, 9, 1), verdict="helped", volume_after=12, by=town.karin)

    assert (said.verdict, said.verdict_reason, said.volume_after) == ("helped", "", 12)


def test_what_is_not_counted_is_told_in_words(town: Town) -> None:
    action = done(planned(town), ago=100)
    with pytest.raises(BadInput):
        services.check(action, verdict="helped", by=town.karin)
    said = services.check(action, verdict="helped", reason="Alla tio är nöjda.", by=town.karin)

    assert (said.verdict, said.computed) == ("helped", "")


def test_what_cannot_be_measured_waits_for_nothing(town: Town) -> None:
    action = done(planned(town, check_by="none"), ago=200)

    assert (action.check_on, action.awaits_verdict) == (None, False)
    with pytest.raises(BadInput):
        services.check(action, verdict="helped", by=None)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "done", "done_on": None},
        {"state": "stopped"},
        {"verdict": "helped"},
        {"published_on": timezone.localdate()},
        {"check_what": ""},
        {"check_by": "cause"},
    ],
)
def test_the_database_keeps_what_an_action_must_be(town: Town, values: dict[str, object]) -> None:
    action = planned(town)

    with pytest.raises(IntegrityError):
        Action.objects.filter(pk=action.pk).update(**values)
