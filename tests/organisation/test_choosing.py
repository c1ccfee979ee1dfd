"""A small municipality's units are all there to choose; of a large one's those over others."""

import pytest
from tests.town import Town

from rodtrad.organisation import choosing
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import tree

pytestmark = pytest.mark.django_db


def test_while_units_are_few_all_are_there_to_choose(town: Town) -> None:
    assert to_choose(tree()) == list(tree())


def test_of_many_those_over_others_are_and_the_one_chosen(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST", 2)
    chosen = tree().get(town.home_care_south.pk)

    few = {node.id for node in to_choose(tree())}
    with_chosen = {node.id for node in to_choose(tree(), chosen)}

    assert {town.home_care.pk, town.board.pk} <= few
    assert town.home_care_south.pk not in few
    assert with_chosen == few | {town.home_care_south.pk}
