"""Units come, change name, move and close; what they were is kept."""

from datetime import date
from threading import Thread

import pytest
from django.db import IntegrityError, connection, transaction
from tests.town import FOUNDED, Town

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.organisation import services
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Appointment, Unit, UnitVersion
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.history import changes_since, history_of
from rodtrad.organisation.remember import one_stamp, stamp
from rodtrad.organisation.services.checks import require_exists
from rodtrad.times.spans import Span

NEW_YEAR = date(2025, 1, 1)
SPRING = date(2025, 4, 1)
SUMMER = date(2025, 6, 1)


def path_names(unit: Unit, day: date) -> list[str]:
    """Return the keys along the stored path of a unit on a day."""
    path = UnitVersion.objects.on(day).get(unit=unit).path
    keys = dict(Unit.objects.values_list("pk", "key"))
    return [keys[int(part)] for part in path.strip("/").split("/")]


def spans(unit: Unit) -> list[tuple[date, date | None]]:
    found = UnitVersion.objects.filter(unit=unit).order_by("valid")
    return [(each.valid.lower, each.valid.upper) for each in found]


def _team(town: Town, *, under: str) -> Unit:
    return services.create_unit(
        name="Team", kind=UnitKind.GROUP, parent=getattr(town, under), starts_on=FOUNDED, by=None
    )


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


