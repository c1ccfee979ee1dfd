"""Seats that stand empty, things nobody answers for, and work left where nobody is."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from tests.town import Town

from rodtrad.access.enums import Role
from rodtrad.checks.models import Finding
from rodtrad.checks.organisation.connections import visible_units
from rodtrad.checks.registry import rules
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import Indicator, Series
from rodtrad.organisation import services
from rodtrad.organisation.models import Appointment, Unit

TODAY = date(2026, 11, 20)
LONG_AGO = date(2026, 9, 1)


@pytest.fixture(autouse=True)
def _november() -> Iterator[None]:
    with time_machine.travel("2026-11-20 09:00:00+01:00", tick=False):
        yield


def found(rule_id: str, day: date = TODAY, ids: list[int] | None = None) -> dict[int, dict]:
    """Return what the rule says, by what it says it of."""
    return {
        fault.subject_id: dict(fault.facts)
        for rule in rules()
        if rule.id == rule_id
        for fault in rule.find(day, ids)
    }


def leaves(person, on: date) -> None:
    for held in Appointment.objects.filter(user=person, substitutes_for=None):
        services.end_appointment(held, on=on, by=None)


def series(town: Town, unit: Unit, responsible=None, key: str = "matt") -> Series:
    indicator = figures.define_indicator(
        key,
        figures.Wording(
            name="Hemtjänst i tid", measure_kind="result", unit_of_measure="procent",
            direction="higher", frequency="month",
        ),
        owner=town.care_committee, valid_from=date(2025, 1, 1), by=None,
    )  # fmt: skip
    return figures.open_series(
        indicator, unit=unit, valid_from=date(2025, 1, 1), by=None, responsible=responsible
    )


def test_a_seat_that_has_been_left_for_weeks_is_told(town: Town) -> None:
    leaves(town.lars, LONG_AGO)

    said = found("RT001")

    assert said[town.care.pk] == {
        "unit": "Omsorgsförvaltningen", "role": ("head",), "day": LONG_AGO,
    }  # fmt: skip


def test_a_body_without_secretary_from_the_start_is_told(town: Town) -> None:
    said = found("RT001")

    assert set(said) == {town.board.pk, town.head_office.pk}
    assert said[town.board.pk]["role"] == ("secretary",)


@pytest.mark.parametrize(
    ("left_on", "is_told"), [(date(2026, 11, 1), True), (date(2026, 11, 7), False)]
)
def test_an_empty_seat_is_told_when_two_weeks_have_passed(
    town: Town, left_on: date, is_told: bool
) -> None:
    leaves(town.lars, left_on)

    assert (town.care.pk in found("RT001")) is is_told


def test_july_and_holidays_are_no_days_to_appoint_on(town: Town) -> None:
    leaves(town.lars, date(2026, 6, 25))

    assert town.care.pk not in found("RT001", date(2026, 7, 31))
    assert town.care.pk in found("RT001", date(2026, 8, 12))


def test_somebody_acting_in_the_seat_fills_it(town: Town) -> None:
    leaves(town.lars, LONG_AGO)
    services.appoint(
        town.ebba, unit=town.care, role=Role.DEPARTMENT_HEAD, starts_on=LONG_AGO, by=None
    )

    assert town.care.pk not in found("RT001")


def test_a_unit_without_head_of_its_own_is_led_from_above_until_that_seat_is_empty(
    town: Town,
) -> None:
    before = found("RT001")
    leaves(town.lars, LONG_AGO)

    after = found("RT001")

    assert town.home_care_north.pk not in before
    assert town.home_care_north.pk in after


def test_a_unit_that_is_about_to_close_needs_nobody(town: Town) -> None:
    leaves(town.amina, LONG_AGO)
    told = town.lake_school.pk in found("RT001")
    services.close_unit(town.lake_school, on=date(2026, 12, 10), by=None)

    assert (told, town.lake_school.pk in found("RT001")) == (True, False)


def test_an_appointment_is_what_makes_the_seat_be_looked_at_again(town: Town) -> None:
    leaves(town.lars, LONG_AGO)
    look_everywhere()
    open_before = Finding.objects.filter(rule="RT001", gone_at=None).count()
    made = services.appoint(
        town.ebba, unit=town.care, role=Role.DEPARTMENT_HEAD, starts_on=LONG_AGO, by=None
    )

    look_again({"organisation.appointment": [made.pk]})

    # The department's seat, and the unit below that it leads.
    gone = Finding.objects.filter(rule="RT001").exclude(gone_at=None)
    assert {row.unit_id for row in gone} == {town.care.pk, town.home_care_north.pk}
    assert Finding.objects.filter(rule="RT001", gone_at=None).count() == open_before - 2


def test_what_somebody_who_has_left_is_responsible_for_is_told(town: Town) -> None:
    mine = series(town, town.home_care_south, town.ivar)
    before = found("RT002")
    leaves(town.ivar, LONG_AGO)

    said = found("RT002")

    assert (before, set(said)) == ({}, {mine.pk})
    assert said[mine.pk]["day"] == LONG_AGO
    assert said[mine.pk]["thing"].startswith("Hemtjänst i tid")


def test_a_fortnight_is_given_to_choose_another(town: Town) -> None:
    series(town, town.home_care_south, town.ivar)

    leaves(town.ivar, date(2026, 11, 10))

    assert found("RT002") == {}


def test_what_nobody_has_in_hand_is_the_heads_and_is_not_told(town: Town) -> None:
    series(town, town.home_care_south)

    assert found("RT002") == {}


def test_the_empty_seat_is_told_and_not_each_thing_in_it(town: Town) -> None:
    series(town, town.lake_school, town.amina)
    leaves(town.amina, LONG_AGO)

    look_everywhere()

    spoken = set(Finding.objects.filter(unit=town.lake_school).values_list("rule", flat=True))
    assert "RT001" in spoken
    assert "RT002" not in spoken
    assert len(found("RT002")) == 1


def test_a_new_appointment_of_the_responsible_mends_it(town: Town) -> None:
    series(town, town.home_care_south, town.ivar)
    leaves(town.ivar, LONG_AGO)
    look_everywhere()
    told = Finding.objects.filter(rule="RT002", gone_at=None).count()
    back = services.appoint(
        town.ivar, unit=town.head_office, role=Role.CONTROLLER, starts_on=TODAY, by=None
    )

    look_again({"organisation.appointment": [back.pk]})

    assert (told, Finding.objects.filter(rule="RT002", gone_at=None).count()) == (1, 0)


def close(town: Town, unit: Unit, on: date) -> None:
    services.close_unit(unit, on=on, by=None)


def test_work_left_on_a_closed_unit_is_told_at_the_one_above(town: Town) -> None:
    left = series(town, town.oak_preschool)
    close(town, town.oak_preschool, LONG_AGO)

    look_everywhere()

    finding = Finding.objects.get(rule="RT003")
    assert finding.facts == {
        "unit": "Ekens förskola", "day": {"day": "2026-09-01"}, "count": 1,
    }  # fmt: skip
    assert finding.unit_id == town.schools.pk
    assert finding.url == "/organisation/oak-preschool/?dag=2026-08-31"
    assert finding.mend_url == f"/indikatorer/matt/enheter/?serie={left.pk}"


def test_a_week_is_given_to_move_it(town: Town) -> None:
    series(town, town.oak_preschool)
    close(town, town.oak_preschool, date(2026, 11, 16))

    assert found("RT003") == {}


def test_a_closed_unit_with_nothing_left_is_silent(town: Town) -> None:
    held = series(town, town.oak_preschool)
    close(town, town.oak_preschool, LONG_AGO)
    look_everywhere()
    told = Finding.objects.filter(rule="RT003", gone_at=None).count()
    figures.close_series(held, last_day_before=LONG_AGO, by=None)

    look_again({"indicators.series": [held.pk]})

    assert (told, Finding.objects.filter(rule="RT003", gone_at=None).count()) == (1, 0)


def test_where_the_one_above_has_closed_too_the_next_is_asked(town: Town) -> None:
    series(town, town.oak_preschool)
    close(town, town.oak_preschool, LONG_AGO)
    close(town, town.lake_school, LONG_AGO)
    close(town, town.schools, date(2026, 10, 1))

    look_everywhere()

    assert Finding.objects.get(rule="RT003").unit_id == town.school_committee.pk


def test_bodies_are_seen_as_far_as_ones_right_to_see_goes(town: Town) -> None:
    seen = {who: visible_units(getattr(town, who)).count() for who in ("maja", "vera", "pia")}

    assert seen == {"maja": Unit.objects.count(), "vera": Unit.objects.count(), "pia": 1}
    assert visible_units(AnonymousUser()).count() == 0
    assert Indicator.objects.count() == 0
