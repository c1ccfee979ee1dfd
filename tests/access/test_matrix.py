"""Who may what, where: the whole table, written by hand a second time.

Each line is a role's person in Sjöby and, for each right, where it holds among five relations to
her own unit: `o`wn, `p`arent, `c`hild, `s`ibling, `f`ar away (another committee). `*` is all.
"""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from tests.town import FOUNDED, Town

from rodtrad.access.enums import Reach, Right, Role
from rodtrad.access.matrix import RIGHTS
from rodtrad.access.queries import EVERYWHERE, forget, holdings_of, unit_ids
from rodtrad.access.rules import may
from rodtrad.organisation import services
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree
from rodtrad.times import known

# own, parent, child, sibling, far; "" where there is none
PLACES = {
    "sven": ("home_care_south", "home_care", "", "home_care_north", "lake_school"),
    "karin": ("home_care_south", "home_care", "", "home_care_north", "lake_school"),
    "sofia": ("home_care_south", "home_care", "", "home_care_north", "lake_school"),
    "lars": ("care", "care_committee", "home_care_south", "", "lake_school"),
    "nils": ("care_committee", "municipality", "home_care", "school_committee", "schools"),
    "siv": ("care_committee", "municipality", "home_care", "school_committee", "schools"),
    "olle": ("council", "municipality", "", "board", "lake_school"),
    "maja": ("head_office", "board", "", "quality_group", "lake_school"),
    "per": ("quality_group", "board", "", "head_office", "lake_school"),
    "ivar": ("head_office", "board", "", "quality_group", "lake_school"),
    "vera": ("council", "municipality", "", "board", "lake_school"),
    "pia": ("provider", "care", "", "home_care", "lake_school"),
    "adam": ("head_office", "board", "", "quality_group", "lake_school"),
    "ebba": ("home_care_south", "home_care", "", "home_care_north", "lake_school"),
}

# fmt: off
EXPECTED = {
    #          sven karin sofia lars  nils  siv  olle maja per  ivar vera pia  adam ebba
    "see":                 "* * * * * * * * * * * o * -",
    "see_drafts":          "o oc oc oc oc oc o * * * - - - -",
    "see_supplementary":   "- - - oc oc oc - * - * * - - -",
    "read_log":            "- - - - - - - - - - * - * -",
    "comment":             "op opc opc opc oc oc o * * * - o - -",
    "attach":              "o oc oc oc - oc - * - * - o - -",
    "delegate":            "- oc oc oc - - - * - * - - - -",
    "record_outcome":      "o oc oc oc - - - * - * - o - -",
    "edit_activities":     "- oc oc oc - - - * - - - - - -",
    "edit_goals":          "- oc oc oc - - - * - - - - - -",
    "edit_documents":      "- oc oc oc - oc - * - - - - - -",
    "edit_declarations":   "- oc oc oc - - - * - - - - - -",
    "assess_declarations": "- - - oc - - - - - - - - - -",
    "register_cases":      "o o o o - o - o - - - - - -",
    "read_cases":          "- oc oc oc - oc - * - - * o - -",
    "read_marked_cases":   "- oc oc oc - - - o - - * o - -",
    "handle_cases":        "- oc oc oc - oc - * - - - o - -",
    "propose":             "- - - - - - - * * - - - - -",
    "judge":               "- oc oc oc - o - - - - - - - -",
    "define_indicators":   "- - - - - - - * - * - - - -",
    "set_targets":         "- - - oc - - - * - * - - - -",
    "lock_period":         "- - - - - - - - - * - - - -",
    "register_decision":   "- o o o - o - - - - - - * -",
    "adopt_plan":          "- - - - - o - - - - - - - -",
    "adopt_profile":       "- - - - - - - - - - - - * -",
    "manage_people":       "- - - - - - - - - - - - * -",
    "manage_organisation": "- - - - - - - - - - - - * -",
}
# fmt: on
CAST = tuple(PLACES)
CELLS = [
    (person, Right(right), reach)
    for right, line in EXPECTED.items()
    for person, reach in zip(CAST, line.split(), strict=True)
]
RELATIONS = "opcsf"


