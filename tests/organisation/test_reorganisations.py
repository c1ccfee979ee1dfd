"""A reorganisation does nothing until it is planned, then all of it from its day."""

from datetime import date

import pytest
from tests.organisation.reorganising import (
    BEFORE,
    ON,
    close,
    draft,
    everything,
    line,
    merge,
    move,
    plan,
    rename,
    split,
)
from tests.town import Town

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import forget
from rodtrad.access.rules import may
from rodtrad.audit.models import Act
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import services
from rodtrad.organisation.enums import ReorganisationState, UnitKind
from rodtrad.organisation.models import Appointment, Succession, Unit, UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.history import history_of

pytestmark = pytest.mark.django_db


class TestWhatStepsDo:
    def test_a_draft_changes_nothing(self, town: Town) -> None:
        before = everything()

        draft(rename(town.care, "Vård och omsorg"), move(town.home_care, town.head_office))

        assert everything() == before

    def test_a_unit_moves_with_all_below_it(self, town: Town) -> None:
        plan(town, move(town.home_care, town.head_office))

        place = ["Sjöby kommun", "Kommunstyrelsen", "Kommunledningskontoret", "Hemtjänsten"]
        assert line("Hemtjänsten Söder") == [*place, "Hemtjänsten Söder"]
        assert line("Hemtjänsten Söder", BEFORE)[1] == "Omsorgsnämnden"

    def test_a_unit_has_its_new_name_from_the_day(self, town: Town) -> None:
        plan(town, rename(town.care, "Vård och omsorg"))

        names = [tree(day).name(town.care.pk) for day in (BEFORE, ON)]
        assert names == ["Omsorgsförvaltningen", "Vård och omsorg"]

    def test_merged_units_cease_and_the_new_one_stands_where_it_was_put(self, town: Town) -> None:
        step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)

        plan(town, step)

        assert line("Hemtjänst i Sjöby")[-2:] == ["Omsorgsförvaltningen", "Hemtjänst i Sjöby"]
        assert town.home_care_south.pk not in tree(ON)
        assert town.home_care_south.pk in tree(BEFORE)
        new = next(node for node in tree(ON) if node.name == "Hemtjänst i Sjöby")
        assert (new.key, new.kind) == ("hemtjanst-i-sjoby", UnitKind.UNIT)

    def test_parts_of_a_split_stand_where_the_whole_stood_with_what_lay_below(
        self, town: Town
    ) -> None:
        plan(town, split(town.home_care, Dagen=60, Natten=40))

        assert line("Natten")[:-1] == line("Dagen")[:-1] == line("Hemtjänsten", BEFORE)[:-1]
        assert line("Hemtjänsten Norr")[-2:] == ["Dagen", "Hemtjänsten Norr"]
        weights = {str(row.weight) for row in Succession.objects.all()}
        assert weights == {"0.6000", "0.4000"}

    def test_what_lies_below_a_closed_unit_goes_to_the_one_that_takes_over(
        self, town: Town
    ) -> None:
        plan(town, close(town.home_care, town.head_office))

        assert line("Hemtjänsten Söder")[-2:] == ["Kommunledningskontoret", "Hemtjänsten Söder"]
        assert tree(ON).heir(town.home_care.pk) == tree(ON).get(town.head_office.pk)
        assert tree(ON).name(town.home_care.pk) == "Hemtjänsten"

    def test_what_is_put_under_a_unit_that_ceases_stands_under_the_one_that_takes_over(
        self, town: Town
    ) -> None:
        step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)

        plan(town, step, move(town.quality_group, town.home_care_south))

        assert line("Kvalitetsgruppen")[-2:] == ["Hemtjänst i Sjöby", "Kvalitetsgruppen"]

    def test_units_can_change_places(self, town: Town) -> None:
        plan(town, move(town.home_care, town.care_committee), move(town.care, town.home_care))

        assert line("Omsorgsförvaltningen")[1:] == [
            "Omsorgsnämnden", "Hemtjänsten", "Omsorgsförvaltningen"
        ]  # fmt: skip

    def test_the_history_of_a_unit_says_what_became_of_it(self, town: Town) -> None:
        step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)
        plan(town, step)
        new = next(node for node in tree(ON) if node.name == "Hemtjänst i Sjöby")

        assert history_of(town.home_care_south.pk)[0].sentence == "gick upp i Hemtjänst i Sjöby"
        assert [each.sentence for each in history_of(new.id)] == [
            "inrättades efter Hemtjänsten Söder och Hemtjänsten Norr"
        ]

    def test_it_is_one_act_by_one_decision(self, town: Town) -> None:
        drafted = draft(rename(town.care, "Vård"), move(town.home_care, town.head_office))
        last = Act.objects.latest("pk").pk

        services.plan_reorganisation(drafted, decision=town.decision, by=None)

        acts = Act.objects.filter(pk__gt=last).values_list("action", "decision_id", "subject_id")
        assert list(acts) == [("reorganisation.planned", town.decision.pk, drafted.pk)]


