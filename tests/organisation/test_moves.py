"""A unit moves with all that lies below it, and never into a ring."""

from datetime import date
from threading import Thread

import pytest
from django.db import connection
from tests.organisation.conftest import path_names, spans
from tests.town import FOUNDED, Town

from rodtrad.core.errors import BadInput
from rodtrad.organisation import services
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.history import history_of

NEW_YEAR = date(2025, 1, 1)
SPRING = date(2025, 4, 1)
SUMMER = date(2025, 6, 1)


def _team(town: Town, *, under: str) -> Unit:
    return services.create_unit(
        name="Team", kind=UnitKind.GROUP, parent=getattr(town, under), starts_on=FOUNDED, by=None
    )


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