def allowed_at(town: Town, person: str, right: Right) -> str:
    """Return the relations at which the right holds, as the table writes them."""
    found = ""
    for letter, place in zip(RELATIONS, PLACES[person], strict=True):
        if place and may(getattr(town, person), right, getattr(town, place).pk):
            found += letter
    return found


def as_written(person: str, reach: str) -> str:
    """Return the relations the table's cell means, leaving out those the person has none of."""
    there = [letter for letter, place in zip(RELATIONS, PLACES[person], strict=True) if place]
    return "".join(letter for letter in there if reach == "*" or letter in reach)


def test_the_table_names_every_right() -> None:
    assert set(EXPECTED) == {right.value for right in Right}


def test_the_table_names_a_person_in_every_role(town: Town) -> None:
    roles = {holding.role for name in CAST for holding in holdings_of(getattr(town, name))}

    assert roles == set(Role) == set(RIGHTS)


@pytest.mark.parametrize("right", list(Right))
def test_each_person_has_the_right_where_the_table_says(town: Town, right: Right) -> None:
    expected = {p: as_written(p, reach) for p, r, reach in CELLS if r is right}

    assert {person: allowed_at(town, person, right) for person in CAST} == expected


def test_rights_for_one_and_for_many_agree_over_everybody_everywhere(town: Town) -> None:
    differing = [
        (person.username, right, node.key)
        for person in [*town.cast, AnonymousUser()]
        for right in Right
        for node in tree()
        if bool(may(person, right, node.id)) != (node.id in unit_ids(person, right))
    ]

    assert differing == []


def test_staff_comment_upward_as_far_as_the_council_and_never_to_the_side(town: Town) -> None:
    asked = {
        place: [bool(may(person, Right.COMMENT, getattr(town, place).pk)) for person in staff]
        for staff in [(town.sven, town.karin, town.lars, town.nils)]
        for place in ("care", "care_committee", "council", "board", "school_committee")
    }

    assert asked == {
        "care": [True, True, True, True],
        "care_committee": [True, True, True, True],
        "council": [True, True, True, False],
        "board": [False, False, False, False],
        "school_committee": [False, False, False, False],
    }


def test_a_reach_along_the_line_gives_no_other_right_above(town: Town) -> None:
    above = unit_ids(town.karin, Right.COMMENT)
    others = {right for right in Right if town.care_committee.pk in unit_ids(town.karin, right)}

    assert above != EVERYWHERE
    assert others == {Right.SEE, Right.COMMENT}


def test_a_reach_everywhere_takes_in_units_that_are_no_more(town: Town) -> None:
    assert unit_ids(town.vera, Right.READ_LOG) is EVERYWHERE
    assert 987_654_321 in EVERYWHERE
    assert repr(EVERYWHERE) == "EVERYWHERE"


def test_the_auditor_changes_nothing() -> None:
    assert set(RIGHTS[Role.AUDITOR]) == {
        Right.SEE,
        Right.SEE_SUPPLEMENTARY,
        Right.READ_LOG,
        Right.READ_CASES,
        Right.READ_MARKED_CASES,
    }


def test_the_quality_group_proposes_and_never_decides() -> None:
    deciding = {Right.JUDGE, Right.ADOPT_PLAN, Right.SET_TARGETS, Right.REGISTER_DECISION}

    assert deciding & set(RIGHTS[Role.QUALITY_GROUP_MEMBER]) == set()
    assert RIGHTS[Role.QUALITY_GROUP_MEMBER][Right.PROPOSE] is Reach.EVERYWHERE


def test_only_a_secretary_registers_that_a_plan_was_adopted() -> None:
    holders = {role for role, rights in RIGHTS.items() if Right.ADOPT_PLAN in rights}

    assert holders == {Role.COMMITTEE_SECRETARY}


