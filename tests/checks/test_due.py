"""What is broken stands on the list of whoever answers for it, and on the unit's page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from tests.checks.conftest import HOME_CARE, NORTH, named
from tests.checks.test_pages import in_one_unit, more_units, words
from tests.town import Town

from rodtrad.accounts.models import User
from rodtrad.checks import due
from rodtrad.checks.enums import Severity
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_everywhere, suppress
from rodtrad.organisation.models import Appointment

TODAY = date(2026, 11, 20)
SOUTH = replace(NORTH, id="RT994", find=named("Söder"))


@pytest.fixture(autouse=True)
def _november():
    with time_machine.travel("2026-11-20 09:00:00+01:00", tick=False):
        yield


def listed(user: object, *keys: str) -> list[tuple[str, date]]:
    return [(item.title, item.due_on) for item in due.items(user, TODAY, frozenset(keys))]


def test_errors_are_to_be_mended_in_ten_working_days_and_warnings_in_twenty(
    town: Town, rules
) -> None:
    rules(SOUTH, replace(HOME_CARE, quiet_under=()))
    look_everywhere()

    found = listed(town.karin)

    assert found == [
        ("Hemtjänsten Söder saknar söder och väster sedan 1\xa0mars 2026.", date(2026, 12, 4)),
        ("Hemtjänsten Söder saknar söder och väster sedan 1\xa0mars 2026.", date(2026, 12, 18)),
    ]
    assert listed(town.amina) == []


def test_the_row_opens_the_mend_and_says_how(town: Town, rules) -> None:
    rules(SOUTH)
    look_everywhere()

    (item,) = due.items(town.karin, TODAY)

    assert (item.url, item.hint) == (
        "/organisation/home-care-south/namn/", "Byt namn på Hemtjänsten Söder.",
    )  # fmt: skip
    assert item.key == f"finding:{Finding.objects.get().pk}"


@pytest.mark.parametrize(
    "rule", [replace(SOUTH, severity=Severity.ADVICE), replace(SOUTH, is_on_list=True)]
)
def test_advice_and_what_another_row_asks_for_is_not_listed(town: Town, rules, rule) -> None:
    rules(rule)
    look_everywhere()

    assert listed(town.karin) == []


def found_at(*units: object) -> list[str]:
    """Let something be broken at each, and return whose lists it stands on."""
    Finding.objects.all().delete()
    for number, unit in enumerate(units):
        Finding.objects.create(
            rule="RT994", subject_type="organisation.unit", subject_id=number, unit=unit,
            severity="warning", facts={"enhet": "Något", "vad": "a", "dag": "b"},
        )  # fmt: skip
    people = User.objects.order_by("username")
    return [one.username for one in people if len(listed(one)) == len(units)]


def test_what_nobody_sits_over_is_asked_of_who_sits_nearest_above(town: Town, rules) -> None:
    rules(SOUTH)

    # The north has no head, nor has the area; the south has Karin, and Sofia in her place.
    assert found_at(town.home_care_north) == ["lars"]
    assert found_at(town.home_care_south) == ["karin", "sofia"]
    Appointment.objects.filter(user=town.lars).update(valid=(date(2022, 1, 1), TODAY))
    assert found_at(town.home_care_north) == ["maja"]


def test_a_committee_without_a_secretary_and_no_body_at_all_are_the_coordinators(
    town: Town, rules
) -> None:
    rules(SOUTH)

    assert found_at(town.care_committee) == ["siv"]
    assert found_at(town.board, town.municipality, town.company, None) == ["maja"]


def test_a_coordinators_list_costs_no_more_than_anybodys(
    town: Town, rules, django_assert_num_queries
) -> None:
    rules(SOUTH)
    found_at(town.board, town.home_care_north)
    due.items(town.maja, TODAY)

    with django_assert_num_queries(2):
        found = due.items(town.maja, TODAY)

    assert len(found) == 1


def test_what_is_left_with_a_reason_is_not_listed(town: Town, rules) -> None:
    rules(SOUTH)
    look_everywhere()
    suppress(
        Finding.objects.get(), reason="Namnet byts när huset är klart.",
        last_day=TODAY + timedelta(days=30), by=town.maja,
    )  # fmt: skip

    assert listed(town.karin) == []


def test_more_than_five_of_a_rule_are_one_row(town: Town, rules) -> None:
    rules(in_one_unit(7))
    look_everywhere()
    Finding.objects.update(owner=town.lena)
    one = Finding.objects.earliest("pk")

    rows = due.items(town.lena, TODAY)
    lent = due.items(town.lena, TODAY, frozenset({f"finding:{one.pk}"}))

    assert [row.title for row in rows] == ["Norr i namnet: 7 ställen"]
    assert rows[0].url == "/tradens-halsa/?regel=RT992&vems=mina"
    assert len(lent) == 2


def test_the_list_asks_for_the_stamp_and_one_question_however_many_there_are(
    town: Town, rules, django_assert_num_queries
) -> None:
    rules(replace(HOME_CARE, quiet_under=()))
    more_units(town, 3)
    look_everywhere()
    Finding.objects.update(owner=town.karin)
    due.items(town.karin, TODAY)

    with django_assert_num_queries(2):
        found = due.items(town.karin, TODAY)

    assert len(found) == 1


def test_a_units_page_tells_what_is_broken_there_today(town: Town, rules) -> None:
    rules(in_one_unit(7))
    look_everywhere()
    client = Client()
    client.force_login(town.maja)

    page = words(client, "/organisation/home-care-north/")
    other = words(client, "/organisation/home-care-south/")
    past = words(client, "/organisation/home-care-north/?dag=2025-01-01")

    assert "Trådens hälsa Tunt: Sak 1 saknar söder och väster sedan 1 mars 2026." in page
    assert "Alla brister här" in page
    assert "Sak 6" not in page
    assert "Trådens hälsa" not in other + past
