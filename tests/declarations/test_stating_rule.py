"""RT410: every unit answers what the profile asks every unit."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rodtrad.access.queries import reads_everything
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.declarations import services
from rodtrad.goals import queries as goals
from rodtrad.goals.models import Goal
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.services import create_unit
from rodtrad.profiles import library
from tests.declarations.conftest import TODAY, adopted
from tests.declarations.test_statement_pages import decided, say
from tests.documents.asking import faults, open_findings, said
from tests.town import Town

SOUTH = "Hemtjänsten Söder har besvarat"


@pytest.fixture
def stating(town: Town) -> Town:
    """Sjöby under the profile with nine statements."""
    return adopted(town, "vasteras")


def of_south(day: date = TODAY) -> list[str]:
    return [row for row in said("RT410", day) if row.startswith(SOUTH)]


def answer_all(town: Town) -> None:
    for one in library.load("vasteras").unit_statements:
        say(town, one.key)


def test_a_unit_that_has_answered_nothing_is_named(stating: Town) -> None:
    assert of_south() == [f"{SOUTH} 0 av 9 frågor."]


def test_what_is_there_already_counts_and_so_do_own_words(stating: Town) -> None:
    decided(stating, expected_result="Nio av tio")
    say(stating, "feedback_system")

    assert of_south() == [f"{SOUTH} 3 av 9 frågor."]


def test_a_unit_that_has_answered_everything_is_left(stating: Town) -> None:
    answer_all(stating)

    assert of_south() == []


def test_an_answer_too_short_to_say_anything_is_none(stating: Town) -> None:
    answer_all(stating)
    say(stating, "feedback_system", "Ja.")

    assert of_south() == [f"{SOUTH} 8 av 9 frågor."]


@pytest.mark.parametrize(("day", "speaks"), [(date(2026, 3, 1), False), (date(2026, 3, 2), True)])
def test_it_waits_sixty_days_into_the_year(stating: Town, day: date, speaks: bool) -> None:
    assert bool(said("RT410", day)) is speaks


def test_a_unit_is_given_ninety_days(stating: Town) -> None:
    for days, name in ((89, "Ung"), (90, "Vuxen")):
        begun = date.fromordinal(TODAY.toordinal() - days)
        create_unit(name=name, kind=UnitKind.UNIT, parent=stating.care, starts_on=begun, by=None)

    named = " ".join(said("RT410"))

    assert "Vuxen har besvarat" in named
    assert "Ung har besvarat" not in named


def test_those_who_decide_are_not_asked(stating: Town) -> None:
    assert stating.care_committee.pk not in {fault.subject_id for fault in faults("RT410")}


def test_no_profile_without_the_rule_finds_anything(town: Town) -> None:
    adopted(town, "umea")
    look_everywhere()

    assert open_findings("RT410") == []


def test_what_answers_makes_it_look_again(stating: Town) -> None:
    look_everywhere()
    unit = stating.home_care_south
    before = open_findings("RT410")
    answer_all(stating)

    look_again({"organisation.unit": {unit.pk}})

    assert set(before) - set(open_findings("RT410")) == {unit.pk}


def test_a_goal_makes_it_look_at_its_own_unit_only(stating: Town) -> None:
    from rodtrad.declarations.checks.stating import FOUND

    goal = decided(stating)

    assert FOUND["RT410"]["reads"]["goals.goal"]({goal.pk}) == {stating.home_care_south.pk}


def test_more_units_cost_no_more(stating: Town) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            faults("RT410")
        return len(questions)

    asked()
    few = asked()
    for number in range(12):
        unit = create_unit(
            name=f"Enhet {number}",
            kind=UnitKind.UNIT,
            parent=stating.care,
            starts_on=date(2025, 1, 1),
            by=None,
        )
        services.state(
            unit,
            section="unit_statements",
            key="feedback_system",
            text="Vi läser allt. " * 5,
            by=None,
        )

    asked()
    many = asked()

    assert few == many


def test_whoever_looks_on_nobodys_behalf_sees_all_that_is_in_force(stating: Town) -> None:
    decided(stating)
    reader = reads_everything()

    assert (
        set(goals.visible_to(reader))
        == set(goals.visible_to(stating.maja))
        == set(Goal.objects.all())
    )
