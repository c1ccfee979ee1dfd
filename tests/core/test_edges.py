"""A thread is walked from the bottom up, in columns."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core.edges import Edges, least_below

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] > p[1]))


def edges_of(pairs: list[tuple[int, int]], nodes: int = 10) -> Edges:
    parents, children = [parent for parent, _ in pairs], [child for _, child in pairs]
    return Edges(parents, children, [1.0] * len(pairs), [True] * len(pairs), nodes)


def least(node: int, pairs: list[tuple[int, int]], own: list[int], along: list[int]) -> int:
    rows = [(child, bound) for (parent, child), bound in zip(pairs, along, strict=True)
            if parent == node]  # fmt: skip
    below = [min(bound, least(child, pairs, own, along)) for child, bound in rows]
    return min([own[node], *below])


@given(PAIRS)
def test_every_edge_comes_once_after_all_it_rests_on_and_by_parent(pairs):
    edges = edges_of(pairs)

    rows = [row for level in edges.levels for row in level.tolist()]
    place = {row: n for n, row in enumerate(rows)}

    assert sorted(rows) == list(range(len(pairs)))
    assert all(
        place[above] > place[below]
        for above, (_, child) in enumerate(pairs)
        for below, (parent, _) in enumerate(pairs)
        if child == parent
    )
    for level in edges.levels:
        parents = edges.parent[level].tolist()
        assert all(one <= other for one, other in pairwise(parents))


@given(PAIRS)
def test_a_nodes_own_edges_are_given_in_their_order(pairs):
    edges = edges_of(pairs)

    for node in range(10):
        own = [row for row, (parent, _) in enumerate(pairs) if parent == node]
        assert edges.below(node).tolist() == own


@given(PAIRS, st.data())
def test_the_least_below_is_found_over_every_way_down(pairs, data):
    pairs = list(dict.fromkeys(pairs))
    own = data.draw(st.lists(st.integers(0, 99), min_size=10, max_size=10))
    along = data.draw(st.lists(st.integers(0, 99), min_size=len(pairs), max_size=len(pairs)))

    found = least_below(edges_of(pairs), own, along)

    assert found.tolist() == [least(node, pairs, own, along) for node in range(10)]
