"""The fewest facts that let a goal be assessed are found, and are never more than needed."""

from itertools import combinations, count

from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.fewest import Branch, fewest_facts
from rodtrad.core.status import Outcome
from rodtrad.core.thread import LEAST_SHARE, Child, roll_up


def fact(key: int, weight: float = 1, *, known: bool = False) -> Branch:
    return Branch(key, weight, known)


def test_the_heaviest_fact_is_enough_alone() -> None:
    branches = [fact(1, 1), fact(2, 4), fact(3, 1)]

    assert fewest_facts(branches) == (2,)


def test_nothing_is_asked_for_when_enough_is_known() -> None:
    branches = [fact(1, known=True), fact(2, known=True), fact(3)]

    assert fewest_facts(branches) == ()


def test_a_goal_below_counts_first_when_it_can_be_assessed_itself() -> None:
    below = Branch(None, 2, below=(fact(1), fact(2), fact(3)))

    # One of three facts lifts the goal below by nothing; two lift it over its own share.
    assert fewest_facts([below, fact(4, 1, known=True)]) == (1, 2)


def test_a_goal_that_nothing_measures_cannot_be_made_known() -> None:
    assert fewest_facts([Branch(None, 2), fact(1, 1)]) is None
    assert fewest_facts([Branch(None, 1), fact(1, 2)]) == (1,)


def test_without_weight_there_is_nothing_to_ask_for() -> None:
    assert fewest_facts([]) is None
    assert fewest_facts([fact(1, 0)]) is None


def test_a_longer_list_than_anybody_asks_for_is_none() -> None:
    branches = [fact(key) for key in range(30)]

    assert fewest_facts(branches) is None
    assert len(fewest_facts(branches, most=20) or ()) == 20


def test_a_fact_in_two_places_is_named_once() -> None:
    shared = [Branch(None, 1, below=(fact(1),)), Branch(None, 1, below=(fact(1),))]

    assert fewest_facts(shared) == (1,)


def share(branches: list[Branch], facts: set[int]) -> tuple[float, bool]:
    """Return how much is known with the facts, reckoned by the roll-up itself."""
    node = roll_up([_child(at, branch, facts) for at, branch in enumerate(branches)])
    return node.coverage, node.outcome is not Outcome.NOT_ASSESSABLE


def _child(at: int, branch: Branch, facts: set[int]) -> Child:
    if branch.below:
        known, is_known = share(list(branch.below), facts)
    else:
        is_known = branch.is_known or branch.key in facts
        known = 1.0
    outcome = Outcome.MET if is_known else Outcome.NOT_ASSESSABLE
    return Child(str(at), outcome, weight=branch.weight, coverage=known)


weights = st.integers(1, 5).map(float)
leaves = st.builds(lambda weight, known: (weight, known, ()), weights, st.booleans())
trees = st.lists(
    st.one_of(
        leaves,
        st.builds(
            lambda weight, below: (weight, False, tuple(below)),
            weights,
            st.lists(leaves, min_size=1, max_size=3),
        ),
    ),
    min_size=1,
    max_size=3,
)


def _grown(told: list, numbers: count) -> list[Branch]:
    return [
        Branch(None, weight, below=tuple(_grown(list(below), numbers)))
        if below
        else Branch(next(numbers), weight, known)
        for weight, known, below in told
    ]


def _facts(branches: list[Branch]) -> list[int]:
    found = []
    for branch in branches:
        if branch.below:
            found += _facts(list(branch.below))
        elif not branch.is_known and branch.key is not None:
            found.append(branch.key)
    return found


@given(trees)
def test_the_set_is_enough_and_no_smaller_one_is(told: list) -> None:
    branches = _grown(told, count(1))

    found = fewest_facts(branches)

    assert found is not None
    assert share(branches, set(found))[0] >= LEAST_SHARE - 1e-9
    smaller = combinations(_facts(branches), max(len(found) - 1, 0))
    assert not found or all(share(branches, set(some))[0] < LEAST_SHARE - 1e-9 for some in smaller)