class TestPeople:
    def held(self, town: Town, who: str, day: date) -> list[tuple[str, str]]:
        rows = Appointment.objects.on(day).filter(user=town.people[who])
        return [(tree(day).name(row.unit_id), row.role) for row in rows]

    def test_roles_follow_into_a_merged_unit_and_those_lent_with_them(self, town: Town) -> None:
        step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)

        plan(town, step)

        new = [("Hemtjänst i Sjöby", Role.UNIT_MANAGER)]
        assert self.held(town, "karin", ON) == self.held(town, "sofia", ON) == new
        lent = Appointment.objects.on(ON).get(user=town.sofia)
        assert lent.substitutes_for == Appointment.objects.on(ON).get(user=town.karin)
        assert self.held(town, "karin", BEFORE) == [("Hemtjänsten Söder", Role.UNIT_MANAGER)]

    def test_a_person_with_the_same_role_in_both_has_it_once(self, town: Town) -> None:
        services.appoint(
            town.sven, unit=town.home_care_north, role=Role.STAFF, starts_on=ON, by=None
        )

        step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)
        plan(town, step)

        assert self.held(town, "sven", ON) == [("Hemtjänst i Sjöby", Role.STAFF)]

    def test_who_stood_in_for_a_person_in_both_stands_in_once(self, town: Town) -> None:
        since = date(2025, 1, 1)
        other = services.appoint(
            town.karin,
            unit=town.home_care_north,
            role=Role.UNIT_MANAGER,
            starts_on=since,
            by=None,
        )
        services.substitute(other, user=town.sofia, starts_on=since, by=None)

        step = merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north)
        plan(town, step)

        assert self.held(town, "sofia", ON) == [("Hemtjänst i Sjöby", Role.UNIT_MANAGER)]

    def test_roles_end_with_a_closed_unit_and_those_lent_too(self, town: Town) -> None:
        plan(town, close(town.home_care_south, town.home_care_north))

        assert self.held(town, "karin", ON) == self.held(town, "sofia", ON) == []

    def test_people_follow_to_the_part_that_takes_over(self, town: Town) -> None:
        plan(town, split(town.home_care_south, Dagen=50, Natten=50))

        assert self.held(town, "karin", ON) == [("Dagen", Role.UNIT_MANAGER)]

    def test_rights_over_what_a_unit_had_are_those_of_the_one_that_took_over(
        self, town: Town, on_day
    ) -> None:
        plan(town, close(town.lake_school, town.home_care_north))
        before = bool(may(town.lars, Right.EDIT_GOALS, town.lake_school.pk))
        own = bool(may(town.amina, Right.EDIT_GOALS, town.lake_school.pk))

        on_day(ON)
        forget(town.lars)
        forget(town.amina)

        assert (before, own) == (False, True)
        assert bool(may(town.lars, Right.EDIT_GOALS, town.lake_school.pk))
        assert not may(town.amina, Right.EDIT_GOALS, town.lake_school.pk)
        # Whoever holds nothing above the one that took over has no right to it.
        assert not may(town.birgitta, Right.EDIT_GOALS, town.lake_school.pk)


