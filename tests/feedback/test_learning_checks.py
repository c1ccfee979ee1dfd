"""Bodies that nobody has compiled for, and units that are seldom heard from, are found."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from rodtrad.checks.registry import by_id
from rodtrad.feedback import services
from rodtrad.feedback.checks.learning import (
    unheard,
    unreported,
)
from rodtrad.organisation.services import create_unit
from tests.declarations.conftest import adopted
from tests.feedback.reporting import SPRING, SUMMER, came
from tests.feedback.test_reporting import compiled
from tests.town import Town

pytestmark = pytest.mark.django_db


def test_a_body_that_nobody_has_compiled_for_is_found(town: Town) -> None:
    adopted(town, "markaryd")
    came(town.home_care_south, 4)
    came(town.home_care_north, 3)
    came(town.lake_school, 2, month=6)
    came(town.company, 2)
    today = timezone.localdate()

    faults = list(unreported(today, None))

    assert [(fault.subject_id, dict(fault.facts)) for fault in faults] == [
        (town.care_committee.pk, {"count": 7, "last": "2026-04-30"})
    ]
    assert f"organ={town.care_committee.pk}&period=2026-tertial_1" in faults[0].url
    assert list(unreported(today, {town.school_committee.pk})) == []
    # A hundred and twenty days from the end of August is in December.
    later = [fault.subject_id for fault in unreported(date(2026, 12, 31), None)]
    assert later == [town.school_committee.pk]


@pytest.mark.parametrize("period", [SPRING, SUMMER])
def test_what_is_compiled_or_followed_by_what_is_is_none(town: Town, period: object) -> None:
    adopted(town, "markaryd")
    came(town.home_care_south, 4)

    made = compiled(town, "care_committee", period=period)

    assert list(unreported(timezone.localdate(), None)) == []
    assert by_id()["RT506"].reads["feedback.reportsnapshot"]({made.pk}) == {town.care_committee.pk}


def test_no_period_has_ended_long_ago_enough(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    came(town.home_care_south, 4)
    monkeypatch.setattr("rodtrad.feedback.checks.learning.periods", lambda _day: [])

    assert list(unreported(timezone.localdate(), None)) == []


def test_a_unit_that_is_seldom_heard_from_is_found(town: Town) -> None:
    today = timezone.localdate()
    schools = [
        create_unit(
            key=f"school-{at}",
            name=f"Skola {at}",
            kind="unit",
            parent=town.schools,
            starts_on=date(2025, 1, 1),
            by=None,
        )
        for at in range(7)
    ]
    users = [
        services.count_users(unit, count=400, starts_on=date(2025, 8, 1), by=None)
        for unit in schools
    ]
    for unit in schools[1:]:
        came(unit, 30)

    faults = [(fault.subject_id, dict(fault.facts)) for fault in unheard(today, None)]

    assert faults == [(schools[0].pk, {"count": 0, "expected": 30})]
    assert list(unheard(today, {schools[1].pk})) == []
    assert by_id()["RT504"].reads["feedback.unitusers"]({users[0].pk}) == {schools[0].pk}
    came(schools[0], 25, month=9)
    assert list(unheard(today, None)) == []
    assert list(unheard(today + timedelta(days=800), None)) == []
    assert {"RT504", "RT506"} <= set(by_id())
