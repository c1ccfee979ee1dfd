"""A finding is left as it is for a time, with a reason and a name."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError
from tests.checks.conftest import NORTH, named
from tests.town import Town

from rodtrad.access.enums import Right
from rodtrad.audit.models import Act
from rodtrad.checks import registry
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


def test_it_is_left_through_its_last_day_and_counted_apart(town: Town, finding: Finding) -> None:
    before = tally(TODAY)

    suppress(finding, reason=REASON, last_day=SPRING, by=town.maja)

    after = tally(TODAY)
    assert (sum(before.open.values()), before.left) == (1, 0)
    assert (sum(after.open.values()), after.left) == (0, 1)
    assert (is_left(SPRING), is_left(SPRING + timedelta(days=1))) == ([True], [False])
    assert Act.objects.filter(action="finding.left").get().detail == {
        "rule": "RT990", "until": "2027-03-02",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "last_day", "field"),
    [
        ("För kort.", SPRING, "reason"),
        ("Kort      med     luft.", SPRING, "reason"),
        (REASON, TODAY, "ends_on"),
        (REASON, date(2027, 11, 21), "ends_on"),
    ],
)
def test_a_reason_and_a_day_within_a_year_are_asked_for(
    town: Town, finding: Finding, reason: str, last_day: date, field: str
) -> None:
    with pytest.raises(BadInput) as error:
        suppress(finding, reason=reason, last_day=last_day, by=town.maja)

    assert error.value.field == field
    assert is_left() == [False]


def test_a_year_from_a_leap_day_ends_in_february(town: Town, finding: Finding) -> None:
    with time_machine.travel("2028-02-29 09:00:00+01:00", tick=False):
        made = suppress(finding, reason=REASON, last_day=date(2029, 2, 28), by=town.maja)

    assert made.ends_on == date(2029, 3, 1)


@pytest.mark.parametrize(
    ("today", "a_year_on"),
    [("2026-11-20", date(2027, 11, 20)), ("2027-11-20", date(2028, 11, 20))],
)
def test_twelve_months_to_the_day_are_granted_over_a_leap_day_too(
    town: Town, finding: Finding, today: str, a_year_on: date
) -> None:
    with time_machine.travel(f"{today} 09:00:00+01:00", tick=False):
        suppress(finding, reason=REASON, last_day=a_year_on, by=town.maja)

    assert is_left(a_year_on) == [True]


@pytest.mark.parametrize("who", ["vera", "olle", "amina", "adam", "ivar"])
def test_only_those_who_can_mend_it_leave_it(town: Town, finding: Finding, who: str) -> None:
    with pytest.raises(Refused):
        suppress(finding, reason=REASON, last_day=SPRING, by=getattr(town, who))

    assert is_left() == [False]


def test_whoever_records_decisions_leaves_what_only_a_decision_mends(town: Town, rules) -> None:
    by_decision = replace(NORTH, find=named("Omsorgsnämnden"), mended_by=(Right.REGISTER_DECISION,))
    rules(by_decision)
    look_everywhere()
    asked = Finding.objects.get()

    for who in (town.rut, town.lars):
        with pytest.raises(Refused):
            suppress(asked, reason=REASON, last_day=SPRING, by=who)
    suppress(asked, reason=REASON, last_day=SPRING, by=town.siv)

    assert is_left() == [True]


def test_what_no_rule_finds_any_more_is_nobodys_to_leave(
    town: Town, finding: Finding, rules
) -> None:
    rules()

    with pytest.raises(Refused):
        suppress(finding, reason=REASON, last_day=SPRING, by=town.maja)

    assert is_left() == [False]


def test_every_rule_says_by_whom_it_is_mended() -> None:
    rights = {rule.key: rule.mended_by for rule in registry.rules()}

    assert [key for key, mended_by in rights.items() if not mended_by] == []
    assert rights["RT107", "organisation.decision"] == (Right.REGISTER_DECISION,)
    assert rights["RT216", "organisation.unit"] == (Right.EDIT_GOALS, Right.REGISTER_DECISION)
    assert rights["RT002", "goals.activity"] == (Right.MANAGE_PEOPLE, Right.EDIT_ACTIVITIES)


def test_a_later_word_stands_instead_of_the_earlier(town: Town, finding: Finding) -> None:
    suppress(finding, reason=REASON, last_day=SPRING, by=town.maja)

    suppress(finding, reason=f"{REASON} Igen.", last_day=SPRING, by=town.maja)

    assert Suppression.objects.get(lifted_at=None).reason == f"{REASON} Igen."
    assert Suppression.objects.count() == 2


def test_it_stands_open_again_when_it_is_lifted(town: Town, finding: Finding) -> None:
    made = suppress(finding, reason=REASON, last_day=SPRING, by=town.maja)
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