class TestWithdrawing:
    def test_everything_is_as_it_was(self, town: Town) -> None:
        before = everything()
        planned = plan(
            town,
            merge("Hemtjänst i Sjöby", town.care, town.home_care_south, town.home_care_north),
            split(town.lake_school, Ängsjö=70, Ny=30),
            close(town.home_care, town.head_office),
            rename(town.care, "Vård"),
            move(town.care, town.board),
        )
        changed = everything()

        services.withdraw_reorganisation(planned, by=None)

        assert changed != before
        assert everything() == before
        planned.refresh_from_db()
        assert planned.state is ReorganisationState.WITHDRAWN

    def test_it_cannot_be_withdrawn_on_its_day(self, town: Town, on_day) -> None:
        planned = plan(town, rename(town.care, "Vård"))
        on_day(ON)

        with pytest.raises(BadInput, match="gäller redan"):
            services.withdraw_reorganisation(planned, by=None)

        assert tree(ON).name(town.care.pk) == "Vård"

    def test_it_cannot_be_withdrawn_when_something_has_been_built_on_it(self, town: Town) -> None:
        planned = plan(town, split(town.home_care_south, Dagen=50, Natten=50))
        new = UnitVersion.objects.get(name="Dagen").unit
        services.appoint(town.ebba, unit=new, role=Role.STAFF, starts_on=ON, by=None)

        with pytest.raises(BadInput, match="hänger redan på det"):
            services.withdraw_reorganisation(planned, by=None)

    def test_it_cannot_be_withdrawn_when_what_it_changed_has_changed_again(
        self, town: Town
    ) -> None:
        planned = plan(town, rename(town.care, "Vård"))
        services.rename_unit(town.care, name="Omsorg", on=date(2031, 6, 1), by=None)

        with pytest.raises(BadInput, match="En enhet som omorganisationen ändrar"):
            services.withdraw_reorganisation(planned, by=None)

    def test_it_can_be_withdrawn_when_a_unit_it_made_is_called_what_it_was_again(
        self, town: Town
    ) -> None:
        before = everything()
        planned = plan(town, split(town.home_care_south, Dagen=50, Natten=50))
        new = UnitVersion.objects.get(name="Dagen").unit
        for name in ("Morgonen", "Dagen"):
            services.rename_unit(new, name=name, on=ON, by=None)

        services.withdraw_reorganisation(planned, by=None)

        assert everything() == before

    def test_it_can_be_withdrawn_when_what_was_planned_for_its_units_has_been(
        self, town: Town
    ) -> None:
        before = everything()
        first = plan(town, split(town.home_care_south, Dagen=50, Natten=50))
        day, night = (UnitVersion.objects.get(name=name).unit for name in ("Dagen", "Natten"))
        second = plan(town, rename(day, "Morgonen"), on=date(2032, 1, 1))
        third = draft(move(town.care, town.board), merge("Dygnet", town.care, day, night))

        with pytest.raises(BadInput, match="En enhet som omorganisationen ändrar"):
            services.withdraw_reorganisation(first, by=None)
        services.withdraw_reorganisation(second, by=None)
        with pytest.raises(BadInput, match="hänger redan på det"):
            services.withdraw_reorganisation(first, by=None)
        services.withdraw_reorganisation(third, by=None)
        services.withdraw_reorganisation(first, by=None)

        assert everything() == before
        assert (second.steps.count(), third.steps.count(), first.steps.count()) == (0, 1, 1)

    def test_a_unit_it_makes_and_that_has_got_another_name_is_named_as_a_unit(
        self, town: Town
    ) -> None:
        planned = plan(town, split(town.home_care_south, Dagen=50, Natten=50))
        Unit.objects.filter(key="dagen").update(key="annat")

        with pytest.raises(BadInput, match="En enhet som omorganisationen ändrar"):
            services.withdraw_reorganisation(planned, by=None)

    @pytest.mark.parametrize("attribute", ["care", "home_care", "lake_school"])
    def test_a_form_opened_while_it_was_planned_sees_that_it_was_withdrawn(
        self, town: Town, attribute: str
    ) -> None:
        planned = plan(
            town,
            rename(town.care, "Vård"),
            move(town.home_care, town.head_office),
            close(town.lake_school),
        )
        unit = Unit.objects.get(pk=town.units[attribute].pk)

        services.withdraw_reorganisation(planned, by=None)

        with pytest.raises(Conflict):
            services.rename_unit(unit, name="Annat", on=ON, by=None, seen=unit.version)

    def test_a_draft_is_thrown_away(self, town: Town) -> None:
        drafted = draft(rename(town.care, "Vård"))

        services.withdraw_reorganisation(drafted, by=None)
        services.withdraw_reorganisation(drafted, by=None)

        with pytest.raises(BadInput, match="inte längre ett utkast"):
            services.plan_reorganisation(drafted, decision=town.decision, by=None)

    def test_another_can_be_planned_in_its_place(self, town: Town) -> None:
        services.withdraw_reorganisation(plan(town, rename(town.care, "Vård")), by=None)

        plan(town, rename(town.care, "Omsorgen"))

        assert tree(ON).name(town.care.pk) == "Omsorgen"
