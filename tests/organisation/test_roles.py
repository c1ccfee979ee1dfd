"""Roles are given, lent and ended; decisions and profiles hold from their day."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.town import FOUNDED, Town

from rodtrad.access.enums import Role
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import rules, services
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import AdoptedProfile, Appointment, Decision
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles import library
from rodtrad.times.spans import Span

NEW_YEAR = date(2025, 1, 1)
SPRING = date(2025, 4, 1)


class TestAppointing:
    def test_a_role_is_held_from_its_day(self, town: Town) -> None:
        held = services.appoint(
            town.ebba,
            unit=town.oak_preschool,
            role=Role.UNIT_MANAGER,
            starts_on=NEW_YEAR,
            ends_before=SPRING,
            decision=town.decision,
            by=town.adam,
        )

        act = Act.objects.get(action="appointment.given", subject_id=held.pk)
        assert (act.role, act.unit_id, act.decision_id, act.detail) == (
            "unit_manager",
            town.oak_preschool.pk,
            town.decision.pk,
            {"user": town.ebba.pk, "from": "2025-01-01", "to": "2025-04-01"},
        )

    def test_the_same_role_is_not_held_twice_at_a_time(self, town: Town) -> None:
        with pytest.raises(BadInput, match="Karin Ståhl har redan den rollen där"):
            services.appoint(
                town.karin,
                unit=town.home_care_south,
                role=Role.UNIT_MANAGER,
                starts_on=NEW_YEAR,
                by=None,
            )

    def test_the_database_too_refuses_a_role_held_twice(self, town: Town) -> None:
        with (
            pytest.raises(IntegrityError, match="a_role_is_held_once_at_a_time"),
            transaction.atomic(),
        ):
            Appointment.objects.create(
                user=town.karin,
                unit=town.home_care_south,
                role=Role.UNIT_MANAGER,
                valid=Span(NEW_YEAR, None),
            )

    def test_two_roles_at_one_unit_can_be_held_together(self, town: Town) -> None:
        services.appoint(
            town.karin, unit=town.home_care_south, role=Role.STAFF, starts_on=NEW_YEAR, by=None
        )

        assert Appointment.objects.on(NEW_YEAR).filter(user=town.karin).count() == 2

    def test_no_two_roles_look_alike_to_the_database(self, town: Town) -> None:
        for role in Role:
            Appointment.objects.create(
                user=town.ebba, unit=town.oak_preschool, role=role, valid=Span(NEW_YEAR, None)
            )

        assert Appointment.objects.filter(user=town.ebba).count() == len(Role)

    @pytest.mark.parametrize(
        ("role", "unit"),
        [
            (Role.COUNCIL_MEMBER, "care_committee"),
            (Role.COMMITTEE_MEMBER, "care"),
            (Role.COMMITTEE_SECRETARY, "care"),
            (Role.DEPARTMENT_HEAD, "home_care_south"),
            (Role.QUALITY_GROUP_MEMBER, "care"),
            (Role.PROVIDER_CONTACT, "home_care_south"),
        ],
    )
    def test_a_role_belongs_at_its_kind_of_unit(self, town: Town, role: Role, unit: str) -> None:
        with pytest.raises(BadInput) as error:
            services.appoint(
                town.ebba, unit=getattr(town, unit), role=role, starts_on=NEW_YEAR, by=None
            )

        assert error.value.field == "role"

    def test_a_role_needs_its_unit_throughout(self, town: Town) -> None:
        services.close_unit(town.oak_preschool, on=SPRING, by=None)

        with pytest.raises(BadInput, match="Enheten finns inte under hela tiden"):
            services.appoint(
                town.ebba, unit=town.oak_preschool, role=Role.STAFF, starts_on=NEW_YEAR, by=None
            )

    def test_one_who_has_left_gets_no_role(self, town: Town) -> None:
        town.ebba.is_active = False

        with pytest.raises(BadInput, match="har slutat"):
            services.appoint(
                town.ebba, unit=town.oak_preschool, role=Role.STAFF, starts_on=NEW_YEAR, by=None
            )

    @pytest.mark.parametrize("who", ["karin", "lars", "maja", "vera", "ebba"])
    def test_only_the_administrator_gives_lends_and_ends(self, town: Town, who: str) -> None:
        somebody, karins = getattr(town, who), Appointment.objects.get(user=town.karin)

        with pytest.raises(Refused):
            services.appoint(
                somebody, unit=town.care, role=Role.STAFF, starts_on=NEW_YEAR, by=somebody
            )
        with pytest.raises(Refused):
            services.substitute(karins, user=somebody, starts_on=NEW_YEAR, by=somebody)
        with pytest.raises(Refused):
            services.end_appointment(karins, on=NEW_YEAR, by=somebody)


class TestStandingIn:
    @pytest.fixture
    def aminas(self, town: Town) -> Appointment:
        return Appointment.objects.get(user=town.amina)

    def test_nobody_stands_in_longer_than_the_role_lasts(
        self, town: Town, aminas: Appointment
    ) -> None:
        services.end_appointment(aminas, on=SPRING, by=None)

        lent = services.substitute(aminas, user=town.ebba, starts_on=NEW_YEAR, by=None)

        assert lent.valid == Span(NEW_YEAR, SPRING)

    def test_a_role_that_is_over_cannot_be_lent(self, town: Town, aminas: Appointment) -> None:
        services.end_appointment(aminas, on=NEW_YEAR, by=None)

        with pytest.raises(BadInput, match="Uppdraget gäller inte den tiden"):
            services.substitute(aminas, user=town.ebba, starts_on=SPRING, by=None)

    def test_nobody_stands_in_for_herself_or_twice(self, town: Town, aminas: Appointment) -> None:
        services.substitute(aminas, user=town.ebba, starts_on=NEW_YEAR, by=None)

        with pytest.raises(BadInput, match="Man kan inte ersätta sig själv"):
            services.substitute(aminas, user=town.amina, starts_on=NEW_YEAR, by=None)
        with pytest.raises(BadInput, match="ersätter redan den tiden"):
            services.substitute(aminas, user=town.ebba, starts_on=SPRING, by=None)

    def test_a_substitute_is_not_stood_in_for(self, town: Town, aminas: Appointment) -> None:
        lent = services.substitute(aminas, user=town.ebba, starts_on=NEW_YEAR, by=None)

        with pytest.raises(BadInput, match="kan inte ersättas"):
            services.substitute(lent, user=town.sven, starts_on=NEW_YEAR, by=None)

    def test_a_role_that_ends_takes_later_substitutes_with_it(
        self, town: Town, aminas: Appointment
    ) -> None:
        services.substitute(aminas, user=town.ebba, starts_on=SPRING, by=None)

        services.end_appointment(aminas, on=NEW_YEAR, by=None)

        assert not Appointment.objects.filter(user=town.ebba).exists()


class TestEnding:
    def test_the_day_given_is_the_first_without_the_role(self, town: Town) -> None:
        held = Appointment.objects.get(user=town.amina)

        ended = services.end_appointment(held, on=SPRING, by=town.adam)

        assert (ended.valid, ended.version) == (Span(FOUNDED, SPRING), 2)

    def test_a_role_lasts_a_day_and_is_not_prolonged_by_ending_it(self, town: Town) -> None:
        held = Appointment.objects.get(user=town.amina)
        with pytest.raises(BadInput, match="minst en dag"):
            services.end_appointment(held, on=FOUNDED, by=None)
        services.end_appointment(held, on=NEW_YEAR, by=None)

        with pytest.raises(BadInput, match="slutar redan tidigare"):
            services.end_appointment(held, on=SPRING, by=None)

    def test_two_who_end_it_see_each_other(self, town: Town) -> None:
        held = Appointment.objects.get(user=town.amina)
        services.end_appointment(held, on=SPRING, seen=1, by=None)

        with pytest.raises(Conflict) as met:
            services.end_appointment(held, on=NEW_YEAR, seen=1, by=None)

        assert (met.value.theirs, met.value.yours) == ({"on": "2025-04-01"}, {"on": "2025-01-01"})

    def test_one_administrator_stays(self, town: Town) -> None:
        adams = Appointment.objects.get(user=town.adam)
        today = timezone.localdate()

        with pytest.raises(BadInput, match="Minst en administratör"):
            services.end_appointment(adams, on=today, by=None)
        services.appoint(
            town.ebba, unit=town.board, role=Role.ADMINISTRATOR, starts_on=NEW_YEAR, by=None
        )

        assert services.end_appointment(adams, on=today, by=None).valid.upper == today


class TestDecisions:
    WRITTEN = {"decided_on": SPRING, "paragraph": "14", "title": "Plan 2025"}

    def test_a_secretary_writes_down_what_her_body_decided(self, town: Town) -> None:
        decision = services.register_decision(town.care_committee, **self.WRITTEN, by=town.siv)

        assert str(decision) == "Plan 2025, 1\u00a0april 2025, §\u00a014"

    def test_not_what_another_body_decided(self, town: Town) -> None:
        with pytest.raises(Refused, match="gäller inte den här enheten"):
            services.register_decision(town.school_committee, **self.WRITTEN, by=town.siv)

    def test_a_decision_is_written_down_once(self, town: Town) -> None:
        services.register_decision(town.care_committee, **self.WRITTEN, by=town.siv)

        with pytest.raises(BadInput, match="redan antecknat"):
            services.register_decision(town.care_committee, **self.WRITTEN, by=town.siv)

        assert Decision.objects.filter(title="Plan 2025").count() == 1

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"decided_on": timezone.localdate() + timedelta(days=2)}, "decided_on"),
            ({"decided_on": date(2020, 1, 1)}, "body"),
            ({"paragraph": " § "}, "paragraph"),
            ({"title": " "}, "title"),
        ],
    )
    def test_what_cannot_be_right_is_said(
        self, town: Town, change: dict[str, object], field: str
    ) -> None:
        with pytest.raises(BadInput) as error:
            services.register_decision(town.care_committee, **(self.WRITTEN | change), by=None)

        assert error.value.field == field

    def test_a_head_writes_down_what_she_decided_for_her_unit_alone(self, town: Town) -> None:
        decision = services.register_decision(town.home_care_south, **self.WRITTEN, by=town.karin)

        assert decision.body == town.home_care_south
        with pytest.raises(Refused, match="gäller inte den här enheten"):
            services.register_decision(town.home_care_north, **self.WRITTEN, by=town.karin)

    def test_a_provider_decides_nothing_formally(self, town: Town) -> None:
        name = tree(SPRING).name(town.provider.pk)

        assert rules.can_decide(town.provider.pk, SPRING).reason == (
            f"{name} fattar inga formella beslut."
        )

    def test_no_unit_manager_sits_where_elected_members_decide(self) -> None:
        assert not rules.can_be_held_at(Role.UNIT_MANAGER, UnitKind.COMMITTEE)
        assert rules.can_be_held_at(Role.UNIT_MANAGER, UnitKind.AREA)


class TestProfiles:
    def test_a_profile_holds_from_its_day_and_the_one_before_until_then(self, town: Town) -> None:
        for name, day in (("umea", NEW_YEAR), ("pitea", SPRING)):
            services.adopt_profile(
                library.load(name), starts_on=day, decision=town.decision, by=town.adam
            )

        names = [profile(day).name for day in (FOUNDED, NEW_YEAR, SPRING)]
        assert names == [library.DEFAULT, "umea", "pitea"]

    def test_it_stands_as_it_was_adopted(self, town: Town) -> None:
        services.adopt_profile(library.load("umea"), starts_on=NEW_YEAR, by=None)

        assert profile(NEW_YEAR) == library.load("umea")

    def test_a_person_adopts_by_a_decision_the_first_start_without(self, town: Town) -> None:
        with pytest.raises(BadInput, match="Välj beslutet"):
            services.adopt_profile(library.load("umea"), starts_on=NEW_YEAR, by=town.adam)

        assert (
            services.adopt_profile(library.load("umea"), starts_on=NEW_YEAR, by=None).key == "umea"
        )

    def test_nothing_is_adopted_under_what_already_holds(self, town: Town) -> None:
        services.adopt_profile(library.load("umea"), starts_on=SPRING, by=None)

        with pytest.raises(BadInput, match="En profil gäller redan"):
            services.adopt_profile(library.load("pitea"), starts_on=NEW_YEAR, by=None)

    @pytest.mark.parametrize("who", ["maja", "siv", "vera", "karin"])
    def test_only_the_administrator_adopts(self, town: Town, who: str) -> None:
        with pytest.raises(Refused):
            services.adopt_profile(
                library.load("umea"),
                starts_on=NEW_YEAR,
                decision=town.decision,
                by=getattr(town, who),
            )

    def test_the_database_keeps_to_one_profile_at_a_time(self, town: Town) -> None:
        services.adopt_profile(library.load("umea"), starts_on=SPRING, by=None)

        with (
            pytest.raises(IntegrityError, match="one_profile_holds_at_a_time"),
            transaction.atomic(),
        ):
            AdoptedProfile.objects.create(
                key="x", name="x", document={}, valid=Span(NEW_YEAR, None)
            )
