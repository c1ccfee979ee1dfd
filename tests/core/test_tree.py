"""The whole council's roll-up says what `roll_up` says, node for node."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.edges import NOBODY, Edges
from rodtrad.core.errors import BadInput
from rodtrad.core.status import DataMark, Outcome
from rodtrad.core.thread import Child, NodeStatus, roll_up
from rodtrad.core.tree import MARKS, OUTCOMES, Leaves, TreeStatus, roll_up_tree

KNOWN = st.tuples(st.sampled_from([0, 1, 2]), st.none() | st.floats(0, 1))


@st.composite
def graphs(draw):
    """Return the leaves and edges of a graph where goals rest on lower numbers."""
    leaf_count = draw(st.integers(1, 6))
    drawn = [draw(KNOWN | st.just((3, None))) for _ in range(leaf_count)]
    leaves = Leaves(
        [outcome for outcome, _ in drawn],
        [share for _, share in drawn],
        [draw(st.integers(0, 2)) for _ in drawn],
        [draw(st.none() | st.floats(0, 0.5)) for _ in drawn],
    )
    nodes = leaf_count + draw(st.integers(1, 5))
    pairs = [
        (parent, child_)
        for parent in range(leaf_count, nodes)
        for child_ in range(parent)
        if draw(st.booleans())
    ]
    pairs.reverse()
    edges = Edges(
        [parent for parent, _ in pairs],
        [child_ for _, child_ in pairs],
        [float(draw(st.integers(0, 4))) for _ in pairs],
        [True] * len(pairs),
        nodes,
    )
    return leaves, edges


def one_by_one(leaves: Leaves, edges: Edges) -> list[NodeStatus]:
    """Return the goals' status by the small function, from the bottom up."""
    children = [
        Child(
            f"{index:03}",
            OUTCOMES[outcome],
            leaves.attainment[index],
            se=leaves.se[index],
            data=MARKS[leaves.data[index]],
        )
        for index, outcome in enumerate(leaves.outcome)
    ]
    found = []
    for node in range(len(children), edges.nodes):
        rows = zip(edges.parent, edges.child, edges.weight, strict=True)
        below = [(child, weight) for parent, child, weight in rows if parent == node]
        status = roll_up([with_weight(children[child], weight) for child, weight in below])
        children.append(status.as_child(f"{node:03}"))
        found.append(status)
    return found


def or_none(number: float) -> float | None:
    return None if math.isnan(number) else number


def share_of_weakest(whole: TreeStatus, node: int) -> float | None:
    """Return the weakest child's attainment: between equals the two may name different ones."""
    weakest = whole.weakest[node]
    return None if weakest == NOBODY else whole.mean[weakest]


def with_weight(child: Child, weight: float) -> Child:
    names = ("key", "outcome", "attainment", "se", "low", "high", "coverage", "data", "counts")
    return Child(weight=weight, **{name: getattr(child, name) for name in names})


@given(graphs())
def test_the_tree_agrees_with_the_small_function_node_for_node(graph):
    leaves, edges = graph
    first = len(leaves.outcome)

    whole = roll_up_tree(leaves, edges)

    for node, expected in enumerate(one_by_one(leaves, edges), start=first):
        assert OUTCOMES[whole.outcome[node]] is expected.outcome
        assert MARKS[whole.data[node]] is expected.data
        assert or_none(whole.mean[node]) == pytest.approx(expected.mean)
        assert whole.low[node] == pytest.approx(expected.low)
        assert whole.high[node] == pytest.approx(expected.high)
        assert whole.coverage[node] == pytest.approx(expected.coverage)
        assert or_none(whole.se[node]) == pytest.approx(expected.se)
        for index, outcome in enumerate(OUTCOMES):
            assert whole.counts[index][node] == expected.counts[outcome]
            assert whole.shares[index][node] == pytest.approx(expected.distribution[outcome])
        assert share_of_weakest(whole, node) == pytest.approx(
            None if expected.weakest is None else whole.mean[int(expected.weakest)]
        )


def test_a_target_under_two_goals_is_counted_along_its_main_way_only():
    leaves = Leaves([0], [1.0], [0], [None])
    edges = Edges([1, 2, 3, 3], [0, 0, 1, 2], [1.0] * 4, [True, False, True, True], 4)

    whole = roll_up_tree(leaves, edges)

    assert [whole.counts[0][node] for node in (1, 2, 3)] == [1, 0, 1]
    assert whole.outcome[1:].tolist() == [0, 0, 0]


def test_goals_that_go_round_in_a_circle_are_refused():
    with pytest.raises(BadInput) as refused:
        Edges([1, 2], [2, 1], [1.0, 1.0], [True, True], 3)

    assert refused.value.sentence == "Målen går i en ring: ett mål kan inte vila på sig självt."


def test_the_first_of_equals_is_the_weakest():
    leaves = Leaves([0, 2, 2], [1.0, 0.5, 0.5], [0] * 3, [None] * 3)

    whole = roll_up_tree(leaves, Edges([3] * 3, [2, 1, 0], [1.0] * 3, [True] * 3, 4))

    assert whole.weakest[3] == 1


@given(graphs())
def test_the_bounds_hold_the_mean_to_the_last_digit(graph):
    whole = roll_up_tree(*graph)

    for low, mean, high in zip(whole.low, whole.mean, whole.high, strict=True):
        assert 0 <= low <= high <= 1
        assert math.isnan(mean) or low <= mean <= high


def test_a_goal_with_nothing_under_it_cannot_be_assessed():
    whole = roll_up_tree(Leaves([], [], [], []), Edges([], [], [], [], 1))

    assert OUTCOMES[whole.outcome[0]] is Outcome.NOT_ASSESSABLE
    assert MARKS[whole.data[0]] is DataMark.MISSING
    assert (whole.low[0], whole.high[0], whole.coverage[0]) == (0.0, 1.0, 0.0)
