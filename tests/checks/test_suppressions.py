"""A finding is left as it is for a time, with a reason and a name."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError
from tests.checks.conftest import NORTH
from tests.town import Town

from rodtrad.audit.models import Act
from rodtrad.checks.models import Finding, Suppression
from rodtrad.checks.queries import standing, tally
from rodtrad.checks.services import lift, look_everywhere, suppress
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput

TODAY = date(2026, 11, 20)
SPRING = date(2027, 3, 1)
REASON = "Namnet byts när huset är klart."


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-20 09:00:00+01:00", tick=False):
        yield


@pytest.fixture
def finding(town: Town, rules) -> Finding:
    rules(NORTH)
    look_everywhere()
    return Finding.objects.get()


def is_left(day: date = TODAY) -> list[bool]:
    return list(standing(day).values_list("is_left", flat=True))


def test_it_is_left_until_its_day_and_counted_apart(town: Town, finding: Finding) -> None:
    before = tally(TODAY)

    suppress(finding, reason=REASON, ends_on=SPRING, by=town.maja)

    after = tally(TODAY)
    assert (sum(before.open.values()), before.left) == (1, 0)
    assert (sum(after.open.values()), after.left) == (0, 1)
    assert (is_left(SPRING - timedelta(days=1)), is_left(SPRING)) == ([True], [False])
    assert Act.objects.filter(action="finding.left").get().detail == {
        "rule": "RT990", "until": "2027-03-01",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "ends_on", "field"),
    [
        ("För kort.", SPRING, "reason"),
        ("Kort      med     luft.", SPRING, "reason"),
        (REASON, TODAY, "ends_on"),
        (REASON, date(2027, 11, 21), "ends_on"),
    ],
)
def test_a_reason_and_a_day_within_a_year_are_asked_for(
    town: Town, finding: Finding, reason: str, ends_on: date, field: str
) -> None:
    with pytest.raises(BadInput) as error:
        suppress(finding, reason=reason, ends_on=ends_on, by=town.maja)

    assert error.value.field == field
    assert is_left() == [False]


def test_a_year_from_a_leap_day_ends_in_february(town: Town, finding: Finding) -> None:
    with time_machine.travel("2028-02-29 09:00:00+01:00", tick=False):
        made = suppress(finding, reason=REASON, ends_on=date(2029, 2, 28), by=town.maja)

    assert made.ends_on == date(2029, 2, 28)


@pytest.mark.parametrize("who", ["vera", "olle", "amina"])
def test_only_those_who_can_mend_it_leave_it(town: Town, finding: Finding, who: str) -> None:
    with pytest.raises(Refused):
        suppress(finding, reason=REASON, ends_on=SPRING, by=getattr(town, who))

    assert is_left() == [False]


def test_a_later_word_stands_instead_of_the_earlier(town: Town, finding: Finding) -> None:
    suppress(finding, reason=REASON, ends_on=SPRING, by=town.maja)

    suppress(finding, reason=f"{REASON} Igen.", ends_on=SPRING, by=town.maja)

    assert Suppression.objects.get(lifted_at=None).reason == f"{REASON} Igen."
    assert Suppression.objects.count() == 2


def test_it_stands_open_again_when_it_is_lifted(town: Town, finding: Finding) -> None:
    made = suppress(finding, reason=REASON, ends_on=SPRING, by=town.maja)
    with pytest.raises(Refused):
        lift(made, by=town.amina)

    lift(made, by=town.maja)

    assert is_left() == [False]
    assert Act.objects.filter(action="finding.opened").count() == 1


def test_the_database_demands_a_reason_too(town: Town, finding: Finding) -> None:
    with pytest.raises(IntegrityError, match="what_is_left_has_a_reason"):
        Suppression.objects.create(
            **finding.about, reason="kort", by=town.maja, starts_on=TODAY, ends_on=SPRING
        )
