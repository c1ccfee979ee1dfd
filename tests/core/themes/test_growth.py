"""Whether a group's share of all that comes has changed, held to as many groups as there are."""

import pytest

from rodtrad.core.stats.rates import Window, compare
from rodtrad.core.themes import Change, Counts, compare_all


@pytest.mark.parametrize(
    ("group", "change"),
    [
        (Counts(5, 40), Change.GROWS),
        (Counts(120, 5), Change.SHRINKS),
        (Counts(300, 100), Change.NOT_SEEN),
        (Counts(3, 2), Change.TOO_FEW),
        (Counts(0, 0), Change.TOO_FEW),
    ],
)
def test_what_may_be_said_of_a_group(group: Counts, change: Change) -> None:
    assert compare_all([group], Counts(600, 200))[0].change is change


def test_a_group_does_not_grow_by_everybody_writing_more() -> None:
    (quiet,) = compare_all([Counts(30, 90)], Counts(300, 900))
    (grown,) = compare_all([Counts(30, 90)], Counts(300, 300))

    assert quiet.change is Change.NOT_SEEN
    assert grown.change is Change.GROWS


def test_one_of_many_groups_needs_to_grow_more() -> None:
    alone = compare_all([Counts(10, 17)], Counts(400, 240))
    many = compare_all([Counts(10, 17)] * 20, Counts(400, 240))

    assert alone[0].change is Change.GROWS
    assert many[0].found == compare(Window(10, 400), Window(17, 240), 1 - 0.05 / 20)
    assert many[0].change is Change.TOO_FEW


def test_without_anything_before_or_now_nothing_is_told() -> None:
    assert [one.change for one in compare_all([Counts(0, 9)] * 2, Counts(0, 9))] == [
        Change.TOO_FEW
    ] * 2
    assert compare_all([], Counts(1, 1)) == []
