"""The tree of units: what it answers, what it costs and what it forgets."""

from datetime import date

import pytest
from django.db import transaction
from tests.town import FOUNDED, Town

from rodtrad.organisation import services
from rodtrad.organisation.queries import tree
from rodtrad.organisation.remember import one_stamp, stamp


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
