"""Units come, change name and close; what they were is kept."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.organisation.conftest import path_names, spans
from tests.town import FOUNDED, Town

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import services
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Appointment, UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.services.checks import require_exists
from rodtrad.times.spans import Span

NEW_YEAR = date(2025, 1, 1)
SPRING = date(2025, 4, 1)


class TestCreating:
    def test_a_unit_exists_from_its_day_under_its_parent(self, town: Town) -> None:
        made = services.create_unit(
            name="  Ängens   förskola ",
            kind=UnitKind.UNIT,
            parent=town.schools,
            starts_on=NEW_YEAR,
            by=town.adam,
        )

        before, after = tree(date(2024, 12, 31)), tree(NEW_YEAR)
        assert (made.pk in before, after.name(made.pk)) == (False, "Ängens förskola")
        assert path_names(made, NEW_YEAR) == [
            "municipality",
            "school-committee",
            "schools",
            "angens-forskola",
        ]

    def test_a_second_of_the_same_name_gets_a_key_of_its_own(self, town: Town) -> None:
        keys = [
            services.create_unit(
                name="Förskola", kind=UnitKind.UNIT, starts_on=NEW_YEAR, by=None
            ).key
            for _ in range(3)
        ]

        assert keys == ["forskola", "forskola-2", "forskola-3"]

    def test_no_unit_takes_the_address_of_another_page(self, town: Town) -> None:
        made = services.create_unit(name="Beslut", kind=UnitKind.UNIT, starts_on=NEW_YEAR, by=None)

        assert made.key == "beslut-2"

    @pytest.mark.parametrize("name", ["", "   ", "x" * 201])
    def test_a_name_must_be_one(self, town: Town, name: str) -> None:
        with pytest.raises(BadInput) as error:
            services.create_unit(name=name, kind=UnitKind.UNIT, starts_on=NEW_YEAR, by=None)

        assert error.value.field == "name"

    def test_the_parent_must_exist_throughout(self, town: Town) -> None:
        services.close_unit(town.oak_preschool, on=SPRING, by=None)

        with pytest.raises(BadInput, match="finns inte under hela tiden"):
            services.create_unit(
                name="Avdelning",
                kind=UnitKind.UNIT,
                parent=town.oak_preschool,
                starts_on=NEW_YEAR,
                by=None,
            )

    def test_a_parent_that_was_away_for_a_while_is_not_there_throughout(self, town: Town) -> None:
        whole = UnitVersion.objects.get(unit=town.lake_school)
        before, after = Span(FOUNDED, NEW_YEAR), Span(SPRING, None)
        UnitVersion.objects.filter(pk=whole.pk).update(valid=before)
        whole.pk, whole.valid = None, after
        whole.save()
        sentence = "Den finns inte."

        with pytest.raises(BadInput, match=sentence):
            require_exists(town.lake_school.pk, Span(FOUNDED, None), sentence, "parent")

        for days in (before, after):
            assert require_exists(town.lake_school.pk, days, sentence, "parent") is None

    def test_a_unit_may_exist_for_a_time(self, town: Town) -> None:
        services.close_unit(town.oak_preschool, on=SPRING, by=None)

        made = services.create_unit(
            name="Avdelning",
            kind=UnitKind.UNIT,
            parent=town.oak_preschool,
            starts_on=NEW_YEAR,
            ends_before=SPRING,
            by=None,
        )

        assert spans(made) == [(NEW_YEAR, SPRING)]

    def test_an_end_before_the_start_is_refused(self, town: Town) -> None:
        with pytest.raises(BadInput, match="Slutdatumet måste ligga efter startdatumet"):
            services.create_unit(
                name="A", kind=UnitKind.UNIT, starts_on=SPRING, ends_before=NEW_YEAR, by=None
            )

    @pytest.mark.parametrize("who", ["karin", "lars", "maja", "vera", "siv"])
    def test_only_the_administrator_may(self, town: Town, who: str) -> None:
        with pytest.raises(Refused):
            services.create_unit(
                name="A", kind=UnitKind.UNIT, starts_on=SPRING, by=getattr(town, who)
            )

    def test_the_act_leans_on_its_decision(self, town: Town) -> None:
        made = services.create_unit(
            name="A", kind=UnitKind.UNIT, starts_on=SPRING, by=town.adam, decision=town.decision
        )

        act = Act.objects.get(action="unit.created", subject_id=made.pk)
        assert (act.actor_id, act.decision_id, act.detail) == (
            town.adam.pk,
            town.decision.pk,
            {"on": "2025-04-01"},
        )


class TestRenaming:
    def test_the_old_name_stands_for_the_time_before(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=SPRING, by=None)

        names = [tree(day).name(town.lake_school.pk) for day in (date(2025, 3, 31), SPRING)]
        assert names == ["Ängsjöskolan", "Sjöskolan"]

    def test_a_name_can_be_corrected_from_its_first_day(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=FOUNDED, by=None)

        assert spans(town.lake_school) == [(FOUNDED, None)]

    def test_two_cannot_rename_without_seeing_each_other(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=SPRING, seen=1, by=None)

        with pytest.raises(Conflict) as met:
            services.rename_unit(town.lake_school, name="Åskolan", on=SPRING, seen=1, by=None)

        assert (met.value.theirs, met.value.yours) == ({"name": "Sjöskolan"}, {"name": "Åskolan"})

    def test_a_change_before_one_already_planned_is_refused(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=SPRING, by=None)

        with pytest.raises(BadInput, match=r"redan en ändring från 1.april 2025"):
            services.rename_unit(town.lake_school, name="Åskolan", on=NEW_YEAR, by=None)

    def test_a_unit_that_is_not_there_has_no_name_to_change(self, town: Town) -> None:
        with pytest.raises(BadInput, match="Enheten finns inte den dagen"):
            services.rename_unit(town.lake_school, name="A", on=date(2020, 1, 1), by=None)


class TestClosing:
    def test_a_unit_ceases_and_its_roles_with_it(self, town: Town) -> None:
        services.close_unit(town.lake_school, on=SPRING, by=None)

        assert (town.lake_school.pk in tree(SPRING), town.lake_school.pk in tree(NEW_YEAR)) == (
            False,
            True,
        )
        assert Appointment.objects.get(user=town.amina).valid == Span(FOUNDED, SPRING)

    def test_what_lies_below_must_move_first(self, town: Town) -> None:
        with pytest.raises(BadInput) as error:
            services.close_unit(town.home_care, on=SPRING, by=None)

        assert error.value.sentence == (
            "Flytta först det som ligger under: Hemtjänsten Norr och Hemtjänsten Söder."
        )

    def test_a_role_that_begins_later_stands_in_the_way(self, town: Town) -> None:
        services.appoint(
            town.ebba, unit=town.oak_preschool, role="staff", starts_on=SPRING, by=None
        )

        with pytest.raises(BadInput, match="uppdrag i enheten som börjar efter"):
            services.close_unit(town.oak_preschool, on=NEW_YEAR, by=None)

    def test_a_unit_exists_at_least_a_day(self, town: Town) -> None:
        with pytest.raises(BadInput, match="minst en dag"):
            services.close_unit(town.oak_preschool, on=FOUNDED, by=None)


class TestTheDatabase:
    def test_a_unit_is_never_two_things_at_a_time(self, town: Town) -> None:
        version = UnitVersion.objects.get(unit=town.lake_school)
        version.pk = None

        with (
            pytest.raises(IntegrityError, match="a_unit_is_one_thing_at_a_time"),
            transaction.atomic(),
        ):
            version.save(force_insert=True)

    def test_a_unit_is_not_its_own_parent(self, town: Town) -> None:
        with (
            pytest.raises(IntegrityError, match="a_unit_is_not_its_parent"),
            transaction.atomic(),
        ):
            UnitVersion.objects.filter(unit=town.care).update(parent=town.care)

    def test_a_unit_without_days_is_refused(self, town: Town) -> None:
        with (
            pytest.raises(IntegrityError, match="a_unit_exists_at_least_a_day"),
            transaction.atomic(),
        ):
            UnitVersion.objects.filter(unit=town.care).update(valid=Span(empty=True))

    def test_every_change_leaves_its_row_in_the_history(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=SPRING, by=None)

        events = UnitVersion.pgh_event_models["update"].objects.filter(unit_id=town.lake_school.pk)
        assert list(events.order_by("pgh_id").values_list("pgh_label", "name", "valid")) == [
            ("insert", "Ängsjöskolan", Span(FOUNDED, None)),
            ("update", "Ängsjöskolan", Span(FOUNDED, SPRING)),
            ("insert", "Ängsjöskolan", Span(SPRING, None)),
            ("update", "Sjöskolan", Span(SPRING, None)),
        ]