class TestReasons:
    def test_the_stranger_is_asked_to_sign_in(self) -> None:
        assert may(AnonymousUser(), Right.SEE, None).reason == "Logga in för att göra det här."

    def test_one_without_appointments_is_told_whom_to_ask(self, town: Town) -> None:
        reason = may(town.ebba, Right.SEE, None).reason

        assert reason == "Du har inget uppdrag just nu. Be administratören om ett."

    def test_the_wrong_unit_is_said_to_be_the_wrong_unit(self, town: Town) -> None:
        reason = may(town.karin, Right.RECORD_OUTCOME, town.lake_school.pk).reason

        assert reason == "Ditt uppdrag gäller inte den här enheten."

    def test_a_role_without_the_right_is_said_to_lack_it(self, town: Town) -> None:
        reason = may(town.vera, Right.RECORD_OUTCOME, town.lake_school.pk).reason

        assert reason == "Ditt uppdrag ger inte rätt att göra det här."

    def test_the_system_acts_for_itself(self, db: None) -> None:
        assert may(None, Right.MANAGE_PEOPLE, None)


class TestTime:
    def test_a_right_begins_and_ends_with_the_appointment(self, town: Town) -> None:
        services.appoint(
            town.ebba,
            unit=town.oak_preschool,
            role=Role.UNIT_MANAGER,
            starts_on=date(2025, 3, 1),
            ends_before=date(2025, 6, 1),
            by=None,
        )

        held = {}
        for day in ("2025-02-28", "2025-03-01", "2025-05-31", "2025-06-01"):
            with time_machine.travel(f"{day}T12:00:00+02:00", tick=False):
                held[day] = bool(may(town.ebba, Right.JUDGE, town.oak_preschool.pk))

        assert list(held.values()) == [False, True, True, False]

    def test_a_substitute_may_only_while_the_other_holds_the_role(self, town: Town) -> None:
        karins = Appointment.objects.get(user=town.karin)
        before = may(town.sofia, Right.JUDGE, town.home_care_south.pk)

        # Written past the services, which would end the substitute's time too.
        Appointment.objects.filter(pk=karins.pk).update(valid=(FOUNDED, date(2023, 1, 1)))
        forget(town.sofia)

        after = may(town.sofia, Right.JUDGE, town.home_care_south.pk)
        assert (bool(before), bool(after)) == (True, False)

    def test_a_substitute_is_known_to_stand_in_for_the_other(self, town: Town) -> None:
        (holding,) = holdings_of(town.sofia)

        assert (holding.role, holding.substitute_for) == (Role.UNIT_MANAGER, town.karin.pk)

    def test_rights_follow_the_tree_when_a_unit_moves(self, town: Town) -> None:
        services.move_unit(town.home_care_south, parent=town.schools, on=date(2025, 1, 1), by=None)

        seen = {}
        for day in ("2024-12-31", "2025-01-01"):
            with time_machine.travel(f"{day}T12:00:00+01:00", tick=False):
                seen[day] = [
                    bool(may(person, Right.JUDGE, town.home_care_south.pk))
                    for person in (town.lars, town.birgitta)
                ]

        assert seen == {"2024-12-31": [True, False], "2025-01-01": [False, True]}

    def test_a_role_at_a_closed_unit_gives_nothing(self, town: Town) -> None:
        Appointment.objects.filter(user=town.amina).update(valid=(FOUNDED, date(2024, 1, 1)))
        services.close_unit(town.lake_school, on=date(2024, 1, 1), by=None)
        Appointment.objects.filter(user=town.amina).update(valid=(FOUNDED, None))

        assert holdings_of(town.amina) == ()

    def test_one_who_has_left_holds_nothing(self, town: Town) -> None:
        town.karin.is_active = False

        assert unit_ids(town.karin, Right.SEE) == frozenset()


def test_rights_are_asked_of_the_database_once_a_request(
    town: Town, django_assert_num_queries: object
) -> None:
    tree()

    with django_assert_num_queries(2):  # the appointments, and the organisation's stamp
        for right in Right:
            may(town.karin, right, town.home_care_south.pk)
            unit_ids(town.karin, right)


def test_at_an_earlier_moment_one_reads_and_does_not_act(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ruled() -> list[bool]:
        rights = (Right.SEE, Right.EDIT_ACTIVITIES)
        return [bool(may(town.karin, right, town.home_care_south.pk)) for right in rights]

    now = ruled()
    monkeypatch.setattr(known, "moment", lambda: datetime(2026, 3, 31, 22, tzinfo=UTC))

    assert (now, ruled()) == ([True, True], [True, False])
    assert may(None, Right.EDIT_ACTIVITIES, town.home_care_south.pk)