class TestMoving:
    def test_all_that_lies_below_follows_from_the_day(self, town: Town) -> None:
        services.move_unit(town.home_care, parent=town.head_office, on=SPRING, by=None)

        before, after = (path_names(town.home_care_south, d) for d in (NEW_YEAR, SPRING))
        assert before == ["municipality", "care-committee", "care", "home-care", "home-care-south"]
        assert after == ["municipality", "board", "head-office", "home-care", "home-care-south"]

    def test_what_lies_below_does_not_seem_changed(self, town: Town) -> None:
        services.move_unit(town.home_care, parent=town.head_office, on=SPRING, by=None)

        sentences = [change.sentence for change in history_of(town.home_care_south.pk)]
        assert sentences == ["inrättades"]

    def test_a_name_can_be_changed_across_a_move_above(self, town: Town) -> None:
        services.move_unit(town.home_care, parent=town.head_office, on=SPRING, by=None)

        services.rename_unit(town.home_care_south, name="Hamnen", on=NEW_YEAR, by=None)

        names = [tree(day).name(town.home_care_south.pk) for day in (NEW_YEAR, SPRING)]
        assert names == ["Hamnen", "Hamnen"]

    def test_a_branch_moved_back_gets_its_old_path_again(self, town: Town) -> None:
        services.move_unit(town.home_care, parent=town.head_office, on=NEW_YEAR, by=None)

        services.move_unit(town.home_care, parent=town.care, on=SPRING, by=None)

        assert path_names(town.home_care_south, SPRING)[2] == "care"
        assert path_names(town.home_care_south, NEW_YEAR)[2] == "head-office"

    @pytest.mark.parametrize("now", ["home_care", "home_care_north"])
    def test_what_stands_under_two_in_turn_follows_both_when_they_move(
        self, town: Town, now: str
    ) -> None:
        later = {"home_care": "home_care_north", "home_care_north": "home_care"}[now]
        team = _team(town, under=now)
        services.move_unit(town.home_care_north, parent=town.care, on=NEW_YEAR, by=None)
        services.move_unit(team, parent=getattr(town, later), on=SUMMER, by=None)

        services.move_unit(town.care, parent=town.head_office, on=SPRING, by=None)

        moved = ["municipality", "board", "head-office", "care"]
        keys = {"home_care": "home-care", "home_care_north": "home-care-north"}
        assert path_names(team, SPRING) == [*moved, keys[now], "team"]
        assert path_names(team, SUMMER) == [*moved, keys[later], "team"]

    def test_another_name_above_does_not_part_the_days_of_what_lies_below(self, town: Town) -> None:
        services.rename_unit(town.care, name="Vård och omsorg", on=SPRING, by=None)

        services.move_unit(town.care_committee, parent=town.board, on=NEW_YEAR, by=None)

        assert spans(town.home_care) == [(FOUNDED, NEW_YEAR), (NEW_YEAR, None)]
        assert path_names(town.home_care, SPRING)[1:3] == ["board", "care-committee"]

    @pytest.mark.parametrize("parent", ["care", "home_care", "home_care_south"])
    def test_a_cycle_is_refused_in_words(self, town: Town, parent: str) -> None:
        with pytest.raises(BadInput, match="kan inte ligga under sig själv"):
            services.move_unit(town.care, parent=getattr(town, parent), on=SPRING, by=None)

        assert path_names(town.care, SPRING) == ["municipality", "care-committee", "care"]

    def test_a_cycle_that_would_arise_later_is_refused_too(self, town: Town) -> None:
        services.move_unit(town.schools, parent=town.home_care_north, on=SPRING, by=None)

        with pytest.raises(BadInput, match="kan inte ligga under sig själv"):
            services.move_unit(town.home_care, parent=town.lake_school, on=NEW_YEAR, by=None)

    def test_a_unit_can_stand_at_the_top(self, town: Town) -> None:
        services.move_unit(town.company, parent=None, on=SPRING, by=None)

        assert path_names(town.company, SPRING) == ["company"]
        assert [node.key for node in tree(SPRING).roots()] == ["municipality", "company"]

    @pytest.mark.django_db(transaction=True)
    def test_two_moves_at_once_never_make_a_ring(self) -> None:
        first, second = (
            services.create_unit(name=name, kind=UnitKind.UNIT, starts_on=FOUNDED, by=None)
            for name in ("A", "B")
        )
        said: list[str] = []

        def move(unit: Unit, parent: Unit) -> None:
            try:
                services.move_unit(unit, parent=parent, on=SPRING, by=None)
            except BadInput as error:
                said.append(error.sentence)
            finally:
                connection.close()

        threads = [Thread(target=move, args=pair) for pair in ((first, second), (second, first))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert len(said) == 1
        assert len(tree(SPRING)) == 2


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
        assert events.count() >= 2


class TestHistory:
    def test_a_units_past_is_told_from_the_newest(self, town: Town) -> None:
        unit = town.oak_preschool
        services.rename_unit(unit, name="Ekbacken", on=date(2023, 1, 1), by=None)
        services.move_unit(unit, parent=town.care, on=date(2024, 1, 1), by=None)
        services.move_unit(unit, parent=None, on=NEW_YEAR, by=None)
        services.close_unit(unit, on=SPRING, by=None)

        told = [
            (change.day.replace("\u00a0", " "), change.sentence) for change in history_of(unit.pk)
        ]

        assert told == [
            ("1 april 2025", "upphörde"),
            ("1 januari 2025", "flyttades från Omsorgsförvaltningen till högsta nivån"),
            (
                "1 januari 2024",
                "flyttades från Barn- och utbildningsförvaltningen till Omsorgsförvaltningen",
            ),
            ("1 januari 2023", "hette förut Ekens förskola"),
            ("1 januari 2022", "inrättades"),
        ]

    def test_what_changed_between_two_days_is_only_that(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=NEW_YEAR, by=None)
        services.close_unit(town.oak_preschool, on=SPRING, by=None)

        changes = changes_since(date(2024, 6, 1), date(2025, 2, 1))

        assert [(change.name, change.sentence) for change in changes] == [
            ("Sjöskolan", "hette förut Ängsjöskolan")
        ]


class TestTree:
    def test_the_tree_answers_about_a_units_surroundings(self, town: Town) -> None:
        standing = tree()
        south = town.home_care_south.pk

        assert [node.key for node in standing.ancestors(south)] == [
            "municipality",
            "care-committee",
            "care",
            "home-care",
        ]
        assert standing.committee_of(south).key == "care-committee"
        assert standing.committee_of(town.care_committee.pk).key == "care-committee"
        assert standing.committee_of(town.company.pk) is None
        assert standing.committee_of(-1) is None
        assert [node.key for node in standing.children(town.home_care.pk)] == [
            "home-care-north",
            "home-care-south",
        ]
        assert standing.get(south).depth == 4

    def test_what_does_not_exist_is_not_found(self, town: Town) -> None:
        standing = tree()

        assert (standing.find(-1), standing.find(None), standing.by_key("x")) == (None, None, None)
        assert (standing.name(-1), standing.subtree_ids(-1), standing.subtree(-1)) == (
            "",
            frozenset(),
            [],
        )
        with pytest.raises(KeyError):
            standing.get(-1)

    def test_it_costs_one_query_until_something_changes(
        self, town: Town, django_assert_num_queries: object
    ) -> None:
        tree()
        with django_assert_num_queries(1):
            tree()
        before = stamp()

        services.rename_unit(town.lake_school, name="Sjöskolan", on=FOUNDED, by=None)

        assert stamp() != before
        assert tree().name(town.lake_school.pk) == "Sjöskolan"

    def test_within_a_request_the_stamp_is_read_once_and_again_after_a_change(
        self, town: Town, django_assert_num_queries: object
    ) -> None:
        tree()
        with one_stamp():
            with django_assert_num_queries(1):
                tree()
                tree()
            services.rename_unit(town.lake_school, name="Sjöskolan", on=FOUNDED, by=None)

            assert tree().name(town.lake_school.pk) == "Sjöskolan"

    def test_a_change_undone_is_forgotten(self, town: Town) -> None:
        with transaction.atomic():
            services.rename_unit(town.lake_school, name="Sjöskolan", on=FOUNDED, by=None)
            during = tree().name(town.lake_school.pk)
            transaction.set_rollback(True)

        assert (during, tree().name(town.lake_school.pk)) == ("Sjöskolan", "Ängsjöskolan")

    def test_many_days_are_not_all_kept(self, town: Town) -> None:
        sizes = {len(tree(date(2025, 1, day))) for day in range(1, 29)}

        assert sizes == {16}
